import { describe, expect, it } from 'vitest'
import { verifyAddress } from './verify-code.ts'

describe('what is scanned or typed leads to its verification, whatever it looks like', () => {
  it.each([
    ['R5W5XKCNEPD56BQP', '/verify/R5W5XKCNEPD56BQP', 'as printed'],
    ['r5w5 xkcn-epd5 6bqp', '/verify/R5W5XKCNEPD56BQP', 'read aloud, with blanks'],
    ['Ｒ５Ｗ５ＸＫＣＮＥＰＤ５６ＢＱＰ', '/verify/R5W5XKCNEPD56BQP', 'full-width'],
    ['https://city.example/verify/R5W5XKCNEPD56BQP', '/verify/R5W5XKCNEPD56BQP', 'the code on a paper'],
    ['https://city.example/verify?p=abcdefghijABCDEFGHIJ_-', '/verify?p=abcdefghijABCDEFGHIJ_-', 'the code on a phone'],
    ['R5W5XKCNEPD56BQ0', null, 'a zero is never in a code'],
    ['https://evil.example/phish', null, 'another site'],
    ['javascript:alert(1)', null, 'not an address'],
    ['', null, 'nothing'],
  ])('%s → %s (%s)', (scanned, address, _why) => expect(verifyAddress(scanned)).toBe(address))
})
