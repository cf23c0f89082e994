import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue, schemaOf } from '../../test/catalogue.ts'
import { mutations } from '../../test/mutations.ts'
import { validAnswers } from '../../test/valid-answers.ts'
import type { ErrorCode } from './error-of.ts'
import { normaliseAnswers } from './normalise.ts'
import { type FormError, validateForm } from './validate.ts'

const today = '2026-11-24'
const judge = (slug: string, answers: Record<string, unknown>, language: 'zh' | 'en' = 'zh') =>
  validateForm(schemaOf(slug), answers, { today, language })
const told = (errors: readonly FormError[]) => errors.map(({ path, code }) => `${path} ${code}`)

describe.each(catalogue.items.map(({ slug }) => slug))('%s', (slug) => {
  it('accepts what keeps its limits, and normalising twice changes nothing', () => {
    const schema = schemaOf(slug)
    fc.assert(
      fc.property(validAnswers(schema), (answers) => {
        const verdict = validateForm(schema, answers, { today, language: 'zh' })
        expect(verdict.errors).toEqual([])
        expect(normaliseAnswers(schema, verdict.answers)).toEqual(verdict.answers)
      }),
      { numRuns: 20, seed: 7 },
    )
  })
  it('refuses every single mutation at its place, in both languages', () => {
    const schema = schemaOf(slug)
    fc.assert(
      fc.property(validAnswers(schema), (answers) => {
        for (const { what, path, spoilt } of mutations(schema, answers)) {
          for (const language of ['zh', 'en'] as const) {
            const { valid, errors } = validateForm(schema, spoilt, { today, language })
            const found = errors.find((error) => error.path === path)
            expect(valid, `${what} at ${path}`).toBe(false)
            expect(found?.text, `${what} at ${path}: ${JSON.stringify(errors)}`).toMatch(
              language === 'zh' ? /[\u3400-\u9fff]/ : /^[A-Z\p{L}][^\u3400-\u9fff]*$/u,
            )
            expect(found?.text).not.toMatch(/undefined|null|\[object|NaN|\{|\}/)
          }
        }
      }),
      { numRuns: 3, seed: 11 },
    )
  })
})

describe('every sentence says what to do', () => {
  const cases: [slug: string, answers: Record<string, unknown>, path: string, code: ErrorCode, zh: string, en: string][] = [
    ['food-operation-licence-new', {}, 'org.name', 'required', '请填写单位（经营主体）名称', 'Enter the organisation name'],
    ['food-operation-licence-new', {}, 'food.operatorType', 'required', '请选择主体业态', 'Choose the food business form'],
    [
      'food-operation-licence-new',
      { 'premises.area': '八十平' },
      'premises.area',
      'notNumber',
      '经营场所面积：只写数字，例如 86.5',
      'The premises area must be a number only, for example 86.5',
    ],
    [
      'food-operation-licence-new',
      { 'premises.area': '0' },
      'premises.area',
      'tooSmall',
      '经营场所面积不能小于 1 平方米',
      'The premises area may not be less than 1 m²',
    ],
    [
      'food-operation-licence-new',
      { 'premises.address': '路' },
      'premises.address',
      'tooShort',
      '经营场所地址至少 4 个字',
      'The premises address needs at least 4 characters',
    ],
    [
      'food-operation-licence-new',
      { 'org.uscc': '91640104MA7HK3W2X0' },
      'org.uscc',
      'usccCheckDigit',
      '统一社会信用代码有一位不对，请与营业执照核对',
      'One character of the Unified Social Credit Code is wrong; compare it with the business licence',
    ],
    [
      'food-operation-licence-new',
      { 'org.legalRep.idNumber': '640104199002300011' },
      'org.legalRep.idNumber',
      'residentIdBirthDate',
      '法定代表人公民身份号码里的出生日期不对，请核对第 7 至 14 位',
      'The date of birth in the legal representative ID number is wrong; check characters 7 to 14',
    ],
    [
      'food-operation-licence-new',
      { 'premises.usageRight': 'RENT' },
      'premises.leaseEndDate',
      'required',
      '请填写租赁到期日',
      'Enter the lease end date',
    ],
    [
      'food-operation-licence-new',
      { 'premises.usageRight': 'RENT', 'premises.leaseEndDate': '20260229' },
      'premises.leaseEndDate',
      'date',
      '租赁到期日不是有效的日期，例如 20290228',
      'The lease end date is not a day that exists; write for example 20290228',
    ],
    [
      'food-operation-licence-renewal',
      { 'food.licenceNumber': 'JY123' },
      'food.licenceNumber',
      'format',
      '食品经营许可证编号应为“JY”加 14 位数字',
      'The food operation licence number must be “JY” followed by 14 × digit',
    ],
    [
      'company-establishment',
      { 'org.shareholders': [{ name: '马晓燕', contribution: 10 }] },
      'org.shareholders/0/idNumber',
      'required',
      '请填写股东（发起人）第 1 项的证件号码',
      'Enter the document number (shareholders, entry 1)',
    ],
    [
      'wheelchair-fuel-subsidy',
      { 'disability.category': '1' },
      'disability.category',
      'notAllowedHere',
      '按其他答案，残疾类别只能是肢体或多重',
      'With your other answers the disability category can only be Physical or Multiple',
    ],
    [
      'disability-subsidies',
      { 'disability.subsidyKinds': ['NURSING'], 'disability.level': '3' },
      'disability.level',
      'notAllowedHere',
      '按其他答案，残疾等级只能是一级或二级',
      'With your other answers the disability level can only be Level 1 or Level 2',
    ],
    [
      'road-occupation-excavation',
      { 'road.startDate': '2026-12-01', 'road.endDate': '2026-11-30' },
      'road.endDate',
      'beforeStart',
      '截止日期不能早于起始日期',
      'The end date may not be before the start date',
    ],
    [
      'birth-certificate-issue',
      { 'child.birthDateTime': '2026-11-25 08:00' },
      'child.birthDateTime',
      'inFuture',
      '出生时间不能晚于今天',
      'The time of birth may not be later than today',
    ],
    [
      'maternity-benefit',
      { 'maternity.claimAmount': 12.345 },
      'maternity.claimAmount',
      'decimals',
      '申报金额最多写 2 位小数',
      'The claim amount may have at most 2 decimal places',
    ],
    [
      'company-establishment',
      { 'who.knows': 1 },
      'who.knows',
      'unknownField',
      '表单里没有“who.knows”这一项',
      'This form has no field “who.knows”',
    ],
  ]
  it.each(cases)('%s %j: %s %s', (slug, answers, path, code, zh, en) => {
    const inChinese = judge(slug, answers).errors.find((error) => error.path === path)
    const inEnglish = judge(slug, answers, 'en').errors.find((error) => error.path === path)
    expect(inChinese).toMatchObject({ path, code, text: zh })
    expect(inEnglish?.text).toBe(en)
  })
})

describe('what people type is read before it is judged', () => {
  const cases: [slug: string, key: string, typed: unknown, stored: unknown][] = [
    ['food-operation-licence-new', 'premises.area', ' ８６.５ ', 86.5],
    ['company-establishment', 'org.registeredCapital', '1，200', 1200],
    ['food-operation-licence-new', 'org.uscc', '9164 0104 ma7h k3w2 x9', '91640104MA7HK3W2X9'],
    ['food-operation-licence-new', 'org.legalRep.idNumber', '64010419900101001x', '64010419900101001X'],
    ['food-operation-licence-new', 'org.contact.phone', '+86 139-0000-5678', '13900005678'],
    ['food-operation-licence-new', 'premises.address', '  解放西街\u200B\u0007 128 号\n1-06 ', '解放西街 128 号 1-06'],
    ['work-injury-determination', 'injury.description', '第一行\r\n第二行', '第一行\n第二行'],
    ['work-injury-determination', 'injury.accidentDateTime', '2026年11月3日 8:30', '2026-11-03T08:30:00+08:00'],
    ['food-operation-licence-renewal', 'food.licenceExpiry', '2027/2/28', '2027-02-28'],
    ['nurse-registration', 'applicant.name', 'e\u0301', '\u00e9'],
    ['company-establishment', 'org.shareholders', [{ name: '' }, { name: ' 甲 ', contribution: '5' }], [{ name: '甲', contribution: 5 }]],
    ['company-establishment', 'org.shareholders', [{}], undefined],
  ]
  it.each(cases)('%s %s %j is stored as %j', (slug, key, typed, stored) => {
    expect(judge(slug, { [key]: typed }).answers[key]).toEqual(stored)
  })
  it('an answer that is not asked any more is not kept', () => {
    const { answers } = judge('food-operation-licence-new', { 'premises.usageRight': 'OWN', 'premises.leaseEndDate': '2029-02-28' })
    expect(answers).toEqual({ 'premises.usageRight': 'OWN' })
  })
})

describe('bad input from outside is refused and breaks nothing', () => {
  it.each([
    ['a stranger', { 'x.y': 1 }, ['x.y unknownField']],
    ['a prototype', JSON.parse('{"__proto__": {"a": 1}}') as Record<string, unknown>, ['__proto__ unknownField']],
    [
      'a stranger in a row',
      { 'org.shareholders': [{ name: 'a', idNumber: '1', contribution: 1, '\uD800': 2 }] },
      ['org.shareholders/0/\uD800 unknownField'],
    ],
    ['a row that is none', { 'org.shareholders': ['a'] }, ['org.shareholders/0 notList']],
    ['a list that is none', { 'org.shareholders': 'a' }, ['org.shareholders notList']],
    [
      'more rows than any form takes',
      { 'org.shareholders': Array.from({ length: 51 }, () => ({ name: 'a', idNumber: '1', contribution: 1 })) },
      ['org.shareholders tooMany'],
    ],
    ['a number as text', { 'org.proposedName': 5 }, ['org.proposedName notText']],
    ['more than any number', { 'org.registeredCapital': 1e300 }, ['org.registeredCapital tooBig']],
    ['text without end', { 'org.businessScope': '字'.repeat(1001) }, ['org.businessScope tooLong']],
  ])('%s', (_what, answers, expected) => {
    expect(told(judge('company-establishment', answers).errors)).toEqual(expect.arrayContaining(expected))
  })
  it('a document beyond all measure is refused whole', () => {
    expect(told(judge('company-establishment', { 'org.businessScope': '字'.repeat(30_000) }).errors)).toEqual([' formTooLarge'])
  })
})
