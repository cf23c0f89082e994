import type { CaseState } from '@onewindow/casework/case-state'
import type { Db, Moment } from '@onewindow/casework/case-type'
import { marketNumber } from '../rules/register-numbers.ts'
import { visitsOfFirms } from '../inspection-task/load.ts'
import { nextObjects } from './issue.ts'
import { poolOf, remainingPool } from './pool.ts'
import { seatsToFill, type VisitTeam } from './seats.ts'
import type { DrawBatchFacts, SupplementInput } from './schemas.ts'

const LAST = "select max(key) as last from claim where kind = $1 and key like $2 || '%'"

/** The next register number of the area and year; the claim on it makes it one draw's alone (numbers run without gaps). */
export async function nextNumber(db: Db, claim: 'drawNo' | 'planNo', kind: 'CQ' | 'JH', region: string, today: string): Promise<string> {
  const year = Number(today.slice(0, 4))
  const prefix = marketNumber(kind, region, year, 1).replace(/\d+$/, '')
  const { rows: [row] } = await db.query<{ last: string | null }>(LAST, [claim, prefix])
  return marketNumber(kind, region, year, Number(row?.last?.slice(prefix.length) ?? 0) + 1)
}

const TASKS = "select count(*)::int as n, count(*) filter (where c.phase in ('draft', 'open'))::int as open from case_link l join case_file c on c.id = l.from_id where l.to_id = $1 and c.case_type = 'inspectionTask'"

const TEAMS = `select c.facts ->> 'objectId' as object, c.state, array(select jsonb_array_elements_text(c.facts -> 'recused')) as recused, array(select jsonb_array_elements_text(c.facts -> 'seatsHeard')) as heard, array(select p.account_id::text from case_part p where p.case_id = c.id and p.part = 'team' and p.account_id is not null) as team
 from case_link l join case_file c on c.id = l.from_id where l.to_id = $1 and c.case_type = 'inspectionTask' and c.facts ->> 'objectId' is not null order by 1`

/** Open seats of a department and who may be drawn for them today. */
async function leftFor(db: Db, c: CaseState<DrawBatchFacts>, moment: Moment, input: SupplementInput | undefined) {
  if (!input) return { seats: [], inspectors: [], staff: [] }
  const visits = c.state === 'issued' ? (await db.query<VisitTeam>(TEAMS, [c.id])).rows : []
  const seats = seatsToFill(c, { ...input, vacated: input.vacated ?? [] }, visits)
  return { seats, ...(await remainingPool(db, c, input.dept, moment.today, new Map(visits.map(({ object, recused }) => [object, recused])))) }
}

/** What each event of a draw needs: the plan, the pool, the next number, the firms of a step with their visits, the visits made. */
export async function loadDraw(db: Db, c: CaseState<DrawBatchFacts>, moment: Moment, { event, input }: { event: string; input?: unknown }): Promise<Record<string, unknown>> {
  if (c.version === 0) {
    const { rows: [plan] } = await db.query<{ state: string }>("select state from case_file where id = $1 and case_type = 'inspectionPlan'", [c.facts.planId])
    return { planState: plan?.state ?? null }
  }
  if (event === 'freeze') return { frozen: await poolOf(db, c, moment) }
  if (event === 'supplement') return { remaining: await leftFor(db, c, moment, input as SupplementInput | undefined) }
  if (event === 'commit' && c.state === 'frozen') return { drawNo: await nextNumber(db, 'drawNo', 'CQ', c.regionCode, moment.today) }
  if (c.state === 'confirmed') {
    const step = nextObjects(c.facts)
    const firms = c.facts.candidates.filter(({ id }) => step.includes(id)).map(({ subject }) => subject.uscc)
    return { step, visits: await visitsOfFirms(db, firms, c.unitId) }
  }
  if (c.state !== 'issued') return {}
  const { rows: [tasks] } = await db.query<{ n: number; open: number }>(TASKS, [c.id])
  return { allTasks: tasks?.n ?? 0, openTasks: tasks?.open ?? 0 }
}
