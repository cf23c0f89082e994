import { isBefore } from '@onewindow/calendar/day'
import { latestClock, openClock, openSubs, holdersOf, type ClockRecord, type Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { causeOf, checklistsOn, keptBy } from '../in-force.ts'
import { foundBroken } from '../matter/custody.ts'
import { isBarred, punishmentOf } from '../matter/amount.ts'
import { onFirstList } from '../matter/law-of-act.ts'
import { recordOf } from '../matter/record.ts'
import { PANEL } from '../matter/seats.ts'
import { missingPapers } from '../rules/case-file.ts'
import { hearingRequestTime } from '../rules/hearing-right.ts'
import { goesBeyond } from '../rules/imposed-penalty.ts'
import { imposesAny } from '../rules/penalty-kind.ts'
import { refuseCase } from './errors.ts'
import { faultsOf, legalReviewOf, refusalOf, type Case } from './gate.ts'

type Reason = Refusal | null

const stillRuns = (clock: ClockRecord | undefined, at: string): boolean => clock?.dueAt !== null && clock?.dueAt !== undefined && isBefore(at, clock.dueAt)
const lastDayOf = (c: Case): string => [latestClock(c, 'defence')?.dueOn, latestClock(c, 'hearingRequest')?.dueOn].filter((day) => day).sort().at(-1) ?? ''

/** The time to state and defend and to ask for a hearing is over, or was waived (行政处罚法 §62). */
export function periodsOver(c: Case, { at }: Context): Reason {
  const { notice } = c.facts
  if (!notice?.servedOn) return refuseCase.noticeNotServed({})
  if (notice.waived) return null
  return stillRuns(openClock(c, 'defence'), at) || stillRuns(openClock(c, 'hearingRequest'), at) ? refuseCase.defenceRunning({ day: lastDayOf(c) }) : null
}

/** The right to a hearing exists and its time runs (行政处罚法 §63, §64(1)). */
export function hearingInTime(c: Case, { at }: Context): Reason {
  const clock = latestClock(c, 'hearingRequest')
  const time = hearingRequestTime(c.facts.notice, clock?.dueAt ?? null, at)
  if (time === 'noRight') return refuseCase.noHearingRight({})
  if (time === 'onItsWay') return refuseCase.noticeNotServed({})
  return time === 'running' ? null : refuseCase.hearingRequestLate({ day: clock?.dueOn ?? '' })
}

/** A late request, which the decision maker may accept with a reason. */
export function hearingLate(c: Case, ctx: Context): Reason {
  const reason = hearingInTime(c, ctx)
  return reason === null ? refuseCase.hearingInTime({}) : reason.code === 'ordinaryCase.hearingRequestLate' ? null : reason
}

const isLegal = (ctx: Context): boolean => ctx.actor.grants.some(({ role }) => role === 'legalReviewer')

/** Where R6b asks for a legal review, who passes has the law qualification (行政处罚法 §58). */
export const legalReviewer = (c: Case, ctx: Context): Reason => (legalReviewOf(c, ctx) === 'missing' && !isLegal(ctx) ? refuseCase.legalReviewMissing({}) : null)

/** A served notice stands, its periods are over, and the proposal is not heavier; or there is nothing to notify, because no penalty is proposed. */
function standingNotice(c: Case, ctx: Context): Reason {
  const { notice, report } = c.facts
  if (report?.result === 'noPenalty') return null
  if (!notice?.stands || !report || periodsOver(c, ctx)) return refuseCase.noStandingNotice({})
  return goesBeyond(report.penalty, notice.penalty) ? refuseCase.heavierThanNotified({}) : null
}
export const passToDecision = (c: Case, ctx: Context): Reason => standingNotice(c, ctx) ?? evidenceHolds(c, ctx) ?? legalReviewer(c, ctx)
export const passToNotice = (c: Case, ctx: Context): Reason => (standingNotice(c, ctx) === null ? refuseCase.noticeStands({}) : (evidenceHolds(c, ctx) ?? legalReviewer(c, ctx)))

/** The legal review that R6b asks for is done; what the party said was answered in the event itself. */
export const legalReviewDone = (c: Case, ctx: Context): Reason => (legalReviewOf(c, ctx) === 'missing' ? refuseCase.legalReviewMissing({}) : null)

/** Every item of evidence is what it was when it was taken: its file and the chain of hands (行政处罚法 §46, §47; I9). */
const evidenceHolds = (_c: Case, ctx: Context): Reason => {
  const [broken] = foundBroken(ctx)
  return broken ? refuseCase.custodyBroken(broken) : null
}

/** All of R6 (行政处罚法 §57–62), and one act one fine (§29). */
function canDecidePenalty(c: Case, ctx: Context): Reason {
  if (c.facts.report?.result === 'noPenalty') return refuseCase.otherResult({})
  const broken = evidenceHolds(c, ctx)
  if (broken) return broken
  const [fault] = faultsOf(c, ctx)
  if (fault) return refusalOf(fault, c, ctx)
  const finedBy = ctx.known.finedBy
  return typeof finedBy === 'string' && (c.facts.report?.penalty.fineFen ?? 0) > 0 ? refuseCase.alreadyFined({ organ: finedBy }) : null
}

const confiscates = ({ facts: { report } }: Case): boolean => imposesAny(report?.penalty.kinds ?? [], ['confiscateGoods', 'confiscateTools'])

/** A penalty that takes no things, and one that does: what was seized goes over to the state then (行政强制法 §27). */
export const canImpose = (c: Case, ctx: Context): Reason => canDecidePenalty(c, ctx) ?? (confiscates(c) ? refuseCase.wrongOutcome({}) : null)
export const canConfiscate = (c: Case, ctx: Context): Reason => canDecidePenalty(c, ctx) ?? (confiscates(c) ? null : refuseCase.wrongOutcome({}))

/** The report finds that there is no penalty (R2) and the review passed it. */
export function canSpare(c: Case, ctx: Context): Reason {
  const { report, review, act } = c.facts
  if (report?.result !== 'noPenalty') return refuseCase.otherResult({})
  if (!review.passed) return refuseCase.reviewMissing({})
  const earlier = recordOf(c, ctx)
  if (report.punishability.first && earlier > 0) return refuseCase.notFirst({ n: earlier })
  return ['noPenalty', 'mayWaive'].includes(punishmentOf(act, report.punishability, onFirstList(c, ctx)).result) ? null : refuseCase.punishable({})
}

/** At least three members, an odd number, discuss together (行政处罚法 §57(2)). */
export const panelSeated = (c: Case): Reason => {
  const members = new Set(holdersOf(c, PANEL)).size
  return members >= 3 && members % 2 === 1 ? null : refuseCase.panelSize({})
}
export const panelAfterFirst = (c: Case): Reason => (latestClock(c, 'decision')?.extensions.length ? panelSeated(c) : refuseCase.notExtended({}))

export const noTestRuns = (c: Case): Reason => (c.facts.testing ? refuseCase.testRunning({}) : null)
/** The report rests on evidence that holds, and no test is out. */
export const mayConclude = (c: Case, ctx: Context): Reason => noTestRuns(c) ?? evidenceHolds(c, ctx)
export const testRuns = (c: Case): Reason => (c.facts.testing ? null : refuseCase.noTest({}))
export const notBarred = (c: Case): Reason => (isBarred(c.facts.act) ? refuseCase.barred({}) : null)

/** Sub-cases of these types have ended. */
export const settled = (...types: readonly string[]) => (c: Case): Reason => {
  const open = types.flatMap((type) => openSubs(c, type))
  return open.length === 0 ? null : refuse.openParts({ list: open.map(({ topic }) => topic) })
}

/** Execution was opened and has ended; other penalties are part of it. */
export const executed = (c: Case): Reason => (c.subs.some(({ caseType }) => caseType === 'execution') ? settled('execution')(c) : refuse.openParts({ list: ['execution'] }))

/** The decision was served, as it was first or as it was changed once before; changed on its way it comes into force with the amended paper, and nothing has begun yet. */
export const wasInForce = (c: Case): Reason => (c.acts.some(({ event, round }) => (event === 'served' || event === 'resumeExecution') && round === c.round) ? null : refuseCase.wrongOutcome({}))
export const comesIntoForce = (c: Case): Reason => (wasInForce(c) === null ? refuseCase.wrongOutcome({}) : null)

const subIn = (c: Case, type: string, states: readonly string[]): boolean => c.subs.some(({ caseType, state }) => caseType === type && states.includes(state))
/** The suspicion has gone to the police (3.5 criminalTransfer). */
export const transferSent = (c: Case): Reason => (subIn(c, 'criminalTransfer', ['sent', 'receipted', 'policeFiled', 'handedOver']) ? null : refuseCase.noSuchTransfer({}))
export const transferReturned = (c: Case): Reason => (subIn(c, 'criminalTransfer', ['returned']) ? null : refuseCase.noSuchTransfer({}))

const OUTCOMES = { withdrawn: 'withdrawn', terminated: 'terminated', transferredOut: 'transferred' } as const

/** R16: every paper a file of this outcome must hold is there (行政处罚法 §47). */
export function fileComplete(c: Case, ctx: Context): Reason {
  const outcome = c.state === 'withdrawn' || c.state === 'terminated' || c.state === 'transferredOut' ? OUTCOMES[c.state] : c.facts.decision?.kind === 'noPenalty' ? 'noPenalty' : 'penalty'
  const papers = ((ctx.known.papers ?? []) as string[]).map((code) => ({ code }))
  const missing = missingPapers(papers, outcome, checklistsOn(keptBy(c, ctx)).caseFile).filter((code) => !(c.state === 'annulled' && code === 'EN-D33'))
  return missing.length === 0 ? null : refuseCase.fileIncomplete({ papers: missing })
}

/** A law gives the power to seize for this cause; else preservation is what is left (行政强制法 §10, EN-08). */
export const hasCoerciveBasis = (c: Case, ctx: Context): Reason => (causeOf(c.facts.causeCode, keptBy(c, ctx))?.coercion ? null : refuseCase.noCoerciveBasis({ reason: 'noCoerciveBasis' }))
