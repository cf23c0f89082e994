import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { clerk, decider, officer } from '../sub-case/actors.ts'
import { refuseService } from './errors.ts'
import { dayServed, otherModesFailed } from './outcome.ts'
import type { AttemptInput, ServiceFacts } from './schemas.ts'

type Case = CaseState<ServiceFacts>

const onRecord = ({ mode, outcome, witness }: AttemptInput): boolean => mode === 'leftBehind' && outcome === 'left' && witness === ''
const serves = (c: Case, input: AttemptInput) => (!onRecord(input) && dayServed(c.facts, input, false) ? null : refuseService.notServed({}))
const servesByRecord = (_c: Case, input: AttemptInput) => (onRecord(input) ? null : refuseService.notServed({}))
const fails = (c: Case, input: AttemptInput) => (onRecord(input) || dayServed(c.facts, input, false) ? refuseService.served({}) : null)
const lastWay = (c: Case, _ctx: Context) => (otherModesFailed(c.facts) ? null : refuseService.otherModesFirst({}))

const attempting = { from: ['open', 'tried'], on: 'attempt', by: [officer, clerk], issues: ['documentService.proof'], marks: ['primary'], source: '民事诉讼法 §87–94' } as const

/** 送达 (documentService): one paper on its way to one person, until it is served or taken back. */
export const serviceLifecycle = lifecycleOf<ServiceFacts>()({
  caseType: 'documentService', kind: 'sub',
  states: { open: { is: 'open', queue: 'toServe' }, tried: { is: 'open', queue: 'toServe' }, announced: { is: 'open', queue: 'waiting' }, served: { is: 'ended' }, cancelled: { is: 'ended' } },
  clocks: {
    serve: { spec: (c, ctx) => (c.facts.isDecision ? clocksOn(ctx).serve : null), sorts: true, card: 'red' },
    announcement: { spec: (_c, ctx) => clocksOn(ctx).announcement },
  },
  transitions: [
    { from: null, on: 'open', to: 'open', by: [system], clock: { start: ['serve'] }, source: '行政处罚法 §61' },
    { ...attempting, to: 'served', check: serves, clock: { stop: ['serve'] }, sets: { result: 'served' } },
    { ...attempting, to: 'served', check: servesByRecord, demands: ['recording'], clock: { stop: ['serve'] }, sets: { result: 'served' }, source: '民事诉讼法 §89' },
    { ...attempting, to: 'tried', check: fails },
    { from: 'tried', on: 'announce', to: 'announced', by: [decider], guard: lastWay, demands: ['reason'], clock: { stop: ['serve'], start: ['announcement'] }, issues: ['documentService.announcement'], source: '民事诉讼法 §95' },
    { from: 'announced', on: 'deemed', to: 'served', by: [system], when: { reached: 'announcement' }, clock: { stop: ['announcement'] }, sets: { result: 'deemedServed' }, issues: ['documentService.proof'], source: '民事诉讼法 §95' },
    { from: ['open', 'tried', 'announced'], on: 'cancel', to: 'cancelled', by: [decider], demands: ['reason'], clock: { cancel: 'all' }, sets: { result: 'cancelled' }, source: 'own' },
    { from: ['open', 'tried', 'announced'], on: 'cancel', to: 'cancelled', by: [system], when: { message: 'cancel' }, clock: { cancel: 'all' }, sets: { result: 'cancelled' }, source: 'own' },
  ],
})
