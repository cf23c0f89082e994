import { dayOf } from '@onewindow/calendar/day'
import { latestClock, openSubs, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { Refusal } from '@onewindow/casework/refusal'
import type { z } from 'zod'
import { checklistsOn, clocksOn, keptBy, knobsOn } from '../in-force.ts'
import { isBarred, lawfulRange, punishmentOf } from '../matter/amount.ts'
import { onFirstList, weighedFor } from '../matter/law-of-act.ts'
import { recordOf, recordPoints } from '../matter/record.ts'
import { atPlaceOf, hasPowerOver } from '../powers.ts'
import { missingPapers } from '../rules/case-file.ts'
import { goesBeyond, type ImposedPenalty } from '../rules/imposed-penalty.ts'
import { onTheSpot, type CollectOnSpot } from '../rules/on-the-spot.ts'
import { proposedAmount } from '../rules/proposed-amount.ts'
import { publication, type NotPublished } from '../rules/publication.ts'
import { refuseSimple } from './errors.ts'
import type { decideInput, modifyInput, noPenaltyInput, SimpleCaseFacts } from './schemas.ts'

export type Case = CaseState<SimpleCaseFacts>
type Reason = Refusal | null
type Decide = z.output<typeof decideInput>

const done = (c: Case, event: string): boolean => c.acts.some((act) => act.event === event)

/** The certificates come first, then facts, reason, law and rights (行政处罚法 §44, §55). */
export const shown = (c: Case): Reason => (c.facts.shown ? null : refuseSimple.notShown({}))
/** Nothing is decided before the party was heard (行政处罚法 §45). */
export const heard = (c: Case): Reason => (done(c, 'hear') ? null : refuseSimple.notHeard({}))

type SpotFacts = Pick<Decide, 'penalty' | 'factsClear' | 'needsTest' | 'remoteAndAsked' | 'hardToEnforceLater'>

/** R3: whether it may be decided here, and on what ground the money may be taken. */
export const spotOf = (c: Case, { penalty, factsClear, needsTest, remoteAndAsked, hardToEnforceLater }: SpotFacts, ctx: Context) => onTheSpot({
  partyKind: c.facts.party.kind, factsClear, needsTest, fineFen: penalty.fineFen, warning: penalty.kinds.includes('warning'), otherKinds: penalty.kinds.filter((kind) => kind !== 'warning' && kind !== 'fine'), remoteAndAsked,
  hardToEnforceLater: hardToEnforceLater !== '',
}, knobsOn(keptBy(c, ctx)))

/** One number of a device is one decision (R12). */
export const numberFree = (c: Case, _input: unknown, { known }: Context): Reason => (known.numberTaken === true ? refuseSimple.numberTaken({ number: c.facts.leasedNumber }) : null)

/** R3, R4, R1, R15 for what is about to be decided, and one act one fine (行政处罚法 §29). */
export function spotFault(c: Case, asked: Decide, ctx: Context): Reason {
  const on = keptBy(c, ctx)
  const [reason] = spotOf(c, asked, ctx).reasons
  if (reason === 'amountTooHigh') return refuseSimple.amountTooHigh({})
  if (reason) return refuseSimple.notOnTheSpot({ reason })
  if (isBarred(c.facts.act)) return refuseSimple.barred({})
  if (!hasPowerOver(c.facts.causeCode, atPlaceOf(c.facts.act, c), on, ctx.today)) return refuseSimple.noPower({})
  const { finedBy } = ctx.known
  if (typeof finedBy === 'string' && asked.penalty.fineFen > 0) return refuseSimple.alreadyFined({ organ: finedBy })
  if (!asked.partySigned && asked.refusal.length < 2) return refuseSimple.notSigned({})
  const points = asked.penalty.fineFen === 0 ? 0 : recordPoints(c, ctx)
  return asked.sheet.factors.record < points ? refuseSimple.recordHigher({ points }) : amountFault(c, asked, ctx)
}

/** R4: the amount comes from the sheet; another one needs its reason and never leaves the range (行政处罚法 §5, §34). */
function amountFault(c: Case, { range, sheet, penalty, amountReason }: Decide, ctx: Context): Reason {
  if (penalty.fineFen === 0) return null
  const weight = weighedFor(c, { range, sheet }, ctx)
  if ('error' in weight) return refuseSimple.sheetWrong({ reason: weight.error })
  if (!weight.fine) return refuseSimple.outOfRange({ min: 0, max: 0 })
  const { minFen, maxFen } = lawfulRange(weight)
  const answer = proposedAmount(weight.sheet, weight.range, { amountFen: penalty.fineFen, reason: amountReason }, { reasonLength: 5, deviationReasonLength: knobsOn(keptBy(c, ctx)).deviationReasonLength })
  if (!('refused' in answer)) return null
  return answer.refused === 'outOfRange' ? refuseSimple.outOfRange({ min: minFen / 100, max: maxFen / 100 }) : refuseSimple.amountReasonNeeded({ n: answer.characters })
}

/** R2: the ground not to punish is the one the facts give. */
export function spareFault(c: Case, { punishability, code }: z.output<typeof noPenaltyInput>, ctx: Context): Reason {
  const earlier = recordOf(c, ctx)
  if (punishability.first && earlier > 0) return refuseSimple.notFirst({ n: earlier })
  const found = punishmentOf(c.facts.act, punishability, onFirstList(c, ctx))
  if (found.result === 'punish') return refuseSimple.punishable({})
  return found.code === code ? null : refuseSimple.notPunishable({ code: found.code ?? '' })
}

/** On what ground money may be taken on the spot (行政处罚法 §68, §69). */
export const collectGround = (c: Case, ctx: Context): CollectOnSpot => (c.facts.decision ? spotOf(c, c.facts.decision, ctx).collectOnSpot : 'none')
export const mayCollect = (c: Case, ctx: Context): Reason => (c.facts.collected === null && collectGround(c, ctx) !== 'none' ? null : refuseSimple.notToBeCollected({}))

const runs = (c: Case, kind: string): boolean => latestClock(c, kind)?.state === 'running'
export const cashHeld = (c: Case): Reason => (runs(c, 'handIn') ? null : refuseSimple.nothingCollected({}))
export const cashInOrgan = (c: Case): Reason => (runs(c, 'bankIn') ? null : refuseSimple.nothingCollected({}))

/** Nothing is left to do: no fine, or its execution has ended; cash has reached the bank. */
export function finished(c: Case): Reason {
  const owes = (c.facts.decision?.penalty.fineFen ?? 0) > 0 && c.facts.collected === null
  if (openSubs(c, 'execution').length > 0 || (owes && !c.subs.some(({ caseType }) => caseType === 'execution'))) return refuseSimple.executionOpen({})
  return runs(c, 'handIn') || runs(c, 'bankIn') ? refuseSimple.executionOpen({}) : null
}

/** R10: why what is decided here is not published; null where it is. */
export function exemptionOf(c: Case, { penalty, socialImpact }: Pick<Decide, 'penalty' | 'socialImpact'>, ctx: Context): NotPublished | null {
  const { organType, party: { kind: partyKind, minor } } = c.facts
  const on = keptBy(c, ctx)
  const answer = publication({ organType, procedure: 'simple', partyKind, kinds: penalty.kinds, fineFen: penalty.fineFen, decidedOn: dayOf(ctx.at), sameProvince: true, minor, socialImpact }, knobsOn(on), clocksOn(on), ctx.calendar)
  return answer.publish ? null : answer.reason
}

/** What replaces the penalty: typed by the organ, or the outcome of a remedy. */
export const newPenalty = ({ penalty }: z.output<typeof modifyInput>, known: Readonly<Record<string, unknown>>): ImposedPenalty | null =>
  penalty ?? ((known.sub as { newPenalty?: ImposedPenalty } | undefined)?.newPenalty ?? null)

/** Never heavier (行政复议法 §63). */
export function notHeavier(c: Case, input: z.output<typeof modifyInput>, { known }: Context): Reason {
  const penalty = newPenalty(input, known)
  if (!penalty || !c.facts.decision) return refuseSimple.noDecision({})
  return goesBeyond(penalty, c.facts.decision.penalty) ? refuseSimple.heavier({}) : null
}

/** R16 for what was decided on the spot; a voided record or one that became a clue has no decision. */
export function fileComplete(c: Case, ctx: Context): Reason {
  if (c.state !== 'closed' && c.state !== 'annulled') return null
  const missing = missingPapers(((ctx.known.papers ?? []) as string[]).map((code) => ({ code })), 'onTheSpot', checklistsOn(keptBy(c, ctx)).caseFile)
  return missing.length === 0 ? null : refuseSimple.fileIncomplete({ papers: missing })
}
