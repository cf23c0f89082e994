import type { Floor } from '../floor/start.ts'
import type { Server } from '../server.ts'
import type { Draft } from './drafts.ts'
import { call, dataOf, line, type Answer, type Call } from './http.ts'
import type { Shot } from './loop.ts'
import type { Samples } from './samples.ts'
import { signIn, type Signed } from './session.ts'
import { give, type Order } from './supplies.ts'

/** One line of the table: what is asked of the platform and, beside it, of the floor. */
export type BenchRow = { name: string; goal: string; ours: Shot; floor: Shot | null; perSecond: number; /** How many can be asked at most; endless when nothing is used up. */ supply: number }

type Setting = { server: Server; floor: Floor; samples: Samples }

const judged = async (sent: Promise<Answer>, good: (answer: Answer) => boolean = () => true): Promise<Answer & { ok: boolean }> => {
  const answer = await sent
  return { ...answer, ok: answer.status === 200 && good(answer) }
}
const ask = (server: Server, make: (n: number) => Call, good?: (answer: Answer) => boolean): Shot => (on, n) => judged(call(on, server.origin, make(n)), good)
const askFloor = (path: (n: number) => string, method: 'GET' | 'POST' = 'GET'): Shot => (on, n) => judged(on.send(method, path(n), {}))
const pick = <T>(list: readonly T[], n: number): T => list[(n * 7919) % list.length] as T
const query = (values: Record<string, string>): string => new URLSearchParams(values).toString()

/** The same page filtered in turn, as people leaf through the queues. */
const FILTERS = [{}, { due: 'week' }, { queue: 'toReview' }, {}, { queue: 'toAccept' }] as const
const ROLES = [
  { name: 'community worker', username: 'bench.community', scope: 'unit' }, { name: 'town clerk', username: 'bench.townclerk', scope: 'unit' }, { name: 'street officer', username: 'bench.street', scope: 'unit' },
  { name: 'department head', username: 'departmenthead', scope: 'unit' }, { name: 'city supervisor', username: 'supervisor', scope: 'unit' },
] as const

const PAGES = 50

/** The worklist of five roles, by filters, and page 50 by its cursors. */
export async function worklistRows({ server }: Setting): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const hasRows = (answer: Answer): boolean => answer.body.includes('"rows":[')
  for (const { name, username, scope } of ROLES) {
    const by = await signIn(server.origin, 'staff', username)
    const key = await scopeOf(server, by)
    rows.push({
      name: `worklist, ${name}`, goal: 'R-P1', perSecond: 50, supply: Infinity, ours: ask(server, (n) => ({ kind: 'query', path: 'staff.case.worklist', input: { scope, ...FILTERS[n % FILTERS.length] }, by }), hasRows),
      floor: askFloor(() => `/list?${query({ scope: key })}`),
    })
    if (username !== 'supervisor') continue
    const after = await cursorOfPage(server, by, scope)
    const [due, id] = JSON.parse(Buffer.from(after, 'base64url').toString()) as [string, string]
    rows.push({
      name: `worklist, ${name}, page ${PAGES}`, goal: 'R-P2', perSecond: 50, supply: Infinity, ours: ask(server, () => ({ kind: 'query', path: 'staff.case.worklist', input: { scope, after }, by }), hasRows),
      floor: askFloor(() => `/list?${query({ scope: key, due, id })}`),
    }, { name: `counts of the queues, ${name}`, goal: 'R-P1', perSecond: 50, supply: Infinity, ours: ask(server, () => ({ kind: 'query', path: 'staff.case.counts', input: undefined, by })), floor: null })
  }
  const admin = await signIn(server.origin, 'admin', 'auditor')
  rows.push({ name: 'log by action, administrator', goal: 'R-P1', perSecond: 20, supply: Infinity, floor: null, ours: ask(server, (n) => ({ kind: 'query', path: 'admin.audit.search', input: { action: n % 2 ? 'application.accept' : 'application.grant', limit: 20 }, by: admin })) })
  return rows
}

async function scopeOf(server: Server, by: Signed): Promise<string> {
  const on = line(server.port, 210)
  const { scopes } = dataOf<{ scopes: string[] }>(await call(on, server.origin, { kind: 'query', path: 'staff.me.get', input: undefined, by }), 'staff.me.get')
  on.close()
  return scopes[1] ?? scopes[0] ?? ''
}

async function cursorOfPage(server: Server, by: Signed, scope: string): Promise<string> {
  const on = line(server.port, 211)
  let after: string | null = null
  for (let page = 1; page < PAGES; page += 1) {
    const answer: { after: string | null } = dataOf(await call(on, server.origin, { kind: 'query', path: 'staff.case.worklist', input: { scope, ...(after ? { after } : {}) }, by }), 'worklist')
    if (!answer.after) break
    after = answer.after
  }
  on.close()
  if (!after) throw new Error('The worklist of the city has one page only')
  return after
}

/** One case, search in four ways, public verification. */
export async function readingRows({ server, samples }: Setting): Promise<BenchRow[]> {
  const supervisor = await signIn(server.origin, 'staff', 'supervisor')
  const head = await signIn(server.origin, 'staff', 'departmenthead')
  const search = (name: string, list: readonly string[], by: Signed): BenchRow => ({
    name: `search, ${name}`, goal: 'R-P6', perSecond: 20, supply: Infinity, ours: ask(server, (n) => ({ kind: 'query', path: 'staff.case.search', input: { text: pick(list, n) }, by })), floor: askFloor((n) => `/search?${query({ text: pick(list, n).split(' ')[0] ?? '' })}`),
  })
  const detail = (name: string, list: readonly string[], by: Signed): BenchRow => ({
    name: `case, ${name}`, goal: 'R-P3', perSecond: 50, supply: Infinity, ours: ask(server, (n) => ({ kind: 'query', path: 'staff.case.get', input: { caseId: pick(list, n) }, by })), floor: askFloor((n) => `/case?${query({ id: pick(list, n) })}`),
  })
  const { words, numberPart, phoneTail, initials } = samples.searches
  return [
    detail('city supervisor', samples.cases, supervisor), detail('department head', samples.ofUnit, head),
    search('words, city supervisor', words, supervisor), search('words, department head', words, head), search('part of a number', numberPart, supervisor), search('end of a telephone', phoneTail, supervisor), search('initials', initials, supervisor),
    { name: 'public verification', goal: '', perSecond: 50, supply: Infinity, ours: ask(server, (n) => ({ kind: 'query', path: 'public.verify.byCode', input: { code: pick(samples.codes, n) }, by: null })), floor: askFloor((n) => `/verify?${query({ code: pick(samples.codes, n) })}`) },
  ]
}

/** Commands; each order is given once. */
export function commandRows({ server }: Setting, orders: { accept: readonly Order[]; decide: readonly Order[]; submit: readonly Draft[] }): BenchRow[] {
  const floor = askFloor((n) => `/command?n=${n}`, 'POST')
  const given = (list: readonly Order[]): Shot => (on, n) => judged(give(server, on, list[n] as Order))
  return [
    { name: 'accept', goal: 'R-P4', perSecond: 20, supply: orders.accept.length, ours: given(orders.accept), floor },
    { name: 'decide', goal: 'R-P4', perSecond: 20, supply: orders.decide.length, ours: given(orders.decide), floor },
    {
      name: 'submit', goal: 'R-P5', perSecond: 10, supply: orders.submit.length, floor,
      ours: (on, n) => {
        const { by, caseId, version, name } = orders.submit[n] as Draft
        return judged(call(on, server.origin, { kind: 'mutation', path: 'citizen.application.submit', input: { caseId, version, input: { signature: name, truthful: true } }, by }))
      },
    },
  ]
}
