import { expect, it } from 'vitest'
import { differenceOf } from './difference.ts'

it.each([
  ['equal', { a: [1, 2], b: { c: 1 } }, { b: { c: 1 }, a: [1, 2] }, []],
  ['a value', { a: 1, b: 2 }, { a: 1, b: 3 }, [{ path: 'b', before: 2, after: 3 }]],
  ['an entry put first changes no other', { rules: [{ id: 'R1', to: 'x' }] }, { rules: [{ id: 'R0', to: 'y' }, { id: 'R1', to: 'x' }] }, [{ path: 'rules.R0', before: null, after: { id: 'R0', to: 'y' } }]],
  ['an entry is gone', [{ code: '01' }, { code: '02' }], [{ code: '02' }], [{ path: '01', before: { code: '01' }, after: null }]],
  ['lists of values are one value', { tries: [1, 5] }, { tries: [1, 5, 30] }, [{ path: 'tries', before: [1, 5], after: [1, 5, 30] }]],
  ['two entries of one name are told by their place', [{ id: 'a', n: 1 }, { id: 'a', n: 2 }], [{ id: 'a', n: 1 }, { id: 'a', n: 3 }], [{ path: '1.n', before: 2, after: 3 }]],
])('%s', (_what, before, after, changes) => expect(differenceOf(before, after)).toEqual(changes))
