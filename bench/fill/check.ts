import { isDeepStrictEqual } from 'node:util'
import { publicKeySet } from '@onewindow/audit/keys'
import { withDatabaseLog } from '@onewindow/audit/verifier/read-database'
import { verifyLog } from '@onewindow/audit/verifier/verify'
import { caseTypes } from '@onewindow/api/case-types'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { worklistEntries, type Entry } from '@onewindow/casework/worklist-entries'
import { openDatabase } from '@onewindow/database/client'
import { openKeyring } from '@onewindow/identity/keyring'
import { call, dataOf, line } from '../drive/http.ts'
import { signIn } from '../drive/session.ts'
import { give, ordersFor } from '../drive/supplies.ts'
import { onDatabase, type Home } from '../home.ts'
import type { Server } from '../server.ts'

export type Checked = { log: { sound: boolean; entries: number; seconds: number; megabytes: number }; worklist: number; pages: number; kinds: number; slowest: { kind: string; ms: number }; accepted: string }

const SAMPLE = 300

const sample = (home: Home, name: string, where: string, limit: number): Promise<string[]> => onDatabase(home.urlOf(name), async (client) => {
  const { rows: [edge] } = await client.query<{ n: number }>('select count(*)::int n from case_file')
  const share = Math.min(100, Math.max(0.1, (limit * 100 * 20) / Math.max(1, edge?.n ?? 1)))
  const { rows } = await client.query<{ id: string }>(`select id from case_file tablesample bernoulli (${share}) where ${where} order by random() limit ${limit}`)
  return rows.map(({ id }) => id)
})

/** The whole log by the offline verifier, which shares no code with the writer. @throws Error naming the first bad entry */
export async function checkLog(home: Home, name: string): Promise<Checked['log']> {
  const started = performance.now()
  const report = await withDatabaseLog(home.urlOf(name), (source) => verifyLog(source, { keys: publicKeySet(home.keys).keys }))
  if (!report.sound) throw new Error(`The log is not sound: ${JSON.stringify(report.problems.slice(0, 3))}`)
  return { sound: true, entries: report.entries, seconds: Math.round((performance.now() - started) / 100) / 10, megabytes: Math.round(process.memoryUsage().rss / 1e6) }
}

/** Cases picked at random are loaded by the spine; their worklist rows must be those its own function says. @throws Error naming the first case that differs */
export async function checkWorklist(home: Home, name: string): Promise<number> {
  const database = openDatabase(home.urlOf(name))
  const keyring = openKeyring(home.keys)
  const house = { database, types: new Map(caseTypes.map((type) => [type.name, type])), seal: { seal: (text: string) => keyring.seal('case.facts', text), open: (sealed: string) => keyring.open('case.facts', sealed) } } as unknown as House
  const key = ({ scope, queue, due }: Entry): string => `${scope} ${queue} ${due}`
  try {
    const ids = [...await sample(home, name, `phase = 'open'`, SAMPLE), ...await sample(home, name, `phase <> 'open'`, SAMPLE / 3)]
    for (const id of ids) {
      const { type, state } = await loadCase(house, id)
      const { rows } = await database.pool.query<Entry>('select scope, queue, due from worklist_entry where case_id = $1', [id])
      const want = [...new Set(worklistEntries(state, type.lifecycle).map(key))].sort()
      if (!isDeepStrictEqual(rows.map(key).sort(), want)) throw new Error(`Worklist of ${id}: ${JSON.stringify(rows.map(key))} instead of ${JSON.stringify(want)}`)
    }
    return ids.length
  } finally {
    await database.close()
  }
}

/** Pages of cases picked at random by the real server, one of every kind and state, and an acceptance of a filled case. @throws Error with the answer that was not as it should be */
export async function checkServer(server: Server, home: Home, name: string): Promise<Pick<Checked, 'pages' | 'kinds' | 'slowest' | 'accepted'>> {
  const on = line(server.port, 0)
  try {
    const supervisor = await signIn(server.origin, 'staff', 'supervisor')
    const ids = await sample(home, name, `phase <> 'draft'`, SAMPLE)
    for (const caseId of ids) dataOf(await call(on, server.origin, { kind: 'query', path: 'staff.case.get', input: { caseId }, by: supervisor }), `case ${caseId}`)
    const kinds = await kindsOf(home, name)
    const slowest = { kind: '', ms: 0 }
    // The first look warms what the second finds warm; a page that is slow then reads what it does not show.
    for (const second of [false, true]) {
      for (const { id: caseId, kind } of kinds) {
        const answer = await call(on, server.origin, { kind: 'query', path: 'staff.case.get', input: { caseId }, by: supervisor })
        dataOf(answer, `${kind} ${caseId}`)
        if (second && answer.ms > slowest.ms) Object.assign(slowest, { kind, ms: Math.round(answer.ms) })
      }
    }
    return { pages: ids.length, kinds: kinds.length, slowest, accepted: await accepted(server, home, name) }
  } finally {
    on.close()
  }
}

/** A case of every type in every state there is. */
const kindsOf = (home: Home, name: string): Promise<{ id: string; kind: string }[]> => onDatabase(home.urlOf(name), async (client) => (await client.query<{ id: string; kind: string }>(
  `select distinct on (case_type, state) id, case_type || ' ' || state kind from case_file where phase <> 'draft' order by case_type, state, md5(id::text)`)).rows)

/** A case that was filled is taken in by its acceptor. */
async function accepted(server: Server, home: Home, name: string): Promise<string> {
  const [order] = await ordersFor('accept', server, home, name, 1)
  if (!order) throw new Error('None of the filled cases could be accepted')
  const on = line(server.port, 0)
  const { number } = dataOf<{ number: string }>(await give(server, on, order), 'accept')
  on.close()
  return number
}
