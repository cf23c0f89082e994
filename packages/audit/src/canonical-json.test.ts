import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON, RFC 8785', () => {
  it('the example of §3.2.2', () => {
    const value = JSON.parse(String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`) as unknown
    expect(canonicalJson(value)).toBe(String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`)
  })

  it('sorts by UTF-16 code units, §3.2.3', () => {
    expect(canonicalJson({ '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, 'ö': 7 }))
      .toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  it('does not depend on the order of members, and reads back as the same value', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalJson(value)
      const read = JSON.parse(text) as unknown
      expect(canonicalJson(read)).toBe(text)
      expect(read).toEqual(JSON.parse(JSON.stringify(value)))
    }))
  })

  it.each([[NaN], [Infinity], ['\ud800'], [{ '\udc00': 1 }], [10n], [() => 1], [new Date(0)], [undefined], [[undefined]]])('cannot say %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  it('leaves out members without a value and stops at a nesting no reader would follow', () => {
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}')
    let deep: unknown = 1
    for (let i = 0; i < 70; i += 1) deep = [deep]
    expect(() => canonicalJson(deep)).toThrow('64')
  })
})
