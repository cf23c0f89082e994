import { describe, expect, it } from 'vitest'
import { causeOf } from '../../test/shipped.ts'
import type { OrganPower } from '../configuration/organ-power.ts'
import { actsInNameOf, filingFaults, firstToFile, powerOf } from './power.ts'

const power = (more: Partial<OrganPower>): OrganPower => ({
  organ: 'bureau', cause: 'UM05', region: '640100', basis: 'byLaw', principal: null, from: '2024-01-01', to: null, document: '宁政发〔2023〕1号', ...more,
})
const POWERS = [
  power({}), power({ organ: 'street', region: '640104001', basis: 'delegated', from: '2026-01-01', to: '2026-12-31' }),
  power({ organ: 'street', cause: 'UM15', region: '640104001', basis: 'delegated' }), power({ cause: 'UM15', basis: 'concentrated' }),
  power({ organ: 'centre', cause: 'UM01', basis: 'entrusted', principal: 'bureau' }),
]
const ask = (organ: string, code: string, region: string, day: string) => powerOf(POWERS, { organ, cause: causeOf(code), region, day })

describe('R15: power over cause, place and day, 行政处罚法 §18, §20, §24', () => {
  it.each([
    ['bureau', 'UM05', '640104001', '2026-03-01', 'byLaw', 'the city reaches into its streets'],
    ['street', 'UM05', '640104001', '2026-03-01', 'delegated', 'its own street'],
    ['street', 'UM05', '640104001', '2026-12-31', 'delegated', 'last day'],
    ['street', 'UM15', '640104001', '2026-03-01', 'delegated', 'handed down'],
  ])('%s, %s in %s on %s: %s (%s)', (organ, code, region, day, basis) => {
    expect(ask(organ, code, region, day)?.basis).toBe(basis)
  })

  it.each([
    ['street', 'UM05', '640104002', '2026-03-01', 'another street'], ['street', 'UM05', '640104001', '2025-12-31', 'before it was handed down'],
    ['street', 'UM05', '640104001', '2027-01-01', 'after it ended'], ['street', 'UM01', '640104001', '2026-03-01', 'another cause'],
    ['bureau', 'UM15', '640104001', '2026-03-01', '消防法 §70: only where delegated'], ['bureau', 'UM05', '640200', '2026-03-01', 'another city'],
  ])('%s has none: %s in %s on %s (%s)', (organ, code, region, day) => {
    expect(ask(organ, code, region, day)).toBeNull()
  })

  it('papers are in the own name, entrusted ones in the principal’s', () => {
    expect(POWERS.map(actsInNameOf)).toEqual(['bureau', 'street', 'street', 'bureau', 'bureau'])
  })
})

describe('行政处罚法 §25, §54', () => {
  it('the first to file handles the case; at the same instant nobody does yet', () => {
    const claims = [{ organ: 'street', filedAt: '2026-03-02T09:00:00+08:00' }, { organ: 'bureau', filedAt: '2026-03-02T00:59:00Z' }]
    expect(firstToFile(claims)).toBe('bureau')
    expect(firstToFile(claims.map((claim) => ({ ...claim, filedAt: '2026-03-02T09:00:00+08:00' })))).toBeNull()
    expect(firstToFile([])).toBeNull()
  })

  it('names every condition of filing that is missing', () => {
    expect(filingFaults({ partyClear: true, factsNeedPenalty: true, hasPower: true, barred: false })).toEqual([])
    expect(filingFaults({ partyClear: false, factsNeedPenalty: false, hasPower: false, barred: true })).toEqual(['partyUnclear', 'noFact', 'noPower', 'barred'])
  })
})
