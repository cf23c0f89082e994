import { addDays, addHours } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse as shared } from '@onewindow/casework/errors'
import type { Refusal } from '@onewindow/casework/refusal'
import { inRegion } from '@onewindow/identity/region-code'
import { CITY_REGION, isInCity } from '../open311/city.ts'
import { mergeFault, type MergePart } from '../rules/merging.ts'
import { replyFaults } from '../rules/reply-check.ts'
import { similarityOf, type ComparedRequest } from '../rules/similarity.ts'
import { refuseRequest as refuse } from './errors.ts'
import { isComplete, needsPlace } from './guards.ts'
import { categoryOf, knobsOn } from '../in-force.ts'
import type { CorrectInput, DispatchInput, RegisterInput, ReplyInput, ReportInput, VisitInput } from './inputs.ts'
import type { RequestFacts } from './schemas.ts'
import { isBelow, isCountyCentre, isInCounty, listedFor, unfit, unitIn } from './units.ts'

type Case = CaseState<RequestFacts>

/** Another city has its own 12345. */
const outside = (place: RequestFacts['place']): Refusal | null => {
  if (place === null) return null
  const { regionCode, latE7, lonE7 } = place
  return inRegion(CITY_REGION, regionCode) && (latE7 === null || lonE7 === null || isInCity({ lat: latE7 / 1e7, lon: lonE7 / 1e7 })) ? null : shared.outsideCity({})
}

export const reported = (_c: Case, input: Pick<ReportInput, 'kind' | 'place' | 'category'>, ctx: Context) => needsPlace(input) ?? outside(input.place) ?? (input.category !== null && categoryOf(input.category, ctx) === null ? refuse.categoryUnknown({}) : null)
/** Whoever speaks for another brings that person's consent (民法典 §165). */
export const registered = (c: Case, input: RegisterInput, ctx: Context) => reported(c, input, ctx) ?? (input.reporter.onBehalfOf && input.consent === '' ? refuse.consentNeeded({}) : null)
export const accepted = (c: Case, { category, place }: { category: string; place: RequestFacts['place'] }, ctx: Context) => outside(place) ?? isComplete({ ...c, facts: { ...c.facts, category, place: place ?? c.facts.place } }, ctx)
export const refusedWithNumber = (_c: Case, { code, earlierNumber }: { code: string; earlierNumber: string }) => (code === 'sameMatterNoNews' && earlierNumber === '' ? refuse.earlierNumberNeeded({}) : null)

/** The unit an order goes to: the one named, else the list's; emergencies and statutory channels never go to a unit. */
export function targetOf(c: Case, unitId: string | null, ctx: Context): string | Refusal {
  const listed = listedFor(c, ctx)
  if (listed.outcome === 'emergency' || listed.outcome === 'divert') return refuse.listSays({ outcome: listed.outcome })
  if (unitId) return unitId
  return listed.outcome === 'triage' ? refuse.listSays({ outcome: listed.reason }) : listed.unit
}
function ordered(c: Case, { unitId }: DispatchInput, ctx: Context, isRight: (id: string) => Refusal | null): Refusal | null {
  const missing = isComplete(c, ctx)
  if (missing) return missing
  const target = targetOf(c, unitId, ctx)
  return typeof target === 'string' ? (isRight(target) ?? unfit(c, ctx, target)) : target
}
/** A township's own matter that was taken up to the county is handled there; only the list's outcome is for coordination. */
export const dispatched = (c: Case, input: DispatchInput, ctx: Context) => ordered(c, input, ctx, (id) => (isCountyCentre(id) && !goesUp(c, ctx) ? refuse.needsCentre({}) : null))
export const coordinated = (c: Case, input: DispatchInput, ctx: Context) => ordered(c, input, ctx, (id) => (isCountyCentre(id) && !goesUp(c, ctx) ? null : refuse.notCentre({})))
const goesUp = (c: Case, ctx: Context): boolean => {
  const listed = listedFor(c, ctx)
  return listed.outcome === 'dispatch' && listed.recused
}
export const thanked = (c: Case, { unitId }: { unitId: string }, ctx: Context) => unfit(c, ctx, unitId)
export const dispatchedDown = (c: Case, { unitId }: DispatchInput, ctx: Context) => (unitId === null || !isInCounty(c, unitIn(ctx, unitId)) ? refuse.unitOutside({}) : unfit(c, ctx, unitId))
export const named = (c: Case, { unitId }: { unitId: string }, ctx: Context) => unfit({ ...c, facts: { ...c.facts, returnedByIds: [] } }, ctx, unitId)
export const transferred = (c: Case, { unitId }: { unitId: string }, ctx: Context) => (isBelow(c, unitIn(ctx, unitId)) ? null : refuse.unitOutside({}))
export const assisted = (c: Case, { unitId, dueOn }: { unitId: string; dueOn: string }, ctx: Context) =>
  (unitId === c.unitId ? refuse.unitOutside({}) : dueOn < ctx.today ? shared.tooEarly({ day: ctx.today }) : leadEnds(c, dueOn) ?? unfit(c, ctx, unitId))
const leadEnds = (c: Case, dueOn: string): Refusal | null => {
  const due = latestClock(c, 'resolve')?.dueOn
  return due && c.round === 0 && dueOn > due ? shared.tooLate({ day: due }) : null
}
export const disputed = (c: Case, { unitIds }: { unitIds: readonly string[] }, ctx: Context) => (unitIds.every((id) => unitIn(ctx, id)) ? null : refuse.unitUnknown({}))
export const suspends = (_c: Case, { until }: { until: string }, ctx: Context) => {
  const last = addDays(ctx.today, knobsOn(ctx).suspension.value.reportDaysMax)
  return until > last ? refuse.untilTooLate({ day: last }) : until <= ctx.today ? shared.tooEarly({ day: addDays(ctx.today, 1) }) : null
}
export const handsTo = (...to: readonly string[]) => (_c: Case, input: { to: string }) => (to.includes(input.to) ? null : refuse.otherProcedure({}))

/** The other request of a merge, as `load` fetched it. */
export type Master = { id: string; number: string; open: boolean; round: number; state: string; facts: Pick<RequestFacts, 'kind' | 'category' | 'place' | 'extract' | 'sealed' | 'reply' | 'order'>; openedAt: string; promisedAt: string | null }
export const masterOf = (ctx: Context): Master | null => (ctx.known.master as Master | undefined) ?? null

/** What of a request is compared with another. */
export const comparable = (facts: Master['facts'], at: string, status: string): ComparedRequest => ({
  kind: facts.kind, category: facts.category ?? '', lat: facts.place?.latE7 == null ? null : facts.place.latE7 / 1e7, lon: facts.place?.lonE7 == null ? null : facts.place.lonE7 / 1e7,
  community: facts.place?.regionCode ?? '', address: facts.place?.address ?? '', text: facts.extract, at, reporter: null, status, sealed: facts.sealed,
})
const FAR = 24 * 365
/** States in which the reply of a request has gone out: whoever joined now would get none of their own. */
const REPLIED: ReadonlySet<string> = new Set(['replied', 'returnVisit'])
/** Same matter, both open, the master not answered yet, neither sealed, and nobody waits longer (convenience §5.2); never merged by machine. */
export function mergeable(c: Case, { masterId }: { masterId: string }, ctx: Context): Refusal | null {
  const master = masterOf(ctx)
  if (!master || masterId === c.id) return refuse.mergeNotAllowed({ why: 'closed' })
  const { value: likes } = knobsOn(ctx).similarity
  const likeness = similarityOf(comparable(c.facts, c.openedAt, c.state), comparable(master.facts, master.openedAt, master.state), categoryOf(c.facts.category, whenOpened(c, ctx))?.radius ?? likes.radius, likes)
  const mine: MergePart = { open: true, sealed: c.facts.sealed, promisedAt: latestClock(c, 'total')?.dueAt ?? addHours(ctx.at, FAR) }
  const other: MergePart = { open: master.open, sealed: master.facts.sealed, promisedAt: master.promisedAt ?? ctx.at }
  const why = mergeFault(likeness, mine, other, likes)
  if (why) return refuse.mergeNotAllowed({ why })
  return REPLIED.has(master.state) ? refuse.masterReplied({}) : null
}
export const isMaster = (c: Case, input: { from?: string }) => (input.from === c.facts.merged?.masterId ? null : refuse.masterOpen({}))

const ASSISTING: ReadonlySet<string> = new Set(['issued', 'working', 'delivered', 'declined'])
/** What the reply still lacks, all of it at once (北京市接诉即办工作条例 §14, §15(3)). A countersignature comes by the confirmation of the row. */
export function replied(c: Case, input: ReplyInput): Refusal | null {
  const since = c.facts.order?.at ?? c.openedAt
  const openAssists = c.subs.filter(({ caseType, state }) => caseType === 'assistTask' && ASSISTING.has(state))
  const faults = replyFaults({
    kind: c.facts.kind, resultCode: input.resultCode, contactsLogged: c.facts.contacts.filter(({ at }) => at >= since).length, noContactWanted: c.facts.contactWay === 'none' || c.facts.anonymous || c.flags.includes('reporterLeft'),
    openAssists: openAssists.map(({ topic }) => topic), openAssistsReason: input.openAssistsReason, evidence: c.attachments.filter(({ addedAt }) => addedAt >= since).length, countersignedByHead: true,
  })
  // Only others stand in the way: they are named, so that somebody may remind them.
  if (faults.length === 1 && faults[0] === 'openAssists') return shared.openParts({ list: openAssists.map(({ topic }) => topic) })
  return faults.length > 0 ? refuse.replyLacks({ faults }) : null
}

const isGood = ({ solved, level }: VisitInput): boolean => solved === true && (level === null || level >= 3)
const isLawful = ({ answerLawful }: VisitInput, ctx: Context): boolean => answerLawful && ctx.actor.kind === 'staff'
const isNamed = ({ reached, solved }: VisitInput): boolean => reached && solved !== null
export const visitCloses = (_c: Case, input: VisitInput, ctx: Context) => (isNamed(input) && (isGood(input) || isLawful(input, ctx)) ? null : refuse.visitOutcome({}))
export const visitLeavesOpen = (_c: Case, input: VisitInput, ctx: Context) => (!input.reached || (isNamed(input) && !isGood(input) && !isLawful(input, ctx)) ? null : refuse.visitOutcome({}))

const touches = (c: Case, { category, kind }: CorrectInput): boolean => (category !== null && category !== c.facts.category) || (kind !== null && kind !== c.facts.kind)
const isAllowed = (c: Case, input: CorrectInput, ctx: Context): Refusal | null => {
  const adds = input.addition.length >= 5
  if (ctx.actor.kind === 'citizen' && (input.category !== null || input.kind !== null)) return shared.roleMissing({ roles: ['requestOperator'] })
  if (!adds && !touches(c, input) && input.place === null) return shared.reasonNeeded({ n: 5 })
  const elsewhere = outside(input.place)
  if (elsewhere) return elsewhere
  return input.category !== null && categoryOf(input.category, whenOpened(c, ctx)) === null ? refuse.categoryUnknown({}) : null
}
export const correctsWords = (c: Case, input: CorrectInput, ctx: Context) => (touches(c, input) ? refuse.replansLimit({}) : isAllowed(c, input, ctx))
export const correctsLimit = (c: Case, input: CorrectInput, ctx: Context) => (touches(c, input) ? isAllowed(c, input, ctx) : refuse.keepsLimit({}))
