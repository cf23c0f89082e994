import type { RelatedCase } from '@onewindow/casework/definition/views'
import { describe, expect, it } from 'vitest'
import { isBefore, placesOf } from './graph-places.ts'

const related = (id: string, relation: RelatedCase['relation'], kind: string | null = null): RelatedCase => ({ id, caseType: 'clue', number: null, state: '', phase: 'open', title: '', relation, kind })

describe('the picture of related cases', () => {
  it('has what came before above and what came of it below, numbered as in the list', () => {
    const { placed, above, below } = placesOf([related('sub', 'sub'), related('clue', 'to', 'causedBy'), related('next', 'from', 'causedBy')])
    expect(placed.map(({ one, n, y, line }) => [n, one.id, Math.sign(y), line])).toEqual([[1, 'clue', -1, 'beside'], [2, 'sub', 1, 'inside'], [3, 'next', 1, 'beside']])
    expect([above, below]).toEqual([44, 44])
  })

  it.each([['parent', null, true], ['sub', null, false], ['to', 'transferredTo', false], ['from', 'transferredTo', true], ['to', 'splitFrom', true]] as const)('%s %s came before: %s', (relation, kind, before) => {
    expect(isBefore({ relation, kind })).toBe(before)
  })

  it('breaks into rows of six, and no two stand in one place', () => {
    const { placed, below } = placesOf(Array.from({ length: 8 }, (_, i) => related(`${i}`, 'sub')))
    expect(below).toBe(88)
    expect(new Set(placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(8)
  })
})
