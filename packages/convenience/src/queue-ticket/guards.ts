import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Refusal } from '@onewindow/casework/refusal'
import { groupOf, hallOf } from '../hall/halls.ts'
import { ticketKnobs } from '../in-force.ts'
import { metresBetween } from '../rules/distance.ts'
import { mayRecall, mayReturn } from '../rules/ticket-limits.ts'
import { refuseTicket } from './errors.ts'
import type { AtWindow, IssueInput, ReleaseInput, TicketFacts, TransferInput } from './schemas.ts'
import { inOrder, waitingOf, windowOf } from './waiting.ts'

type Case = CaseState<TicketFacts>
/** From how far a ticket may be drawn with a phone. */
const NEAR_METRES = 1000

export const groupExists = ({ facts }: Case): Refusal | null => (groupOf(facts.hallId, facts.group) ? null : refuseTicket.unknownGroup({}))

/** A phone draws a ticket near the hall only; kiosk, clerk and check-in are there. */
export function isNear({ facts }: Case, { point }: Partial<IssueInput>, { actor }: Context): Refusal | null {
  const hall = hallOf(facts.hallId)
  if (actor.kind !== 'citizen' || !hall) return null
  const [lat, lon] = hall.point
  return point && metresBetween({ lat: lat / 1e7, lon: lon / 1e7 }, { lat: point[0] / 1e7, lon: point[1] / 1e7 }) <= NEAR_METRES ? null : refuseTicket.tooFar({ metres: NEAR_METRES })
}

/** The window is open, served by this clerk, and for this group. */
export function atOwnWindow({ facts }: Case, _input: AtWindow, ctx: Context): Refusal | null {
  const window = windowOf(ctx)
  if (!window || window.state !== 'open' || window.hallId !== facts.hallId || window.clerkId !== ctx.actor.accountId) return refuseTicket.notYourWindow({})
  return window.groups.includes(facts.group) ? null : refuseTicket.otherGroup({})
}

/** Next in order for this window (§5.7); somebody else's turn is named. */
export function isTurn(c: Case, input: AtWindow, ctx: Context): Refusal | null {
  const refusal = atOwnWindow(c, input, ctx)
  if (refusal) return refusal
  const next = inOrder(waitingOf(ctx), windowOf(ctx)?.groups ?? [], ctx)[0]
  return !next || next.id === c.id ? null : refuseTicket.notNext({ number: next.facts.number })
}

export function mayCallAgain({ facts }: Case, ctx: Context): Refusal | null {
  const refusal = mayRecall(facts.calls, ctx.at, ticketKnobs(ctx))
  if (refusal === 'tooOften') return refuseTicket.calledTooOften({ n: ticketKnobs(ctx).callsMax })
  return refusal === 'tooSoon' ? refuseTicket.calledTooSoon({ seconds: ticketKnobs(ctx).callSecondsApart }) : null
}

export const mayComeBack = ({ facts }: Case, ctx: Context): Refusal | null => (facts.missedAt && mayReturn(facts.missedAt, facts.misses, ctx.at, ticketKnobs(ctx)) ? null : refuseTicket.notReturnable({}))
export const targetExists = ({ facts }: Case, { group }: TransferInput): Refusal | null => (groupOf(facts.hallId, group) ? null : refuseTicket.unknownGroup({}))
export const endsAs = (wanted: ReleaseInput['to']) => (_c: Case, { to }: ReleaseInput): Refusal | null => (to === wanted ? null : refuseTicket.otherEnd({}))
