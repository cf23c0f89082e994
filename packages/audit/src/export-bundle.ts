import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import type pg from 'pg'
import { canonicalJson } from './canonical-json.ts'
import { signText, type SigningKey } from './keys.ts'
import type { Queryable } from './queryable.ts'

/** What an export holds. `events` adds the full events, which may hold personal data: only for who may read them. */
export interface ExportOptions { readonly events: boolean }

const PORTION = 2000

/**
 * Writes the whole log as JSON lines, in one snapshot, and signs the lines: what an inspector takes away and checks with the verifier.
 * Order: `bundle`, heads, events, leaves, `end`. The export itself is an act to be logged; the caller does that.
 * @returns how many lines and leaves were written
 */
export async function exportBundle(
  pool: pg.Pool, key: SigningKey, out: Writable, { events }: ExportOptions,
): Promise<{ lines: number, leaves: number }> {
  const client = await pool.connect()
  let running = ''
  let lines = 0
  const write = async (line: object) => {
    const text = canonicalJson(line)
    running = createHash('sha256').update(running).update(text).digest('hex')
    lines += 1
    if (!out.write(`${text}\n`)) await new Promise((resolve) => { out.once('drain', resolve) })
  }
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0')
    await write({ kind: 'bundle', version: 1, events })
    await copy(client, 'heads', HEADS, (row) => write({ kind: 'head', ...row }))
    if (events) {
      await copy(client, 'own', OWN_EVENTS, (row) => write({ kind: 'event', ...row }))
      await copy(client, 'cases', CASE_EVENTS, ({ name, salt, ...event }) => write({ kind: 'event', name, salt, event }))
    }
    const leaves = await copy(client, 'leaves', LEAVES, (row) => write({ kind: 'leaf', ...row }))
    const end = { lines, sha256: running, keyId: key.keyId }
    await write({ kind: 'end', ...end, signature: signText(key, canonicalJson(end)) })
    return { lines, leaves }
  } finally {
    await client.query('rollback').catch(() => undefined) // it only read; a lost connection has nothing to roll back
    client.release()
  }
}

type Row = Record<string, unknown>

async function copy(client: Queryable, cursor: string, sql: string, write: (row: Row) => Promise<void>): Promise<number> {
  await client.query(`declare ${cursor} no scroll cursor for ${sql}`)
  let count = 0
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${PORTION} from ${cursor}`)
    for (const row of rows) await write(row)
    count += rows.length
    if (rows.length < PORTION) return count
  }
}

const HEADS = 'select size, root, at, key_id as "keyId", signature from audit_signed_head order by id'
const LEAVES = `select seq, at, actor, action, subject, purpose, digest, encode(hash, 'hex') as hash from audit_leaf order by seq`
/** Events whose leaf still waits for its number are left for the next export. */
const NUMBERED = (event: string) => `exists (select 1 from audit_leaf l where l.digest = ${event}.digest)`
const OWN_EVENTS = `select 'audit_event ' || e.id as name, e.salt, e.body as event from audit_event e where ${NUMBERED('e')} order by e.id`
const CASE_EVENTS = `
select 'case_event ' || e.id as name, e.salt, e.case_id as "caseId", e.version, e.event, e.from_state as "fromState",
  e.to_state as "toState", e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName", e.role,
  e.on_behalf as "onBehalf", e.at, e.reason, e.body, e.internal, e.round
from case_event e where ${NUMBERED('e')} order by e.id`
