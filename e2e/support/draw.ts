import { callerOf, type Caller } from './caller.ts'
import { officer } from './people.ts'
import { commitmentOf, does, factsOf, opens } from './story.ts'

const BUREAU = 'D:SAMR:640104'
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

interface Draw { /** What the plan and the draw are about. */ area: string, name: string, total: number, today: string }
/** Its lists as everybody sees them. */
interface Frozen { batch: string, lists: { objects: unknown[], objectsRoot: string, inspectorsRoot: string } }

/** A plan in force and a draw under it whose lists are frozen. */
export async function frozenDraw({ planner, head, credit }: Record<'planner' | 'head' | 'credit', Caller>, { area, name, total, today }: Draw): Promise<Frozen> {
  const year = Number(today.slice(0, 4))
  const plan = await opens(planner, 'inspectionPlan', 'create', {
    unitId: BUREAU, name, year, startsOn: today, endsOn: `${year}-12-31`, scope: '兴庆区', items: [{ code: area, months: MONTHS }], ratiosBp: { A: 1000, B: 1000, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'],
  })
  await does(planner, plan, 'submit', { exception: '' })
  await does(head, plan, 'approve')
  await does(credit, plan, 'publish')
  const batch = await opens(planner, 'drawBatch', 'prepare', { planId: plan, unitId: BUREAU, areas: [area], region: '640104', plannedOn: today, endsOn: `${year}-12-31`, mode: 'total', total })
  await does(planner, batch, 'freeze')
  const { lists } = await factsOf(planner, batch) as unknown as Frozen
  return { batch, lists }
}

/** A draw that both parties have committed to. @returns its number, under which it is public */
export async function committedDraw(baseURL: string): Promise<string> {
  const as = (name: string): Promise<Caller> => callerOf(baseURL, officer(name))
  const [planner, head, credit, supervisor] = [await as('planner.samr.640104'), await as('head.samr.640104'), await as('credit.samr.640104'), await as('supervisor')]
  const { today } = await planner.api.public.status.get.query()
  const { batch, lists: { objectsRoot, inspectorsRoot } } = await frozenDraw({ planner, head, credit }, { area: 'registration', name: '登记事项抽查计划', total: 1, today })
  for (const [party, by] of [['planner', planner], ['supervisor', supervisor]] as const) await does(by, batch, 'commit', { commitment: commitmentOf(party, '5a'.repeat(32)), objectsRoot, inspectorsRoot })
  const { rows: [draw] } = await planner.api.public.draws.latest.query({})
  if (!draw) throw new Error('A draw that both parties committed to is not public')
  return draw.drawNo
}
