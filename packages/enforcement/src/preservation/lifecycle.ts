import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import type { Opens } from '@onewindow/casework/opens'
import { coercible } from '../coercive-measure/guards.ts'
import { measureFacts } from '../coercive-measure/schemas.ts'
import { clocksOn, keptBy } from '../in-force.ts'
import { OFFICER } from '../matter/seats.ts'
import { decider, officer, party } from '../sub-case/actors.ts'
import type { PreservationFacts } from './schemas.ts'

const LAW = '行政处罚法 §56'
const decides = { by: [decider], notHolding: [OFFICER] } as const
const handled = { from: 'kept', ...decides, clock: { stop: ['preserve'] }, issues: ['preservation.outcome'], notifies: [party], source: LAW } as const

/** Things become a seizure only where a law gives the power for this cause (R15b). */
const seizable = (c: CaseState<PreservationFacts>, { conditions }: { conditions: string[] }, ctx: Context) => coercible({ causeCode: c.facts.causeCode, conditions }, keptBy(c, ctx))

/** The measure the things are held under from now on. */
const seizing: Opens<PreservationFacts> = {
  type: 'coerciveMeasure', as: 'sibling', on: 'propose',
  seeds: (c, _ctx, input) => {
    const { why, conditions } = input as { why: string; conditions: string[] }
    const { causeCode, things } = c.facts
    return [{ topic: 'seize', title: c.title, party: c.party, parts: c.parts, facts: measureFacts.parse({ kind: 'seize', causeCode, why, conditions, things, partyName: c.party }) }]
  },
}

/** 先行登记保存 (preservation): approved by the head of the organ, dealt with in seven working days, else let go by itself. */
export const preservationLifecycle = lifecycleOf<PreservationFacts>()({
  caseType: 'preservation', kind: 'sub',
  states: {
    requested: { is: 'open', queue: 'toDecide' }, kept: { is: 'open', queue: 'inForce' }, refused: { is: 'ended' }, released: { is: 'ended' }, sampled: { is: 'ended' }, seized: { is: 'ended' }, confiscated: { is: 'ended' }, lapsed: { is: 'ended' },
  },
  clocks: { preserve: { spec: (_c, ctx) => clocksOn(ctx).preserve, sorts: true } },
  transitions: [
    { from: null, on: 'request', to: 'requested', by: [system], notifies: [decider], source: LAW },
    { from: 'requested', on: 'approve', to: 'kept', ...decides, clock: { start: ['preserve'] }, issues: ['preservation.notice'], notifies: [party, officer], marks: ['primary'], source: LAW },
    { from: 'requested', on: 'refuse', to: 'refused', ...decides, demands: ['reason'], sets: { result: 'refused' }, notifies: [officer], source: LAW },
    { ...handled, on: 'release', to: 'released', sets: { result: 'released' } },
    { ...handled, on: 'release', to: 'released', by: [system], notHolding: [], when: { message: 'caseEnded' }, sets: { result: 'released' } },
    { from: 'requested', on: 'refuse', to: 'refused', by: [system], when: { message: 'caseEnded' }, sets: { result: 'refused' }, source: 'own' },
    { ...handled, on: 'sample', to: 'sampled', sets: { result: 'sampled' } },
    { ...handled, on: 'toSeizure', to: 'seized', check: seizable, sets: { result: 'seized' }, opens: [seizing] },
    { ...handled, on: 'toConfiscation', to: 'confiscated', sets: { result: 'confiscated' } },
    { ...handled, on: 'toConfiscation', to: 'confiscated', by: [system], notHolding: [], when: { message: 'toConfiscation' }, sets: { result: 'confiscated' } },
    { from: 'kept', on: 'lapse', to: 'lapsed', by: [system], when: { reached: 'preserve' }, clock: { stop: ['preserve'] }, sets: { result: 'lapsed' }, issues: ['preservation.outcome'], notifies: [party, officer], source: LAW },
  ],
})
