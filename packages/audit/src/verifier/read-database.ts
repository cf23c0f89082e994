import pg from 'pg'
import type { EventRecord, HeadRecord, LeafRecord, LogSource, NodeRecord } from './log-source.ts'
import { readAlong } from './portions.ts'

const PORTION = 1000
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
  const reader = inTurn(client)
  return {
    heads: heads.rows.map((row) => ({ ...row, size: Number(row.size) })),
    leaves: () => leavesOf(reader),
    events: () => eventsOf(reader),
    nodes: () => nodesOf(reader),
    waiting: new Set(waiting.rows.map((row) => row.digest)),
    ...(stored ? { tree: { size: Number(stored.size), root: stored.root } } : {}),
  }
}

/** Several cursors are read side by side over one connection, which takes one question at a time. */
interface Reader { ask: <Row extends object>(sql: string) => Promise<{ rows: Row[] }> }

function inTurn(client: pg.Client): Reader {
  let last: Promise<unknown> = Promise.resolve()
  return {
    ask: <Row extends object>(sql: string) => {
      const answer = last.then(() => client.query<Row>(sql))
      last = answer.catch(() => undefined)
      return answer
    },
  }
}

async function* leavesOf(reader: Reader): AsyncIterable<readonly LeafRecord[]> {
  const sql = `select seq::text, ${INSTANT('at')} as at, actor, action, subject, purpose, digest, encode(hash, 'hex') as hash from audit_leaf l order by l.seq`
  for await (const rows of walk<{ seq: string } & Omit<LeafRecord, 'seq'>>(reader, 'leaves', sql)) {
    yield rows.map(({ seq, at, actor, action, subject, purpose, digest, hash }) => ({ seq: Number(seq), at, actor, action, subject, purpose, digest, hash }))
  }
}

/** No tree is higher: 2^40 entries. */
const LEVELS = Array.from({ length: 40 }, (_, i) => i + 1)

/**
 * In the order in which a growing tree finishes its nodes: by the last leaf below, then upwards. Within a level that is the order of the
 * index, so each level has a cursor of its own and nothing is sorted.
 */
async function* nodesOf(reader: Reader): AsyncIterable<readonly NodeRecord[]> {
  const levels = LEVELS.map((level) => readAlong(() => levelOf(reader, level)))
  const next = async (level: number): Promise<NodeRecord | undefined> => {
    const rows = levels[level - 1]
    return rows && (rows.next() ?? (await rows.more() ? rows.next() : undefined))
  }
  let portion: NodeRecord[] = []
  for (let leaves = 2; ; leaves += 2) {
    for (let level = 1; leaves % 2 ** level === 0; level += 1) {
      const node = await next(level)
      if (!node) {
        yield portion
        return
      }
      portion.push(node)
    }
    if (portion.length >= PORTION) {
      yield portion
      portion = []
    }
  }
}

async function* levelOf(reader: Reader, level: number): AsyncIterable<readonly NodeRecord[]> {
  const sql = `select index::text, encode(hash, 'hex') as hash from audit_node n where level = ${level} order by n.index`
  for await (const rows of walk<{ index: string, hash: string }>(reader, `nodes_${level}`, sql)) yield rows.map(({ index, hash }) => ({ level, index: Number(index), hash }))
}

async function* eventsOf(reader: Reader): AsyncIterable<readonly EventRecord[]> {
  for await (const rows of walk<{ id: string, salt: string, body: string }>(reader, 'events', 'select id::text, salt, body::text from audit_event e order by e.id')) {
    yield rows.map(({ id, salt, body }) => ({ name: `audit_event ${id}`, salt, event: JSON.parse(body) as unknown }))
  }
  for await (const rows of walk<CaseEventText>(reader, 'case_events', CASE_EVENTS)) {
    yield rows.map(({ id, salt, ...event }) => ({ name: `case_event ${id}`, salt, event: { ...event, body: JSON.parse(event.body) as unknown } }))
  }
}

interface CaseEventText { readonly id: string, readonly salt: string, readonly body: string, readonly [column: string]: unknown }

/** Every column of an event of a case except those that hang on it: the members of its full event, in the order of its canonical form. */
const CASE_EVENTS = `
select actor_id as "actorId", actor_kind as "actorKind", actor_name as "actorName", ${INSTANT('at')} as at, body::text, case_id as "caseId", event,
  from_state as "fromState", internal, on_behalf as "onBehalf", reason, role, round, to_state as "toState", version, id::text, salt
from case_event e order by e.id`

/** Portion by portion; the next one is fetched while this one is looked at. */
async function* walk<Row extends object>({ ask }: Reader, cursor: string, sql: string): AsyncIterable<readonly Row[]> {
  await ask(`declare ${cursor} no scroll cursor for ${sql}`)
  const fetch = () => ask<Row>(`fetch ${PORTION} from ${cursor}`)
  let coming = fetch()
  try {
    for (;;) {
      const { rows } = await coming
      if (rows.length < PORTION) {
        if (rows.length > 0) yield rows
        return
      }
      coming = fetch()
      coming.catch(() => undefined) // told when it is waited for
      yield rows
    }
  } finally {
    await coming.catch(() => undefined)
    await ask(`close ${cursor}`).catch(() => undefined) // the error before it says more
  }
}
