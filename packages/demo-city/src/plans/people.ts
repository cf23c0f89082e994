import { RESIDENTS, resident, shop, SHOPS } from '../cast/residents.ts'
import type { ShopKind } from '../cast/names.ts'
import type { Chance } from '../chance.ts'
import type { Who } from '../drive/applicants.ts'
import { demand } from './items.ts'

const shops = Array.from({ length: SHOPS }, (_,
  number) => ({ number, kind: shop(number).kind, county: shop(number).regionCode.slice(0, 6) }))
const residents = Array.from({ length: RESIDENTS }, (_,
  number) => ({ number, county: resident(number).regionCode.slice(0, 6), born: resident(number).born }))

/** Items for the old, for parents and for the young. Years of birth, both included. */
const AGES: Readonly<Record<string, readonly [number, number]>> = {
  'pension-claim': [1961, 1971], 'provident-fund-withdrawal-retirement': [1958, 1968], 'nurse-registration': [1996, 2003],
  'teacher-qualification': [1994, 2003], 'birth-household-registration': [1984, 2002], 'birth-certificate-issue': [1984, 2002],
  'vaccination-certificate': [1984, 2002], 'childcare-subsidy': [1984, 2002], 'maternity-benefit': [1984, 2002],
  'marriage-registration': [1985, 2003], 'single-child-parent-reward': [1955, 1966],
}

/** Who would ask for the item; within one county where it is given. The nearest kind of shop, else any. */
export function whoAsksFor(slug: string, chance: Chance, county?: string): Who {
  const kinds = demand[slug]?.shops
  if (kinds) return { shop: pickShop(chance, kinds, county) }
  const [from, to] = AGES[slug] ?? [1950, 2003]
  const fitting = residents.filter(({ born }) => Number(born.slice(0, 4)) >= from && Number(born.slice(0, 4)) <= to)
  const near = fitting.filter((one) => county === undefined || one.county === county)
  return { resident: chance.pick(near.length > 0 ? near : fitting).number }
}

function pickShop(chance: Chance, kinds: readonly ShopKind[] | 'any', county?: string): number {
  const fitting = shops.filter(({ kind }) => kinds === 'any' || kinds.includes(kind))
  const near = fitting.filter((one) => county === undefined || one.county === county)
  return chance.pick(near.length > 0 ? near : fitting.length > 0 ? fitting : shops).number
}
