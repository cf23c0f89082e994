import { eventDigest, leafFacts, leafText, type Leaf, type LeafFacts } from './leaf.ts'
import { readNodes } from './node-store.ts'
import { completeNodes } from './path.ts'
import { prepared } from '@onewindow/database/prepared'
import type { Queryable } from './queryable.ts'
import { append, frontierOf, leafHash, rootOf, toHex, type Hash, type TreeNode } from './tree.ts'

/** What one step did: how many entries got their number, and the tree after it. */
export interface Sequenced { readonly sequenced: number, readonly size: number, readonly root: string }

/** Most entries of one step: after a full one more may be waiting. */
export const BATCH = 2000

/**
 * Numbers what is committed: takes up to 2,000 staged rows in the order of their ids, gives them the next numbers, hashes them into the
 * tree and moves the head. One transaction on a client of its own; a second caller waits on the row of the head, so it is safe beside
 * the leader loop. A staged body that is no leaf (a bug of its writer) is numbered too, as action `audit.malformed`: the log never stalls.
 */
export async function sequenceNow(client: Queryable): Promise<Sequenced> {
  await client.query('begin')
  try {
    const done = await sequenceIn(client)
    await client.query('commit')
    return done
  } catch (error) {
    // The first error says what happened; a failed rollback only means that the connection is gone with its transaction.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

async function sequenceIn(client: Queryable): Promise<Sequenced> {
  const { size, root } = await lockHead(client)
  const { rows } = await client.query<{ id: number, body: unknown }>({ ...prepared(TAKE), values: [] })
  if (rows.length === 0) return { sequenced: 0, size, root }
  const malformed: Malformed[] = []
  const facts = rows.sort((a, b) => a.id - b.id).map(({ id, body }) => {
    const parsed = leafFacts.safeParse(body)
    if (parsed.success) return parsed.data
    const salt = `staging:${id}`
    const digest = eventDigest(salt, body)
    malformed.push({ salt, body, digest })
    return { at: EPOCH, actor: 'system', action: 'audit.malformed', subject: salt, purpose: null, digest } satisfies LeafFacts
  })
  const leaves = facts.map((fact, i) => ({ seq: size + i, ...fact }))
  const hashes = leaves.map((leaf) => leafHash(leafText(leaf)))
  const peaks = completeNodes({ from: 0, to: size })
  const { frontier, completed } = append(frontierOf(size, await readNodes(client, peaks)), hashes)
  const head = { size: frontier.size, root: toHex(rootOf(frontier)) }
  const rowsOf = [leafRows(leaves, hashes), nodeRows(completed), malformed].map((some) => JSON.stringify(some))
  await client.query({ ...prepared(WRITE), values: [...rowsOf, head.size, head.root] })
  return { sequenced: leaves.length, ...head }
}

/** Locks the head's row, made on first use. Under read committed, what is read after the lock is what the last holder committed. */
async function lockHead(client: Queryable): Promise<Head> {
  const there = await readHead(client)
  if (there) return there
  await client.query('insert into audit_head (one, size, root) values (true, 0, $1) on conflict do nothing', [EMPTY_ROOT])
  const made = await readHead(client)
  if (!made) throw new Error('audit_head has no row although it was just made')
  return made
}

type Head = { size: number, root: string }
const readHead = async (client: Queryable): Promise<Head | undefined> => (await client.query<Head>(prepared('select size, root from audit_head where one for update'))).rows[0]

/** Whether anything waits for its number: asked before a step, since most beats of a night find nothing. */
export async function anythingStaged(client: Queryable): Promise<boolean> {
  const { rows: [found] } = await client.query<{ any: boolean }>(prepared('select exists (select from audit_staging) as any'))
  return found?.any === true
}

interface Malformed { readonly salt: string, readonly body: unknown, readonly digest: string }

function leafRows(leaves: readonly Leaf[], hashes: readonly Hash[]) {
  return leaves.map((leaf, i) => ({ ...leaf, hash: toHex(hashes[i] as Hash) }))
}

function nodeRows(nodes: readonly TreeNode[]) {
  return nodes.map(({ level, index, hash }) => ({ level, index, hash: toHex(hash) }))
}

/** A malformed body names no instant that could be trusted, so its entry carries the beginning of time and sorts to the front. */
const EPOCH = '1970-01-01T08:00:00.000+08:00'
const EMPTY_ROOT = toHex(rootOf({ size: 0, peaks: [] }))
const TAKE = `delete from audit_staging where id = any(array(select id from audit_staging order by id limit ${BATCH})) returning id, body`
const WRITE = `
with l as (insert into audit_leaf (seq, at, actor, action, subject, purpose, digest, hash)
  select seq, at, actor, action, subject, purpose, digest, decode(hash, 'hex')
  from jsonb_to_recordset($1::jsonb)
    as x(seq bigint, at timestamptz, actor text, action text, subject text, purpose text, digest text, hash text)),
 n as (insert into audit_node (level, index, hash)
  select level, index, decode(hash, 'hex') from jsonb_to_recordset($2::jsonb) as x(level int, index bigint, hash text)),
 m as (insert into audit_event (salt, body, digest)
  select salt, body, digest from jsonb_to_recordset($3::jsonb) as x(salt text, body jsonb, digest text) on conflict do nothing)
update audit_head set size = $4, root = $5 where one`
