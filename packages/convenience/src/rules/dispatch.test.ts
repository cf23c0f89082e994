import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCategories, shippedDispatchList } from '../configuration/shipped.ts'
import { dispatchOf } from './dispatch.ts'
import { tryRules } from './dispatch-bench.ts'
import { requestKinds, type DispatchRequest } from './dispatch-list.ts'
import { compareRules } from './dispatch-match.ts'
import { superiorOf } from './dispatch-target.ts'

const list = shippedDispatchList()
const codes = shippedCategories().map(({ code }) => code)
const regions = [null, '640100', '640104', '640105', '640104001', '640104001002', '640105001', '640181100']
const units = ['T:640104001', 'T:640105001', 'C:640104', 'D:UM:640104', 'D:UM:640100', 'D:SAMR:640104', 'P:water', 'P:heat', 'S:640100']

const requests: fc.Arbitrary<DispatchRequest> = fc.record({
  category: fc.constantFrom(...codes), region: fc.constantFrom(...regions), kind: fc.constantFrom(...requestKinds),
  at: fc.constant('2026-11-24T09:00:00+08:00'), urgent: fc.boolean(), against: fc.option(fc.constantFrom(...units), { nil: undefined }),
  returnedBy: fc.subarray(units),
})

describe('派单: a request goes where duty and place say, 北京市接诉即办工作条例 §12', () => {
  it.each([
    ['030101', '640104001002', { unit: 'D:UM:640104', outcome: 'dispatch' }],
    ['030201', '640104001002', { unit: 'T:640104001', outcome: 'dispatch', copyTo: ['C:640104'] }],
    ['030201', '640104', { unit: 'C:640104', outcome: 'coordinate' }],
    ['030201', null, { outcome: 'triage', reason: 'placeTooCoarse' }],
    ['110401', '640106001', { unit: 'P:heat', assist: ['D:HURD:640100'] }],
    ['050201', '640181100', { unit: 'D:SAMR:640100' }],
    ['000201', '640104', { outcome: 'emergency', line: '119' }],
    ['0002', '640104', { outcome: 'emergency', line: '119' }],
    ['9002', null, { outcome: 'divert', channel: 'petition' }],
  ])('category %s at %s', (category, region, expected) => {
    expect(dispatchOf({ category, region, kind: 'help', at: '2026-11-24T09:00:00+08:00' }, list)).toMatchObject(expected)
  })

  it('why it went there: the rules that came first and lost are kept with the order', () => {
    const request = { category: '030201', region: '640104001', kind: 'help', at: '2026-11-24T09:00:00+08:00', returnedBy: ['T:640104001'] } as const
    expect(dispatchOf(request, list)).toEqual({
      outcome: 'triage', reason: 'allReturned', losing: [{ rule: 'ST-0302', reason: 'allReturned' }, { rule: 'ST-03', reason: 'allReturned' }],
    })
  })

  it('never to the accused, never to a unit whose hand-back was approved, assists never twice', () => {
    fc.assert(fc.property(requests, (request) => {
      const answer = dispatchOf(request, list)
      if (!('unit' in answer)) return
      expect(answer.unit).not.toBe(request.against)
      expect(request.returnedBy).not.toContain(answer.unit)
      expect(answer.assist).not.toContain(request.against)
      expect(answer.assist).not.toContain(answer.unit)
      expect(new Set(answer.assist).size).toBe(answer.assist.length)
      expect(answer.copyTo).not.toContain(request.against)
    }), { numRuns: 500 })
  })

  it('the order in which rules are listed does not matter', () => {
    fc.assert(fc.property(requests, fc.shuffledSubarray([...list.rules], { minLength: list.rules.length }), (request, rules) => {
      expect(dispatchOf(request, { ...list, rules })).toEqual(dispatchOf(request, list))
    }), { numRuns: 300 })
  })

  it('two different rules never stand equal', () => {
    for (const a of list.rules) for (const b of list.rules) expect(Math.sign(compareRules(a, b))).toBe(a === b ? 0 : -Math.sign(compareRules(b, a)))
  })

  it('whatever is complained about, somebody above it takes it (回避)', () => {
    for (const unit of units.filter((one) => one !== 'S:640100')) expect(superiorOf(unit, list)).not.toBe(unit)
    expect(superiorOf('P:heat', list)).toBe('D:HURD:640100')
    expect(superiorOf('P:heat', { ...list, organs: {} })).toBe('S:640100')
  })

  it('the test bench shows every rule, and the first fitting one with a unit is the one that decides', () => {
    fc.assert(fc.property(requests, (request) => {
      const plain = { ...request, against: undefined, returnedBy: [] }
      const bench = tryRules(plain, list)
      expect(bench).toHaveLength(list.rules.length)
      const answer = dispatchOf(plain, list)
      if ('rule' in answer) expect(bench.find(({ verdict }) => verdict === 'fits')?.rule).toBe(answer.rule)
    }), { numRuns: 300 })
  })
})
