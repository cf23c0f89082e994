import { addMonths } from '@onewindow/calendar/day'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { z } from 'zod'
import { causeOf, clocksOn, keptBy, knobsOn } from '../in-force.ts'
import { personalDataIn, publishedName } from '../rules/publication-masking.ts'
import { repairRefusals } from '../rules/publication-repair.ts'
import { publication, type NotPublished } from '../rules/publication.ts'
import { refusePublication } from './errors.ts'
import type { grantInput, pageInput, PublicationFacts } from './schemas.ts'

type Case = CaseState<PublicationFacts>
type Page = z.output<typeof pageInput>

/** R10 for the decision as it stands; made milder, it is not shown for longer than the first page would have been for it (行政复议法 §63: never worse). */
export function publicationOf(c: Case, ctx: Context): ReturnType<typeof publication> {
  const { organType, procedure, partyKind, minor, secret, socialImpact, penalty, decidedOn, causeCode, publishedOn, countsFrom } = c.facts
  const on = keptBy(c, ctx)
  const answer = publication({
    organType, procedure, partyKind, minor, secret, socialImpact, decidedOn, sameProvince: true, kinds: penalty.kinds, fineFen: penalty.fineFen, restrictMonths: penalty.restrictMonths, safetyField: causeOf(causeCode, on)?.safetyField ?? false,
    publishedOn: publishedOn ?? undefined, countsFrom: countsFrom ?? undefined,
  }, knobsOn(on), clocksOn(ctx), ctx.calendar)
  const isOver = answer.publish && countsFrom !== null && addMonths(countsFrom, answer.termMonths) <= ctx.today
  return isOver ? { publish: false, reason: 'termOver' } : answer
}

/** The reason of R10 why it is not published; null where it is. */
export function exemptionOf(c: Case, ctx: Context): NotPublished | null {
  const answer = publicationOf(c, ctx)
  return answer.publish ? null : answer.reason
}

export const notPublic = (c: Case, ctx: Context) => (exemptionOf(c, ctx) === null ? refusePublication.mustPublish({}) : null)
export const isPublic = (c: Case, ctx: Context) => {
  const reason = exemptionOf(c, ctx)
  return reason && refusePublication.mustNotPublish({ reason })
}

/** How the party stands on the page: organisations in full, persons by surname (R11). An individual business is named by its operator. */
export function shownName(c: Case, ctx: Context): string {
  const { partyKind, partyName } = c.facts
  return partyKind === 'organization' ? partyName : publishedName(partyName, knobsOn(keptBy(c, ctx)).doubleSurnames)
}

/** R11: no numbers of a person and no person's name; found here, nothing is approved. */
export function masked(c: Case, page: Page, ctx: Context) {
  const { facts } = c
  const shown = shownName(c, ctx)
  const text = `${page.party ?? shown}\n${page.title}\n${page.body}`
  const [hit] = personalDataIn(text)
  if (hit) return refusePublication.personalData({ text: hit.kind })
  return facts.partyKind !== 'organization' && text.includes(facts.partyName) ? refusePublication.nameShown({ shown }) : null
}
export const pageClean = (c: Case, ctx: Context) => isPublic(c, ctx) ?? (c.facts.page ? masked(c, c.facts.page, ctx) : refusePublication.notAsked({}))

export const ordered = (c: Case) => (c.flags.includes('retractOrdered') ? null : refusePublication.notOrdered({}))

/** Market penalties are repaired in market supervision's own case and only carried out here. */
export const asksHere = (c: Case) => (c.facts.organType === 'marketSupervision' ? refusePublication.askedElsewhere({}) : c.facts.repair ? refusePublication.alreadyAsked({}) : null)
export const wasAsked = (c: Case) => (c.facts.repair ? null : refusePublication.notAsked({}))
export function repairable(c: Case, found: z.output<typeof grantInput>, ctx: Context) {
  const [reason] = repairRefusals({ ...found, askedOn: c.facts.repair?.askedOn ?? ctx.today, repairFrom: c.facts.repairFrom })
  return reason ? refusePublication.repairRefused({ reason }) : null
}
