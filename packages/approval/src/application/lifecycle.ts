import { lifecycleOf, part, role, system, taskHolder } from '@onewindow/casework/lifecycle'
import { applicationClocks } from './clocks.ts'
import * as may from './guards.ts'
import { opensCommitmentCheck } from '../commitment-check/opens.ts'
import type { ApplicationFacts } from './schemas.ts'

const applicant = part('applicant')
const acceptor = role('acceptor')
const clerk = role('windowClerk')
const reviewer = role('reviewer')
const inspector = role('inspector')
const decider = role('decisionMaker')
const issuer = role('issuer')
const head = role('departmentHead')
const supervisor = role('supervisor')
const D = 'application.'
/** Who accepted, reviewed, inspected, held the hearing or proposed does not decide (separation S2, S3). */
const HANDLED = [
  'accept', 'acceptWithDeferred', 'acceptOnTheSpot', 'acceptOnCommitment', 'startReview', 'signStage', 'sendUp', 'recordSiteInspection', 'holdHearing', 'submitForDecision', 'propose',
] as const

/** Days after which a draft that nobody changes is erased. */
export const DRAFT_DAYS = 90

/**
 * 办件 (application): the administrative approval procedure of 行政许可法 for every item of the catalogue. Buttons, permissions, clocks, documents,
 * notices, the picture in README.md and the path tests come from here. XK = 行政许可法.
 */
export const applicationLifecycle = lifecycleOf<ApplicationFacts>()({
  caseType: 'application', kind: 'case',
  states: {
    draft: { is: 'draft' }, submitted: { is: 'open', queue: 'toAccept' }, correctionRequested: { is: 'open', queue: 'waiting' }, accepted: { is: 'open', queue: 'toReview' },
    reviewing: { is: 'open', queue: 'toReview' }, specialProcedure: { is: 'open', queue: 'special' }, jointOpinion: { is: 'open', queue: 'opinions' }, awaitingDecision: { is: 'open', queue: 'toDecide' },
    granted: { is: 'open', queue: 'toIssue' }, denied: { is: 'open', queue: 'toIssue' }, issuing: { is: 'open', queue: 'toIssue' }, delivering: { is: 'open', queue: 'toDeliver' },
    completed: { is: 'ended' }, refused: { is: 'ended' }, withdrawn: { is: 'ended' }, terminated: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: {
    undecided: ['submitted', 'correctionRequested', 'accepted', 'reviewing', 'specialProcedure', 'jointOpinion', 'awaitingDecision'],
    examined: ['accepted', 'reviewing', 'specialProcedure', 'jointOpinion', 'awaitingDecision'],
    open: ['submitted', 'correctionRequested', 'accepted', 'reviewing', 'specialProcedure', 'jointOpinion', 'awaitingDecision', 'granted', 'denied', 'issuing', 'delivering'],
  },
  clocks: applicationClocks,
  tasks: ['special', 'opinion', 'proposal'],
  transitions: [
    { from: null, on: 'startDraft', to: 'draft', by: [applicant], guard: may.startDraft, marks: ['quiet'], source: 'XK §29' },
    { from: 'draft', on: 'saveDraft', to: 'same', by: [applicant], marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'takeNewVersion', to: 'same', by: [applicant], guard: may.takeNewVersion, marks: ['quiet', 'onlyIfPossible'], source: 'own' },
    { from: 'draft', on: 'discardDraft', to: 'erased', by: [applicant], marks: ['quiet', 'irreversible', 'danger'], source: 'own' },
    { from: 'draft', on: 'remindDraft', to: 'same', by: [system], when: { after: { days: 60 } }, notifies: [applicant], marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'remindDraftAgain', to: 'same', by: [system], when: { after: { days: 83 } }, notifies: [applicant], marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'expireDraft', to: 'erased', by: [system], when: { after: { days: DRAFT_DAYS } }, marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'submit', to: 'submitted', by: [applicant], guard: may.submit, clock: { start: ['acceptance'] }, issues: [`${D}acceptanceReceipt`], notifies: [applicant, acceptor], emits: [{ event: 'appointmentNeeded', if: may.mustCome }], marks: ['primary'], source: 'XK §29, §33' },
    { from: null, on: 'receiveAtWindow', to: 'submitted', by: [clerk], guard: may.receive, clock: { start: ['acceptance'] }, issues: [`${D}acceptanceReceipt`], notifies: [applicant, acceptor], marks: ['primary'], source: 'XK §29' },
    { from: null, on: 'receiveByPost', to: 'submitted', by: [clerk], guard: may.receive, clock: { start: ['acceptance'] }, issues: [`${D}acceptanceReceipt`], notifies: [applicant, acceptor], source: 'XK §29' },
    { from: null, on: 'submitInBundle', to: 'submitted', by: [system], clock: { start: ['acceptance'] }, notifies: [acceptor], source: '国发〔2024〕3号' },
    { from: 'submitted', on: 'fixOnTheSpot', to: 'same', by: [applicant], source: 'XK §32(1)(3)' },
    { from: 'submitted', on: 'accept', to: 'accepted', by: [acceptor], guard: may.accept, clock: { stop: ['acceptance'], start: ['decision', 'promise', 'lowerReview'] }, issues: [`${D}acceptanceNotice`], notifies: [applicant], marks: ['primary', 'bulk'], source: 'XK §32(1)(5)' },
    { from: 'submitted', on: 'acceptWithDeferred', to: 'accepted', by: [acceptor], guard: may.acceptWithDeferred, clock: { stop: ['acceptance'], start: ['decision', 'promise', 'deferred', 'lowerReview'] }, issues: [`${D}acceptanceNotice`], notifies: [applicant], marks: ['primary', 'onlyIfPossible'], source: '国发〔2022〕5号' },
    { from: 'submitted', on: 'acceptOnTheSpot', to: 'awaitingDecision', by: [acceptor], guard: may.acceptOnTheSpot, clock: { stop: ['acceptance'], start: ['decision', 'promise'] }, issues: [`${D}acceptanceNotice`], notifies: [decider], marks: ['primary', 'bulk', 'onlyIfPossible'], source: 'XK §34(2)' },
    { from: 'submitted', on: 'acceptOnCommitment', to: 'awaitingDecision', by: [acceptor], guard: may.acceptOnCommitment, clock: { stop: ['acceptance'], start: ['decision', 'promise'] }, issues: [`${D}acceptanceNotice`, `${D}commitmentLetter`], notifies: [decider], marks: ['primary', 'onlyIfPossible'], source: '优化营商环境条例 §40' },
    { from: 'submitted', on: 'requestCorrection', to: 'correctionRequested', by: [acceptor], guard: may.requestCorrection, clock: { stop: ['acceptance'], start: ['supplementReply'] }, issues: [`${D}correctionNotice`], notifies: [applicant], source: 'XK §32(1)(4)' },
    { from: 'submitted', on: 'reportDefects', to: 'same', by: [acceptor], guard: may.reportDefects, tells: [{ to: 'parent', type: 'bundleApplication', message: 'defectsFound' }], marks: ['internal', 'onlyIfPossible'], source: '国发〔2024〕3号' },
    { from: 'submitted', on: 'correctInBundle', to: 'correctionRequested', by: [system], when: { message: 'bundleCorrection' }, guard: may.correctInBundle, clock: { stop: ['acceptance'], start: ['supplementReply'] }, source: 'XK §32(1)(4)' },
    { from: 'submitted', on: 'refuseNotRequired', to: 'refused', by: [acceptor], guard: may.refuse, clock: { stop: ['acceptance'] }, issues: [`${D}refusalNotice`], notifies: [applicant], marks: ['danger', 'irreversible'], source: 'XK §32(1)(1)' },
    { from: 'submitted', on: 'refuseNotCompetent', to: 'refused', by: [acceptor], guard: may.refuse, clock: { stop: ['acceptance'] }, issues: [`${D}refusalNotice`], notifies: [applicant], marks: ['danger', 'irreversible'], source: 'XK §32(1)(2)' },
    { from: 'submitted', on: 'refuseBarred', to: 'refused', by: [acceptor], confirmedBy: { by: [decider], need: 1 }, guard: may.refuseBarred, clock: { stop: ['acceptance'] }, issues: [`${D}refusalNotice`], notifies: [applicant], marks: ['danger', 'irreversible', 'onlyIfPossible'], source: 'XK §78, §79' },
    { from: 'submitted', on: 'deemAccepted', to: 'accepted', by: [system], when: { reached: 'acceptance' }, guard: may.deemAccepted, clock: { stop: ['acceptance'], start: ['decision', 'promise', 'lowerReview'] }, sets: { flags: ['deemed'] }, issues: [`${D}acceptanceNotice`], notifies: [applicant, head, supervisor], source: 'XK §32(1)(4)' },
    { from: 'submitted', on: 'acceptanceOverdue', to: 'same', by: [system], when: { reached: 'acceptance' }, guard: may.acceptanceOverdue, notifies: [head, supervisor], marks: ['internal'], source: '优化营商环境条例 §36' },
    { from: 'correctionRequested', on: 'resubmit', to: 'submitted', by: [applicant], clock: { stop: ['supplementReply'], start: ['acceptance'] }, sets: { round: 'next' }, issues: [`${D}acceptanceReceipt`], notifies: [acceptor], marks: ['primary'], source: 'XK §32(1)(5)' },
    { from: 'correctionRequested', on: 'supplementReminder', to: 'same', by: [system], when: { reached: 'supplementReply', threshold: 'reminder' }, notifies: [applicant], source: 'own' },
    { from: 'correctionRequested', on: 'supplementLapsed', to: 'withdrawn', by: [system], when: { reached: 'supplementReply' }, guard: may.lapse, clock: { cancel: 'all' }, sets: { result: 'lapsed' }, issues: [`${D}lapseNotice`], notifies: [applicant], source: 'own' },
    { from: 'accepted', on: 'startReview', to: 'reviewing', by: [reviewer], marks: ['primary', 'bulk'], source: 'XK §34' },
    { from: ['accepted', 'reviewing', 'specialProcedure', 'jointOpinion'], on: 'supplyDeferred', to: 'same', by: [applicant], guard: may.supplyDeferred, clock: { stop: ['deferred'] }, sets: { clears: ['deferred', 'deferredLapsed'] }, notifies: [reviewer], marks: ['primary', 'onlyIfPossible'], source: '国发〔2022〕5号' },
    { from: ['accepted', 'reviewing', 'jointOpinion'], on: 'deferredLapsed', to: 'awaitingDecision', by: [system], when: { reached: 'deferred' }, clock: { stop: ['deferred'] }, tasks: { cancel: ['opinion'] }, sets: { flags: ['deferredLapsed'] }, notifies: [decider], source: '国发〔2022〕5号' },
    { from: 'reviewing', on: 'sendUp', to: 'same', by: [reviewer], guard: may.sendUp, clock: { stop: ['lowerReview'] }, sets: { flags: ['sentUp'] }, issues: [`${D}lowerReviewOpinion`], notifies: [reviewer, applicant], marks: ['onlyIfPossible'], source: 'XK §35, §43' },
    { from: 'reviewing', on: 'askClarification', to: 'same', by: [reviewer], issues: [`${D}clarificationLetter`], notifies: [applicant], source: 'XK §31' },
    { from: 'reviewing', on: 'clarify', to: 'same', by: [applicant], guard: may.clarify, issues: [`${D}clarificationLetter`], notifies: [reviewer], marks: ['primary', 'onlyIfPossible'], source: 'XK §31' },
    { from: 'reviewing', on: 'signStage', to: 'same', by: [reviewer, role('expert'), role('legalReviewer'), inspector], guard: may.signStage, notBy: ['accept', 'acceptWithDeferred'], marks: ['onlyIfPossible'], source: 'XK §34' },
    { from: 'reviewing', on: 'recordSiteInspection', to: 'same', by: [inspector], confirmedBy: { by: [inspector], need: 1 }, issues: [`${D}siteInspectionRecord`], source: 'XK §34(3)' },
    { from: 'reviewing', on: 'notifyInterestedParties', to: 'same', by: [reviewer], clock: { start: ['hearingRequest'] }, issues: [`${D}interestedPartyNotice`], notifies: [part('interestedParty')], source: 'XK §36, §47' },
    { from: 'reviewing', on: 'startSpecial', to: 'specialProcedure', by: [reviewer], confirmedBy: { by: [head], need: 1 }, clock: { pause: ['decision', 'promise', 'lowerReview', 'deferred'] }, tasks: { open: 'special' }, issues: [`${D}specialProcedureNotice`], notifies: [applicant], source: 'XK §45' },
    { from: 'specialProcedure', on: 'startSpecial', to: 'same', by: [reviewer], confirmedBy: { by: [head], need: 1 }, clock: { pause: ['decision', 'promise'] }, tasks: { open: 'special' }, issues: [`${D}specialProcedureNotice`], notifies: [applicant], source: 'XK §45' },
    { from: 'specialProcedure', on: 'endSpecial', to: 'reviewing', by: [reviewer], guard: may.endLastSpecial, clock: { resume: ['decision', 'promise', 'lowerReview', 'deferred'] }, tasks: { answer: 'special' }, notifies: [applicant], marks: ['primary', 'onlyIfPossible'], source: 'XK §45' },
    { from: 'specialProcedure', on: 'endSpecial', to: 'same', by: [reviewer], guard: may.endOneSpecial, tasks: { answer: 'special' }, notifies: [applicant], marks: ['primary', 'onlyIfPossible'], source: 'XK §45' },
    { from: 'reviewing', on: 'requestHearing', to: 'specialProcedure', by: [applicant, part('interestedParty')], guard: may.requestHearing, clock: { stop: ['hearingRequest'], pause: ['decision', 'promise', 'lowerReview', 'deferred'], start: ['hearingHold'] }, tasks: { open: 'special' }, notifies: [head], marks: ['onlyIfPossible'], source: 'XK §46–48' },
    { from: 'reviewing', on: 'orderHearing', to: 'specialProcedure', by: [head], guard: may.orderHearing, clock: { stop: ['hearingRequest'], pause: ['decision', 'promise', 'lowerReview', 'deferred'], start: ['hearingHold'] }, tasks: { open: 'special' }, issues: [`${D}hearingNotice`], notifies: [applicant, part('interestedParty')], source: 'XK §46–48' },
    { from: 'specialProcedure', on: 'setHearing', to: 'same', by: [head], guard: may.setHearing, issues: [`${D}hearingNotice`], notifies: [applicant, part('interestedParty')], marks: ['onlyIfPossible'], source: 'XK §48(1)(1)' },
    { from: 'specialProcedure', on: 'holdHearing', to: 'same', by: [role('hearingOfficer')], notBy: ['signStage', 'submitForDecision', 'startReview'], guard: may.holdHearing, clock: { stop: ['hearingHold'] }, issues: [`${D}hearingRecord`], notifies: [applicant, part('interestedParty')], marks: ['onlyIfPossible'], source: 'XK §48' },
    { from: 'reviewing', on: 'requestOpinions', to: 'jointOpinion', by: [reviewer], clock: { start: ['opinionReply'] }, tasks: { open: 'opinion' }, issues: [`${D}opinionRequest`], notifies: [taskHolder('opinion')], source: 'XK §26' },
    { from: 'jointOpinion', on: 'giveOpinion', to: 'reviewing', by: [taskHolder('opinion')], guard: may.giveLastOpinion, clock: { stop: ['opinionReply'] }, tasks: { answer: 'opinion' }, issues: [`${D}opinion`], notifies: [reviewer], marks: ['primary', 'onlyIfPossible'], source: 'XK §26' },
    { from: 'jointOpinion', on: 'giveOpinion', to: 'same', by: [taskHolder('opinion')], guard: may.giveOneOpinion, clock: { stop: ['opinionReply'] }, tasks: { answer: 'opinion' }, issues: [`${D}opinion`], notifies: [reviewer], marks: ['primary', 'onlyIfPossible'], source: 'XK §26' },
    { from: 'jointOpinion', on: 'opinionOverdue', to: 'same', by: [system], when: { reached: 'opinionReply' }, notifies: [head], marks: ['internal'], source: 'XK §26' },
    { from: ['reviewing', 'jointOpinion'], on: 'extend', to: 'same', by: [head], guard: may.extend, clock: { extend: ['decision', 'promise'] }, issues: [`${D}extensionNotice`], notifies: [applicant], source: 'XK §42' },
    { from: 'reviewing', on: 'submitForDecision', to: 'awaitingDecision', by: [reviewer], notBy: ['accept', 'acceptWithDeferred'], guard: may.submitForDecision, issues: [`${D}reviewOpinion`], notifies: [decider], marks: ['primary'], source: 'XK §35, §37' },
    { from: 'awaitingDecision', on: 'sendBack', to: 'reviewing', by: [decider], demands: ['reason'], notifies: [reviewer], source: 'own' },
    { from: 'awaitingDecision', on: 'grant', to: 'granted', by: [decider], notBy: HANDLED, guard: may.grant, clock: { stop: ['decision', 'promise', 'deferred', 'lowerReview'], start: ['delivery'] }, sets: { result: 'granted' }, issues: [`${D}grantDecision`], opens: [opensCommitmentCheck], notifies: [applicant, issuer], marks: ['primary', 'irreversible', 'bulk'], source: 'XK §38, §40, §57' },
    { from: 'awaitingDecision', on: 'deny', to: 'denied', by: [decider], notBy: HANDLED, guard: may.deny, clock: { stop: ['decision', 'promise', 'deferred', 'lowerReview'], start: ['delivery'] }, sets: { result: 'denied' }, issues: [`${D}denialDecision`], notifies: [applicant], marks: ['irreversible', 'danger'], source: 'XK §38' },
    { from: '@undecided', on: 'withdraw', to: 'withdrawn', by: [applicant], clock: { cancel: 'all' }, tasks: { cancel: ['special', 'opinion', 'proposal'] }, sets: { result: 'withdrawn' }, issues: [`${D}withdrawalConfirmation`], notifies: [acceptor, reviewer], marks: ['danger', 'irreversible'], source: 'own' },
    { from: '@undecided', on: 'takeBundleResult', to: 'same', by: [system], when: { message: 'bundleResult' }, check: may.takeBundleResult, marks: ['internal'], source: '国发〔2024〕3号' },
    { from: '@undecided', on: 'withdrawInBundle', to: 'withdrawn', by: [system], when: { message: 'bundleWithdrawn' }, guard: may.withdrawInBundle, clock: { cancel: 'all' }, tasks: { cancel: ['special', 'opinion', 'proposal'] }, sets: { result: 'withdrawn' }, notifies: [acceptor, reviewer], source: 'own' },
    { from: '@examined', on: 'terminate', to: 'terminated', by: [decider], clock: { cancel: 'all' }, tasks: { cancel: ['special', 'opinion', 'proposal'] }, sets: { result: 'terminated' }, issues: [`${D}terminationDecision`], notifies: [applicant], marks: ['danger', 'irreversible'], source: 'XK §70 (by analogy)' },
    { from: 'granted', on: 'recordPayment', to: 'same', by: [role('financeClerk')], guard: may.recordPayment, claims: (c) => (c.facts.payment ? [{ kind: 'payment', key: c.facts.payment.serial }] : []), notifies: [issuer], marks: ['onlyIfPossible'], source: 'XK §58–59' },
    { from: 'granted', on: 'startIssuing', to: 'issuing', by: [issuer], guard: may.startIssuing, marks: ['primary', 'bulk', 'onlyIfPossible'], source: 'XK §39' },
    { from: 'granted', on: 'deliverDecision', to: 'completed', by: [issuer], guard: may.deliverWithoutCertificate, clock: { stop: ['delivery'] }, issues: [`${D}proofOfService`], notifies: [applicant], emits: [], marks: ['primary', 'bulk', 'onlyIfPossible'], source: 'XK §44' },
    { from: 'issuing', on: 'sealCertificate', to: 'delivering', by: [issuer], guard: may.seal, issues: ['licence.certificate'], notifies: [applicant], emits: ['licenceIssued'], marks: ['primary', 'bulk'], source: '在线政务若干规定 §9–10' },
    { from: ['issuing', 'delivering'], on: 'correctCertificate', to: 'issuing', by: [issuer], confirmedBy: { by: [issuer, head], need: 1 }, demands: ['reason'], notifies: [applicant], source: 'own' },
    { from: 'delivering', on: 'deliver', to: 'completed', by: [issuer, clerk], guard: may.deliver, clock: { stop: ['delivery'] }, issues: [`${D}proofOfService`], notifies: [applicant], marks: ['primary', 'bulk'], source: 'XK §44' },
    { from: 'delivering', on: 'deliveryFailed', to: 'same', by: [clerk, issuer], notifies: [applicant], source: 'own' },
    { from: 'denied', on: 'deliverDecision', to: 'completed', by: [issuer], clock: { stop: ['delivery'] }, issues: [`${D}proofOfService`], notifies: [applicant], marks: ['primary'], source: 'XK §38' },
    { from: ['granted', 'issuing', 'delivering', 'completed', 'denied'], on: 'correctDocument', to: 'same', by: [decider], issues: [`${D}correctionOfErrors`], notifies: [applicant], source: 'own' },
    { from: 'completed', on: 'rate', to: 'same', by: [system], when: { message: 'ratingGiven' }, marks: ['internal'], source: '国办发〔2019〕51号' },
    { from: 'completed', on: 'reopen', to: 'reviewing', by: [head], clock: { start: ['decision'] }, sets: { round: 'next', flags: ['reopened'] }, issues: [`${D}reopenNotice`], notifies: [applicant], marks: ['danger'], source: '行政复议法, 行政诉讼法' },
    { from: '@open', on: 'reassign', to: 'same', by: [head], demands: ['reason'], notifies: [acceptor, reviewer], marks: ['internal', 'bulk'], source: 'own' },
    { from: '@open', on: 'transferUnit', to: 'same', by: [head], confirmedBy: { by: [head], need: 1 }, demands: ['reason'], guard: may.transferUnit, issues: [`${D}transferLetter`], notifies: [applicant], source: 'own' },
    { from: '@open', on: 'requestRecusal', to: 'same', by: [applicant, part('interestedParty')], notifies: [head], source: 'XK §48(1)(3)' },
    { from: '@open', on: 'decideRecusal', to: 'same', by: [head], guard: may.decideRecusal, issues: [`${D}recusalDecision`], notifies: [applicant], marks: ['onlyIfPossible'], source: 'XK §48(1)(3)' },
    { from: ['completed', 'refused', 'withdrawn', 'terminated'], on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, issues: [`${D}archiveIndex`], marks: ['internal'], source: '在线政务若干规定 §12' },
  ],
})
