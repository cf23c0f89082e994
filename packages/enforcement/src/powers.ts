import type { PlainDate } from '@onewindow/calendar/day'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { OrganType } from './configuration/cause.ts'
import type { OrganPower } from './configuration/organ-power.ts'
import { causeOf, causesOn } from './in-force.ts'
import { powerOf } from './rules/power.ts'

/** Which field a department enforces: market supervision bureaus (SAMR), urban management bureaus (UM). Others have no power of their own. */
const FIELDS: Readonly<Record<string, OrganType>> = { SAMR: 'marketSupervision', UM: 'urbanManagement' }

const partsOf = (unitId: string): { department: string; region: string } => {
  const [, department = '', region = ''] = unitId.split(':')
  return { department, region }
}

/** The field an organ enforces, or null. */
export const fieldOf = (unitId: string): OrganType | null => FIELDS[partsOf(unitId).department] ?? null

/** The powers a unit has by law (行政处罚法 §17): every cause of its field, in its own region; also a closed one, for the cases that are there. What is handed down to streets (§24) is entered by administrators. */
export function powersOfUnit(unitId: string, on: InForce): OrganPower[] {
  const field = fieldOf(unitId)
  const { region } = partsOf(unitId)
  return causesOn(on).filter((cause) => cause.field === field)
    .map(({ code }) => ({ organ: unitId, cause: code, region, basis: 'byLaw', principal: null, from: '2021-07-15', to: null, document: '行政处罚法 §17' }))
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

/** City organs end in 00; a township's code is longer than a county's. */
export function levelOf(unitId: string): 'county' | 'township' | 'municipal' {
  const { region } = partsOf(unitId)
  if (region.length > 6) return 'township'
  return region.endsWith('00') ? 'municipal' : 'county'
}
