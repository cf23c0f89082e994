import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublic, publicView, roundedPoint } from './public-view.ts'
import { redact } from './redaction.ts'

describe('what is published names nobody, 个人信息保护法 §25', () => {
  it.each([
    ['我是张三，电话13912345678，住3号楼2单元501室', '我是张三，电话[电话]，住[门牌]'],
    ['身份证64010419900101123x', '身份证[身份证号]'],
    ['0951-6012345 和 09516012345', '[电话] 和 [电话]'],
    ['+8613912345678，+86 139 1234 5678', '[电话]，+86 [电话]'],
    ['卡号6222021234567890', '卡号[卡号]'],
    ['宁A·D12345，京AF0236', '[车牌]，[车牌]'],
    ['ｗａｎｇ＠163.com', '[邮箱]'],
    ['2单元301漏水，3号楼前路灯不亮', '[门牌]漏水，3号楼前路灯不亮'],
    ['拨打12345，订单20260520号', '拨打12345，订单20260520号'],
  ])('%s', (text, shown) => {
    expect(redact(text).text).toBe(shown)
  })

  const filler = fc.constantFrom('，井盖坏了', '请回电', ' ', '。', 'AB ', '门前')
  const secret = fc.constantFrom('13912345678', '139 1234 5678', '0951-6012345', '640104199001011234', '6222021234567890123', 'a.b@mail.gov.cn', '宁A12345')

  it('no number, address or plate survives between other words', () => {
    fc.assert(fc.property(fc.array(fc.tuple(filler, secret), { maxLength: 6 }), filler, (parts, end) => {
      const text = parts.map(([before, one]) => `${before}，${one}，`).join('') + end
      const { text: shown, hits } = redact(text)
      expect(hits).toBe(parts.length)
      for (const [, one] of parts) expect(shown).not.toContain(one)
    }), { numRuns: 500 })
  })

  it('what is shown holds nothing that would be taken out again', () => {
    const unit = fc.constantFrom(...Array.from('0139单元室号楼栋宁A·@.-x '))
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      expect(redact(redact(text).text).text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/)
    }), { numRuns: 500 })
  })
})

describe('public view', () => {
  const request = { kind: 'help', sealed: false, withheldByStaff: false, text: '电话13912345678', reply: null, point: { lat: 38.466371, lon: 106.278394 } } as const
  const category = { publicByDefault: true, facility: false }

  it.each([
    ['an open matter', {}, category, true], ['a category that is not public', {}, { ...category, publicByDefault: false }, false],
    ['a report', { kind: 'report' }, category, false], ['a sealed one', { sealed: true }, category, false], ['withheld by staff', { withheldByStaff: true }, category, false],
  ] as const)('%s', (_, change, flags, shown) => {
    expect(isPublic({ ...request, ...change }, flags)).toBe(shown)
    expect(publicView({ ...request, ...change }, flags) !== null).toBe(shown)
  })

  it('links to pictures nobody reviewed stay within, words that speak of an address do not', () => {
    const text = '路灯坏了\nhttps://photos.example.org/1.jpg\nFTP://photos.example.org/2 3.jpg\n见：路口\n地址https://example.org'
    expect(publicView({ ...request, text }, category)?.text).toBe('路灯坏了\n见：路口\n地址https://example.org')
  })

  it('a lamp post to a metre, a home to about a hundred', () => {
    expect(roundedPoint(request.point, true)).toEqual({ lat: 38.46637, lon: 106.27839 })
    expect(publicView(request, category)).toEqual({ text: '电话[电话]', reply: null, point: { lat: 38.466, lon: 106.278 } })
  })
})
