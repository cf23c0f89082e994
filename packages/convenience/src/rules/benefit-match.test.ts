import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BenefitCondition } from '../configuration/policy.ts'
import { shippedPolicies } from '../configuration/shipped.ts'
import { explain, isAged, judge } from './benefit-condition.ts'
import { matchBenefit } from './benefit-match.ts'

const senior = shippedPolicies().find(({ code }) => code === 'senior-allowance')
if (!senior) throw new Error('The shipped policies have no allowance for the very old')
const person = { 'person.birthDate': '1946-11-24', 'person.householdRegion': '640104001002', 'person.alive': true }
const at80 = (facts: Record<string, unknown>, on = '2026-11-24') => matchBenefit(senior.when, senior.tiers, facts, on)

describe('full years of age', () => {
  it.each([
    ['1946-11-24', 80, '2026-11-24', true], ['1946-11-25', 80, '2026-11-24', false],
    ['1944-02-29', 81, '2025-02-28', false], ['1944-02-29', 81, '2025-03-01', true], ['1944-02-29', 84, '2028-02-29', true], ['1944-02-29', 84, '2028-02-28', false],
  ])('born %s, %i years on %s: %s', (bornOn, years, on, aged) => {
    expect(isAged(bornOn, years, on)).toBe(aged)
  })
})

describe('免申即享, 安阳市政务服务条例 §33', () => {
  it.each([
    ['everything known', person, { result: 'match', amountFen: 10_000, missing: [] }],
    ['older: the higher tier', { ...person, 'person.birthDate': '1936-01-01' }, { result: 'match', amountFen: 20_000, missing: [] }],
    ['in another city', { ...person, 'person.householdRegion': '640221001' }, { result: 'noMatch', amountFen: null, missing: [] }],
    ['one fact missing: it is asked by name', { ...person, 'person.alive': null }, { result: 'needFacts', amountFen: null, missing: ['person.alive'] }],
    ['too young: nothing else is asked', { 'person.birthDate': '1990-01-01' }, { result: 'noMatch', amountFen: null, missing: [] }],
    ['nothing known', {}, { result: 'needFacts', amountFen: null, missing: ['person.alive', 'person.birthDate', 'person.householdRegion'] }],
  ])('%s', (_, facts, expected) => {
    expect(at80(facts)).toEqual(expected)
  })

  it('the explanation lists each condition with the fact used, 个人信息保护法 §24', () => {
    expect(explain(senior.when, { ...person, 'person.alive': null }, '2026-11-24')).toEqual([
      { op: 'ageGte', key: 'person.birthDate', wanted: 80, fact: '1946-11-24', truth: true },
      { op: 'regionIn', key: 'person.householdRegion', wanted: ['640100'], fact: '640104001002', truth: true },
      { op: 'eq', key: 'person.alive', wanted: true, fact: null, truth: null },
    ])
  })
})

const keys = ['a.x', 'a.y', 'a.z']
const conditions = fc.letrec<{ condition: BenefitCondition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4 },
    fc.constantFrom(...keys).chain((key) => fc.oneof(
      fc.boolean().map((value): BenefitCondition => ({ eq: [key, value] })), fc.integer({ min: 0, max: 3 }).map((value): BenefitCondition => ({ gte: [key, value] })),
    )),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and): BenefitCondition => ({ and })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or): BenefitCondition => ({ or })),
    tie('condition').map((not): BenefitCondition => ({ not }))),
})).condition
const facts = fc.dictionary(fc.constantFrom(...keys), fc.option(fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 3 }))))

describe('three values', () => {
  it('what is decided stays decided when more becomes known', () => {
    fc.assert(fc.property(conditions, facts, facts, (condition, known, more) => {
      const before = judge(condition, known, '2026-11-24')
      const learned = Object.fromEntries(Object.entries(more).filter(([key]) => known[key] === undefined || known[key] === null))
      if (before.truth !== null) expect(judge(condition, { ...known, ...learned }, '2026-11-24').truth).toBe(before.truth)
    }), { numRuns: 800 })
  })

  it('unknown exactly when something is missing, and only unknown facts are', () => {
    fc.assert(fc.property(conditions, facts, (condition, known) => {
      const { truth, missing } = judge(condition, known, '2026-11-24')
      expect(truth === null).toBe(missing.length > 0)
      for (const key of missing) expect(known[key] ?? null).toBeNull()
      expect(missing).toEqual([...new Set(missing)].sort())
    }), { numRuns: 500 })
  })

  it('not of and is or of nots', () => {
    fc.assert(fc.property(fc.array(conditions, { minLength: 1, maxLength: 3 }), facts, (parts, known) => {
      expect(judge({ not: { and: parts } }, known, '2026-11-24')).toEqual(judge({ or: parts.map((not) => ({ not })) }, known, '2026-11-24'))
    }), { numRuns: 500 })
  })
})
