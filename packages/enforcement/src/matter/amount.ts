import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Cause } from '../configuration/cause.ts'
import type { CircumstanceId } from '../configuration/discretion-model.ts'
import type { Knobs } from '../configuration/knobs.ts'
import { causeOf, discretionOn, knobsOn } from '../in-force.ts'
import { weigh, type Discretion } from '../rules/discretion.ts'
import { limitation } from '../rules/limitation.ts'
import type { PartyKind } from '../rules/party-kind.ts'
import { statutoryRange, type FineRange } from '../rules/statutory-range.ts'
import { whetherToPunish } from '../rules/whether-to-punish.ts'
import type { ActFacts, PunishabilityInput, RangeInput, SheetInput } from './schemas.ts'

export type Weighed = { range: FineRange; sheet: Discretion }
export type AmountFault = 'causeUnknown' | 'noClause' | 'factorOutOfRange' | 'mitigationNotAllowed' | 'noMinimum' | 'degreeOutOfRange'

const known = <K extends string>(values: Record<K, number | null>): Partial<Record<K, number>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Partial<Record<K, number>>

/** What a fine is weighed from. */
export type Weighing = { causeCode: string; partyKind: PartyKind; range: RangeInput; sheet: SheetInput }

/** The range one version of a cause gives for it. */
export function rangeOf(cause: Cause, { partyKind, range: { serious, flaw, refusal, ...bases } }: Pick<Weighing, 'partyKind' | 'range'>, individualBusinessAs: Knobs['individualBusinessAs']) {
  return statutoryRange(cause, { partyKind, bases: known(bases), tier: serious ? 'serious' : undefined, flaw, refusal }, individualBusinessAs)
}

/** R4 for one cause as it stood on a day: the range and the sheet; `fine: false` where an order or warning comes first. */
export function weighed(about: Weighing, on: InForce): { error: AmountFault } | { fine: false } | ({ fine: true } & Weighed) {
  const cause = causeOf(about.causeCode, on)
  if (!cause) return { error: 'causeUnknown' }
  const range = rangeOf(cause, about, knobsOn(on).individualBusinessAs)
  if ('error' in range) return range
  if (!range.fine) return { fine: false }
  const { factors, circumstances, mitigationDegree } = about.sheet
  const weight = weigh(range, { factors, circumstances, mitigationDegree: mitigationDegree ?? undefined }, discretionOn(on))
  return 'error' in weight ? weight : { fine: true, range: { minFen: range.minFen, maxFen: range.maxFen }, sheet: weight }
}

/** The range a decided fine must lie in: the statutory one, or the band of a mitigated penalty. */
export const lawfulRange = ({ range, sheet }: Weighed): FineRange => (sheet.band === 'mitigated' ? { minFen: sheet.bandMinFen, maxFen: sheet.bandMaxFen } : range)

/** Lightening and aggravating circumstances at once are for the panel. */
export function hasBothCircumstances(ids: readonly CircumstanceId[], on: InForce): boolean {
  const effects = new Set(discretionOn(on).circumstances.filter(({ id }) => ids.includes(id)).map(({ effect }) => effect))
  return effects.has('lighten') && effects.has('aggravate')
}

/** R1 for the act as recorded. */
export const isBarred = ({ pattern, from, to, discoveredOn, lifeHealthFinance, harm }: ActFacts): boolean =>
  limitation({ pattern, actDate: from, actEnd: to, discoveredOn, lifeHealthFinance, harm }).barred

/** R2 for the act and the party as recorded; `onList`: first violations of the cause may go unpunished. */
export const punishmentOf = (act: ActFacts, facts: PunishabilityInput, onList: boolean) =>
  whetherToPunish({ ...facts, age: facts.age ?? undefined, harm: facts.harm ?? undefined, barred: isBarred(act), onList })
