import { openSigningKey, signTreeHead } from '@onewindow/audit/keys'
import { readNodes } from '@onewindow/audit/node-store'
import { completeNodes } from '@onewindow/audit/path'
import { append, frontierOf, rootOf, toHex, type Frontier } from '@onewindow/audit/tree'
import type pg from 'pg'
import { copyInto } from './copy.ts'

const BATCH = 16_384
const HEADS = 20

/**
 * Grows the tree of the log by the hashes of the filled entries: its inner nodes, the writer's head, and signed heads on the way.
 * @param at instant of the heads: not before any entry
 */
export async function growTree(client: pg.Client, { from, hashes, keys, at }: { from: number; hashes: Buffer; keys: string; at: string }): Promise<void> {
  const key = openSigningKey(keys)
  let frontier: Frontier = frontierOf(from, await readNodes(client, completeNodes({ from: 0, to: from })))
  const count = hashes.length / 32
  const signEvery = Math.max(1, Math.ceil(count / BATCH / HEADS))
  for (let start = 0, batch = 0; start < count; start += BATCH, batch += 1) {
    const part = Array.from({ length: Math.min(BATCH, count - start) }, (_, place) => hashes.subarray((start + place) * 32, (start + place + 1) * 32))
    const grown = append(frontier, part)
    frontier = grown.frontier
    await copyInto(client, 'audit_node', ['level', 'index', 'hash'], grown.completed.map(({ level, index, hash }) => `${level}\t${index}\t\\\\x${toHex(hash)}\n`).join(''))
    if (batch % signEvery === signEvery - 1 || start + BATCH >= count) await sign(client, key, frontier, at)
  }
  await client.query('update audit_head set size = $1, root = $2 where one', [frontier.size, toHex(rootOf(frontier))])
}

async function sign(client: pg.Client, key: ReturnType<typeof openSigningKey>, frontier: Frontier, at: string): Promise<void> {
  const head = signTreeHead(key, { size: frontier.size, root: toHex(rootOf(frontier)), at })
  await client.query('insert into audit_signed_head (size, root, at, key_id, signature) values ($1, $2, $3, $4, $5) on conflict (size) do nothing', [head.size, head.root, head.at, head.keyId, head.signature])
}
