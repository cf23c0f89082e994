import { describe, expect, it } from 'vitest'
import { fromBase32, totpCode, totpSecondsLeft } from './totp.ts'

/** `12345678901234567890` in base32. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('RFC 6238 appendix B, last six digits of SHA-1', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %s s the code is %s', (seconds, code) => {
    expect(totpCode(secret, seconds * 1000)).toBe(code)
  })

  it('says how long the code still holds', () => {
    expect([totpSecondsLeft(0), totpSecondsLeft(29_999), totpSecondsLeft(30_000)]).toEqual([30, 1, 30])
  })
})

describe('RFC 4648 base32', () => {
  it.each([
    ['MZXW6===', 'foo'],
    ['MZXW6YTBOI======', 'foobar'],
    ['', ''],
  ])('%s is %j', (text, plain) => {
    expect(fromBase32(text).toString()).toBe(plain)
  })

  it('refuses another alphabet', () => {
    expect(() => fromBase32('0189')).toThrow('Not a base32 text')
  })
})
