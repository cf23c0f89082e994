import { expect, it } from 'vitest'
import { isAway } from './away.ts'

it.each([
  [{ code: '57P01' }, true], [{ code: 'ECONNREFUSED' }, true], [{ code: '57014' }, true], [{ message: 'Connection terminated unexpectedly' }, true],
  [{ code: '53100', message: 'could not extend file: No space left on device' }, true], [{ code: '23505' }, false], [new TypeError('x'), false], [undefined, false],
])('%o: may be asked again: %s', (error, away) => {
  expect(isAway(error)).toBe(away)
})
