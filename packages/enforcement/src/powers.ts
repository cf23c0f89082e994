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
  return [...byLaw, ...grantsTo(unitId, on).flatMap(powersIn)]
}

/** An organ and the place of the act. */
type Seat = { unitId: string; regionCode: string }

/** R15: whether the organ has power over a cause, as the case knows it, at the place of the act on a day. */
export function hasPowerOver(code: string, { unitId, regionCode }: Seat, on: InForce, day: PlainDate): boolean {
  const cause = causeOf(code, on)
  return cause !== null && powerOf(powersOfUnit(unitId, on), { organ: unitId, cause, region: regionCode, day }) !== null
}

/** Whether a case may begin under a cause today: with power, and nothing new under a closed one (`retired`). */
export const beginsUnder = (code: string, seat: Seat, now: InForce): boolean => hasPowerOver(code, seat, now, now.today) && !causeOf(code, now)?.retired

/** Whether the organ acts for another one: then it never seals or seizes (行政强制法 §17(1)). */
export const isEntrusted = (unitId: string, on: InForce): boolean => grantsTo(unitId, on).some(({ basis }) => basis === 'entrusted')

/** The organ whose name, seal and numbers the papers of a unit bear: the principal's where its powers are entrusted (行政处罚法 §20), else its own. */
export function namedOn(unitId: string, on: InForce): string {
  const [power] = grantsTo(unitId, on).filter(({ basis }) => basis === 'entrusted').flatMap(powersIn)
  return power ? actsInNameOf(power) : unitId
}
