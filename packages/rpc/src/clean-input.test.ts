import { describe, expect, it } from 'vitest'
import { cleaned } from './clean-input.ts'

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) })

describe('texts are clean before anything reads them (security §4)', () => {
  it.each([
    ['e\u0301', '\u00e9', 'NFC'], ['a\u0000b', 'ab', 'NUL'], ['\u202egnp.exe', 'gnp.exe', 'no turning of the writing'], ['a\ud800b', 'a\ufffdb', 'well formed'], ['行一\n行二\t尾', '行一\n行二\t尾', 'line feed and tab stay'], ['𠮷', '𠮷', 'rare characters stay'],
  ])('%j becomes %j: %s', (typed, read) => {
    expect(cleaned({ list: [typed] })).toEqual({ list: [read] })
    expect(cleaned({ [typed]: 1 })).toEqual({ [read]: 1 })
  })

  it('depth 32 passes, 33 is refused', () => {
    expect(cleaned(nested(32))).toEqual(nested(32))
    expect(() => cleaned(nested(33))).toThrow('case.badRequest')
  })

  it('`__proto__` stays a key, for the schema to refuse', () => {
    expect(Object.keys(cleaned(JSON.parse('{"__proto__":{"admin":true}}')) as object)).toEqual(['__proto__'])
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})
