import type { NodeAt } from './path.ts'
import type { Queryable } from './queryable.ts'
import { fromHex, type NodeReader } from './tree.ts'

/** Reads the named nodes in one round trip: leaves from `audit_leaf`, the others from `audit_node`. */
export async function readNodes(client: Queryable, nodes: readonly NodeAt[]): Promise<NodeReader> {
  const values = [nodes.map((node) => node.level), nodes.map((node) => node.index)]
  const { rows } = await client.query<{ level: number, index: number, hash: string }>({ name: 'readNodes', text: READ, values })
  const found = new Map(rows.map((row) => [`${row.level}/${row.index}`, fromHex(row.hash)]))
  return (level, index) => {
    const hash = found.get(`${level}/${index}`)
    if (!hash) throw new Error(`The audit log lacks node ${level}/${index}; run the verifier.`)
    return hash
  }
}

const READ = `
with want as (select * from unnest($1::int[], $2::bigint[]) as w(level, index))
select w.level, w.index, encode(l.hash, 'hex') as hash from want w join audit_leaf l on l.seq = w.index where w.level = 0
union all
select w.level, w.index, encode(n.hash, 'hex') from want w join audit_node n on n.level = w.level and n.index = w.index where w.level > 0`
