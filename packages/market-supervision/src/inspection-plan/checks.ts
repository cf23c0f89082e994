import { itemListOn, knobOn } from '../in-force.ts'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { PlanFacts } from './schemas.ts'

type Content = Pick<PlanFacts, 'items' | 'startsOn' | 'endsOn' | 'year' | 'ratiosBp' | 'visitsPerFirm'>

/** Items that nobody published may not be inspected (检查事项清单, 国办发〔2024〕54号). */
export const unlisted = ({ items }: Pick<PlanFacts, 'items'>, on: InForce): string[] => items.filter(({ code }) => !itemListOn(on).some((one) => one.code === code)).map(({ code }) => code)

/** A plan lies within its year. */
export const periodFits = ({ startsOn, endsOn, year }: Content): boolean => startsOn <= endsOn && startsOn.startsWith(`${year}-`) && endsOn.startsWith(`${year}-`)

/** What a plan does not keep: ratios by class, yearly cap, coverage of the fields that are covered in full. With a reason it may still be submitted. */
export function planFaults({ items, ratiosBp, visitsPerFirm }: Content, on: InForce): ('ratio' | 'cap' | 'coverage')[] {
  const classes = ['A', 'B', 'C', 'D'] as const
  const [least, caps] = [knobOn('ratiosBp', on), knobOn('caps', on)]
  const low = classes.some((one) => ratiosBp[one] < least[one])
  const covered = itemListOn(on).filter(({ frequency, checklist }) => frequency === 'coverage' && items.some(({ code }) => code === checklist))
  const missing = covered.some(({ code }) => !items.some((item) => item.code === code))
  return [...(low ? ['ratio' as const] : []), ...(visitsPerFirm > Math.max(...classes.map((one) => caps[one])) ? ['cap' as const] : []), ...(missing ? ['coverage' as const] : [])]
}
