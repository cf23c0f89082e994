import { lifecycleOf, part, partner, role, seat, system } from '@onewindow/casework/lifecycle'
import { limitsOn } from '../in-force.ts'
import { credit, handler, head } from '../inspection-matter/seats.ts'
import { handled, isFailed, isPassed, limitsToldOn, notSampledAbove, objectionInTime, retestInTime, standsLater, wasTold } from './guards.ts'
import type { SamplingFacts } from './schemas.ts'

const desk = role('samplingOfficer')
const sampler = seat('sampler')
const producer = part('producer')
/** Laboratories send their reports with a key of their own; until they have one the desk enters them. */
const laboratory = [partner('laboratory'), desk]
const body = [partner('retestBody'), desk]
const FOOD = '食品安全法'
const RULES = '食品安全抽样检验管理办法'
const REPORT = { from: 'testing', on: 'report', by: laboratory, source: '食品安全法 §86' } as const
const WINDOWS = { food: 'foodRetest', quickTest: 'quickTestRetest', product: 'productRetest', drug: 'drugRetest' } as const

/** 抽样检验 (sampling): bought, sealed, tested; a failed result stands when the time to ask for a retest is over or the retest says so. */
export const samplingLifecycle = lifecycleOf<SamplingFacts>()({
  caseType: 'sampling', kind: 'case',
  states: {
    planned: { is: 'open', queue: 'toSample' }, taken: { is: 'open', queue: 'waiting' }, testing: { is: 'open', queue: 'waiting' }, failed: { is: 'open', queue: 'toHandle' }, objectionOpen: { is: 'open', queue: 'toHandle' }, retestAsked: { is: 'open', queue: 'toHandle' },
    retesting: { is: 'open', queue: 'waiting' }, confirmed: { is: 'open', queue: 'toHandle' }, handling: { is: 'open', queue: 'toHandle' }, passed: { is: 'ended' }, void: { is: 'ended' }, closed: { is: 'ended' }, archived: { is: 'archived' },
  },
  clocks: {
    deliver: { spec: (_c, ctx) => limitsOn(ctx).sampleDeliver, card: 'yellow' },
    test: { spec: (_c, ctx) => limitsOn(ctx).sampleTest, sorts: true, card: 'red' },
    tell: { spec: (_c, ctx) => limitsOn(ctx).sampleTell, card: 'red' },
    retestWindow: { spec: (c, ctx) => limitsToldOn(c, ctx)[WINDOWS[c.facts.sampleKind]], startAt: (c, ctx) => c.facts.toldAt ?? ctx.at },
    objectionWindow: { spec: (c, ctx) => limitsToldOn(c, ctx).producerObjectionWindow, startAt: (c, ctx) => c.facts.toldAt ?? ctx.at },
    acceptRetest: { spec: (_c, ctx) => limitsOn(ctx).acceptRetest, card: 'red' },
    retest: { spec: (_c, ctx) => limitsOn(ctx).retest, card: 'red' },
    objection: { spec: (_c, ctx) => limitsOn(ctx).sampleObjection, card: 'red' },
    startHandling: { spec: (_c, ctx) => limitsOn(ctx).startHandling, card: 'red' },
    handling: { spec: (_c, ctx) => limitsOn(ctx).handling, card: 'red' },
    publication: { spec: (_c, ctx) => limitsOn(ctx).publication, card: 'red' },
  },
  transitions: [
    { from: null, on: 'plan', to: 'planned', by: [desk], guard: notSampledAbove, source: '产品质量法 §15' },
    { from: 'planned', on: 'take', to: 'taken', by: [sampler], pair: 'sampler', demands: ['photo'], clock: { start: ['deliver'] }, issues: ['sampling.sampleSheet'], notifies: [handler], marks: ['primary'], source: '食品安全法 §87' },
    { from: 'planned', on: 'cannotTake', to: 'closed', by: [sampler], pair: 'sampler', sets: { result: 'noSample' }, issues: ['sampling.noSampleRecord'], source: RULES },
    { from: 'taken', on: 'deliver', to: 'testing', by: laboratory, clock: { stop: ['deliver'], start: ['test'] }, issues: ['sampling.receipt'], marks: ['primary'], source: RULES },
    { from: ['taken', 'testing'], on: 'sealBroken', to: 'void', by: laboratory, demands: ['reason'], clock: { cancel: 'all' }, sets: { result: 'sealBroken' }, issues: ['sampling.voidRecord'], notifies: [desk], marks: ['danger'], source: RULES },
    { ...REPORT, to: 'passed', check: isPassed, clock: { stop: ['test'], start: ['tell'] }, sets: { result: 'passed' } },
    { ...REPORT, to: 'failed', check: isFailed, clock: { stop: ['test'], start: ['tell'] }, sets: { result: 'failed' } },
    { from: 'passed', on: 'tell', to: 'same', by: [desk], limit: { times: 1, per: 'case' }, clock: { stop: ['tell'] }, issues: ['sampling.resultNotice'], notifies: [handler], source: '食品安全法 §86' },
    { from: 'failed', on: 'tell', to: 'same', by: [desk], limit: { times: 1, per: 'case' }, clock: { stop: ['tell'], start: ['retestWindow', 'objectionWindow'] }, issues: ['sampling.resultNotice'], notifies: [handler, producer], marks: ['primary'], source: '食品安全法 §86, §88' },
    { from: 'failed', on: 'askRetest', to: 'retestAsked', by: [handler, producer], limit: { times: 1, per: 'case' }, guard: retestInTime, clock: { start: ['acceptRetest'] }, notifies: [desk], source: '食品安全法 §88' },
    { from: 'failed', on: 'objectToSample', to: 'objectionOpen', by: [producer], limit: { times: 1, per: 'case' }, guard: objectionInTime, clock: { stop: ['objectionWindow'], start: ['objection'] }, notifies: [desk], source: RULES },
    { from: 'objectionOpen', on: 'upheld', to: 'failed', by: [desk], confirmedBy: { by: [head], need: 1 }, demands: ['reason'], clock: { stop: ['objection'] }, issues: ['sampling.objectionDecision'], notifies: [handler, producer], source: RULES },
    { from: 'objectionOpen', on: 'dismissed', to: 'failed', by: [desk], confirmedBy: { by: [head], need: 1 }, demands: ['reason'], clock: { stop: ['objection'] }, issues: ['sampling.objectionDecision'], notifies: [handler, producer], source: RULES },
    { from: 'retestAsked', on: 'accept', to: 'retesting', by: [desk], clock: { stop: ['acceptRetest'], start: ['retest'] }, issues: ['sampling.retestBodyNotice'], notifies: [handler], marks: ['primary'], source: '食品安全法 §88' },
    { from: 'retestAsked', on: 'refuse', to: 'failed', by: [desk], clock: { stop: ['acceptRetest'] }, issues: ['sampling.retestRefusal'], notifies: [handler], marks: ['danger'], source: RULES },
    { from: 'retestAsked', on: 'withdraw', to: 'failed', by: [handler, producer], clock: { stop: ['acceptRetest'] }, notifies: [desk, handler, producer], source: RULES },
    { from: 'retesting', on: 'overturned', to: 'passed', by: body, clock: { stop: ['retest'], cancel: 'all' }, sets: { result: 'passed' }, issues: ['sampling.retestResult'], notifies: [handler, producer], source: '食品安全法实施条例 §42' },
    { from: 'retesting', on: 'upheldResult', to: 'confirmed', by: body, clock: { stop: ['retest'], cancel: ['retestWindow', 'objectionWindow'], start: ['startHandling'] }, issues: ['sampling.retestResult'], notifies: [handler, producer], source: '食品安全法实施条例 §42' },
    { from: 'failed', on: 'retestPeriodOver', to: 'confirmed', by: [system], when: [{ reached: 'retestWindow' }, { instant: standsLater }], guard: wasTold, clock: { stop: ['retestWindow', 'objectionWindow'], start: ['startHandling'] }, notifies: [desk], source: '食品安全法 §88' },
    { from: 'confirmed', on: 'startHandling', to: 'handling', by: [desk], clock: { stop: ['startHandling'], start: ['handling'] }, issues: ['sampling.handlingOrder', 'sampling.clueLetter'], emits: ['clueTransferred'], notifies: [handler], marks: ['primary'], source: RULES },
    { from: 'handling', on: 'finish', to: 'closed', by: [head], clock: { stop: ['handling'], start: ['publication'] }, sets: { result: 'handled' }, notifies: [credit], marks: ['primary'], source: RULES },
    { from: 'closed', on: 'publish', to: 'same', by: [credit], guard: handled, limit: { times: 1, per: 'case' }, clock: { stop: ['publication'] }, issues: ['sampling.publicResult'], source: `${FOOD} §118` },
    { from: 'planned', on: 'cancel', to: 'closed', by: [head], demands: ['reason'], sets: { result: 'cancelled' }, notifies: [desk], source: 'own' },
    { from: ['passed', 'closed', 'void'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 40 } }, clock: { cancel: 'all' }, marks: ['internal'], source: 'own' },
  ],
})
