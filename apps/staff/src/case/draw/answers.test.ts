import { expect, it } from 'vitest'
import { answerAt, answersWith, type Answer } from './answers.ts'

const seat = (object: string) => ({ object, dept: 'D', seat: 0 })
const two: Answer[] = [{ ...seat('a'), answer: '由别组代检' }, { ...seat('b'), answer: '暂缓' }]

it('an answer keeps its place while it is typed: what the server says of the first stays at the first', () => {
  const typed = answersWith(two, { ...seat('a'), number: 7 } as never, '由')
  expect(typed).toEqual([{ ...seat('a'), answer: '由' }, two[1]])
  expect([answerAt(typed, seat('a')), answerAt(typed, seat('b')), answerAt(typed, seat('c'))]).toEqual([0, 1, -1])
})

it('a new one comes last, and one left empty is none', () => {
  expect(answersWith(two, seat('c'), '补').at(-1)).toEqual({ ...seat('c'), answer: '补' })
  expect(answersWith(two, seat('a'), '')).toEqual([two[1]])
})
