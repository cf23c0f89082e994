import { instantOf } from '@onewindow/calendar/day'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { lifecycleOf, part, role, seat, system } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { OFFICER, PANEL, PARTY } from '../matter/seats.ts'
import { NO_PENALTY } from '../rules/imposed-penalty.ts'
import { actKey } from '../rules/one-fine.ts'
import { licenceEffect } from '../rules/penalised-licences.ts'
import { legalReviewOf, type Case } from './gate.ts'
import {
  canConfiscate, canImpose, canSpare, comesIntoForce, executed, fileComplete, hasCoerciveBasis, hearingInTime, hearingLate, legalReviewDone, mayConclude, noTestRuns, notBarred, panelAfterFirst, panelSeated, passToDecision, passToNotice, periodsOver, settled,
  testRuns, transferReturned, transferSent, wasInForce,
} from './guards.ts'
import { executing, hearing, measures, ordering, preserving, publishing, republishing, serving } from './opens.ts'
import { decidesNothing, goesBack, isServed, notHeavier } from './checks.ts'
import type { OrdinaryCaseFacts } from './schemas.ts'

const takesLicences = (c: Case, today: string): boolean => licenceEffect(c.facts.decision?.penalty ?? NO_PENALTY, today) !== null
/** What others hear when a penalty was served for the first time. */
const inForce = ['penaltyInForce', { event: 'penaltyAffectsLicence', if: (c: Case, { today }: { today: string }): boolean => takesLicences(c, today) }] as const

/** What the notice told the party holds, however long it was on its way. */
const ofNotice = (c: Case, { settings, today }: InForce): InForce => ({ settings, today: c.facts.notice?.givenOn ?? today })

const EO = seat(OFFICER)
const PN = seat(PANEL)
const PT = part(PARTY)
const DH = role('departmentHead')
const DM = role('decisionMaker')
const RV = [role('reviewer'), role('legalReviewer')] as const
const SV = role('supervisor')

/** Who investigated or reviewed does not decide (行政处罚法 §57, §58; S2, S3). */
const decides = { by: [DM], notHolding: [OFFICER], notBy: ['pass', 'passWithStandingNotice', 'returnForWork', 'legalReview'] } as const
const imposes = {
  ...decides, demands: ['secondFactor'], clock: { stop: ['decision'], start: ['serve'] }, claims: (c: Case) => finedAct(c), sets: { result: 'penalty' }, issues: ['ordinaryCase.penaltyDecision'], opens: [serving('ordinaryCase.penaltyDecision')], notifies: [PT],
  marks: ['primary', 'irreversible'], source: '行政处罚法 §57–62',
} as const
const asPair = { by: [EO], pair: OFFICER } as const
const told = { notifies: [PT] } as const
/** Papers still on their way are not served any more. */
const unserved = { to: 'subs', type: 'documentService', message: 'cancel' } as const
/** Who reported is sealed in the clue, and told from there (投诉举报处理暂行办法 §31, §33). */
const toClue = { to: 'linked', type: 'clue', message: 'filedCaseEnded' } as const
const ENDS = [{ to: 'subs', message: 'caseEnded' }, unserved] as const
const inPart = { clock: { stop: ['decision'], cancel: 'all' } } as const
const anew = { clock: { start: ['decision'] }, sets: { round: 'next' } } as const

/** A decision that stands or stood: what a remedy or the organ itself may still change. */
const DECIDED = ['decided', 'served', 'closing', 'closed'] as const
const CHANGED = '行政处罚法 §48、§75'

const undoes = {
  clock: { cancel: 'all' }, releases: 'all', tells: [{ to: 'subs', message: 'decisionAnnulled' }, unserved], issues: ['ordinaryCase.annulmentDecision'], ...told, emits: ['penaltyChanged'], marks: ['danger'], source: '行政处罚法 §38、§48、§75',
} as const

/** The amended decision has reached the party: what began with the first one goes on by it. */
const amendedServed = { from: 'amended', on: 'resumeExecution', to: 'served', by: [system], when: { sub: 'documentService', in: ['served'] }, check: isServed('ordinaryCase.amendedDecision'), ...told, source: '行政处罚法 §48；行政复议法 §63' } as const

/** The key of the act, unique where a fine stands (I5). */
const finedAct = ({ facts: { party, act, decision } }: Case) =>
  (decision && decision.penalty.fineFen > 0 ? [{ kind: 'finedAct', key: actKey({ partyId: party.partyId ?? party.uscc ?? party.name, actId: act.actId, from: act.from, to: act.to }) }] : [])

/** 普通程序 (ordinaryCase), enforcement §3.3. */
export const ordinaryCaseLifecycle = lifecycleOf<OrdinaryCaseFacts>()({
  caseType: 'ordinaryCase', kind: 'case',
  states: {
    investigating: { is: 'open', queue: 'toInvestigate' }, suspended: { is: 'open', queue: 'suspended' }, concluded: { is: 'open', queue: 'toSubmit' }, inReview: { is: 'open', queue: 'toReview' }, readyToNotify: { is: 'open', queue: 'toNotify' },
    notified: { is: 'open', queue: 'waiting' }, hearingPending: { is: 'open', queue: 'inHearing' }, defenceReview: { is: 'open', queue: 'defence' }, deciding: { is: 'open', queue: 'toDecide' }, criminalPending: { is: 'open', queue: 'withPolice' },
    decided: { is: 'open', queue: 'toServe' }, served: { is: 'open', queue: 'inExecution' }, closing: { is: 'open', queue: 'toClose' }, amended: { is: 'open', queue: 'toServe' },
    closed: { is: 'ended' }, withdrawn: { is: 'ended' }, terminated: { is: 'ended' }, transferredOut: { is: 'ended' }, annulled: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: { undecided: ['investigating', 'suspended', 'concluded', 'inReview', 'readyToNotify', 'notified', 'hearingPending', 'defenceReview', 'deciding'] },
  clocks: {
    decision: { spec: (_c, ctx) => clocksOn(ctx).decision, sorts: true, card: 'red' },
    review: { spec: (c, ctx) => (c.state === 'inReview' || legalReviewOf(c, ctx) === 'missing' ? clocksOn(ctx).review : null), card: 'yellow' },
    recusal: { spec: (_c, ctx) => clocksOn(ctx).recusal, card: 'yellow' },
    defence: { spec: (c, ctx) => clocksOn(ofNotice(c, ctx)).defence, startAt: (c) => instantOf(c.facts.notice?.servedOn ?? '') },
    hearingRequest: { spec: (c, ctx) => (c.facts.notice?.hearing ? clocksOn(ofNotice(c, ctx)).hearingRequest : null), startAt: (c) => instantOf(c.facts.notice?.servedOn ?? '') },
    serve: { spec: (_c, ctx) => clocksOn(ctx).serve, card: 'red' },
    closing: { spec: (_c, ctx) => clocksOn(ctx).closing, card: 'yellow' },
  },
  tasks: ['recusal', 'compensation'],
  transitions: [
    { from: null, on: 'open', to: 'investigating', by: [system], clock: { start: ['decision'] }, notifies: [EO], source: '行政处罚法 §60' },

    { from: 'investigating', on: 'addEvidence', to: 'same', ...asPair, issues: ['ordinaryCase.evidenceSheet'], ...told, marks: ['offline'], source: '行政处罚法 §46' },
    { from: ['investigating', 'inReview', 'defenceReview'], on: 'checkEvidence', to: 'same', by: [EO, ...RV], source: '行政处罚法 §46' },
    { from: 'investigating', on: 'inspect', to: 'same', ...asPair, demands: ['photo'], issues: ['ordinaryCase.siteRecord'], ...told, marks: ['offline'], source: '行政处罚法 §55' },
    { from: 'investigating', on: 'interview', to: 'same', ...asPair, issues: ['ordinaryCase.interviewRecord'], ...told, marks: ['offline'], source: '行政处罚法 §55' },
    { from: 'investigating', on: 'sample', to: 'same', ...asPair, issues: ['ordinaryCase.samplingSheet'], ...told, marks: ['offline'], source: '行政处罚法 §56' },
    { from: 'investigating', on: 'orderCorrection', to: 'same', ...asPair, opens: [ordering], ...told, source: '行政处罚法 §28' },
    { from: 'investigating', on: 'preserve', to: 'same', ...asPair, opens: [preserving], ...told, source: '行政处罚法 §56' },
    { from: 'investigating', on: 'coerce', to: 'same', ...asPair, guard: hasCoerciveBasis, opens: measures, ...told, marks: ['danger'], source: '行政强制法 §16' },

    { from: '@undecided', on: 'changeOfficers', to: 'same', by: [DH, DM], demands: ['reason'], notifies: [PT, EO], source: '行政处罚法 §43' },
    { from: '@undecided', on: 'askRecusal', to: 'same', by: [PT], tasks: { open: 'recusal' }, clock: { start: ['recusal'] }, notifies: [DM], source: '行政处罚法 §43' },
    { from: '@undecided', on: 'recuse', to: 'same', by: [DM], demands: ['reason'], tasks: { answer: 'recusal' }, clock: { stop: ['recusal'] }, issues: ['ordinaryCase.recusalDecision'], notifies: [PT, DH], source: '行政处罚法 §43' },
    { from: '@undecided', on: 'seatPanel', to: 'same', by: [DM], notifies: [PN], source: '行政处罚法 §57' },

    { from: 'investigating', on: 'pauseForTest', to: 'same', ...asPair, guard: noTestRuns, clock: { pause: ['decision'] }, issues: ['ordinaryCase.testNotice'], ...told, source: '市场监督管理行政处罚程序规定 §64' },
    { from: 'investigating', on: 'testBack', to: 'same', by: [EO], guard: testRuns, clock: { resume: ['decision'] }, ...told, source: '市场监督管理行政处罚程序规定 §64' },
    { from: ['investigating', 'inReview', 'deciding'], on: 'suspend', to: 'suspended', by: [DM], demands: ['reason'], clock: { pause: ['decision'] }, issues: ['ordinaryCase.suspensionDecision'], ...told, source: '市场监督管理行政处罚程序规定 §46' },
    { from: 'suspended', on: 'resume', to: 'stateLeft', by: [DM, EO], demands: ['reason'], clock: { resume: ['decision'] }, issues: ['ordinaryCase.resumptionDecision'], ...told, marks: ['primary'], source: '市场监督管理行政处罚程序规定 §46' },
    { from: '@undecided', on: 'extend', to: 'same', by: [DM], demands: ['reason'], limit: { times: 1, per: 'round' }, clock: { extend: ['decision'] }, issues: ['ordinaryCase.extensionSheet'], ...told, source: '市场监督管理行政处罚程序规定 §64' },
    {
      from: '@undecided', on: 'extendFurther', to: 'same', by: [DH], confirmedBy: { by: [PN], need: 'majority' }, guard: panelAfterFirst, demands: ['reason'], limit: { times: 1, per: 'round' }, clock: { extend: ['decision'] },
      issues: ['ordinaryCase.panelMinutes'], ...told, source: '市场监督管理行政处罚程序规定 §64',
    },

    { from: 'investigating', on: 'conclude', to: 'concluded', ...asPair, confirmedBy: { by: [DH], need: 1 }, guard: mayConclude, issues: ['ordinaryCase.investigationReport'], notifies: [RV[0]], marks: ['primary'], source: '行政处罚法 §57' },
    { from: 'concluded', on: 'submitReview', to: 'inReview', by: [DH], clock: { start: ['review'] }, notifies: [...RV], marks: ['primary'], source: '行政处罚法 §58' },
    { from: 'inReview', on: 'returnForWork', to: 'investigating', by: RV, notHolding: [OFFICER], demands: ['reason'], clock: { cancel: ['review'] }, issues: ['ordinaryCase.reviewOpinion'], notifies: [EO], source: '市场监督管理行政处罚程序规定' },
    { from: 'inReview', on: 'pass', to: 'readyToNotify', by: RV, notHolding: [OFFICER], guard: passToNotice, clock: { stop: ['review'] }, issues: ['ordinaryCase.reviewOpinion'], notifies: [DH], marks: ['primary'], source: '行政处罚法 §58' },
    {
      from: 'inReview', on: 'passWithStandingNotice', to: 'deciding', by: RV, notHolding: [OFFICER], guard: passToDecision, clock: { stop: ['review'] }, issues: ['ordinaryCase.reviewOpinion'], notifies: [DM],
      marks: ['onlyIfPossible', 'primary'], source: '行政处罚法 §45',
    },

    { from: 'readyToNotify', on: 'notify', to: 'notified', ...asPair, issues: ['ordinaryCase.penaltyNotice'], opens: [serving('ordinaryCase.penaltyNotice')], ...told, marks: ['primary'], source: '行政处罚法 §44、§63' },
    { from: 'notified', on: 'noticeServed', to: 'same', by: [system], when: { sub: 'documentService', in: ['served'] }, check: isServed('ordinaryCase.penaltyNotice'), clock: { start: ['defence', 'hearingRequest'] }, ...told, source: '行政处罚法 §64' },
    { from: 'notified', on: 'state', to: 'same', by: [PT, EO], issues: ['ordinaryCase.defenceRecord'], notifies: [EO], source: '行政处罚法 §45' },
    { from: 'notified', on: 'waive', to: 'same', by: [PT], clock: { stop: ['defence', 'hearingRequest'] }, issues: ['ordinaryCase.waiver'], notifies: [EO], marks: ['irreversible'], source: '行政处罚法 §62' },
    { from: 'notified', on: 'waive', to: 'same', by: [EO], demands: ['consent'], clock: { stop: ['defence', 'hearingRequest'] }, issues: ['ordinaryCase.waiver'], notifies: [PT], marks: ['irreversible'], source: '行政处罚法 §62' },
    {
      from: 'notified', on: 'renotify', to: 'same', ...asPair, demands: ['reason'], clock: { cancel: ['defence', 'hearingRequest'] }, tells: [unserved],
      issues: ['ordinaryCase.penaltyNotice'], opens: [serving('ordinaryCase.penaltyNotice')], ...told, source: '行政处罚法 §44',
    },
    { from: 'notified', on: 'requestHearing', to: 'hearingPending', by: [PT], guard: hearingInTime, clock: { stop: ['hearingRequest'], pause: ['decision'] }, opens: [hearing], notifies: [DM], marks: ['primary'], source: '行政处罚法 §64' },
    { from: ['notified', 'defenceReview'], on: 'requestHearing', to: 'hearingPending', by: [DM], guard: hearingLate, demands: ['reason'], clock: { cancel: ['hearingRequest', 'review'], pause: ['decision'] }, opens: [hearing], ...told, source: '行政处罚法 §64' },
    {
      from: 'hearingPending', on: 'hearingClosed', to: 'defenceReview', by: [system], when: { sub: 'hearing', in: ['reported'] }, clock: { cancel: ['defence', 'hearingRequest'], resume: ['decision'], start: ['review'] }, notifies: [DH],
      source: '行政处罚法 §64、§65',
    },
    {
      from: 'hearingPending', on: 'hearingAbandoned', to: 'defenceReview', by: [system], when: { sub: 'hearing', in: ['abandoned', 'refused'] }, clock: { cancel: ['defence', 'hearingRequest'], resume: ['decision'], start: ['review'] },
      notifies: [DH], source: '行政处罚法 §64',
    },
    {
      from: 'notified', on: 'defenceEnded', to: 'defenceReview', by: [system, EO], when: [{ reached: 'defence' }, { reached: 'hearingRequest' }], guard: periodsOver, clock: { cancel: ['defence', 'hearingRequest'], start: ['review'] },
      notifies: [DH], source: '行政处罚法 §62',
    },
    { from: 'defenceReview', on: 'needMoreFacts', to: 'investigating', by: [DH], demands: ['reason'], clock: { cancel: ['review'] }, issues: ['ordinaryCase.defenceOpinion'], notifies: [EO], source: '行政处罚法 §45' },
    { from: 'defenceReview', on: 'accept', to: 'concluded', by: [DH], clock: { cancel: ['review'] }, issues: ['ordinaryCase.defenceOpinion'], ...told, source: '行政处罚法 §45' },
    { from: 'defenceReview', on: 'legalReview', to: 'same', by: [role('legalReviewer')], notHolding: [OFFICER], clock: { stop: ['review'] }, issues: ['ordinaryCase.legalReviewOpinion'], notifies: [DH], source: '行政处罚法 §58' },
    { from: 'defenceReview', on: 'toDecision', to: 'deciding', by: [DH], guard: legalReviewDone, clock: { cancel: ['review'] }, issues: ['ordinaryCase.defenceOpinion'], notifies: [DM], marks: ['primary'], source: '行政处罚法 §57' },

    { from: 'deciding', on: 'discuss', to: 'same', by: [DM], confirmedBy: { by: [PN], need: 'majority' }, guard: panelSeated, issues: ['ordinaryCase.panelMinutes'], source: '行政处罚法 §57' },
    { from: 'deciding', on: 'sendBack', to: 'investigating', by: [DM], check: goesBack('investigating'), demands: ['reason'], notifies: [DH], source: 'own' },
    { from: 'deciding', on: 'sendBack', to: 'defenceReview', by: [DM], check: goesBack('defenceReview'), demands: ['reason'], clock: { start: ['review'] }, notifies: [DH], source: 'own' },
    { from: 'deciding', on: 'decidePenalty', to: 'decided', ...imposes, guard: canImpose },
    { from: 'deciding', on: 'decidePenalty', to: 'decided', ...imposes, guard: canConfiscate, tells: [{ to: 'subs', type: 'coerciveMeasure', message: 'toConfiscation' }, { to: 'subs', type: 'preservation', message: 'toConfiscation' }] },
    {
      from: 'deciding', on: 'decideNoPenalty', to: 'decided', ...decides, guard: canSpare, demands: ['secondFactor'], clock: { stop: ['decision'], start: ['serve'] }, sets: { result: 'noPenalty' }, issues: ['ordinaryCase.noPenaltyDecision'],
      opens: [serving('ordinaryCase.noPenaltyDecision')], ...told, marks: ['irreversible'], source: '行政处罚法 §33、§57',
    },

    { from: ['deciding', 'inReview', 'concluded'], on: 'withdraw', to: 'withdrawn', ...decides, demands: ['reason'], ...inPart, sets: { result: 'withdrawn' }, tells: [...ENDS, toClue], issues: ['ordinaryCase.withdrawalDecision'], ...told, marks: ['danger'], source: '行政处罚法 §57' },
    { from: '@undecided', on: 'terminate', to: 'terminated', ...decides, demands: ['reason'], ...inPart, sets: { result: 'terminated' }, tells: ENDS, issues: ['ordinaryCase.terminationDecision'], ...told, marks: ['danger'], source: '市场监督管理行政处罚程序规定 §47' },
    { from: '@undecided', on: 'transferOut', to: 'transferredOut', by: [DM], demands: ['reason'], ...inPart, sets: { result: 'transferred' }, tells: ENDS, issues: ['ordinaryCase.transferLetter'], ...told, marks: ['danger'], source: '行政处罚法 §25' },
    { from: '@undecided', on: 'suspectCrime', to: 'criminalPending', by: [DM, system], when: { sub: 'criminalTransfer', in: ['sent'] }, guard: transferSent, clock: { pause: ['decision'], cancel: ['review', 'defence', 'hearingRequest'] }, source: '行政处罚法 §27' },
    { from: 'criminalPending', on: 'policeFiled', to: 'transferredOut', by: [system], when: { sub: 'criminalTransfer', in: ['policeFiled'] }, ...inPart, sets: { result: 'criminal' }, ...told, source: '行政执法机关移送涉嫌犯罪案件的规定 §12' },
    { from: 'criminalPending', on: 'policeDeclined', to: 'investigating', by: [system], when: { sub: 'criminalTransfer', in: ['ended', 'refused'] }, clock: { resume: ['decision'] }, notifies: [EO], source: '行政执法机关移送涉嫌犯罪案件的规定 §8–10' },
    { from: 'transferredOut', on: 'judicialReturn', to: 'investigating', by: [DM], guard: transferReturned, demands: ['reason'], ...anew, issues: ['ordinaryCase.filingSheet'], ...told, source: '行政处罚法 §27' },

    {
      from: 'decided', on: 'served', to: 'served', by: [system], when: { sub: 'documentService', in: ['served'] }, guard: (c) => decidesNothing(c, 'noPenalty'), check: isServed('ordinaryCase.penaltyDecision'), clock: { stop: ['serve'] },
      opens: [executing, publishing], ...told, emits: inForce, source: '行政处罚法 §61',
    },
    {
      from: 'decided', on: 'servedSpared', to: 'closing', by: [system], when: { sub: 'documentService', in: ['served'] }, guard: (c) => decidesNothing(c, 'penalty'), check: isServed('ordinaryCase.noPenaltyDecision'),
      clock: { stop: ['serve'], start: ['closing'] }, ...told, source: '行政处罚法 §61',
    },
    { from: ['decided', 'served'], on: 'correctClerical', to: 'same', by: [DM], issues: ['ordinaryCase.clericalCorrection'], ...told, source: 'own' },
    { from: 'served', on: 'executionDone', to: 'closing', by: [system], when: [{ sub: 'execution', in: ['done', 'ended'] }, { after: { days: 1 } }], guard: executed, clock: { start: ['closing'] }, notifies: [DH], source: '市场监督管理行政处罚程序规定' },
    { from: 'closing', on: 'close', to: 'closed', by: [DM], guard: settled('execution', 'coerciveMeasure', 'preservation', 'remedy'), clock: { stop: ['closing'], cancel: 'all' }, tells: [toClue], issues: ['ordinaryCase.closingSheet'], marks: ['primary'], source: '市场监督管理行政处罚程序规定' },

    {
      from: DECIDED, on: 'modify', to: 'amended', by: [system, DM], when: { sub: 'remedy', in: ['modified'] }, check: notHeavier, clock: { cancel: 'all' }, sets: { result: 'modified' }, tells: [{ to: 'subs', message: 'decisionModified' }, unserved],
      issues: ['ordinaryCase.amendedDecision'], opens: [serving('ordinaryCase.amendedDecision')], ...told, emits: ['penaltyChanged'], marks: ['danger'], source: CHANGED,
    },
    { from: DECIDED, on: 'annul', to: 'annulled', by: [system, DM], when: { sub: 'remedy', in: ['annulled'] }, sets: { result: 'annulled' }, ...undoes },
    { from: DECIDED, on: 'declareInvalid', to: 'annulled', by: [system, DM], when: { sub: 'remedy', in: ['declaredInvalid'] }, sets: { result: 'declaredInvalid' }, ...undoes },
    {
      from: DECIDED, on: 'confirmUnlawful', to: 'same', by: [system], when: { sub: 'remedy', in: ['confirmedUnlawful'] }, tasks: { open: 'compensation' }, sets: { flags: ['confirmedUnlawful'] }, tells: [{ to: 'subs', type: 'publication', message: 'confirmedUnlawful' }],
      issues: ['ordinaryCase.annulmentDecision'], ...told, emits: ['penaltyChanged'], source: '行政复议法 §65',
    },
    { from: [...DECIDED, 'amended'], on: 'settleCompensation', to: 'same', by: [DM], guard: (c) => decidesNothing(c, 'compensation'), demands: ['reason'], tasks: { answer: 'compensation' }, ...told, marks: ['onlyIfPossible'], source: '行政复议法 §65' },
    { from: 'annulled', on: 'redo', to: 'investigating', by: [DM], guard: notBarred, demands: ['reason'], ...anew, issues: ['ordinaryCase.filingSheet'], ...told, source: '行政复议法 §64' },
    { ...amendedServed, guard: wasInForce, opens: [republishing], tells: [{ to: 'subs', type: 'execution', message: 'amountReplaced' }] },
    { ...amendedServed, guard: comesIntoForce, opens: [executing, republishing], emits: inForce },
    { from: ['withdrawn', 'terminated'], on: 'reopen', to: 'investigating', by: [DM, SV], guard: notBarred, demands: ['reason'], ...anew, issues: ['ordinaryCase.filingSheet'], ...told, source: '行政处罚法 §75' },
    { from: ['closed', 'withdrawn', 'terminated', 'transferredOut', 'annulled'], on: 'archive', to: 'archived', by: [role('archivist')], guard: fileComplete, issues: ['ordinaryCase.fileIndex'], source: '行政处罚法 §47' },
    { from: 'archived', on: 'reopenFile', to: 'closing', by: [DM], demands: ['reason'], clock: { start: ['closing'] }, source: 'own' },
  ],
})
