import { expect, it } from 'vitest'
import { OUTCOME_TONE, outcomeOf, type Outcome } from './outcome.ts'

it.each<[boolean, boolean | null | undefined, Outcome, string]>([
  [true, undefined, 'good', 'done'],
  [true, true, 'good', 'done'],
  [true, false, 'foreign', 'over'],
  [true, null, 'alone', 'near'],
  [false, undefined, 'bad', 'over'],
  [false, true, 'bad', 'over'],
  [false, false, 'bad', 'over'],
  [false, null, 'bad', 'over'],
])('agrees with itself %s, with what is published %s: %s', (holds, published, outcome, tone) => {
  expect(outcomeOf(holds, published)).toBe(outcome)
  expect(OUTCOME_TONE[outcomeOf(holds, published)]).toBe(tone)
})
