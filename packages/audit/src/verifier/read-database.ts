import pg from 'pg'
import type { EventRecord, HeadRecord, LeafRecord, LogSource, NodeRecord } from './log-source.ts'

const PORTION = 5000
const INSTANT = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+08:00"')`

/** Reads the log of a database in one snapshot, portion by portion. Give the work a function; the connection ends with it. */
export async function withDatabaseLog<T>(url: string, work: (source: LogSource) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'onewindow audit verifier', connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // the query under way fails with the same error
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await work(await sourceOf(client))
  } finally {
    await client.end()
  }
}

async function sourceOf(client: pg.Client): Promise<LogSource> {
  const heads = await client.query<{ size: string } & Omit<HeadRecord, 'size'>>(
    `select size::text, root, ${INSTANT('at')} as at, key_id as "keyId", signature from audit_signed_head h order by h.id`)
  const tree = await client.query<{ size: string, root: string }>('select size::text, root from audit_head')
  const waiting = await client.query<{ digest: string }>(`select body->>'digest' as digest from audit_staging`)
  const stored = tree.rows[0]
  return {
    heads: heads.rows.map((row) => ({ ...row, size: Number(row.size) })),
    leaves: leavesOf(client),
    events: eventsOf(client),
    nodes: nodesOf(client),
    waiting: new Set(waiting.rows.map((row) => row.digest)),
    ...(stored ? { tree: { size: Number(stored.size), root: stored.root } } : {}),
  }
}

async function* leavesOf(client: pg.Client): AsyncIterable<LeafRecord> {
  const sql = `select seq::text, ${INSTANT('at')} as at, actor, action, subject, purpose, digest, encode(hash, 'hex') as hash
    from audit_leaf l order by l.seq`
  for await (const row of walk<{ seq: string } & Omit<LeafRecord, 'seq'>>(client, 'leaves', sql)) yield { ...row, seq: Number(row.seq) }
}

/** In the order in which a growing tree finishes its nodes: by the last leaf below, then upwards. */
async function* nodesOf(client: pg.Client): AsyncIterable<NodeRecord> {
  const sql = `select level, index::text, encode(hash, 'hex') as hash from audit_node order by ((index + 1) << level), level`
  for await (const row of walk<{ index: string } & Omit<NodeRecord, 'index'>>(client, 'nodes', sql)) {
    yield { ...row, index: Number(row.index) }
  }
}

async function* eventsOf(client: pg.Client): AsyncIterable<EventRecord> {
  const sql = 'select id::text, salt, body::text from audit_event e order by e.id'
  const own = walk<{ id: string, salt: string, body: string }>(client, 'events', sql)
  for await (const { id, salt, body } of own) yield { name: `audit_event ${id}`, salt, event: JSON.parse(body) as unknown }
  for await (const { id, salt, body, ...row } of walk<CaseEventText>(client, 'case_events', CASE_EVENTS)) {
    yield { name: `case_event ${id}`, salt, event: { ...row, body: JSON.parse(body) as unknown } }
  }
}

interface CaseEventText { readonly id: string, readonly salt: string, readonly body: string, readonly [column: string]: unknown }

/** Every column of an event of a case except those that hang on it: the members of its full event. */
const CASE_EVENTS = `
select id::text, salt, body::text, case_id as "caseId", version, event, from_state as "fromState", to_state as "toState",
  actor_kind as "actorKind", actor_id as "actorId", actor_name as "actorName", role, on_behalf as "onBehalf",
  ${INSTANT('at')} as at, reason, internal, round
from case_event e order by e.id`

async function* walk<Row extends object>(client: pg.Client, cursor: string, sql: string): AsyncIterable<Row> {
  await client.query(`declare ${cursor} no scroll cursor for ${sql}`)
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${PORTION} from ${cursor}`)
    yield* rows
    if (rows.length < PORTION) break
  }
  await client.query(`close ${cursor}`)
}
