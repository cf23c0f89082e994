import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyDigestOf, isInTime, isWellFormed, sameText, signatureOf, signedText, type SignedCall } from './signature.ts'

const body = '{"serial":"B1","payerCode":"6401","amountFen":100,"paidOn":"2026-11-26"}'
const parts = { method: 'POST', path: '/api/rest/partner/bank/payment-received', timestamp: '1795687200', nonce: 'n0123456789abcdef', bodyDigest: bodyDigestOf(body) }

describe('what a partner signs', () => {
  it('is six lines, and openssl makes the same signature', () => {
    expect(signedText(parts)).toBe('OW1-HMAC-SHA256\nPOST\n/api/rest/partner/bank/payment-received\n1795687200\nn0123456789abcdef\n75dad02adcea3f79bfbc122a6923cb97505869849cdf55f83800f7074b03b762')
    // printf '%s' "$TEXT" | openssl dgst -sha256 -hmac 'a-secret-that-is-shown-once'
    expect(signatureOf('a-secret-that-is-shown-once', parts)).toBe('01e06e3e9d785c6e7687be4d8b3e1f9e7787acb5301c84138401c0040766a154')
  })
  it('of no body, the digest of nothing', () => {
    expect(bodyDigestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
  it('no other call has the same text: whatever part changes, the signature changes', () => {
    const other = fc.record({ method: fc.constantFrom('GET', 'PUT'), path: fc.constantFrom('/', '/api/rest/partner/bank/payment-received?a=1', '/api/rest/partner/bank'), timestamp: fc.integer({ min: 1_000_000_000, max: 1_700_000_000 }).map(String), nonce: fc.uuid(), bodyDigest: fc.nat().map((n) => bodyDigestOf(String(n))) })
    const name = fc.constantFrom('method', 'path', 'timestamp', 'nonce', 'bodyDigest' as const)
    fc.assert(fc.property(other, name, (spoilt, part) => signatureOf('secret', { ...parts, [part]: spoilt[part as keyof typeof spoilt] }) !== signatureOf('secret', parts)), { numRuns: 60 })
  })
  it('another secret, another signature', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => one === other || signatureOf(one, parts) !== signatureOf(other, parts)), { numRuns: 60 })
  })
})

describe('what is looked at before any key', () => {
  const call: SignedCall = { ...parts, keyId: 'pk_0123456789abcdef', signature: 'a'.repeat(64) }
  it.each([
    ['whole', {}, true], ['no key', { keyId: '' }, false], ['a key of another form', { keyId: 'pk_xyz' }, false], ['a short number', { nonce: 'short' }, false], ['a number with a line feed', { nonce: 'n0123456789abcdef\n' }, false],
    ['a time in words', { timestamp: '2026-11-26' }, false], ['half a signature', { signature: 'a'.repeat(63) }, false], ['capital letters', { signature: 'A'.repeat(64) }, false],
  ])('%s', (_, change, expected) => expect(isWellFormed({ ...call, ...change })).toBe(expected))
  it.each([[0, true], [300, true], [-300, true], [301, false], [-301, false]])('a clock %i s off', (seconds, expected) => expect(isInTime('1795687200', (1_795_687_200 + seconds) * 1000)).toBe(expected))
  it('texts are the same or not, of whatever length', () => {
    expect([sameText('a', 'a'), sameText('a', 'b'), sameText('', 'a'), sameText('a', 'aa')]).toEqual([true, false, false, false])
  })
})
