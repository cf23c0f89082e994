import { expect, it } from 'vitest'
import { openQuestions } from './open-questions.ts'

const noted = (requestId: string, byParty = false) => ({ event: 'requestNoted', body: { requestId, number: `GD${requestId}`, byParty, text: '到哪一步了' } })

it('what was answered waits no more; the oldest question comes first', () => {
  expect(openQuestions([{ event: 'requestAnswered', body: { requestId: 'b', text: '在办' } }, noted('c', true), noted('b'), { event: 'comment', body: { text: '好' } }, noted('a')])).toEqual([
    { requestId: 'a', number: 'GDa', byParty: false, said: '到哪一步了' }, { requestId: 'c', number: 'GDc', byParty: true, said: '到哪一步了' },
  ])
})

it('nobody answers a request that has ended', () => {
  expect(openQuestions([{ event: 'requestEnded', body: { requestId: 'a' } }, noted('a')])).toEqual([])
})
