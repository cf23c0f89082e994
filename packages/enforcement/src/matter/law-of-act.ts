import type { PlainDate } from '@onewindow/calendar/day'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { causeOf, causesOn, discretionOn, keptBy, knobsOn, type Dated, type Known } from '../in-force.ts'
import { applicableLaw } from '../rules/applicable-law.ts'
import { higherFine } from '../rules/one-fine.ts'
import type { StatutoryRange } from '../rules/statutory-range.ts'
import { rangeOf, weighed, type Weighing } from './amount.ts'
import type { ActFacts, PartyFacts } from './schemas.ts'

// 从旧兼从轻 for a case: which version of its cause and of the discretion model gives the fine. Source: 行政处罚法 §37.

/** What the law of an act is asked for. */
export type Acted = Dated & { facts: { causeCode: string; party: PartyFacts; act: ActFacts } }

/** The day whose law an act falls under: of a single act its day, of a continuous one its end; what still goes on falls under the law the case keeps. */
export const actDay = ({ pattern, from, to }: ActFacts): PlainDate | null => ({ single: from, continuous: to, ongoing: null })[pattern]

/** Versions that may apply, the oldest first: of the day of the act, of the day the case keeps, of today. */
function versionsFor(c: Acted, ctx: Known): InForce[] {
  const { settings } = ctx
  const kept = keptBy(c, ctx)
  return [{ settings, today: actDay(c.facts.act) ?? kept.today }, kept, { settings, today: ctx.today }]
}

const same = (a: InForce, b: InForce): boolean => causesOn(a) === causesOn(b) && discretionOn(a) === discretionOn(b)

/** At the same range of the fine the lower band is the milder one; a sheet that a model cannot read is no reason to leave the older. */
function hasLowerBand(about: Weighing, older: InForce, newer: InForce): boolean {
  const [before, after] = [weighed(about, older), weighed(about, newer)]
  if (!('sheet' in before) || !('sheet' in after)) return false
  return after.sheet.bandMaxFen < before.sheet.bandMaxFen || (after.sheet.bandMaxFen === before.sheet.bandMaxFen && after.sheet.bandMinFen < before.sheet.bandMinFen)
}

function milder(about: Weighing, older: InForce, newer: InForce): InForce {
  const rangeOn = (on: InForce): StatutoryRange | null => {
    const cause = causeOf(about.causeCode, on)
    return cause && rangeOf(cause, about, knobsOn(on).individualBusinessAs)
  }
  const [before, after] = [{ version: 'older', range: rangeOn(older) }, { version: 'newer', range: rangeOn(newer) }]
  if (applicableLaw(before, after) === after) return newer
  return applicableLaw(after, before) === after && hasLowerBand(about, older, newer) ? newer : older
}

/** The law that gives the fine: that of the act, unless a later one is milder. */
export function lawOf(c: Acted, { range, sheet }: Pick<Weighing, 'range' | 'sheet'>, ctx: Known): InForce {
  const [old, ...later] = versionsFor(c, ctx)
  const kept = keptBy(c, ctx)
  if (!old || later.every((one) => same(old, one))) return kept
  const { causeCode, party } = c.facts
  return later.reduce((law, next) => (same(law, next) ? law : milder({ causeCode, partyKind: party.kind, range, sheet }, law, next)), old)
}

/** The sheet under the law of the act. */
export const weighedFor = (c: Acted, about: Pick<Weighing, 'range' | 'sheet'>, ctx: Known) =>
  weighed({ causeCode: c.facts.causeCode, partyKind: c.facts.party.kind, range: about.range, sheet: about.sheet }, lawOf(c, about, ctx))

/** Of the norms one act broke, those whose fine applies: one, or several that are equal and among which a person chooses with a reason (R2; 行政处罚法 §29). */
export function highestFines(c: Acted, about: Pick<Weighing, 'range' | 'sheet'>, others: readonly string[], ctx: Known): string[] {
  const candidates = [...new Set([c.facts.causeCode, ...others])].map((code) => {
    const weight = weighedFor({ ...c, facts: { ...c.facts, causeCode: code } }, about, ctx)
    return { code, ...('range' in weight ? weight.range : { minFen: 0, maxFen: 0 }) }
  })
  const { chosen, tie } = higherFine(candidates)
  return chosen === null ? tie : [chosen]
}

/** Whether the first violation may go unpunished: a list that says so in one of the versions is the milder rule. */
export const onFirstList = (c: Acted, ctx: Known): boolean => versionsFor(c, ctx).some((on) => causeOf(c.facts.causeCode, on)?.firstViolationList)
