import { openingOf, type Db, type OpeningSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { checklistsOn, itemListOn, knobsOn } from '../in-force.ts'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { pinned, placeOf } from '../inspection-matter/openings.ts'
import { drawBatchFacts, prepareInput, type DrawBatchFacts } from './schemas.ts'

type Unit = { id: string; department_code: string | null; name_zh: string }

async function unitsOf(db: Db, ids: readonly string[]): Promise<Unit[]> {
  const { rows } = await db.query<Unit>('select id, department_code, name_zh from unit where id = any($1)', [ids])
  return rows.length === new Set(ids).size ? rows : fail(refuse.notFound({}))
}

/** The draw before this one under the plan, where a secret never came; one the head called off has the head's reason already. Index: case_link (to_id). */
const LAST_DRAW = `select c.number, c.result from case_link l join case_file c on c.id = l.from_id where l.to_id = $1 and c.case_type = 'drawBatch' order by c.opened_at desc, c.id desc limit 1`
async function voidBefore(db: Db, planId: string): Promise<DrawBatchFacts['afterVoid']> {
  const { rows: [last] } = await db.query<{ number: string | null; result: string | null }>(LAST_DRAW, [planId])
  return last?.result === 'notRevealed' ? { number: last.number ?? '', why: '' } : null
}

/** Departments that bring an area of the draw whose lead must be trained in something (market supervision §5.10): the partner of a joint draw is not asked for what the others look at. */
function trainedLeads(areas: readonly string[], on: InForce): Set<string> {
  const demanding = checklistsOn(on).checklists.flatMap(({ id, leadSpeciality }) => (leadSpeciality && areas.includes(id) ? [id] : []))
  return new Set(itemListOn(on).flatMap(({ department, checklist }) => (demanding.includes(checklist) ? [department] : [])))
}

/** A draw is prepared under a plan; partner departments are asked to join. */
export const drawOpenings: Readonly<Record<string, OpeningSpec<DrawBatchFacts>>> = {
  prepare: openingOf<DrawBatchFacts>()({
    input: prepareInput,
    opening: async (db, by, { planId, unitId, areas, region, includesSuspended, plannedOn, endsOn, mode, total, byCounty, teamSize, leadSpeciality, partnerUnitIds }, moment) => {
      const place = await placeOf(db, unitId, by)
      const { rows: [plan] } = await db.query<{ number: string | null; title: string; party: string; planNo: string | null }>("select number, title, party, facts ->> 'planNo' as \"planNo\" from case_file where id = $1 and case_type = 'inspectionPlan'", [planId])
      if (!plan) return fail(refuse.notFound({}))
      pinned(areas, moment)
      const departments = (await unitsOf(db, [unitId, ...partnerUnitIds])).map((unit) => ({ dept: unit.department_code ?? unit.id, unitId: unit.id, joined: unit.id === unitId, name: unit.name_zh }))
      const { ratiosBp, reserveBp, tasksPerInspector, balanceSlack, avoidLast } = knobsOn(moment)
      const trained = leadSpeciality ? trainedLeads(areas, moment) : new Set<string>()
      const seats = departments.map(({ dept }) => ({ dept, size: teamSize, leadSpeciality: trained.has(dept) }))
      const facts = drawBatchFacts.parse({
        planId, planNo: plan.planNo ?? plan.number ?? '', afterVoid: await voidBefore(db, planId), areas, scope: { region, includesSuspended }, plannedOn, departments: departments.map(({ name: _, ...one }) => one),
        rules: { mode, ratiosBp: ratiosBp.value, reserveBp: reserveBp.value, seats, cap: tasksPerInspector.value, balanceSlack: balanceSlack.value, avoidLast: avoidLast.value, endsOn, ...(byCounty ? { byCounty } : {}), ...(total === null ? {} : { total }) },
      })
      return {
        topic: areas[0] ?? 'registration', title: plan.title, party: plan.party, ...place, channel: 'internal', facts, links: [{ to: planId, kind: 'partOf' as const }],
        parts: departments.filter(({ joined }) => !joined).map((one) => ({ part: 'partner', partyId: null, accountId: null, unitId: one.unitId, name: one.name })),
      }
    },
  }),
}
