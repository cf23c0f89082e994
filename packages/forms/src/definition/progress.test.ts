import { describe, expect, it } from 'vitest'
import { schemaOf } from '../../test/catalogue.ts'
import type { AnswerDocument } from './answers.ts'
import { progressOf } from './progress.ts'

const schema = schemaOf('public-place-hygiene-licence')
const at = { today: '2026-11-24', language: 'zh' } as const
const premises = (document: AnswerDocument) => progressOf(schema, document, at).find(({ id }) => id === 'premises')
const typed = (value: unknown) => ({ value, source: 'typed' as const })

describe('任务清单: each task says how far it is', () => {
  it('untouched', () => expect(premises({})).toMatchObject({ state: 'notStarted', answered: 0, known: 0, wrong: 0 }))
  it('begun, and what is already known is counted', () => {
    const document: AnswerDocument = { 'premises.address': { value: '解放西街 128 号', source: 'licence' } }
    expect(premises(document)).toMatchObject({ state: 'started', answered: 1, known: 1 })
  })
  it('a wrong answer is a problem, an open one is not', () => {
    expect(premises({ 'premises.area': typed('八十平') })).toMatchObject({ state: 'problem', wrong: 1 })
  })
  it('a condition adds to what is missing', () => {
    const owned = premises({ 'premises.usageRight': typed('OWN') })
    const rented = premises({ 'premises.usageRight': typed('RENT') })
    expect((rented?.missing ?? 0) - (owned?.missing ?? 0)).toBe(1)
    expect((rented?.total ?? 0) - (owned?.total ?? 0)).toBe(1)
  })
  it('done when it would be accepted as it stands', () => {
    const document: AnswerDocument = {
      'premises.regionCode': typed('640104002006'),
      'premises.address': typed('解放西街 128 号'),
      'premises.area': typed('80'),
      'premises.usageRight': typed('OWN'),
    }
    expect(premises(document)).toMatchObject({ state: 'done', missing: 0, wrong: 0 })
  })
})
