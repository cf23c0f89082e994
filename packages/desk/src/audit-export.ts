import { Writable } from 'node:stream'
import { exportBundle } from '@onewindow/audit/export-bundle'
import type { SigningKey } from '@onewindow/audit/keys'
import { stageLeaf } from '@onewindow/audit/stage'
import { fail } from '@onewindow/casework/refusal'
import type { House } from '@onewindow/casework/house'
import { refuseAdmin } from './errors.ts'

export type AuditExport = { house: House; key: SigningKey; actor: string; purpose: string; events: boolean }

/** Streams the signed bundle of the whole log; that it was taken, by whom and why, is an entry of the log itself. */
export async function writeAuditBundle({ house, key, actor, purpose, events }: AuditExport, out: Writable): Promise<{ lines: number; leaves: number }> {
  const { pool } = house.database
  await stageLeaf(pool, { at: house.clock.now(), actor, action: 'audit.export', subject: 'audit', purpose, event: { events } })
  return exportBundle(pool, key, out, { events })
}

/** What a page can hand over in one answer; more goes by stream. */
const MOST = 50_000

/** The same as one text, for a browser to save. @throws CaseError `admin.exportTooLarge` */
export async function auditBundleText(asked: AuditExport): Promise<{ text: string; lines: number; leaves: number }> {
  const { rows } = await asked.house.database.pool.query<{ size: number }>('select size from audit_head')
  const n = rows[0]?.size ?? 0
  if (n > MOST) fail(refuseAdmin.exportTooLarge({ n, most: MOST }))
  const chunks: Buffer[] = []
  const out = new Writable({ write: (chunk: Buffer, _encoding, done) => { chunks.push(chunk); done() } })
  const counts = await writeAuditBundle(asked, out)
  return { text: Buffer.concat(chunks).toString(), ...counts }
}
