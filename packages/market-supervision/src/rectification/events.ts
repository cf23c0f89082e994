import { holdersOf, type CaseState } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { TEAM } from '../inspection-matter/seats.ts'
import { refuseRectification } from './errors.ts'
import { orderedDaysFit } from './guards.ts'
import { answerInput, askInput, clueInput, findingInput, onSpotInput, passedInput, reopenInput, reorderInput, reportInput, siteVisitInput, withdrawInput, type RectificationFacts } from './schemas.ts'

type Facts = RectificationFacts
type Case = CaseState<Facts>
const event = eventOf<Facts>()

const answered = (c: Case, granted: boolean): Facts => ({ ...c.facts, extension: c.facts.extension && { ...c.facts.extension, granted } })
/** Ordered anew: the extension of the first order is used up with it. */
const again = (c: Case, days: number, today: string): Facts => ({ ...c.facts, days, orderedOn: today, report: null, extension: null })
const found = event({ input: passedInput, change: (c, { finding }) => ({ facts: { ...c.facts, finding } }) })
const notFound = event({
  input: findingInput,
  check: (c, { failed }) => {
    const strange = failed.filter((id) => !c.facts.items.some((item) => item.id === id))
    return strange.length > 0 ? refuseRectification.itemsMissing({ list: strange }) : null
  },
  change: (c, { finding, failed }) => ({ facts: { ...c.facts, finding }, body: { failed } }),
})

/** What enforcement is told when an order was not followed (`clueTransferred`). */
const clueBody = (c: Case, today: string, provision: string) => ({
  origin: 'inspection', foundOn: today, partyId: c.facts.subject.partyId, uscc: c.facts.subject.uscc, subject: c.facts.subject.name, place: c.facts.subject.address, provision, itemsFailed: c.facts.items.map(({ id }) => id),
  evidence: c.attachments.slice(0, 200).map(({ fileId, sha256 }) => ({ fileId, sha256 })), officers: holdersOf(c, TEAM), urgent: false,
})

export const rectificationEvents: Readonly<Record<string, EventSpec<Facts>>> = {
  correctedOnSpot: event({ input: onSpotInput, change: (c, { finding }) => ({ facts: { ...c.facts, finding } }) }),
  askExtension: event({
    input: askInput,
    check: (c, { days }) => (days <= c.facts.days ? null : refuse.extensionTooLong({ max: c.facts.days, unit: 'workday' })),
    change: (c, { days, why }) => ({ facts: { ...c.facts, extension: { days, why, granted: null } } }),
  }),
  grantExtension: event({ input: answerInput, change: (c, { words }) => ({ facts: answered(c, true), extend: { length: c.facts.extension?.days ?? 0, unit: 'workday', reason: words } }) }),
  refuseExtension: event({ input: answerInput, change: (c, { words }) => ({ facts: answered(c, false), body: { words } }) }),
  report: event({
    input: reportInput,
    check: (c, { items }) => {
      const missing = c.facts.items.filter(({ id }) => !items.some(({ item }) => item === id)).map(({ id }) => id)
      return missing.length > 0 ? refuseRectification.itemsMissing({ list: missing }) : null
    },
    change: (c, { items }, { today }) => ({ facts: { ...c.facts, report: { on: today, items, late: c.state === 'overdue' } } }),
  }),
  withdrawOrder: event({ input: withdrawInput }),
  proposeClue: event({ input: clueInput, change: (c, { provision }, { today }) => ({ facts: { ...c.facts, clueSentOn: today }, body: clueBody(c, today, provision) }) }),
  requireSiteVisit: event({ input: siteVisitInput }),
  passOnPaper: found,
  pass: found,
  fail: notFound,
  reorder: event({ input: reorderInput, check: (c, { days }, ctx) => orderedDaysFit(c, days, ctx), change: (c, { days, why }, { today }) => ({ facts: { ...again(c, days, today), reorders: 1 }, body: { why } }) }),
  reopen: event({ input: reopenInput, check: (c, { days }, ctx) => orderedDaysFit(c, days, ctx), change: (c, { days, evidence }, { today }) => ({ facts: again(c, days, today), body: { evidence } }) }),
}
