import { describe, expect, it } from 'vitest'
import { copyField, textArray } from './copy.ts'
import { compiler, fillIn } from './template.ts'

describe('a text with places', () => {
  const compile = compiler(new Map([['王芳', 0], ['王芳华', 1], ['D:AAS:640104', 2]]))
  it('takes the longer of two words that begin at one place', () => {
    expect(fillIn(compile('{"by":"王芳华","unit":"D:AAS:640104","with":"王芳"}'), ['甲', '乙', 'D:AAS:640105'])).toBe('{"by":"乙","unit":"D:AAS:640105","with":"甲"}')
  })
  it('is itself when nothing stands in it', () => {
    expect(fillIn(compile('nobody'), [])).toBe('nobody')
  })
})

describe('a value in the text format of COPY', () => {
  it.each([[null, '\\N'], [true, 't'], [7, '7'], ['a\tb\\c\n', 'a\\tb\\\\c\\n'], [{ a: '"' }, '{"a":"\\\\""}'], [[], '[]']])('%j', (value, text) => {
    expect(copyField(value)).toBe(text)
  })
  it('writes a list of texts as PostgreSQL reads it', () => {
    expect(textArray(['deemed', 'a"b'])).toBe('{"deemed","a\\"b"}')
  })
})
