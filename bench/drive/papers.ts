import { createHash } from 'node:crypto'
import { onDatabase, type Home } from '../home.ts'
import type { Server } from '../server.ts'
import { line } from './http.ts'
import { closedLoop, type Measured } from './loop.ts'
import { cpuOfTree } from './processes.ts'
import { signIn } from './session.ts'

export type PaperSpeed = { kinds: string[]; one: Measured; four: Measured; cpuMs: number; largestKb: number; equalBytes: boolean }

const KINDS = 5
const PER_KIND = 40
const SECONDS = 5

/** Statutory documents as people read them: rendered when they are asked for, five kinds in turn. */
export async function paperSpeed(server: Server, home: Home, name: string): Promise<PaperSpeed> {
  const papers = await onDatabase(home.urlOf(name), async (client) => (await client.query<{ id: string; document: string }>(
    `with k as (select document from issued_document where document <> 'application.acceptanceReceipt' group by 1 order by count(*) desc limit ${KINDS})
     select d.id, d.document from k cross join lateral (select id, document from issued_document i where i.document = k.document limit ${PER_KIND}) d`)).rows)
  const by = await signIn(server.origin, 'staff', 'supervisor')
  const on = line(server.port, 220)
  const read = (id: string) => on.send('GET', `/documents/staff/${id}.pdf`, { cookie: by.cookie })
  let largest = 0
  let equal = true
  for (const { id } of papers.filter((_, n) => n % PER_KIND === 0)) {
    const [first, second] = [await read(id), await read(id)]
    largest = Math.max(largest, first.body.length)
    equal &&= first.status === 200 && createHash('sha256').update(first.body).digest('hex') === createHash('sha256').update(second.body).digest('hex')
  }
  on.close()
  let n = 0
  const shot = async (of: Parameters<Parameters<typeof closedLoop>[3]>[0], place: number) => {
    const answer = await of.send('GET', `/documents/staff/${papers[(place * 41) % papers.length]?.id}.pdf`, { cookie: by.cookie })
    return { ...answer, ok: answer.status === 200 }
  }
  const one = await closedLoop(server.port, 1, SECONDS, shot, () => n++)
  const before = cpuOfTree(server.pid)
  const four = await closedLoop(server.port, 4, SECONDS, shot, () => n++)
  return { kinds: [...new Set(papers.map(({ document }) => document))], one, four, cpuMs: Math.round((cpuOfTree(server.pid) - before) / Math.max(1, four.requests)), largestKb: Math.round(largest / 102.4) / 10, equalBytes: equal }
}
