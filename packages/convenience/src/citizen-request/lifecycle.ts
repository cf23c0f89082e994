import { addHours, addMinutes, compareInstants } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { lifecycleOf, part, partner, role, system, unitOf } from '@onewindow/casework/lifecycle'
import { questionLeaves } from './about-case.ts'
import * as offer from './application-offer.ts'
import * as checks from './checks.ts'
import { requestClocks } from './clocks.ts'
import * as is from './guards.ts'
import { aloneAt, mayGoAlone } from './dispatch-alone.ts'
import { knobsOn } from '../in-force.ts'
import { opensAssist, opensListedAssists, opensSplit, opensWhistle } from './opens.ts'
import { clusterToldAt, repeatedTooOftenAt } from './near.ts'
import { opensResidentCall } from './resident-call.ts'
import type { RequestFacts } from './schemas.ts'

type Case = CaseState<RequestFacts>

const reporter = part('reporter')
/** A reporter who came through an Open311 client speaks through it. */
const client = partner('open311')
const [operator, clerk, worker] = [role('requestOperator'), role('windowClerk'), role('communityWorker')]
const [dispatcher, arbitrator, visitor] = [role('dispatcher'), role('arbitrator'), role('returnVisitor')]
const [handler, head, county, supervisor] = [role('unitHandler'), role('departmentHead'), role('centreCoordinator'), role('supervisor')]
const all = [reporter, handler]
/** The county that reads along where a street was given the order. */
const copy = unitOf('copy')

const BJ = (article: string) => `北京市接诉即办工作条例 §${article}`
const JN = (article: string) => `济南市12345市民服务热线条例 §${article}`
const WF = (article: string) => `潍坊市12345政务服务便民热线条例 §${article}`
const AY50 = '安阳市政务服务条例 §50'

const OPEN = ['submitted', 'supplementing', 'triage', 'coordinating', 'dispatched', 'handBackReview', 'arbitration', 'processing', 'suspended', 'terminationReview', 'replied', 'returnVisit', 'merged'] as const
const WITH_UNIT = ['coordinating', 'dispatched', 'handBackReview', 'arbitration', 'processing', 'suspended'] as const
const ENDED = ['closed', 'rejected', 'diverted', 'emergencyTransferred', 'terminated', 'withdrawn'] as const

const end = { stop: ['triage', 'total', 'returnVisit', 'replyCheck'], cancel: 'all' } as const
const assistsEnd = { to: 'subs', type: 'assistTask', message: 'requestEnded' } as const
/** It ends and no reply of a unit stands: what was merged into it goes on by itself. */
const untreated = { clock: end, tells: [assistsEnd, { to: 'linked', type: 'citizenRequest', message: 'masterGone' }] } as const
const refused = { ...untreated, clock: { ...end, start: ['contestWindow'] } } as const
const closed = { clock: { ...end, start: ['reopenWindow'] }, tells: [assistsEnd] } as const
const ordered = { stop: ['triage'], start: ['contact', 'handBackWindow', 'resolve'] } as const
const voided = { stop: ['handBackReview', 'coordinate'], cancel: ['contact', 'handBackWindow', 'resolve', 'rework', 'sign'], start: ['triage'] } as const
const disputed = { stop: ['handBackReview', 'sign', 'triage'], cancel: ['handBackWindow'], pause: ['resolve', 'rework', 'contact'], start: ['arbitration'] } as const
const again = { cancel: 'all', start: ['rework'] } as const
/** The reply stands: those whose request was merged into this one have their own visit, and hand it on to those merged into them. */
const masterLeft = { to: 'linked', type: 'citizenRequest', message: 'masterClosed' } as const

/** One minute after: what the system does by itself follows what somebody did. */
const soon = (at: string | undefined): string | null => (at ? addMinutes(at, 1) : null)
const lastVisit = (c: Case) => (is.isFirstRound(c) === null ? soon(c.facts.visits.at(-1)?.at) : null)
/** Supervision follows by itself a day after the limit (潍坊 §26). */
const dayAfterMiss = (c: Case): string | null => {
  const missed = c.clocks.findLast((clock) => (clock.kind === 'resolve' || clock.kind === 'rework') && clock.state === 'running' && clock.missedAt !== null)
  return missed?.missedAt && !c.acts.some(({ event, at }) => event === 'supervise' && at >= (missed.missedAt as string)) ? addHours(missed.missedAt, 24) : null
}
/** Whichever comes first: a day after the limit, or what repeats too often. */
const supervisedAt = (c: Case, ctx: Context): string | null => [dayAfterMiss(c), repeatedTooOftenAt(c, ctx)].filter((at) => at !== null).sort(compareInstants)[0] ?? null
const resumesAt = (c: Case): string | null => (c.facts.suspension ? `${c.facts.suspension.until}T00:00:00+08:00` : null)

/** 工单 (citizenRequest), convenience §3.1. */
export const requestLifecycle = lifecycleOf<RequestFacts>()({
  caseType: 'citizenRequest', kind: 'case',
  states: {
    draft: { is: 'draft' }, submitted: { is: 'open', queue: 'toRegister' }, supplementing: { is: 'open', queue: 'waitingForReporter' }, triage: { is: 'open', queue: 'toDispatch' }, coordinating: { is: 'open', queue: 'toCoordinate' }, dispatched: { is: 'open', queue: 'toSign' },
    handBackReview: { is: 'open', queue: 'toReviewHandBack' }, arbitration: { is: 'open', queue: 'toRule' }, processing: { is: 'open', queue: 'toHandle' }, suspended: { is: 'open', queue: 'suspended' }, terminationReview: { is: 'open', queue: 'toReviewTermination' },
    replied: { is: 'open', queue: 'toCheckReply' }, returnVisit: { is: 'open', queue: 'toVisit' }, merged: { is: 'open', queue: 'withMaster' },
    closed: { is: 'ended' }, rejected: { is: 'ended' }, diverted: { is: 'ended' }, emergencyTransferred: { is: 'ended' }, terminated: { is: 'ended' }, withdrawn: { is: 'ended' }, archived: { is: 'archived' },
  },
  groups: { open: OPEN, ended: ENDED, contestable: ['rejected', 'diverted', 'terminated'], withUnit: WITH_UNIT },
  clocks: requestClocks,
  transitions: [
    // Intake
    { from: null, on: 'saveDraft', to: 'draft', by: [reporter], marks: ['quiet'], source: 'own' },
    { from: 'draft', on: 'submit', to: 'submitted', by: [reporter], opens: [opensResidentCall], clock: { start: ['triage', 'total'] }, issues: ['citizenRequest.receipt'], notifies: [reporter], marks: ['primary'], source: BJ('10') },
    { from: null, on: 'report', to: 'submitted', by: [reporter, client], opens: [opensResidentCall], clock: { start: ['triage', 'total'] }, issues: ['citizenRequest.receipt'], notifies: [reporter], source: BJ('10') },
    { from: null, on: 'register', to: 'submitted', by: [operator, clerk, worker], opens: [opensResidentCall], clock: { start: ['triage', 'total'] }, issues: ['citizenRequest.receipt'], notifies: [reporter], source: BJ('10') },
    { from: null, on: 'receive', to: 'submitted', by: [system], opens: [opensResidentCall], clock: { start: ['triage', 'total'] }, issues: ['citizenRequest.receipt'], notifies: [reporter], source: 'own' },
    { from: 'draft', on: 'discard', to: 'erased', by: [reporter], marks: ['quiet', 'danger'], source: 'own' },
    { from: 'draft', on: 'draftExpire', to: 'erased', by: [system], when: { after: (on) => ({ days: knobsOn(on).draftDays.value }) }, marks: ['quiet'], source: 'own' },
    { from: 'submitted', on: 'askSupplement', to: 'supplementing', by: [operator], limit: { times: 1, per: 'case' }, clock: { pause: ['triage', 'total'], start: ['supplement'] }, issues: ['citizenRequest.supplementNotice'], notifies: [reporter], source: '优化营商环境条例 §36' },
    { from: 'supplementing', on: 'supplement', to: 'submitted', by: [reporter], clock: { stop: ['supplement'], resume: ['triage', 'total'] }, notifies: [operator], marks: ['primary'], source: 'own' },
    { from: 'supplementing', on: 'supplementExpire', to: 'terminated', by: [system], when: { reached: 'supplement' }, ...refused, issues: ['citizenRequest.terminationNotice'], notifies: [reporter], sets: { result: 'terminated' }, source: 'own' },
    { from: ['submitted', 'triage'], on: 'answerOnSpot', to: 'closed', by: [operator], guard: is.isConsult, ...closed, tells: untreated.tells, issues: ['citizenRequest.answer'], notifies: [reporter], sets: { result: 'answered' }, source: BJ('11') },
    { from: 'submitted', on: 'thank', to: 'dispatched', by: [operator], guard: is.isPraise, check: checks.thanked, clock: { ...ordered, start: [...ordered.start, 'sign'] }, notifies: [handler], source: 'own' },
    { from: ['submitted', 'triage'], on: 'transferEmergency', to: 'emergencyTransferred', by: [operator], guard: is.isEmergency, ...untreated, issues: ['citizenRequest.emergencyNote'], notifies: [reporter], sets: { result: 'emergencyTransferred' }, marks: ['danger'], source: BJ('11(1)') },
    { from: ['submitted', 'triage'], on: 'divert', to: 'diverted', by: [dispatcher], notBy: ['divert', 'refuse', 'approveTermination'], ...refused, issues: ['citizenRequest.channelNotice'], notifies: [reporter], sets: { result: 'diverted' }, source: `${BJ('11(2)')}；信访工作条例 §22` },
    { from: ['submitted', 'triage'], on: 'refuse', to: 'rejected', by: [dispatcher], notBy: ['divert', 'refuse', 'approveTermination'], demands: ['reason'], ...refused, issues: ['citizenRequest.refusalNotice'], notifies: [reporter], sets: { result: 'rejected' }, marks: ['danger'], source: WF('19') },
    { from: '@contestable', on: 'contest', to: 'submitted', by: [reporter], limit: { times: 1, per: 'case' }, guard: is.contestOpen, demands: ['reason'], clock: { stop: ['contestWindow'], start: ['triage', 'total'] }, notifies: [arbitrator], source: 'own' },
    { from: 'submitted', on: 'accept', to: 'triage', by: [operator], clock: { restart: ['total'] }, marks: ['primary'], source: BJ('10') },

    // Dispatch
    { from: ['submitted', 'triage'], on: 'dispatch', to: 'dispatched', by: [operator, dispatcher], guard: is.isComplete, clock: { ...ordered, start: [...ordered.start, 'sign'] }, opens: [opensListedAssists], issues: ['citizenRequest.dispatchOrder'], notifies: [...all, copy], marks: ['primary', 'bulk'], source: BJ('11–13') },
    { from: ['submitted', 'triage'], on: 'dispatch', to: 'dispatched', by: [system], when: { instant: aloneAt('dispatch') }, guard: mayGoAlone('dispatch'), clock: { ...ordered, start: [...ordered.start, 'sign'] }, opens: [opensListedAssists], issues: ['citizenRequest.dispatchOrder'], notifies: [...all, copy], sets: { flags: ['autoDispatched'] }, source: BJ('11–13') },
    { from: ['submitted', 'triage'], on: 'coordinate', to: 'coordinating', by: [operator, dispatcher], guard: is.isComplete, clock: { ...ordered, start: [...ordered.start, 'coordinate'] }, issues: ['citizenRequest.dispatchOrder'], notifies: [county], source: BJ('12(2)') },
    { from: ['submitted', 'triage'], on: 'coordinate', to: 'coordinating', by: [system], when: { instant: aloneAt('coordinate') }, guard: mayGoAlone('coordinate'), clock: { ...ordered, start: [...ordered.start, 'coordinate'] }, issues: ['citizenRequest.dispatchOrder'], notifies: [county], sets: { flags: ['autoDispatched'] }, source: BJ('12(2)') },
    { from: 'coordinating', on: 'dispatchDown', to: 'dispatched', by: [county], clock: { stop: ['coordinate'], start: ['sign'] }, issues: ['citizenRequest.dispatchOrder'], notifies: [handler], marks: ['primary'], source: BJ('12') },
    { from: 'coordinating', on: 'returnUp', to: 'triage', by: [county], limit: { times: 1, per: 'case' }, guard: is.returnUpInTime, demands: ['reason'], clock: voided, issues: ['citizenRequest.returnUpOpinion'], notifies: [dispatcher], source: AY50 },
    { from: 'dispatched', on: 'sign', to: 'processing', by: [handler], clock: { stop: ['sign'] }, emits: [questionLeaves], notifies: [reporter], marks: ['primary'], source: BJ('13') },
    { from: 'dispatched', on: 'signExpire', to: 'processing', by: [system], when: { reached: 'sign' }, clock: { stop: ['sign'] }, sets: { flags: ['autoSigned'] }, emits: [questionLeaves], notifies: [head, supervisor], source: 'own' },
    { from: ['dispatched', 'processing'], on: 'handBack', to: 'handBackReview', by: [head], guard: is.handsBack, clock: { stop: ['sign'], start: ['handBackReview'] }, issues: ['citizenRequest.handBackRequest'], notifies: [dispatcher], source: `${AY50}；${WF('22')}` },
    { from: ['dispatched', 'processing'], on: 'handBack', to: 'arbitration', by: [head], guard: is.handsBackThird, clock: disputed, issues: ['citizenRequest.disputeReferral'], notifies: [arbitrator], source: WF('22') },
    { from: 'handBackReview', on: 'approveHandBack', to: 'triage', by: [dispatcher], notBy: ['dispatch', 'coordinate'], clock: voided, tells: [{ to: 'subs', type: 'assistTask', message: 'requestEnded' }], issues: ['citizenRequest.handBackOpinion'], notifies: all, marks: ['primary'], source: BJ('12') },
    { from: 'handBackReview', on: 'refuseHandBack', to: 'processing', by: [dispatcher], demands: ['reason'], clock: { stop: ['handBackReview'] }, emits: [questionLeaves], issues: ['citizenRequest.handBackOpinion'], notifies: [handler], source: WF('22') },
    { from: 'handBackReview', on: 'reviewExpire', to: 'processing', by: [system], when: { reached: 'handBackReview' }, clock: { stop: ['handBackReview'] }, emits: [questionLeaves], notifies: [handler, dispatcher], source: 'own' },
    { from: ['handBackReview', 'triage'], on: 'escalateDuty', to: 'arbitration', by: [dispatcher], clock: disputed, issues: ['citizenRequest.disputeReferral'], notifies: [arbitrator, head], source: WF('22') },
    { from: 'arbitration', on: 'designate', to: 'dispatched', by: [arbitrator], guard: is.notParty, clock: { stop: ['arbitration'], cancel: ['rework'], restart: ['resolve', 'contact'], start: ['sign'] }, opens: [opensListedAssists], issues: ['citizenRequest.designationNotice'], notifies: all, marks: ['primary'], source: WF('22') },

    // Handling
    { from: 'processing', on: 'contactReporter', to: 'same', by: [handler], clock: { stop: ['contact'] }, issues: ['citizenRequest.contactRecord'], source: BJ('15(1)') },
    { from: 'processing', on: 'transfer', to: 'dispatched', by: [handler], clock: { start: ['sign'] }, issues: ['citizenRequest.transferOrder'], notifies: [handler], source: BJ('14') },
    { from: 'dispatched', on: 'returnToParent', to: 'processing', by: [handler], guard: is.isTransferred, demands: ['reason'], clock: { stop: ['sign'] }, notifies: [handler], source: BJ('14') },
    { from: 'processing', on: 'requestAssist', to: 'same', by: [handler, dispatcher], opens: [opensAssist], source: BJ('14') },
    { from: '@withUnit', on: 'assistDone', to: 'same', by: [system], when: { sub: 'assistTask', in: ['delivered', 'done', 'cancelled'] }, notifies: [handler], source: BJ('14') },
    { from: 'processing', on: 'blowWhistle', to: 'same', by: [handler, head], guard: is.isStreet, opens: [opensWhistle], source: BJ('16') },
    { from: 'processing', on: 'requestExtension', to: 'same', by: [handler], limit: { times: 1, per: 'case' }, guard: is.mayAskExtension, sets: { flags: ['extensionPending'] }, issues: ['citizenRequest.extensionRequest'], notifies: [head], source: AY50 },
    { from: 'processing', on: 'approveExtension', to: 'same', by: [head], guard: is.extensionAsked, confirmedBy: { by: [dispatcher], need: 1 }, clock: { extend: ['resolve'] }, sets: { clears: ['extensionPending'], flags: ['extended'] }, issues: ['citizenRequest.extensionNotice'], notifies: [reporter], source: AY50 },
    { from: 'processing', on: 'refuseExtension', to: 'same', by: [head, dispatcher], guard: is.extensionAsked, demands: ['reason'], sets: { clears: ['extensionPending'] }, notifies: [handler], source: AY50 },
    { from: 'processing', on: 'suspend', to: 'suspended', by: [head], confirmedBy: { by: [dispatcher], need: 1 }, clock: { pause: ['resolve', 'rework', 'total'], start: ['suspendReport'] }, issues: ['citizenRequest.suspensionNotice'], notifies: [reporter], source: BJ('15(2)') },
    { from: 'suspended', on: 'reportProgress', to: 'same', by: [handler], clock: { stop: ['suspendReport'], start: ['suspendReport'] }, issues: ['citizenRequest.progressReport'], notifies: [reporter], marks: ['primary'], source: JN('24(3)') },
    { from: 'suspended', on: 'reportMissed', to: 'same', by: [system], when: { reached: 'suspendReport' }, guard: is.mayMissReport, clock: { restart: ['suspendReport'] }, notifies: [handler, head], source: 'own' },
    { from: 'suspended', on: 'resume', to: 'processing', by: [handler, dispatcher, system], when: [{ reached: 'suspendReport' }, { instant: resumesAt }], guard: is.suspensionOver, clock: { cancel: ['suspendReport'], resume: ['resolve', 'rework', 'total'] }, notifies: [reporter], source: BJ('15(2)') },
    { from: 'processing', on: 'handOver', to: 'same', by: [handler, dispatcher], check: checks.handsTo('consumerComplaint', 'violationReport'), clock: { cancel: ['rework'], restart: ['resolve', 'total'] }, emits: ['requestHandedToSupervision'], issues: ['citizenRequest.handOverLetter'], notifies: [reporter], source: '食品安全法 §115' },
    { from: 'processing', on: 'handOver', to: 'same', by: [handler, dispatcher], check: checks.handsTo('enforcement'), clock: { cancel: ['rework'], restart: ['resolve', 'total'] }, emits: ['requestHandedToEnforcement'], issues: ['citizenRequest.handOverLetter'], notifies: [reporter], source: '行政处罚法 §54' },
    { from: 'processing', on: 'handOver', to: 'suspended', by: [handler, dispatcher], check: checks.handsTo('mediation'), clock: { pause: ['resolve', 'rework', 'total'], start: ['suspendReport'] }, emits: ['requestHandedToMediation'], issues: ['citizenRequest.handOverLetter'], notifies: [reporter], source: '人民调解法 §17' },
    { from: ['submitted', 'supplementing', 'triage', ...WITH_UNIT, 'terminationReview'], on: 'caseAnswered', to: 'same', by: [system], when: { message: 'caseAnswered' }, sets: { flags: ['replyReady'] }, notifies: [handler], source: 'own' },
    // Too late for the reply, or for a request that waits for another one: whoever looks at it next sees that there is an answer.
    { from: ['replied', 'returnVisit', 'merged'], on: 'caseAnswered', to: 'same', by: [system], when: { message: 'caseAnswered' }, sets: { flags: ['answeredSince'] }, notifies: [handler], source: 'own' },
    { from: ['triage', 'processing'], on: 'offerApplication', to: 'same', by: [operator, handler], guard: offer.mayOffer, check: offer.itemKnown, sets: { flags: ['applicationOffered'] }, notifies: [reporter], source: '在线政务若干规定 §9' },
    { from: ['triage', 'dispatched', 'processing'], on: 'convert', to: 'closed', by: [reporter], guard: offer.wasOffered, tells: untreated.tells, clock: { ...closed.clock, stop: [...closed.clock.stop, 'resolve', 'rework', 'contact', 'sign'] }, emits: ['requestConverted'], notifies: [handler], sets: { result: 'converted' }, marks: ['primary', 'onlyIfPossible'], source: '在线政务若干规定 §9' },
    { from: 'processing', on: 'split', to: 'same', by: [handler, dispatcher], opens: [opensSplit], notifies: [reporter], source: 'own' },
    { from: ['triage', 'dispatched', 'processing'], on: 'merge', to: 'merged', by: [dispatcher, handler], clock: { pause: ['triage', 'sign', 'contact', 'resolve', 'rework'], cancel: ['handBackWindow'] }, issues: ['citizenRequest.mergeNotice'], notifies: [reporter], source: 'own' },
    { from: 'merged', on: 'unmerge', to: 'stateLeft', by: [dispatcher, reporter], guard: is.mayUnmerge, demands: ['reason'], clock: { resume: ['triage', 'sign', 'contact', 'resolve', 'rework'] }, notifies: [reporter], source: 'own' },
    { from: 'merged', on: 'unmerge', to: 'stateLeft', by: [system], when: { message: 'masterGone' }, check: checks.isMaster, clock: { resume: ['triage', 'sign', 'contact', 'resolve', 'rework'] }, notifies: [reporter], source: 'own' },
    { from: 'merged', on: 'masterClosed', to: 'returnVisit', by: [system], when: { message: 'masterClosed' }, check: checks.isMaster, clock: { cancel: ['triage', 'sign', 'contact', 'resolve', 'rework'], stop: ['total'], start: ['returnVisit'] }, tells: [masterLeft], issues: ['citizenRequest.masterReply'], notifies: [reporter], source: 'own' },
    { from: 'processing', on: 'proposeTermination', to: 'terminationReview', by: [head], clock: { pause: ['resolve', 'rework'] }, issues: ['citizenRequest.terminationRequest'], notifies: [dispatcher], source: WF('21') },
    { from: 'terminationReview', on: 'approveTermination', to: 'terminated', by: [dispatcher], notBy: ['proposeTermination'], ...refused, issues: ['citizenRequest.terminationNotice'], notifies: all, sets: { result: 'terminated' }, marks: ['danger'], source: WF('21') },
    { from: 'terminationReview', on: 'refuseTermination', to: 'processing', by: [dispatcher], notBy: ['proposeTermination'], demands: ['reason'], clock: { resume: ['resolve', 'rework'] }, notifies: [handler], source: WF('21') },

    // Reply, visit, ending
    { from: 'processing', on: 'reply', to: 'replied', by: [handler], guard: is.needsNoHead, clock: { stop: ['resolve', 'rework', 'total', 'contact'], cancel: ['handBackWindow', 'supervise'], start: ['replyCheck'] }, sets: { clears: ['replyReady', 'answeredSince', 'extensionPending'] }, issues: ['citizenRequest.reply'], notifies: [dispatcher, reporter], marks: ['primary'], source: BJ('15(3)') },
    { from: 'processing', on: 'reply', to: 'replied', by: [handler], guard: is.needsHead, confirmedBy: { by: [head], need: 1 }, clock: { stop: ['resolve', 'rework', 'total', 'contact'], cancel: ['handBackWindow', 'supervise'], start: ['replyCheck'] }, sets: { clears: ['replyReady', 'answeredSince', 'extensionPending'] }, issues: ['citizenRequest.reply'], notifies: [dispatcher, reporter], marks: ['primary'], source: BJ('15(3)') },
    { from: 'replied', on: 'returnReply', to: 'processing', by: [dispatcher], limit: { times: (on) => knobsOn(on).reopenLimits.value.returnedReplies, per: 'case' }, demands: ['reason'], clock: { cancel: ['replyCheck'], start: ['resolve', 'rework', 'total'] }, issues: ['citizenRequest.returnReplyOpinion'], notifies: [handler], source: JN('27') },
    { from: 'replied', on: 'acceptReply', to: 'returnVisit', by: [dispatcher, system], when: { reached: 'replyCheck' }, clock: { stop: ['replyCheck'], start: ['returnVisit'] }, tells: [masterLeft], marks: ['primary'], source: JN('27') },
    { from: 'returnVisit', on: 'recordVisit', to: 'closed', by: [visitor, reporter], guard: is.fromOutside, check: checks.visitCloses, ...closed, issues: ['citizenRequest.visitRecord'], notifies: [reporter], marks: ['primary'], source: BJ('23') },
    { from: 'returnVisit', on: 'recordVisit', to: 'same', by: [visitor, reporter], guard: is.fromOutside, check: checks.visitLeavesOpen, issues: ['citizenRequest.visitRecord'], marks: ['primary'], source: BJ('23') },
    { from: 'returnVisit', on: 'orderRework', to: 'processing', by: [dispatcher], guard: is.isUnsolved, limit: { times: (on) => knobsOn(on).reopenLimits.value.reworkRounds, per: 'case' }, clock: again, sets: { round: 'next' }, issues: ['citizenRequest.reworkOrder'], notifies: [head, reporter], source: JN('27') },
    { from: 'returnVisit', on: 'orderRework', to: 'processing', by: [system], when: { instant: lastVisit }, guard: is.isFirstRound, clock: again, sets: { round: 'next' }, issues: ['citizenRequest.reworkOrder'], notifies: [head, reporter], source: JN('27') },
    { from: 'returnVisit', on: 'noContactWay', to: 'closed', by: [system], when: { after: { minutes: 1 } }, guard: is.hasNoContactWay, ...closed, sets: { result: 'explained' }, source: JN('24') },
    { from: 'returnVisit', on: 'visitUnreachable', to: 'closed', by: [visitor], guard: is.wasUnreachable, ...closed, issues: ['citizenRequest.visitRecord'], notifies: [reporter], sets: { result: 'unreachable' }, source: 'own' },
    // Confirmed before the centre looked at the reply: what was merged hears of it here.
    { from: ['replied', 'returnVisit'], on: 'confirmSolved', to: 'closed', by: [reporter], ...closed, tells: [...closed.tells, masterLeft], issues: ['citizenRequest.visitRecord'], notifies: [handler], source: 'own' },
    { from: 'closed', on: 'reopen', to: 'processing', by: [reporter, client], limit: { times: (on) => knobsOn(on).reopenLimits.value.reopenings, per: 'case' }, guard: (c, ctx) => is.wasHandled(c) ?? is.reopenOpen(c, ctx), demands: ['reason'], clock: again, sets: { round: 'next', result: 'reopened' }, issues: ['citizenRequest.reworkOrder'], notifies: [head], source: JN('16') },
    { from: 'closed', on: 'reopen', to: 'processing', by: [supervisor], guard: is.wasHandled, demands: ['reason'], clock: again, sets: { round: 'next', result: 'reopened' }, issues: ['citizenRequest.reworkOrder'], notifies: [head, reporter], source: JN('16') },
    { from: '@open', on: 'withdraw', to: 'withdrawn', by: [reporter, client], guard: is.isSafe, ...untreated, issues: ['citizenRequest.withdrawalConfirmation'], notifies: [handler], sets: { result: 'withdrawn' }, marks: ['danger', 'onlyIfPossible'], source: 'own' },
    { from: '@open', on: 'withdraw', to: 'same', by: [reporter, client], guard: is.isDanger, sets: { flags: ['reporterLeft'] }, issues: ['citizenRequest.withdrawalConfirmation'], notifies: [handler], marks: ['danger', 'onlyIfPossible'], source: 'own' },
    { from: ['submitted', 'triage'], on: 'correct', to: 'same', by: [reporter, client, operator, dispatcher], check: checks.correctsWords, issues: ['citizenRequest.correctionRecord'], notifies: all, source: 'own' },
    { from: ['submitted', 'triage'], on: 'correct', to: 'same', by: [operator, dispatcher], check: checks.correctsLimit, clock: { restart: ['total'] }, issues: ['citizenRequest.correctionRecord'], notifies: all, source: 'own' },
    { from: ['coordinating', 'dispatched', 'processing'], on: 'correct', to: 'same', by: [reporter, client, operator, handler], check: checks.correctsWords, issues: ['citizenRequest.correctionRecord'], notifies: all, source: 'own' },
    { from: ['coordinating', 'dispatched', 'processing'], on: 'correct', to: 'same', by: [operator, handler], check: checks.correctsLimit, clock: { restart: ['resolve', 'total'] }, issues: ['citizenRequest.correctionRecord'], notifies: all, source: 'own' },

    // Time and supervision
    {
      from: '@open', on: 'limitExpire', to: 'same', by: [system], when: [{ reached: 'triage' }, { reached: 'coordinate' }, { reached: 'contact' }, { reached: 'arbitration' }, { reached: 'resolve' }, { reached: 'rework' }, { reached: 'total' }, { reached: 'returnVisit' }, { reached: 'supervise' }],
      sets: { flags: ['overdue'] }, notifies: [head, supervisor], marks: ['internal'], source: WF('26'),
    },
    { from: [...WITH_UNIT, ...ENDED], on: 'windowEnds', to: 'same', by: [system], when: [{ reached: 'handBackWindow' }, { reached: 'contestWindow' }, { reached: 'reopenWindow' }], clock: { cancel: ['handBackWindow', 'contestWindow', 'reopenWindow'] }, marks: ['internal'], source: 'own' },
    { from: '@open', on: 'supervise', to: 'same', by: [supervisor], demands: ['reason'], clock: { restart: ['supervise'] }, sets: { flags: ['supervised'] }, issues: ['citizenRequest.supervisionOrder'], notifies: [head], source: WF('26') },
    { from: '@open', on: 'supervise', to: 'same', by: [system], when: { instant: supervisedAt }, clock: { restart: ['supervise'] }, sets: { flags: ['supervised'] }, issues: ['citizenRequest.supervisionOrder'], notifies: [head], source: WF('26') },
    { from: '@open', on: 'answerSupervision', to: 'same', by: [head], guard: is.isSupervised, clock: { stop: ['supervise'] }, sets: { clears: ['supervised'] }, notifies: [supervisor], source: WF('26') },
    { from: '@open', on: 'mark', to: 'same', by: [supervisor], sets: { flags: ['marked'] }, notifies: [head], source: WF('26') },
    { from: '@open', on: 'mark', to: 'same', by: [system], when: { instant: clusterToldAt }, sets: { flags: ['clustered'] }, notifies: [dispatcher, county], marks: ['internal'], source: BJ('29') },
    { from: '@open', on: 'openReporter', to: 'same', by: [operator, dispatcher, visitor], guard: is.isKeptSecret, demands: ['reason'], confirmedBy: { by: [operator, dispatcher, visitor], need: 1 }, marks: ['internal', 'onlyIfPossible'], source: 'own' },
    { from: '@ended', on: 'archive', to: 'archived', by: [system], when: { after: { days: 30 } }, clock: { cancel: 'all' }, issues: ['citizenRequest.archiveIndex'], marks: ['internal'], source: 'own' },
  ],
})
