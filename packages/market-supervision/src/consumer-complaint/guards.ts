import { dayOf } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { limitsFrom } from '../in-force.ts'
import { limitationOf } from '../rules/complaint.ts'
import { refuseComplaint } from './errors.ts'
import type { ComplaintFacts } from './schemas.ts'

type Case = CaseState<ComplaintFacts>

/** Mediation stops until a recusal is decided (投诉举报处理暂行办法 §19). */
export const noRecusalOpen = (c: Case) => (c.facts.recusalOpen ? refuseComplaint.recusalOpen({}) : null)
export const recusalOpen = (c: Case) => (c.facts.recusalOpen ? null : refuseComplaint.noRecusal({}))
export const noTestOpen = (c: Case) => (c.facts.testOpen ? refuseComplaint.testOpen({}) : null)
export const testOpen = (c: Case) => (c.facts.testOpen ? null : refuseComplaint.noTest({}))
export const onlyRecusalOpen = (c: Case) => recusalOpen(c) ?? noTestOpen(c)
export const recusalAndTestOpen = (c: Case) => recusalOpen(c) ?? testOpen(c)
export const onlyTestOpen = (c: Case) => testOpen(c) ?? noRecusalOpen(c)
/** Somebody asks for a recusal while nothing stops the clock yet. */
export const nothingOpen = (c: Case) => noRecusalOpen(c) ?? noTestOpen(c)
export const testButNoRecusal = (c: Case) => noRecusalOpen(c) ?? testOpen(c)

/** Refusing for limitation needs a day of knowledge more than three years ago (§15(4)). */
export function barred(c: Case, { ground }: { ground: string }, ctx: Context) {
  if (ground !== 'limitation') return null
  if (c.facts.knewOn === null) return refuseComplaint.knewOnMissing({})
  const { lastDay, barred: late } = limitationOf(c.facts.knewOn, dayOf(c.facts.receivedAt), limitsFrom(c.facts.receivedAt, ctx), ctx.calendar)
  return late ? null : refuseComplaint.notBarred({ day: lastDay })
}

/** An agreement is signed by both, unless it was fulfilled on the spot (§22). */
export const signed = (_c: Case, { fulfilledAtOnce, complainantSigned, firmSigned }: { fulfilledAtOnce: boolean; complainantSigned: boolean; firmSigned: boolean }) =>
  (fulfilledAtOnce || (complainantSigned && firmSigned) ? null : refuseComplaint.signaturesMissing({}))

/** Who steps back is followed by somebody else. */
export const successorNamed = (_c: Case, { granted, mediatorId }: { granted: boolean; mediatorId?: string | undefined }) => (granted && !mediatorId ? refuseComplaint.mediatorMissing({}) : null)

export const notInFuture = (_c: Case, { toldOn }: { toldOn: string }, ctx: Context) => (toldOn > ctx.today ? refuseComplaint.dayInFuture({}) : null)
