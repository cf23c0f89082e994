import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, hmacWith, sha256, toHex, utf8 } from './sha-256.ts'

describe('SHA-256, FIPS 180-4', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('of "%s"', (text, hash) => expect(toHex(sha256(utf8(text)))).toBe(hash))

  it('agrees with the platform on any message', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (message) =>
      toHex(sha256(message)) === createHash('sha256').update(message).digest('hex')), { numRuns: 500 })
  })

  it('HMAC (RFC 2104) agrees with the platform on any key of up to 64 bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), fc.uint8Array({ maxLength: 300 }), (key, message) =>
      toHex(hmacWith(key)(message)) === createHmac('sha256', key).update(message).digest('hex')), { numRuns: 300 })
  })

  it('refuses a longer key and hexadecimal that is none', () => {
    expect(() => hmacWith(new Uint8Array(65))).toThrow(RangeError)
    expect(() => fromHex('AB')).toThrow(RangeError)
    expect(() => fromHex('abc')).toThrow(RangeError)
  })
})
