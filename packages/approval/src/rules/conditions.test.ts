import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from '../catalogue/expression.ts'
import { comparisonsOf, expression } from '../catalogue/expression.ts'
import { lookupIn, test } from './conditions.ts'

const facts = { kind: 'DIG', agreed: true, floors: 2, foods: ['HOT', 'COLD'], empty: [] }
const get = lookupIn(facts)

describe('R1: when a condition holds', () => {
  const table: [string, Expression, boolean][] = [
    ['always', { always: true }, true],
    ['equal', { eq: ['kind', 'DIG'] }, true],
    ['not equal', { eq: ['kind', 'BOTH'] }, false],
    ['true is not "true"', { eq: ['agreed', 'true'] }, false],
    ['2 is not "2"', { eq: ['floors', '2'] }, false],
    ['a missing key equals nothing', { eq: ['nothing', false] }, false],
    ['one of', { in: ['kind', ['BOTH', 'DIG']] }, true],
    ['none of', { in: ['kind', ['BOTH']] }, false],
    ['a missing key is in no list', { in: ['nothing', ['DIG']] }, false],
    ['a list includes', { includes: ['foods', 'COLD'] }, true],
    ['a list does not include', { includes: ['foods', 'RAW'] }, false],
    ['an empty list includes nothing', { includes: ['empty', 'HOT'] }, false],
    ['a missing list includes nothing', { includes: ['nothing', 'HOT'] }, false],
    ['a text is no list', { includes: ['kind', 'D'] }, false],
    ['all of', { and: [{ eq: ['kind', 'DIG'] }, { eq: ['floors', 2] }] }, true],
    ['not all of', { and: [{ eq: ['kind', 'DIG'] }, { eq: ['floors', 3] }] }, false],
    ['any of', { or: [{ eq: ['kind', 'BOTH'] }, { eq: ['agreed', true] }] }, true],
    ['not', { not: { eq: ['kind', 'BOTH'] } }, true],
    ['inherited names are no facts', { not: { in: ['constructor', ['Object']] } }, true],
  ]

  it.each(table)('%s', (_, expr, expected) => {
    expect(expression.parse(expr)).toEqual(expr)
    expect(test(expr, get)).toBe(expected)
  })
})

const key = fc.constantFrom('kind', 'agreed', 'floors', 'foods', 'nothing')
const value = fc.constantFrom<string | number | boolean>('DIG', 'HOT', true, false, 2, '2')
const { condition } = fc.letrec<{ condition: Expression }>((tie) => ({
  condition: fc.oneof({ maxDepth: 4 },
    fc.tuple(key, value).map((eq) => ({ eq })), fc.tuple(key, fc.array(value, { minLength: 1, maxLength: 3 })).map((list) => ({ in: list })),
    fc.tuple(key, value).map((includes) => ({ includes })), tie('condition').map((not) => ({ not })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((and) => ({ and })), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((or) => ({ or }))),
}))

describe('conditions obey logic', () => {
  it('not (a and b) = (not a) or (not b)', () => {
    fc.assert(fc.property(condition, condition, (a, b) => test({ not: { and: [a, b] } }, get) === test({ or: [{ not: a }, { not: b }] }, get)))
  })

  it('the opposite of the opposite is itself', () => {
    fc.assert(fc.property(condition, (one) => test({ not: { not: one } }, get) === test(one, get)))
  })

  it('asks only the keys it names', () => {
    fc.assert(fc.property(condition, (one) => {
      const named = new Set(comparisonsOf(one).map((comparison) => comparison.key))
      test(one, (asked) => {
        expect(named).toContain(asked)
        return get(asked)
      })
    }))
  })
})
