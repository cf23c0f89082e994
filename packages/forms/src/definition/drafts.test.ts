import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerDocument } from './answers.ts'
import { changedKeys, mergeDrafts, takeTheirs } from './drafts.ts'

const typed = (values: Record<string, unknown>): AnswerDocument =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, source: 'typed' as const }]))
const base = typed({ 'org.name': '甲', 'premises.area': 80 })

describe('a draft typed on two devices', () => {
  it('takes from each side what only that side changed', () => {
    const merged = mergeDrafts(
      base,
      typed({ 'org.name': '乙', 'premises.area': 80 }),
      typed({ 'org.name': '甲', 'premises.area': 90, 'org.uscc': '9' }),
    )
    expect(merged).toEqual({ document: typed({ 'org.name': '乙', 'premises.area': 90, 'org.uscc': '9' }), clashes: [] })
  })
  it('asks only where both changed the same answer to different values', () => {
    const merged = mergeDrafts(base, typed({ 'org.name': '乙', 'premises.area': 90 }), typed({ 'org.name': '丙', 'premises.area': 90 }))
    expect(merged).toEqual({ document: typed({ 'org.name': '乙', 'premises.area': 90 }), clashes: ['org.name'] })
    expect(takeTheirs(merged.document, typed({ 'org.name': '丙' }), merged.clashes)['org.name']?.value).toBe('丙')
  })
  it('emptying an answer counts as a change', () => {
    expect(mergeDrafts(base, typed({ 'premises.area': 80 }), base).document).toEqual(typed({ 'premises.area': 80 }))
    expect(mergeDrafts(base, typed({ 'premises.area': 80 }), typed({ 'org.name': '丙', 'premises.area': 80 })).clashes).toEqual([
      'org.name',
    ])
  })
  it('the order of names inside a row is no change', () => {
    const rows = (row: object) => typed({ 'org.shareholders': [row] })
    expect(changedKeys(rows({ name: '甲', idNumber: '1' }), rows({ idNumber: '1', name: '甲' }))).toEqual([])
  })
  it('never loses what was typed: without a clash every change of either side is in the result', () => {
    const documents = fc.dictionary(fc.constantFrom('a.a', 'b.b', 'c.c', 'd.d'), fc.integer({ min: 0, max: 2 })).map(typed)
    fc.assert(
      fc.property(documents, documents, documents, (from, mine, theirs) => {
        const { document, clashes } = mergeDrafts(from, mine, theirs)
        for (const key of changedKeys(from, mine)) expect(document[key]?.value).toEqual(mine[key]?.value)
        for (const key of changedKeys(from, theirs))
          if (!changedKeys(from, mine).includes(key)) expect(document[key]?.value).toEqual(theirs[key]?.value)
        for (const key of clashes) expect(mine[key]?.value).not.toEqual(theirs[key]?.value)
      }),
    )
  })
})
