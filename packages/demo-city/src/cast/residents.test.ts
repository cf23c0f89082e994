import { residentIdNumber } from '@onewindow/identity/resident-id'
import { usccNumber } from '@onewindow/identity/uscc'
import { yinchuanRegions } from '@onewindow/identity/regions'
import { describe, expect, it } from 'vitest'
import { citizens, organisations } from '../personas.ts'
import { resident, RESIDENTS, shop, SHOPS } from './residents.ts'

const people = Array.from({ length: RESIDENTS }, (_, number) => resident(number))
const shops = Array.from({ length: SHOPS }, (_, number) => shop(number))
const regions = new Map(yinchuanRegions().map(({ code, level }) => [code, level]))

describe('300 residents and 80 shops', () => {
  it('have sound numbers that tell birth and sex (GB 11643-1999)', () => {
    for (const { idNumber, born, sex } of [...people, ...shops.map(({ operator }) => operator)]) expect(residentIdNumber(idNumber,
      '2026-11-26')).toEqual({ valid: true, birthOn: born, sex })
  })
  it('have sound credit codes (GB 32100-2015)', () => {
    for (const { uscc } of [...shops, ...organisations]) expect(usccNumber(uscc)).toEqual({ valid: true })
  })
  it('are all different, and different from the demo citizens', () => {
    const everybody = [...people, ...shops.map(({ operator }) => operator), ...citizens]
    expect(new Set(everybody.map(({ idNumber }) => idNumber)).size).toBe(everybody.length)
    expect(new Set(everybody.map(({ phone }) => phone)).size).toBe(everybody.length)
    expect(new Set(shops.map(({ uscc }) => uscc)).size).toBe(SHOPS)
  })
  it('keep their credit codes apart when the whole register is imported', () => {
    const register = Array.from({ length: 2250 }, (_, place) => shop(10_000 + place).uscc)
    expect(new Set(register).size).toBe(register.length)
    for (const uscc of register.slice(0, 50)) expect(usccNumber(uscc)).toEqual({ valid: true })
  })
  it('live in townships of the city, most of them in 兴庆区', () => {
    for (const { regionCode } of [...people, ...shops]) expect(regions.get(regionCode)).toBe('township')
    const at = (county: string): number => people.filter(({ regionCode }) => regionCode.startsWith(county)).length
    for (const county of ['640105', '640106', '640121', '640122', '640181']) {
      expect(at(county)).toBeGreaterThan(0)
      expect(at('640104')).toBeGreaterThan(at(county))
    }
  })
})
