import { readerOf } from '@onewindow/ui/dictionary'
import { describe, expect, it } from 'vitest'
import { asked, asNeeded, emptyOf, fieldNeeded, problemsOf, serverProblems, setAt, toInput, type Schema } from './event-input.ts'
import { zh } from './locales/zh.ts'

const text = readerOf(zh)
const form: Schema = {
  type: 'object', required: ['verdict', 'key', 'opinion', 'note', 'items', 'at'],
  properties: {
    verdict: { type: 'string', enum: ['pass', 'fail'] }, key: { type: 'string', pattern: '^mat' }, opinion: { type: 'string', minLength: 5, maxLength: 4000 }, note: { type: 'string', maxLength: 500 }, length: { type: 'integer', minimum: 1, maximum: 365 },
    items: { type: 'array', minItems: 1, items: { type: 'object', required: ['defect'], properties: { defect: { type: 'string', minLength: 2 } } } }, at: { type: 'string', maxLength: 40 },
  },
}
const check = (value: unknown) => problemsOf(form, value, { text, label: (path) => path, skip: () => false }).map(({ path, sentence }) => `${path}: ${sentence}`)

describe('the form of an event is made from what its procedure asks for', () => {
  it('starts with one empty row where at least one is needed', () => {
    expect(emptyOf(form)).toEqual({ verdict: null, key: '', opinion: '', note: '', length: '', items: [{ defect: '' }], at: '' })
  })

  it('names what is missing in the order of the form; a text without a least length may be empty, a moment may not', () => {
    expect(check(emptyOf(form))).toEqual(['verdict: 请选择verdict', 'key: 请填写key', 'opinion: 请填写opinion', 'items.0.defect: 请填写items.defect', 'at: 请填写at'])
  })

  it.each([
    [{ opinion: '好' }, ['opinion: opinion至少 5 个字']], [{ length: '0' }, ['length: length不能小于 1']], [{ length: '三' }, ['length: length应是整数']], [{ length: '１２' }, []], [{ items: [] }, ['items: items至少 1 条']],
  ])('%j', (change, problems) => {
    const good = { verdict: 'pass', key: 'mat.x', opinion: '经审查符合条件', note: '', length: '', items: [{ defect: '未盖章' }], at: '2026-11-26T09:00:00+08:00' }
    expect(check({ ...good, ...change })).toEqual(problems)
  })

  it('what must be confirmed is ticked, and the sentence stands at its box', () => {
    const confirmed: Schema = { type: 'object', required: ['shown'], properties: { shown: { type: 'boolean', const: true } } }
    const problems = (value: unknown) => problemsOf(confirmed, value, { text, label: () => '已出示证件', skip: () => false })
    expect(problems(emptyOf(confirmed))).toEqual([{ path: 'shown', sentence: '请确认并勾选“已出示证件”' }])
    expect(problems({ shown: true })).toEqual([])
  })

  it('sends numbers as numbers, text trimmed, and leaves out what is empty and may be', () => {
    expect(toInput(form, { verdict: 'pass', key: 'mat.x', opinion: ' 经审查符合条件 ', note: '', length: '１２', items: [{ defect: ' 未盖章' }], at: 'x' })).toEqual({ verdict: 'pass', key: 'mat.x', opinion: '经审查符合条件', note: '', length: 12, items: [{ defect: '未盖章' }], at: 'x' })
    expect(toInput(form, { length: '' })).not.toHaveProperty('length')
  })

  it('changes one value deep inside and nothing else', () => {
    const before = { items: [{ defect: 'a' }, { defect: 'b' }], note: 'n' }
    expect(setAt(before, ['items', '1', 'defect'], 'c')).toEqual({ items: [{ defect: 'a' }, { defect: 'c' }], note: 'n' })
    expect(before.items[1]?.defect).toBe('b')
  })

  it('a part that may be nothing starts as nothing, is no gap, and is sent as nothing; begun, it is asked like any other', () => {
    const perhaps: Schema = { type: 'object', required: ['suspect', 'number'], properties: { suspect: { anyOf: [{ type: 'object', required: ['name'], properties: { name: { type: 'string', minLength: 1 } } }, { type: 'null' }] }, number: { anyOf: [{ type: 'string', maxLength: 18 }, { type: 'null' }] } } }
    const problems = (value: unknown) => problemsOf(perhaps, value, { text, label: (path) => path, skip: () => false }).map(({ path }) => path)
    expect(emptyOf(perhaps)).toEqual({ suspect: null, number: null })
    expect(problems(emptyOf(perhaps))).toEqual([])
    expect(toInput(perhaps, { suspect: null, number: ' ' })).toEqual({ suspect: null, number: null })
    expect(problems({ suspect: { name: '' }, number: null })).toEqual(['suspect.name'])
  })

  it('one of several numbers is a choice, sent as the number it is', () => {
    const level: Schema = { anyOf: [{ type: 'number', const: 1 }, { type: 'number', const: 2 }] }
    expect(asked(level)).toMatchObject({ enum: [1, 2] })
    expect(toInput(level, '2')).toBe(2)
  })

  it('a day must be one, whatever the field is called; a code must have its form', () => {
    const days: Schema = { type: 'object', required: ['until', 'cause'], properties: { until: { type: 'string', maxLength: 10 }, cause: { type: 'string', pattern: '^[A-Z]{2}\\d{2}$' } } }
    const sentences = (value: unknown) => problemsOf(days, value, { text, label: (path) => path, skip: () => false }).map(({ sentence }) => sentence)
    expect(sentences({ until: '', cause: 'MS01' })).toEqual(['请填写until'])
    expect(sentences({ until: '明天', cause: 'x' })).toEqual([text('notDate', { label: 'until' }), 'cause不符合要求'])
  })

  it('a list that is too long is told so, here and by the server', () => {
    const list: Schema = { type: 'object', required: ['items'], properties: { items: { type: 'array', maxItems: 2, items: { type: 'string' } } } }
    const tooMany = [{ path: 'items', sentence: text('tooMany', { label: 'items', n: 2 }) }]
    expect(problemsOf(list, { items: ['a', 'b', 'c'] }, { text, label: (path) => path, skip: () => false })).toEqual(tooMany)
    expect(serverProblems({ fields: [{ path: 'input.items', code: 'too_big', params: { maximum: 2, origin: 'array' } }] }, (path) => path, text)).toEqual(tooMany)
  })

  it('limits of amounts and of degrees are said in yuan and in degrees', () => {
    const paid: Schema = { type: 'object', required: ['fineFen', 'lat'], properties: { fineFen: { type: 'integer', minimum: 100, maximum: 5000 }, lat: { type: 'integer', maximum: 900000000 } } }
    const sentences = problemsOf(paid, { fineFen: 6000, lat: 910000000 }, { text, label: (path) => path, skip: () => false }).map(({ sentence }) => sentence)
    expect(sentences).toEqual([text('tooBig', { label: 'fineFen', n: 50 }), text('tooBig', { label: 'lat', n: 90 })])
  })
})

describe('a part that may be left out for some choices only', () => {
  const part: Schema = { type: 'object', required: ['regionCode', 'address'], properties: { regionCode: { type: 'string', pattern: '^\\d{6}$' }, address: { type: 'string', maxLength: 200 } } }
  const report: Schema = {
    type: 'object', required: ['kind'],
    properties: { kind: { type: 'string', enum: ['complaint', 'praise'] }, place: { anyOf: [part, { type: 'null' }], default: null, emptyOnlyIf: { field: 'kind', is: ['praise'] } } },
  }
  const sent = (kept: Record<string, unknown>) => {
    const { schema, draft } = asNeeded(report, kept)
    return { problems: problemsOf(schema, draft, { text, label: (path) => path, skip: () => false }).map(({ path }) => path), input: toInput(schema, draft) }
  }

  it('is asked for with the other choices, at its own fields', () => expect(sent({ kind: 'complaint', place: null }).problems).toEqual(['place.regionCode']))
  it('is sent whole once it is filled in', () =>
    expect(sent({ kind: 'complaint', place: { regionCode: '640104', address: '' } })).toEqual({ problems: [], input: { kind: 'complaint', place: { regionCode: '640104', address: '' } } }))
  it('may stay away with these choices and while none is made', () => {
    expect(sent({ kind: 'praise', place: null })).toEqual({ problems: [], input: { kind: 'praise', place: null } })
    expect(sent({ kind: null, place: null }).problems).toEqual(['kind'])
  })
  it('a refusal for something needed stands at its field', () => {
    expect(fieldNeeded('citizenRequest.placeNeeded', report)).toBe('place')
    expect(fieldNeeded('citizenRequest.consentNeeded', report)).toBeNull()
    expect(fieldNeeded('case.notFound', report)).toBeNull()
  })
})
