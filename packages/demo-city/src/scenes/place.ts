import type { Chance } from '../chance.ts'
import { countyByPopulation, placeName, townshipOf } from '../cast/places.ts'
import { streetAddress } from '../cast/names.ts'

/** Middle of the built-up part of each county, in E7 degrees; a point of the demonstration lies within a kilometre of it. */
const MIDDLES: Readonly<Record<string, readonly [number, number]>> = {
  640104: [384_710_000, 1_062_880_000], 640105: [384_930_000, 1_061_560_000], 640106: [384_760_000, 1_062_350_000], 640121: [382_800_000, 1_062_510_000], 640122: [385_550_000, 1_063_500_000], 640181: [381_030_000, 1_063_400_000],
}
const REACH = 90_000

export type Place = { county: string; township: string; street: string; address: string; latE7: number; lonE7: number }

/** A street and number in a township, with a point. */
export function placeIn(chance: Chance, county: string = countyByPopulation(chance), township: string = townshipOf(chance, county)): Place {
  const [lat, lon] = MIDDLES[county] ?? [384_700_000, 1_062_800_000]
  const street = streetAddress(chance, township)
  return { county, township, street, address: placeName(township) + street, latE7: lat + chance.whole(-REACH, REACH), lonE7: lon + chance.whole(-REACH, REACH) }
}

export const pointOf = ({ township, address, latE7, lonE7 }: Place): { regionCode: string; address: string; latE7: number; lonE7: number } => ({ regionCode: township, address, latE7, lonE7 })
