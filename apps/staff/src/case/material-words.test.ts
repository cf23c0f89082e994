import { zh } from '@onewindow/approval/application/locales/zh'
import { readerOf } from '@onewindow/ui/dictionary'
import { expect, it } from 'vitest'
import { verdictWords } from './material-words.ts'

const words = { find: readerOf(zh).find }

it.each([
  [{ state: 'satisfied', by: 'upload' }, '已满足 · 申请人上传'], [{ state: 'satisfied', by: 'licence:ID_CARD' }, '已满足 · 证照复用：居民身份证'], [{ state: 'missing', by: null }, '缺少'],
] as const)('%j reads %s', (verdict, sentence) => expect(verdictWords(verdict, words, { ID_CARD: '居民身份证' })).toBe(sentence))
