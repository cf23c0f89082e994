import { describe, expect, it } from 'vitest'
import { hashMismatch, tooLarge, typeRefused } from '../files/file-refusal.ts'
import { MOST_CASE_BYTES, MOST_FILE_BYTES } from '../files/limits.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

describe('every refusal has its sentence in both languages', () => {
  it.each([
    [tooLarge('file', MOST_FILE_BYTES), '超过20MB', 'Over 20 MB'],
    [tooLarge('case', MOST_CASE_BYTES), '本件的文件合计超过200MB', 'The files of this case exceed 200 MB'],
    [typeRefused('macro'), '文件含有宏或控件，请另存为不含宏的文件后上传', 'The file holds macros or controls; please save it without them'],
    [hashMismatch(7), '文件校验不一致，请续传', 'Check failed, resume'],
  ])('%s', ({ refusal }, chinese, english) => {
    const say = (texts: typeof zh) => (texts.refusal[refusal.code as keyof typeof zh.refusal] as (params: unknown) => string)(refusal.params)
    expect(say(zh)).toBe(chinese)
    expect(say(en)).toBe(english)
  })

  it('no Chinese is left in the English texts, and no reason is missing', () => {
    expect(JSON.stringify(en)).not.toMatch(/\p{Script=Han}/u)
    expect(Object.keys(en.whyRefused)).toEqual(Object.keys(zh.whyRefused))
  })
})
