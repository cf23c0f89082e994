import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asShipped } from '@onewindow/casework/configuration/settings'
import { checklistsOn, creditModelOn } from '../in-force.ts'
import { chainOf, ingest, STREAM_START } from './offline-stream.ts'
import { creditEvents, followUps, resultClasses, visitResult, type CheckAnswer } from './visit-result.ts'

const credit = creditModelOn(asShipped)
const { checklists } = checklistsOn(asShipped)
const catering = checklists.find(({ id }) => id === 'food.catering')!
const value = fc.constantFrom('pass', 'fail', 'notApplicable') as fc.Arbitrary<CheckAnswer['value']>

describe('result of a visit', () => {
  const answered = (failing: string): CheckAnswer[] => catering.items.map(({ id }) => ({ item: id, value: id === failing ? 'fail' : 'pass' }))
  it('MS-14: a failed key item is a suspected violation and opens one clue', () => {
    const result = visitResult({ items: catering.items, answers: answered('FC-4') })
    expect(result).toMatchObject({ result: 'suspectedViolation', violations: ['FC-4'] })
    expect(result.complete && followUps(result.classes)).toEqual([{ opens: 'clue', because: 'suspectedViolation' }])
  })
  it('I6: a missing answer never counts as passed', () => {
    fc.assert(fc.property(fc.array(value, { minLength: catering.items.length, maxLength: catering.items.length }), fc.nat(11), (values, gap) => {
      const answers = catering.items.map(({ id }, i) => ({ item: id, value: values[i]! }))
      const missing = catering.items[gap % catering.items.length]!.id
      expect(visitResult({ items: catering.items, answers: answers.filter(({ item }) => item !== missing) }))
        .toEqual({ complete: false, missing: [missing] })
    }))
  })
  it('the result is the worst class found, and every class found has its follow-ups', () => {
    fc.assert(fc.property(fc.shuffledSubarray(checklists.flatMap(({ items }) => items)), (failing) => {
      const items = checklists.flatMap((list) => list.items)
      const failed = new Set(failing.map(({ id }) => id))
      const result = visitResult({ items, answers: items.map(({ id }) => ({ item: id, value: failed.has(id) ? 'fail' : 'pass' })) })
      if (!result.complete) throw new Error('all answered')
      expect(result.classes).toContain(result.result)
      expect(resultClasses.indexOf(result.result)).toBe(Math.max(...result.classes.map((one) => resultClasses.indexOf(one))))
      expect([...result.violations, ...result.toCorrect].every((id) => failed.has(id))).toBe(true)
    }), { numRuns: 50 })
  })
  it('credit events bear names the credit model knows', () => {
    const known = credit.dimensions.flatMap(({ indicators }) => indicators.map(({ id }) => id))
    expect(known).toEqual(expect.arrayContaining(creditEvents(resultClasses)))
  })
})

describe('I12: the offline stream', () => {
  const records = Array.from({ length: 12 }, (_, i) => ({ seq: i + 1, kind: 'answer', item: `FC-${i + 1}`, value: 'pass' }))
  const entries = chainOf(records).map((hash, i) => ({ seq: i + 1, hash }))
  it('MS-09: sent fifty times, stored once', () => {
    let stored: readonly string[] = []
    for (let t = 0; t < 50; t += 1) stored = ingest(stored, entries).hashes
    expect(stored).toEqual(entries.map(({ hash }) => hash))
  })
  it('any pieces in any order leave a beginning of the chain, and the gap says how to go on', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }), (pieces) => {
      let stored: readonly string[] = []
      for (const [a, b] of pieces) {
        const { reply, hashes } = ingest(stored, entries.slice(Math.min(a, b), Math.max(a, b) + 1))
        expect(reply.added).toBe(hashes.length - stored.length)
        if (reply.status === 'GAP') expect(reply.resendFrom).toBe(hashes.length + 1)
        stored = hashes
      }
      expect(stored).toEqual(entries.slice(0, stored.length).map(({ hash }) => hash))
    }))
  })
  it('another record under a known number is a fork, and nothing of it is taken', () => {
    const other = chainOf([{ seq: 1 }], STREAM_START)[0]!
    const before = entries.slice(0, 3).map(({ hash }) => hash)
    expect(ingest(before, [{ seq: 2, hash: other }, { seq: 4, hash: other }]))
      .toEqual({ reply: { status: 'CHAIN_FORK', stored: 3, added: 0, at: 2 }, hashes: before })
  })
})
