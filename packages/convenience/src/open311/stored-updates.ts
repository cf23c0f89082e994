import type { House } from '@onewindow/casework/house'
import type { Seal } from '@onewindow/casework/sensitive'
import type { PostedUpdate } from './post-update.ts'

type Wanted = { id: string; partnerId: string; caseId: string; fingerprint: string; update: PostedUpdate; at: string }

/** Keeps an update under the client's own id: its id here, and whether it is new; null when that id came with another content. Its words are sealed. */
export async function keepUpdate(pool: House['database']['pool'], seal: Seal, { id, partnerId, caseId, fingerprint, update, at }: Wanted): Promise<{ id: string; isNew: boolean; forget: () => Promise<void> } | null> {
  const { rows: [row] } = await pool.query<{ id: string }>(
    'insert into open311_update (id, partner_id, client_id, fingerprint, case_id, status, text, at) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (partner_id, client_id) do nothing returning id',
    [id, partnerId, update.clientUpdateId, fingerprint, caseId, update.status, seal.seal(update.description), at])
  const forget = async (): Promise<void> => { await pool.query('delete from open311_update where id = $1', [id]) }
  if (row) return { id: row.id, isNew: true, forget }
  const { rows: [known] } = await pool.query<{ id: string; fingerprint: string }>('select id, fingerprint from open311_update where partner_id = $1 and client_id = $2', [partnerId, update.clientUpdateId])
  return known?.fingerprint === fingerprint ? { id: known.id, isNew: false, forget } : null
}
