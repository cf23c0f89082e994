import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { OFFICER } from '../matter/seats.ts'
import { decider, head, officer, party } from '../sub-case/actors.ts'
import * as is from './guards.ts'
import type { MeasureFacts } from './schemas.ts'

const decides = { by: [decider], notHolding: [OFFICER] } as const
const RELEASED = { to: 'released', clock: { stop: ['urgentApproval', 'seizure'] }, sets: { result: 'released' }, issues: ['coerciveMeasure.release'], notifies: [party, officer] } as const

/** 查封、扣押 (coerciveMeasure): approved first or within twenty-four hours; never in force one second after its last day. */
export const measureLifecycle = lifecycleOf<MeasureFacts>()({
  caseType: 'coerciveMeasure', kind: 'sub',
  states: {
    proposed: { is: 'open', queue: 'toDecide' }, approved: { is: 'open', queue: 'toImpose' }, refused: { is: 'ended' }, imposed: { is: 'open', queue: 'inForce' }, released: { is: 'open', queue: 'toReturn' }, disposed: { is: 'ended' },
    lapsed: { is: 'ended' }, returned: { is: 'ended' },
  },
  clocks: {
    urgentApproval: { spec: (_c, ctx) => clocksOn(ctx).urgentApproval, sorts: true },
    carryOut: { spec: (_c, ctx) => clocksOn(ctx).carryOut },
    seizure: { spec: (_c, ctx) => clocksOn(ctx).seizure, sorts: true },
  },
  transitions: [
    { from: null, on: 'propose', to: 'proposed', by: [system], notifies: [decider], source: '行政强制法 §16、§18' },
    { from: null, on: 'imposeUrgent', to: 'imposed', by: [system], clock: { start: ['urgentApproval', 'seizure'] }, issues: ['coerciveMeasure.siteRecord', 'coerciveMeasure.decision'], notifies: [decider, party], source: '行政强制法 §19' },
    { from: 'proposed', on: 'approve', to: 'approved', ...decides, guard: is.lawful, clock: { start: ['carryOut'] }, issues: ['coerciveMeasure.approval'], notifies: [officer], marks: ['primary'], source: '行政强制法 §18' },
    { from: 'proposed', on: 'refuse', to: 'refused', ...decides, demands: ['reason'], sets: { result: 'refused' }, issues: ['coerciveMeasure.approval'], notifies: [officer], source: '行政强制法 §18' },
    { from: 'proposed', on: 'lapse', to: 'lapsed', by: [system], when: { message: 'caseEnded' }, sets: { result: 'lapsed' }, source: 'own' },
    {
      from: 'approved', on: 'impose', to: 'imposed', by: [officer], pair: OFFICER, check: is.onTheSpot, demands: ['recording'], clock: { stop: ['carryOut'], start: ['seizure'] }, issues: ['coerciveMeasure.siteRecord', 'coerciveMeasure.decision'],
      notifies: [party], marks: ['primary'], source: '行政强制法 §18、§24',
    },
    { from: 'approved', on: 'lapse', to: 'lapsed', by: [system], when: [{ reached: 'carryOut' }, { message: 'caseEnded' }], clock: { stop: ['carryOut'] }, sets: { result: 'lapsed' }, source: 'own' },
    { from: 'imposed', on: 'ratify', to: 'imposed', ...decides, guard: (c, ctx) => is.isUrgent(c) ?? is.lawful(c, ctx), clock: { stop: ['urgentApproval'] }, issues: ['coerciveMeasure.approval'], marks: ['primary', 'onlyIfPossible'], source: '行政强制法 §19' },
    { from: 'imposed', on: 'denyUrgent', ...RELEASED, ...decides, guard: is.isUrgent, demands: ['reason'], marks: ['onlyIfPossible'], source: '行政强制法 §19' },
    { from: 'imposed', on: 'urgentExpired', ...RELEASED, by: [system], when: { reached: 'urgentApproval' }, source: '行政强制法 §19' },
    { from: 'imposed', on: 'testStart', to: 'imposed', by: [officer], guard: is.noTest, check: is.linesHeld, clock: { pause: ['seizure'] }, issues: ['coerciveMeasure.test'], notifies: [party], source: '行政强制法 §25(3)' },
    { from: 'imposed', on: 'testBack', to: 'imposed', by: [officer], guard: is.testOut, clock: { resume: ['seizure'] }, source: '行政强制法 §25(3)' },
    { from: 'imposed', on: 'extend', to: 'imposed', ...decides, clock: { extend: ['seizure'] }, issues: ['coerciveMeasure.extension'], notifies: [party], source: '行政强制法 §25' },
    { from: 'imposed', on: 'release', ...RELEASED, ...decides, marks: ['danger'], source: '行政强制法 §28' },
    { from: 'imposed', on: 'release', ...RELEASED, by: [system], when: [{ reached: 'seizure' }, { message: 'caseEnded' }], source: '行政强制法 §25、§28(一)(四)' },
    { from: 'imposed', on: 'partRelease', to: 'imposed', ...decides, check: is.someStay, issues: ['coerciveMeasure.release'], notifies: [party], source: '行政强制法 §28' },
    { from: 'imposed', on: 'toConfiscation', to: 'disposed', by: [system], when: { message: 'toConfiscation' }, clock: { stop: ['urgentApproval', 'seizure'] }, sets: { result: 'confiscated' }, source: '行政强制法 §27' },
    { from: 'imposed', on: 'sellPerishable', to: 'imposed', ...decides, check: is.linesHeld, issues: ['coerciveMeasure.sale'], notifies: [party], marks: ['danger'], source: '行政强制法 §28(2)' },
    { from: 'imposed', on: 'handToPolice', to: 'disposed', ...decides, clock: { stop: ['urgentApproval', 'seizure'] }, sets: { result: 'handedOver' }, notifies: [party], source: '行政强制法 §21' },
    { from: 'imposed', on: 'handToPolice', to: 'disposed', by: [system], when: { message: 'handToPolice' }, clock: { stop: ['urgentApproval', 'seizure'] }, sets: { result: 'handedOver' }, notifies: [party], source: '行政强制法 §21' },
    { from: 'released', on: 'goodsReturned', to: 'returned', by: [officer], pair: OFFICER, sets: { result: 'returned' }, issues: ['coerciveMeasure.returnList'], notifies: [head], marks: ['primary'], source: '行政强制法 §28' },
  ],
})
