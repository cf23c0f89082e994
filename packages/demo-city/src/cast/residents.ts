import { residentIdCheckDigit } from '@onewindow/identity/resident-id'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { chanceOf, type Chance } from '../chance.ts'
import { homeAddress, personName, shopName, streetAddress, type Sex, type ShopKind } from './names.ts'
import { countyByPopulation, placeName, townshipOf } from './places.ts'

/** A person of the demonstration. The number is sound and belongs to nobody known to us: order numbers 900 to 999 are kept for such use here. */
export type Resident = { key: string; name: string; sex: Sex; born: string; idNumber: string; phone: string; regionCode: string; address: string; hukouAddress: string }

/** A shop or company and the person who runs it. */
export type Shop = {
  key: string; kind: ShopKind; name: string; uscc: string; type: 'organization' | 'individualBusiness'; operator: Resident; regionCode: string; address: string; area: number
}

export const RESIDENTS = 300
export const SHOPS = 80

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** @param number from 0; the same number is the same person for good */
export function resident(number: number, within: { county?: string; bornFrom?: number; bornTo?: number } = {}): Resident {
  const chance = chanceOf(`resident ${number}`)
  const sex: Sex = chance.happens(50) ? 'male' : 'female'
  const born = `${chance.whole(within.bornFrom ?? 1950, within.bornTo ?? 2003)}-${pad(chance.whole(1, 12), 2)}-${pad(chance.whole(1, 28), 2)}`
  const county = within.county ?? countyByPopulation(chance)
  const regionCode = townshipOf(chance, county)
  // Order numbers end in an odd digit for men, an even one for women (GB 11643-1999).
  const order = 900 + ((number % 50) * 2 + (sex === 'male' ? 1 : 0))
  const body = `${county}${born.replaceAll('-', '')}${order}`
  const address = placeName(regionCode) + homeAddress(chance, regionCode)
  return { key: `r${number}`, name: personName(chance, sex), sex, born, idNumber: body + residentIdCheckDigit(body),
    phone: `138951${pad(number, 5)}`, regionCode, address, hukouAddress: address }
}

const KINDS = { restaurant: 30, grocery: 16, hotel: 6, beauty: 8, freight: 7, works: 6, school: 2, labour: 3, swim: 2 } as const
const AREAS: Readonly<Record<ShopKind, readonly [number, number]>> = {
  restaurant: [38, 320], grocery: [25, 260], hotel: [300, 2600], beauty: [30, 180], freight: [60, 400], works: [120, 600],
  school: [900, 3200], labour: [80, 300], swim: [800, 4000],
}

/** @param number from 0 to SHOPS - 1 for those of the register, any other for one of its own */
export function shop(number: number, given: Partial<Pick<Shop, 'kind' | 'name'>> & { county?: string } = {}): Shop {
  const chance = chanceOf(`shop ${number}`)
  const kind = given.kind ?? chance.weighted(KINDS)
  const county = given.county ?? countyByPopulation(chance)
  const regionCode = townshipOf(chance, county)
  const street = streetAddress(chance, regionCode)
  const name = given.name ?? shopName(chance, kind, street)
  const type = name.includes('公司') || name.includes('集团') || kind === 'school' ? 'organization' as const : 'individualBusiness' as const
  const [low, high] = AREAS[kind]
  return {
    key: `s${number}`, kind, name, type, uscc: number < SERIAL_FROM ? creditCode(chance, type, county) : serialCode(number, type, county),
    operator: resident(1000 + number, { county, bornFrom: 1962, bornTo: 2000 }), regionCode, address: placeName(regionCode) + street,
    area: chance.whole(low, high),
  }
}

/** From here on there are so many that codes by chance would meet (two of ten thousand did): these are told apart by their number. */
const SERIAL_FROM = 10_000

const LETTERS = 'ABCDEFGHJKLMNPQRTUWXY'

/** 91 companies, 92 individual businesses; the body begins with MA as those of the common register do. */
function creditCode(chance: Chance, type: Shop['type'], county: string): string {
  const body = `${type === 'organization' ? '91' : '92'}${county}MAD${Array.from({ length: 6 }, () => (chance.happens(60) ? chance.digits(1) : chance.pick([...LETTERS]))).join('')}`
  return body + usccCheckDigit(body)
}

function serialCode(number: number, type: Shop['type'], county: string): string {
  const body = `${type === 'organization' ? '91' : '92'}${county}MAE${pad(number, 6)}`
  return body + usccCheckDigit(body)
}
