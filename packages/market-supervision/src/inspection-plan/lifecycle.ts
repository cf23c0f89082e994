import { addDays, instantOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import { limitsOn } from '../in-force.ts'
import { credit, head, planner } from '../inspection-matter/seats.ts'
import { refusePlan } from './errors.ts'
import type { PlanFacts } from './schemas.ts'

type Case = CaseState<PlanFacts>
type Reason = Refusal | null
const CLIMATE = '优化营商环境条例 §54'
const CAPS = '国办发〔2024〕54号'

const startReached = (c: Case, { today }: Context): Reason => (today >= c.facts.startsOn ? null : refuse.tooEarly({ day: c.facts.startsOn }))
const mayAdjust = (_c: Case, { known }: Context): Reason => (Number(known.openEditions ?? 0) === 0 ? null : refusePlan.adjustmentOpen({}))
/** The plan's period is over and every draw under it has ended. */
function batchesClosed(c: Case, { today, known }: Context): Reason {
  const n = Number(known.openBatches ?? 0)
  return today > c.facts.endsOn && n === 0 ? null : refusePlan.batchesOpen({ n })
}
const withinYear = (c: Case, { today }: Context): Reason => (today.startsWith(`${c.facts.year}-`) ? null : refusePlan.yearOver({ year: c.facts.year }))
/** Only a later edition takes the place of this one. */
const laterEdition = (c: Case, { known }: Context): Reason => (Number(known.otherEdition ?? 0) > c.facts.edition ? null : refuse.notFound({}))

/** 检查计划 (inspectionPlan): made by the planner, approved by the head, published by the credit desk: three persons. */
export const planLifecycle = lifecycleOf<PlanFacts>()({
  caseType: 'inspectionPlan', kind: 'case',
  states: {
    draft: { is: 'open', queue: 'toWrite' }, submitted: { is: 'open', queue: 'toApprove' }, approved: { is: 'open', queue: 'toPublish' }, published: { is: 'open', queue: 'toStart' }, running: { is: 'open', queue: 'underWay' },
    closed: { is: 'ended' }, discarded: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: { inForce: ['published', 'running'] },
  clocks: { planApproval: { spec: (_c, ctx) => limitsOn(ctx).planApproval, sorts: true, card: 'yellow' }, planPublication: { spec: (_c, ctx) => limitsOn(ctx).planPublication, card: 'red' } },
  transitions: [
    { from: null, on: 'create', to: 'draft', by: [planner, system], source: CAPS },
    { from: 'draft', on: 'edit', to: 'same', by: [planner], source: 'own' },
    { from: 'draft', on: 'submit', to: 'submitted', by: [planner], clock: { start: ['planApproval'] }, notifies: [head], marks: ['primary'], source: '食品生产经营监督检查管理办法 §21' },
    { from: 'submitted', on: 'return', to: 'draft', by: [head], demands: ['reason'], clock: { cancel: ['planApproval'] }, issues: ['inspectionPlan.returnNote'], notifies: [planner], source: 'own' },
    { from: 'submitted', on: 'withdraw', to: 'draft', by: [planner], clock: { cancel: ['planApproval'] }, notifies: [head], source: 'own' },
    { from: 'submitted', on: 'approve', to: 'approved', by: [head], notBy: ['create', 'edit', 'submit'], clock: { stop: ['planApproval'], start: ['planPublication'] }, claims: (c) => [{ kind: 'planNo', key: c.facts.planNo ?? '' }], issues: ['inspectionPlan.plan'], notifies: [planner, credit], marks: ['primary'], source: CAPS },
    { from: 'approved', on: 'publish', to: 'published', by: [credit], notBy: ['create', 'edit', 'submit', 'approve'], clock: { stop: ['planPublication'] }, tells: [{ to: 'linked', type: 'inspectionPlan', message: 'planPublished' }], issues: ['inspectionPlan.publicPlan'], notifies: [planner], marks: ['primary'], source: CLIMATE },
    { from: 'published', on: 'start', to: 'running', by: [planner], guard: startReached, marks: ['primary'], source: 'own' },
    {
      from: '@inForce', on: 'adjust', to: 'same', by: [planner], guard: mayAdjust, notifies: [head],
      opens: [{ type: 'inspectionPlan', as: 'linked', on: 'create', link: 'varies', seeds: (c) => [{ topic: c.topic, title: c.title, facts: { ...c.facts, edition: c.facts.edition + 1, replacesId: c.id, exception: '', planNo: null, publishedOn: null } }] }], source: 'own',
    },
    { from: '@inForce', on: 'supersede', to: 'closed', by: [system], when: { message: 'planPublished' }, guard: laterEdition, sets: { result: 'superseded' }, notifies: [planner], source: 'own' },
    { from: '@inForce', on: 'terminate', to: 'closed', by: [head], demands: ['reason'], sets: { result: 'terminated' }, issues: ['inspectionPlan.terminationNotice'], notifies: [planner, credit], marks: ['danger'], source: 'own' },
    { from: 'running', on: 'complete', to: 'closed', by: [system], when: [{ message: 'drawEnded' }, { instant: (c) => instantOf(addDays(c.facts.endsOn, 1)) }], guard: batchesClosed, sets: { result: 'completed' }, issues: ['inspectionPlan.summary'], notifies: [head], source: CLIMATE },
    { from: 'closed', on: 'reopen', to: 'running', by: [head], guard: withinYear, demands: ['reason'], notifies: [planner], source: 'own' },
    { from: 'draft', on: 'discard', to: 'discarded', by: [planner], source: 'own' },
    { from: 'discarded', on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, marks: ['internal'], source: 'own' },
    { from: 'closed', on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, issues: ['inspectionPlan.fileIndex'], marks: ['internal'], source: 'own' },
  ],
})
