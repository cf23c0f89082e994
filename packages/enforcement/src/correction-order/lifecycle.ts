import type { CaseState } from '@onewindow/casework/case-state'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { OFFICER, partyIdIn } from '../matter/seats.ts'
import { decider, head, officer, party } from '../sub-case/actors.ts'
import { refuseOrder } from './errors.ts'
import type { CheckInput, OrderFacts } from './schemas.ts'

type Case = CaseState<OrderFacts>
const LAW = '行政处罚法 §28'
const found = { from: ['issued', 'overdue'], on: 'check', by: [officer], pair: OFFICER, demands: ['photo'], clock: { stop: ['correction'] }, issues: ['correctionOrder.checkRecord'], notifies: [party], marks: ['primary'], source: LAW } as const
const done = (_c: Case, { corrected }: CheckInput) => (corrected ? null : refuseOrder.notCorrected({}))
const notDone = (_c: Case, { corrected }: CheckInput) => (corrected ? refuseOrder.corrected({}) : null)

/** 责令改正 (correctionOrder): its outcome is a fact of the penalty (`correction`, `refusal`). */
export const orderLifecycle = lifecycleOf<OrderFacts>()({
  caseType: 'correctionOrder', kind: 'sub',
  states: { issued: { is: 'open', queue: 'waiting' }, overdue: { is: 'open', queue: 'toCheck' }, corrected: { is: 'ended' }, refused: { is: 'ended' }, revoked: { is: 'ended' } },
  clocks: { correction: { spec: (c, ctx) => ({ ...clocksOn(ctx).correction, length: c.facts.days }), sorts: true } },
  transitions: [
    { from: null, on: 'issue', to: 'issued', by: [system], clock: { start: ['correction'] }, issues: ['correctionOrder.order'], notifies: [party], source: LAW },
    { from: 'issued', on: 'prolong', to: 'issued', by: [head], limit: { times: 1, per: 'case' }, clock: { extend: ['correction'] }, issues: ['correctionOrder.order'], notifies: [party], source: 'own' },
    { ...found, to: 'corrected', check: done, sets: { result: 'corrected' }, emits: [{ event: 'correctionDone', if: (c) => partyIdIn(c) !== null }] },
    { ...found, to: 'refused', check: notDone, sets: { result: 'refused' } },
    { from: 'issued', on: 'dueReached', to: 'overdue', by: [system], when: { reached: 'correction' }, notifies: [officer], source: LAW },
    { from: ['issued', 'overdue'], on: 'revoke', to: 'revoked', by: [decider], demands: ['reason'], clock: { cancel: ['correction'] }, sets: { result: 'revoked' }, issues: ['correctionOrder.revocation'], notifies: [party], source: 'own' },
  ],
})
