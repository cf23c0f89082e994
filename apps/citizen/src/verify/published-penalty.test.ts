import { describe, expect, it } from 'vitest'
import { filtersIn, questionOf } from '../penalties/filters.ts'
import { addressOfPenalty } from './published-penalty.ts'

describe('from a verified paper to what is published of the penalty', () => {
  it.each([
    ['ordinaryCase.penaltyDecision', '兴市监处罚〔2026〕12号'],
    ['ordinaryCase.amendedDecision', '兴市监罚变〔2026〕3号'],
    ['simpleCase.spotDecision', '兴城管当罚〔2026〕7号'],
    ['simpleCase.amendedDecision', '兴城管当变〔2026〕1号'],
  ])('%s is looked for by its number', (document, number) => {
    const address = addressOfPenalty({ document, number })
    expect(questionOf(filtersIn(Object.fromEntries(new URL(address ?? '', 'http://city').searchParams)))).toMatchObject({ number })
  })
  it.each([
    ['ordinaryCase.noPenaltyDecision', '兴市监不罚〔2026〕2号'],
    ['ordinaryCase.penaltyNotice', '兴市监罚告〔2026〕2号'],
    ['ordinaryCase.penaltyDecision', null],
    [null, '许可证1号'],
  ])('%s, %s leads nowhere', (document, number) => expect(addressOfPenalty({ document, number })).toBeNull())
})
