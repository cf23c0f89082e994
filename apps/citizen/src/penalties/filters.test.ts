import { describe, expect, it } from 'vitest'
import { filtersIn, penaltiesAddress, questionOf, typedDecisionNumber } from './filters.ts'

describe('whatever stands in the address bar, the list opens', () => {
  it.each([
    [{}, {}],
    [{ q: '沙枣花', year: 2026, cause: 'MS02', organ: 'D:SAMR:640104' }, { q: '沙枣花', year: 2026, cause: 'MS02', organ: 'D:SAMR:640104' }],
    [{ q: 640104, year: '2026' }, { q: '640104', year: 2026 }],
    [{ q: '', year: 'soon', cause: 'ms02', organ: ['a'] }, {}],
    [{ year: 1999 }, {}],
    [{ year: 2026.5 }, {}],
    [{ q: 'x'.repeat(81) }, {}],
  ])('%j', (search, filters) => expect(filtersIn(search)).toEqual(filters))
})

describe('the address of a list', () => {
  it.each([
    [{}, '/penalties'],
    [{ q: '  ' }, '/penalties'],
    [{ q: ' 沙枣花 ', year: 2026 }, `/penalties?q=${encodeURIComponent('沙枣花')}&year=2026`],
    [{ cause: 'MS02', organ: 'D:SAMR:640104' }, '/penalties?cause=MS02&organ=D%3ASAMR%3A640104'],
  ])('%j', (filters, address) => expect(penaltiesAddress(filters)).toBe(address))
  it('leads back to the same filters', () => {
    const filters = { q: '兴市监处罚〔2026〕12号', year: 2026, cause: 'MS02', organ: 'D:SAMR:640104' }
    expect(filtersIn(Object.fromEntries(new URL(penaltiesAddress(filters), 'http://city').searchParams))).toEqual(filters)
  })
})

describe('the number of a decision, as people type it', () => {
  it.each([
    ['兴市监处罚〔2026〕12号', '兴市监处罚〔2026〕12号'],
    ['兴市监处罚[2026]12号', '兴市监处罚〔2026〕12号'],
    ['兴市监处罚（２０２６）12', '兴市监处罚〔2026〕12号'],
    [' 兴市监 处罚【2026】第0012号 ', '兴市监处罚〔2026〕12号'],
    ['沙枣花餐饮（银川）有限公司', null],
    ['马某', null],
    ['〔2026〕12号', null],
    ['', null],
  ])('%s', (typed, number) => expect(typedDecisionNumber(typed)).toBe(number))
})

it('a number is asked as one, anything else as how the name begins', () => {
  expect(questionOf({ q: '兴市监处罚(2026)12号', year: 2026 })).toEqual({ number: '兴市监处罚〔2026〕12号', year: 2026, cause: null, unitId: null })
  expect(questionOf({ q: ' 沙枣花 ', organ: 'D:SAMR:640104', cause: 'MS02' })).toEqual({ party: '沙枣花', year: null, cause: 'MS02', unitId: 'D:SAMR:640104' })
})
