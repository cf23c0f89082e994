import { randomBytes } from 'node:crypto'
import { commitmentOf } from '@onewindow/market-supervision/definition/draw/commitments'
import { begin, beat, does, look, todayIn, type Beat, type By, type Scene, type Script } from '../../drive/scene.ts'
import * as act from './acts.ts'

const COUNTY = '640104'
const UNIT = act.bureau(COUNTY)
const { planner, head, credit } = act.seats(UNIT)
const supervisor: By = ['supervisor', 'S:640100']

const AREAS = ['registration', 'price', 'advertising', 'product'] as const

const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)
const endOf = (year: number): string => `${year}-12-31`

async function plan(scene: Scene): Promise<void> {
  const today = todayIn(scene)
  const year = Number(today.slice(0, 4))
  await begin(scene, 'plan', planner, 'inspectionPlan', 'create', {
    unitId: UNIT, name: `兴庆区${year}年度“双随机、一公开”抽查计划`, year, startsOn: today, endsOn: endOf(year), scope: '兴庆区全部经营主体，按信用风险分类确定抽查比例', items: AREAS.map((code) => ({ code, months: MONTHS })), ratiosBp: { A: 200, B: 500, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'],
  })
}
const PLAN = `select id from case_file where case_type = 'inspectionPlan' and unit_id = $1 and state in ('published', 'running') order by opened_at limit 1`

async function prepare(scene: Scene, area: string, total: number, region = COUNTY): Promise<void> {
  const { rows: [inForce] } = await scene.stage.house.database.pool.query<{ id: string }>(PLAN, [UNIT])
  if (!inForce) throw new Error('There is no plan to draw under')
  const today = todayIn(scene)
  await begin(scene, 'draw', planner, 'drawBatch', 'prepare', { planId: inForce.id, unitId: UNIT, areas: [area], region, plannedOn: today, endsOn: endOf(Number(today.slice(0, 4))), mode: 'total', total })
}

type Lists = { lists: { objectsRoot: string; inspectorsRoot: string } | null }
/** Neither knows the other's secret before both are bound (market supervision §5.2). The secrets are the platform's own chance. */
async function commit(scene: Scene, party: 'planner' | 'supervisor', by: By): Promise<void> {
  const { facts } = await look<Lists>(scene, 'draw')
  const secret = randomBytes(32).toString('hex')
  scene.memo[party] = secret
  await does(scene, 'draw', by, 'commit', { commitment: commitmentOf(party, secret), objectsRoot: facts.lists?.objectsRoot, inspectorsRoot: facts.lists?.inspectorsRoot })
}

const TASKS = `select id from case_file where id = any($1::uuid[]) and case_type = 'inspectionTask' order by number`
async function nameVisits(scene: Scene): Promise<void> {
  const { rows } = await scene.stage.house.database.pool.query<{ id: string }>(TASKS, [[...scene.touched]])
  rows.forEach(({ id }, place) => scene.named.set(`visit${place}`, id))
  scene.memo.visits = rows.length
}
const visits = (scene: Scene): number => Number(scene.memo.visits ?? 0)

/** Every drawn visit goes as far as asked for: `open` of them are left where they lie on their way. */
const each = (name: string, days: number, left: (place: number, of: number) => boolean, what: (scene: Scene, visit: string, place: number) => Promise<unknown>): Beat => beat(name, days, async (scene) => {
  const of = visits(scene)
  for (let place = 0; place < of; place += 1) if (!left(place, of)) await what(scene, `visit${place}`, place)
})

/** After a void draw the head says why another is made (market supervision §5.2). */
async function freeze(scene: Scene): Promise<void> {
  const { facts } = await look<{ afterVoid: { why: string } | null }>(scene, 'draw')
  if (facts.afterVoid?.why === '') await does(scene, 'draw', head, 'allowNewDraw', { why: '上一批次监督方未在时限内揭示，已查明原因并更换人员，计划任务仍须完成' })
  await does(scene, 'draw', planner, 'freeze')
}

const FAILING = 5
const bound = (area: string, total: number): Beat[] => [
  beat('prepare', 0, (s) => prepare(s, area, total)), beat('freeze', 1, freeze), beat('commit', 0, (s) => commit(s, 'planner', planner)),
]
const committed = (area: string, total: number): Beat[] => [...bound(area, total), beat('commitSecond', 0, (s) => commit(s, 'supervisor', supervisor))]
/** Once both are bound the secrets are shown at once: bound on a Friday evening they would be void before Monday. */
const draw = async (s: Scene): Promise<void> => {
  await commit(s, 'supervisor', supervisor)
  await does(s, 'draw', planner, 'reveal', { secret: s.memo.planner })
  await does(s, 'draw', supervisor, 'revealLast', { secret: s.memo.supervisor })
}
const drawn = (area: string, total: number): Beat[] => [
  ...bound(area, total), beat('draw', 0, draw),
  beat('confirm', 1, (s) => does(s, 'draw', head, 'confirm', { answers: [], mergeAnswer: '' })), beat('issue', 0, nameVisits),
]
/** `left` of them stay at each step, so that a batch under way shows visits in every state. */
const visited = (area: string, total: number, left: number): Beat[] => {
  const upTo = (steps: number) => (place: number): boolean => place < left * steps
  return [
    ...drawn(area, total), each('prepareVisit', 2, upTo(1), (s, v) => act.prepare(s, v)), each('arrive', 0, upTo(2), (s, v) => act.arrive(s, v)), each('leave', 0, upTo(3), (s, v, place) => act.leave(s, v, place % FAILING === 0 ? 1 : 0)),
    each('handIn', 1, upTo(4), (s, v) => act.handIn(s, v)), each('conclude', 2, upTo(5), (s, v) => act.concludeVisit(s, v)), each('publish', 3, upTo(6), (s, v) => act.publishVisit(s, v)),
  ]
}

/** A plan lies within its year, and what is drawn under it too: a city begun in spring shows what this year had time for. */
const thisYear = (from: string) => (today: string, counted: string): string => {
  const first = `${today.slice(0, 4)}-${from}`
  return counted < first ? first : counted
}
const PLANNED_FROM = '01-04'
const DRAWN_FROM = '01-20'

const script = (key: string, rest: number, beats: readonly Beat[], from = DRAWN_FROM): Script => ({ key: `draw/${key}`, regionCode: COUNTY, rest, beats, startsOn: thisYear(from) })

/** The plan of the year of 兴庆区市场监督管理局, public and running. */
export const planScripts: readonly Script[] = [script('plan', 160, [
  beat('create', 0, plan), beat('submit', 1, (s) => does(s, 'plan', planner, 'submit', { exception: '' })), beat('approve', 2, (s) => does(s, 'plan', head, 'approve')), beat('publish', 3, (s) => does(s, 'plan', credit, 'publish')), beat('start', 1, (s) => does(s, 'plan', planner, 'start')),
], PLANNED_FROM)]

/** 富宁街街道: nothing else of the register lies in a street, so the draw there is from these alone. */
const PRACTICE_STREET = '640104004'
/** Beyond the shops of the rest of the register. */
const PRACTICE_FIRMS = { from: 30_000, count: 24 }

/**
 * A practice draw on 24 firms of their own: lists frozen, nothing committed, so that whoever is new signs in as planner and as supervisor, makes both secrets, and sees a
 * draw from end to end (market supervision §14).
 */
const practice = script('practice', 0, [
  beat('import', 0, (s) => act.importRegister(s, COUNTY, PRACTICE_FIRMS.from, PRACTICE_FIRMS.count, PRACTICE_STREET)), beat('prepare', 0, (s) => prepare(s, 'registration', 6, PRACTICE_STREET)), beat('freeze', 0, freeze),
])

/** Nine batches and one to practise on: six closed, one whose visits are under way, one that waits for its second secret, one void because none was shown (market supervision §14). */
export const drawScripts: readonly Script[] = [
  script('waiting', 0, committed('registration', 12)), script('running', 0, visited('product', 18, 3)),
  ...([0, 1, 2, 3, 4, 5] as const).map((place) => script(`closed/${place}`, 20 + place * 16, visited(AREAS[place % AREAS.length] ?? 'price', 8, 0))),
  script('void', 30, [...committed('price', 10), beat('wait', 4, () => Promise.resolve())]),
  practice,
]
