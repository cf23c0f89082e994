import type { PlainDate } from '@onewindow/calendar/day'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { OrganType } from './configuration/cause.ts'
import type { OrganPower, PowerGrant } from './configuration/organ-power.ts'
import { causeOf, causesOn, organPowersOn } from './in-force.ts'
import { ownFieldOf, regionOf } from './organ-unit.ts'
import { actsInNameOf, powerOf } from './rules/power.ts'

/** What was handed on to an organ, whatever its days. */
const grantsTo = (unitId: string, on: InForce): readonly PowerGrant[] => organPowersOn(on).filter(({ organ }) => organ === unitId)
const powersIn = ({ causes, ...grant }: PowerGrant): OrganPower[] => causes.map((cause) => ({ ...grant, cause }))

/** The field an organ enforces, by law or by what was handed on to it, or null; it keeps the field when a power ends, for the cases that are there. */
export function fieldOf(unitId: string, on: InForce): OrganType | null {
  const [code] = grantsTo(unitId, on).flatMap(({ causes }) => causes)
  return ownFieldOf(unitId) ?? (code === undefined ? null : (causeOf(code, on)?.field ?? null))
}

/**
 * The powers of a unit: by law every cause of its field in its own region (行政处罚法 §17), also a closed one, for the cases that are there; and what was concentrated
 * in it, handed down or entrusted to it, as published (§18, §20, §24).
 */
export function powersOfUnit(unitId: string, on: InForce): OrganPower[] {
  const field = ownFieldOf(unitId)
  const byLaw = causesOn(on).filter((cause) => cause.field === field)
    .map(({ code }): OrganPower => ({ organ: unitId, cause: code, region: regionOf(unitId), basis: 'byLaw', principal: null, from: '2021-07-15', to: null, document: '行政处罚法 §17' }))
  // What is its own comes first: where it has a power both ways, it acts in its own name.
  const handedOn = grantsTo(unitId, on).flatMap(powersIn).toSorted((a, b) => Number(a.basis === 'entrusted') - Number(b.basis === 'entrusted'))
  return [...byLaw, ...handedOn]
}

/** An organ, and the region of the place of the act: by `atPlaceOf` where that is known, else the organ's own. */
export type Seat = { unitId: string; regionCode: string }

/** The organ at the place of the act (行政处罚法 §22): where nobody wrote down in which region that is, in its own. */
export const atPlaceOf = (act: { regionCode?: string | null | undefined }, { unitId, regionCode }: Seat): Seat => ({ unitId, regionCode: act.regionCode ?? regionCode })

/** R15: whether the organ has power over a cause, as the case knows it, at the place of the act on a day. */
export function hasPowerOver(code: string, { unitId, regionCode }: Seat, on: InForce, day: PlainDate): boolean {
  const cause = causeOf(code, on)
  return cause !== null && powerOf(powersOfUnit(unitId, on), { organ: unitId, cause, region: regionCode, day }) !== null
}

/** Whether a case may begin under a cause today: with power, and nothing new under a closed one (`retired`). */
export const beginsUnder = (code: string, seat: Seat, now: InForce): boolean => hasPowerOver(code, seat, now, now.today) && !causeOf(code, now)?.retired

/** A case as its power is asked for: whose it is, where the act was, and under which causes; none while nobody has named one. */
export type Handled = Seat & { causes: readonly string[] }

/** The power a case rests on, on the day whose policy counts for it; null where the organ has none. Its own goes before one it was entrusted with. */
function powerBehind({ unitId, regionCode, causes }: Handled, on: InForce): OrganPower | null {
  const powers = powersOfUnit(unitId, on)
  const codes = causes.length > 0 ? causes : [...new Set(powers.map(({ cause }) => cause))]
  const found = codes.flatMap((code) => {
    const cause = causeOf(code, on)
    return (cause && powerOf(powers, { organ: unitId, cause, region: regionCode, day: on.today })) ?? []
  })
  return found.find(({ basis }) => basis !== 'entrusted') ?? found[0] ?? null
}

/** Why the organ of a case seals and seizes nothing there: it acts for another one (行政强制法 §17(1)), or has no power over the act (§17: within its powers). */
export function coercesAs(c: Handled, on: InForce): { entrusted: boolean; powerless: boolean } {
  const power = powerBehind(c, on)
  return { entrusted: power?.basis === 'entrusted', powerless: power === null }
}

/** The organ whose name, seal and numbers the papers of a case bear: the principal's where the power over it is entrusted (行政处罚法 §20), else its own. */
export function namedOn(c: Handled, on: InForce): string {
  const power = powerBehind(c, on)
  return power ? actsInNameOf(power) : c.unitId
}
