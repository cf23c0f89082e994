import { yinchuanRegions } from '@onewindow/identity/regions'
import type { Chance } from '../chance.ts'

/** Residents of the six counties in ten thousands, rounded from the census of 2020: how often each one appears. */
const POPULATION = { 640104: 77, 640105: 46, 640106: 60, 640121: 32, 640122: 34, 640181: 29 } as const

const regions = yinchuanRegions()
const names = new Map(regions.map(({ code, name }) => [code, name]))
const townships = regions.filter(({ level }) => level === 'township')

/** A county or city of the city, as often as it has people. */
export const countyByPopulation = (chance: Chance): string => chance.weighted(POPULATION)

/** A township or subdistrict of a county. */
export const townshipOf = (chance: Chance,
  county: string): string => chance.pick(townships.filter(({ code }) => code.startsWith(county))).code

/** Name of a region; its code where it has none. */
export const regionName = (code: string): string => names.get(code) ?? code

/** `兴庆区新华街街道`: the names from the county down to the township. */
export const placeName = (code: string): string => `${regionName(code.slice(0, 6))}${code.length > 6 ? regionName(code.slice(0, 9)) : ''}`
