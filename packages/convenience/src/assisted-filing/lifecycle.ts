import { compareInstants } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { lifecycleOf, part, partner, role, seat, system } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { limitSpec } from '../rules/request-clocks.ts'
import { refuseFiling } from './errors.ts'
import type { ConsentInput, FilingFacts, SettleInput } from './schemas.ts'

type Case = CaseState<FilingFacts>
const person = part('person')
const worker = seat('worker')
const supervisor = role('supervisor')
const CIVIL_CODE = '民法典 §161–169'

const signs = (_c: Case, { way }: ConsentInput) => (way === 'signature' ? null : refuseFiling.otherWay({}))
const speaks = (_c: Case, { way }: ConsentInput) => (way === 'recording' ? null : refuseFiling.otherWay({}))
const inWindow = (c: Case, { at }: Context) => {
  const window = latestClock(c, 'disputeWindow')
  return window?.dueAt && compareInstants(at, window.dueAt) < 0 ? null : refuse.tooLate({ day: window?.dueOn ?? '' })
}
const settlesAs = (wanted: SettleInput['outcome']) => (_c: Case, { outcome }: SettleInput) => (outcome === wanted ? null : refuseFiling.otherOutcome({}))
const settling = { from: 'disputed', on: 'settle', by: [supervisor], demands: ['reason'], clock: { stop: ['settle'] }, notifies: [person, worker], marks: ['primary'], source: 'own' } as const

/** 帮办代办 (assistedFiling): a community worker files for a person who said yes first; the person hears of it and may dispute it. */
export const filingLifecycle = lifecycleOf<FilingFacts>()({
  caseType: 'assistedFiling', kind: 'case',
  states: { opened: { is: 'open', queue: 'toConsent' }, consented: { is: 'open', queue: 'toFile' }, filed: { is: 'open', queue: 'waiting' }, disputed: { is: 'open', queue: 'toSettle' }, confirmed: { is: 'ended' }, void: { is: 'ended' }, corrected: { is: 'ended' }, withdrawn: { is: 'ended' } },
  clocks: {
    disputeWindow: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'assistedFiling.disputeWindow') },
    settle: { spec: (_c, ctx) => limitSpec(limitsOn(ctx), 'assistedFiling.settle'), sorts: true, card: 'yellow' },
  },
  transitions: [
    { from: null, on: 'openVisit', to: 'opened', by: [role('communityWorker')], notifies: [person], source: CIVIL_CODE },
    { from: 'opened', on: 'recordConsent', to: 'consented', by: [worker], check: signs, demands: ['consent'], issues: ['assistedFiling.consent'], marks: ['primary'], source: '个人信息保护法 §14' },
    { from: 'opened', on: 'recordConsent', to: 'consented', by: [worker], check: speaks, demands: ['recording'], issues: ['assistedFiling.consent'], marks: ['primary'], source: '个人信息保护法 §14' },
    { from: ['opened', 'consented'], on: 'abandon', to: 'void', by: [worker, person], sets: { result: 'abandoned' }, marks: ['irreversible'], source: '个人信息保护法 §47' },
    { from: 'consented', on: 'fileFor', to: 'filed', by: [worker], clock: { start: ['disputeWindow'] }, issues: ['assistedFiling.handOver'], notifies: [person], marks: ['primary'], source: CIVIL_CODE },
    { from: 'filed', on: 'principalConfirm', to: 'confirmed', by: [person, partner('smsGateway')], sets: { result: 'confirmed' }, notifies: [worker], marks: ['primary'], source: 'own' },
    { from: 'filed', on: 'principalConfirm', to: 'confirmed', by: [role('returnVisitor')], demands: ['recording'], sets: { result: 'confirmed' }, notifies: [worker], source: 'own' },
    { from: ['filed', 'confirmed'], on: 'principalDispute', to: 'disputed', by: [person], guard: inWindow, clock: { stop: ['disputeWindow'], start: ['settle'] }, notifies: [worker, supervisor], tells: [{ to: 'linked', message: 'filingDisputed' }], source: 'own' },
    { from: ['filed', 'confirmed'], on: 'disputeWindowEnd', to: 'same', by: [system], when: { reached: 'disputeWindow' }, clock: { stop: ['disputeWindow'] }, marks: ['internal'], source: 'own' },
    { ...settling, to: 'confirmed', check: settlesAs('confirmed'), sets: { result: 'confirmed' } },
    { ...settling, to: 'corrected', check: settlesAs('corrected'), sets: { result: 'corrected' } },
    { ...settling, to: 'withdrawn', check: settlesAs('withdrawn'), sets: { result: 'withdrawn' }, tells: [{ to: 'linked', message: 'filingWithdrawn' }] },
  ],
})
