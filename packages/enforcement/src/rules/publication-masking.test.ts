import { usccCheckDigit } from '@onewindow/identity/uscc'
import { describe, expect, it } from 'vitest'
import { knobs } from '../../test/shipped.ts'
import { personalDataIn, publishedName } from './publication-masking.ts'

describe('R11: what a public page may show, 个人信息保护法 §28', () => {
  it.each([
    ['张伟', '张某'], ['欧阳明月', '欧阳某'], ['欧阳', '欧某'], ['欧阳修', '欧阳某'], ['诸葛亮', '诸葛某'], ['马麦尔燕', '马某'], ['买买提·吐尔逊', '买某'],
    ['𠮷田', '𠮷某'], ['张', '张某'], ['', ''],
  ])('%s is published as %s', (name, published) => {
    expect(publishedName(name, knobs.doubleSurnames)).toBe(published)
  })

  it.each([
    ['身份证640104199001011234号', ['idNumber']], ['证件64010419900101123X', ['idNumber']], ['账号6222021234567890123', ['bankNumber']],
    ['卡号 6222 0212 3456 7890', ['bankNumber']], ['电话13912340000', ['phone']], ['电话139-1234-0000', ['phone']], ['致电+86 13912340000', ['phone']],
    ['6401041990010112341和13912340000', ['bankNumber', 'phone']], ['统一社会信用代码91640100MA76CJ3J0J', []], ['银市监处罚〔2026〕123号，罚款50000元', []],
    ['13912340000 13912341111', ['phone', 'phone']], ['64010419900101123X 13912340000', ['idNumber', 'phone']],
    ['公民身份号码 640104 19900101 1234', ['idNumber']], ['2026年3月10日10时', []], ['0951-1234567', []],
  ])('%s: %j', (text, kinds) => {
    expect(personalDataIn(text).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('an organisation is published with its code, also one of digits alone; with any other check digit it might be a person', () => {
    const body = '91640100227694003'
    const code = `${body}${usccCheckDigit(body)}`
    expect(code).toMatch(/^\d{18}$/)
    expect(personalDataIn(`代码${code}`)).toEqual([])
    expect(personalDataIn(`代码${body}${(Number(code.at(-1)) + 1) % 10}`)).toHaveLength(1)
  })

  it('names the place and the text as written', () => {
    expect(personalDataIn('电话 139 1234 0000。')).toEqual([{ kind: 'phone', at: 3, text: '139 1234 0000' }])
  })
})
