import { describe, expect, it } from 'vitest'
import { typedQueryCode, typedRequestNumber } from './request-number.ts'

describe('what is copied from a receipt', () => {
  it.each([['gd 20261124-0000018', 'GD202611240000018'], ['ＧＤ２０２６１１２４００００１８', null], ['ＧＤ２０２６１１２４０００００１８', 'GD202611240000018'], ['ＧＤ　２０２６１１２４－０００００１－８', 'GD202611240000018'], ['BJ-640104-20261124-000052-7', null], ['', null]])('number %s', (typed, kept) => {
    expect(typedRequestNumber(typed)).toBe(kept)
  })
  it.each([['k7m 4qx', 'K7M4QX'], ['ｋ７ｍ　４ｑｘ', 'K7M4QX'], ['K7M4QO', null], ['K7M4Q', null]])('code %s', (typed, kept) => {
    expect(typedQueryCode(typed)).toBe(kept)
  })
})
