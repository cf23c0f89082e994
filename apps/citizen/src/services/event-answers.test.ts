import { describe, expect, it } from 'vitest'
import { answersIn, questionAfter, questionBefore, questionsStanding } from './event-answers.ts'

describe('guided questions keep their answers in the address', () => {
  it.each([
    [
      { hasLicence: 'YES', foodKinds: ['HOT', 'COLD'] },
      { hasLicence: 'YES', foodKinds: ['HOT', 'COLD'] },
    ],
    [{ hasLicence: 1, 'bad id': 'x', empty: '', list: ['a', 2] }, {}],
    ['YES', {}],
    [null, {}],
    [['YES'], {}],
  ])('%j', (value, answers) => expect(answersIn(value)).toEqual(answers))
  const order = ['hasLicence', 'premises', 'fireCommitment', 'sign']
  it('goes back to the last one that was asked', () => {
    expect(questionBefore(order, { hasLicence: 'YES', premises: 'OWN' }, 'sign')).toBe('premises')
    expect(questionBefore(order, {}, 'hasLicence')).toBeUndefined()
  })
  it('goes on to the next open one, and back to one that opened again', () => {
    expect(questionAfter(order, ['sign'], { premises: 'RENT' }, 'premises')).toBe('sign')
    expect(questionAfter(order, ['hasLicence'], { sign: 'NONE' }, 'sign')).toBe('hasLicence')
    expect(questionAfter(order, [], { sign: 'NONE' }, 'sign')).toBeUndefined()
  })
  it('leads somebody who changes answers through all that stand, not past them to the result', () => {
    const all = { hasLicence: 'YES', premises: 'RENT', sign: 'NONE' }
    expect(questionAfter(order, [], all, 'hasLicence')).toBe('premises')
    expect(questionsStanding(order, ['sign'], { hasLicence: 'YES' })).toEqual(['hasLicence', 'sign'])
  })
})
