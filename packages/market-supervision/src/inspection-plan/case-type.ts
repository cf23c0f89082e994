import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf, openingOf, type Db, type DocumentMaker } from '@onewindow/casework/case-type'
import { departmentNameZh } from '@onewindow/identity/departments'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import { fail } from '@onewindow/casework/refusal'
import { departmentNames, itemNames } from '../inspection-matter/code-names.ts'
import { nextNumber } from '../draw-batch/load.ts'
import { placeOf } from '../inspection-matter/openings.ts'
import { itemListOn } from '../in-force.ts'
import { CLIMATE, law, paper } from '../inspection-matter/papers.ts'
import { periodFits, planFaults, unlisted } from './checks.ts'
import { refusePlan } from './errors.ts'
import { planLifecycle } from './lifecycle.ts'
import { adjustInput, createInput, planContent, planFacts, submitInput, type PlanFacts } from './schemas.ts'

type Case = CaseState<PlanFacts>
const event = eventOf<PlanFacts>()
const basis = [law(CLIMATE, '第五十四条')]

/** @returns why this is no plan: items nobody published, or a period outside its year */
function contentFault(content: Parameters<typeof planFaults>[0], on: InForce) {
  const strange = unlisted(content, on)
  return strange.length > 0 ? refusePlan.itemNotListed({ list: strange }) : periodFits(content) ? null : refusePlan.periodWrong({})
}

const elements = ({ facts }: Case, on: InForce) => ({
  planNo: facts.planNo ?? '', edition: facts.edition, scope: facts.scope, period: `${facts.startsOn} 至 ${facts.endsOn}`, departments: facts.departments.map(departmentNameZh),
  items: facts.items.slice(0, 60).map(({ code, months }) => {
    const item = itemListOn(on).find((one) => one.code === code)
    return `${item?.nameZh ?? code}（${item?.basis ?? ''}），${months.join('、')}月`
  }),
  ratio: Object.entries(facts.ratiosBp).map(([risk, bp]) => `${risk}类${bp / 100}%`),
})
const closing = (c: Case, reason: string) => ({ planNo: c.facts.planNo ?? '', reason })

const planDocuments: Readonly<Record<string, DocumentMaker<PlanFacts>>> = {
  'inspectionPlan.returnNote': paper('inspectionPlan.returnNote', basis, (c, _ctx, _input, reason) => ({ name: c.facts.name, reason })),
  'inspectionPlan.plan': paper('inspectionPlan.plan', basis, (c, ctx) => elements(c, whenOpened(c, ctx))),
  'inspectionPlan.publicPlan': paper('inspectionPlan.publicPlan', basis, (c, ctx) => elements(c, whenOpened(c, ctx))),
  'inspectionPlan.terminationNotice': paper('inspectionPlan.terminationNotice', basis, (c, _ctx, _input, reason) => closing(c, reason)),
  'inspectionPlan.summary': paper('inspectionPlan.summary', basis, (c, { known }) => ({ planNo: c.facts.planNo ?? '', draws: Number(known.allBatches ?? 0), voids: Number(known.voidBatches ?? 0), visits: Number(known.visits ?? 0) })),
  'inspectionPlan.fileIndex': paper('inspectionPlan.fileIndex', basis, (c) => ({ planNo: c.facts.planNo ?? '', papers: ['年度检查计划', '检查计划公告', '抽查情况通报'] })),
}

const LINKED = `select count(*) filter (where k.case_type = 'drawBatch')::int as "allBatches", count(*) filter (where k.case_type = 'drawBatch' and k.phase in ('draft', 'open'))::int as "openBatches",
 count(*) filter (where k.case_type = 'drawBatch' and k.state = 'void')::int as "voidBatches", count(*) filter (where k.case_type = 'inspectionPlan' and k.state in ('draft', 'submitted', 'approved'))::int as "openEditions",
 (select count(*)::int from case_link l2 join case_file t on t.id = l2.from_id and t.case_type = 'inspectionTask' where l2.to_id in (select l3.from_id from case_link l3 where l3.to_id = $1)) as visits
 from case_link l join case_file k on k.id = l.from_id where l.to_id = $1`

async function loadPlan(db: Db, c: Case, { today }: { today: string }, { event: on, input }: { event: string; input: unknown }): Promise<Record<string, unknown>> {
  if (c.version === 0) return {}
  if (on === 'approve') return { planNo: await nextNumber(db, 'planNo', 'JH', c.regionCode, today) }
  const { from } = (input ?? {}) as { from?: string }
  const { rows: [linked] } = await db.query<Record<string, number>>(LINKED, [c.id])
  const { rows: [other] } = from ? await db.query<{ edition: string | null }>("select facts ->> 'edition' as edition from case_file where id = $1 and case_type = 'inspectionPlan'", [from]) : { rows: [] }
  return { ...linked, ...(other ? { otherEdition: Number(other.edition) } : {}) }
}

export const inspectionPlanType = defineCaseType<PlanFacts>({
  name: 'inspectionPlan', numberPrefix: 'JH', facts: planFacts, lifecycle: planLifecycle as never, codes: { 'items.code': itemNames, departments: departmentNames }, documents: planDocuments, load: loadPlan,
  events: {
    edit: event({ input: planContent, check: (c, content, ctx) => contentFault(content, whenOpened(c, ctx)), change: (c, content) => ({ facts: { ...c.facts, ...content }, title: content.name }) }),
    submit: event({
      input: submitInput,
      check: (c, { exception }, ctx) => {
        const on = whenOpened(c, ctx)
        // An edition made from another takes its items over, whether they are still on the list or not.
        const strange = unlisted(c.facts, on)
        if (strange.length > 0) return refusePlan.itemNotListed({ list: strange })
        const faults = planFaults(c.facts, on)
        return faults.length > 0 && exception.length < 5 ? refusePlan.checkFailed({ list: faults }) : null
      },
      change: (c, { exception }) => ({ facts: { ...c.facts, exception } }),
    }),
    approve: { change: (c, _input, { known }) => ({ facts: { ...c.facts, planNo: String(known.planNo) } }) },
    publish: { change: (c, _input, { today }) => ({ facts: { ...c.facts, publishedOn: today } }) },
    adjust: event({ input: adjustInput, change: (_c, { why }) => ({ body: { why } }) }),
  },
  openings: {
    create: openingOf<PlanFacts>()({
      input: createInput,
      opening: async (db, by, { unitId, ...content }, moment) => {
        const fault = contentFault(content, moment)
        if (fault) fail(fault)
        return { ...(await placeOf(db, unitId, by)), topic: String(content.year), title: content.name, party: content.name, channel: 'internal', facts: planFacts.parse(content) }
      },
    }),
  },
})
