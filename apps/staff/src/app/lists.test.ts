import { describe, expect, it } from 'vitest'
import { queuesOf, sideQueuesOf, scopeOfGrant, totalOf } from './lists.ts'
import type { Me } from './session.ts'

const grant = (unitId: string, regionCode: string): Me['grants'][number] => ({ role: 'reviewer', roleZh: '审查人', roleEn: 'Reviewer', unitId, unitZh: '', unitEn: '', regionCode })
const me = (scopes: string[]): Me => ({ displayName: '杨静', accountId: 'a', locale: 'zh', scopes, grants: [] })
const counts = [
  { scope: 'U:A', queue: 'toDecide', n: 2, overdue: 1 }, { scope: 'U:A', queue: 'toAccept', n: 5, overdue: 0 }, { scope: 'U:A', queue: 'waiting', n: 0, overdue: 0 }, { scope: 'U:A', queue: 'newQueue', n: 1, overdue: 0 }, { scope: 'H:a', queue: 'toDecide', n: 1, overdue: 1 },
]

describe('lists of the desk', () => {
  it('stand in the order of the procedure; empty ones are left out, unknown ones come last', () => {
    expect(queuesOf(counts, 'U:A')).toEqual(['toAccept', 'toDecide', 'newQueue'])
  })

  it('in the side at most ten at once: those every office knows, then what is overdue, then the fullest; the rest is folded', () => {
    const many = [...counts, ...Array.from({ length: 20 }, (_, i) => ({ scope: 'U:A', queue: `own${String(i).padStart(2, '0')}`, n: 30 - i, overdue: i === 19 ? 2 : 0 }))]
    const { shown, folded } = sideQueuesOf(many, 'U:A')
    expect(shown).toEqual(['toAccept', 'toDecide', 'own19', 'own00', 'own01', 'own02', 'own03', 'own04', 'own05', 'own06'])
    expect([folded.length, folded[0], folded.at(-1), new Set([...shown, ...folded]).size]).toEqual([13, 'own07', 'newQueue', 23])
    expect(sideQueuesOf(counts, 'U:A')).toEqual({ shown: ['toAccept', 'toDecide', 'newQueue'], folded: [] })
  })

  it('count by scope, and by queue within it', () => {
    expect(totalOf(counts, 'U:A')).toEqual({ n: 8, overdue: 1 })
    expect(totalOf(counts, 'U:A', 'toAccept')).toEqual({ n: 5, overdue: 0 })
    expect(totalOf(counts, 'U:B')).toEqual({ n: 0, overdue: 0 })
  })

  it('an officer looks at the own organ, a supervisor at the region', () => {
    expect(scopeOfGrant(me(['H:a', 'U:A']), grant('A', '640104'))).toBe('U:A')
    expect(scopeOfGrant(me(['H:a', 'R:640100']), grant('S:640100', '640100'))).toBe('R:640100')
    expect(scopeOfGrant(me(['H:a']), undefined)).toBe('mine')
  })
})
