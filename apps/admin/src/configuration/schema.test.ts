import { expect, it } from 'vitest'
import { emptyOf, isVariant, setAt, shapeOf, withoutNull, type Schema } from './schema.ts'

it.each<[Schema, string]>([
  [{ type: 'object', properties: { a: { type: 'string' } } }, 'group'], [{ type: 'array', items: { type: 'object', properties: {} } }, 'rows'], [{ type: 'array', items: { type: 'integer' } }, 'values'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'named'], [{ enum: ['a', 'b'], type: 'string' }, 'choice'], [{ type: 'boolean' }, 'yesNo'], [{ type: 'integer' }, 'number'], [{ type: 'string' }, 'words'], [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'variants'],
  [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, 'choice'], [{ const: 'a' }, 'fixed'],
  [{ type: 'array', items: { $ref: '#/$defs/condition' } }, 'json'], [{ anyOf: [{ type: 'string' }, { $ref: '#/$defs/condition' }] }, 'json'],
])('%j is drawn as %s', (schema, shape) => expect(shapeOf(schema)).toBe(shape))

it('sees through what may be nothing', () => expect(withoutNull({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toEqual({ schema: { type: 'string' }, nullable: true }))

it('sets deep inside a list and takes a field away', () => {
  const content = { rules: [{ id: 'a', region: 'x' }, { id: 'b' }], city: '640100' }
  expect(setAt(content, ['rules', '0', 'region'], '640104')).toEqual({ rules: [{ id: 'a', region: '640104' }, { id: 'b' }], city: '640100' })
  expect(setAt(content, ['rules', '0', 'region'], undefined)).toEqual({ rules: [{ id: 'a' }, { id: 'b' }], city: '640100' })
})

it('begins an entry with what must be there', () =>
  expect(emptyOf({ type: 'object', required: ['id', 'days', 'on'], properties: { id: { type: 'string' }, days: { type: 'integer', default: 3 }, on: { type: 'boolean' }, note: { type: 'string' } } })).toEqual({ id: '', days: 3, on: false }))

it('knows of which kind a value of a union is, also while it is wrong inside', () => {
  const kinds: Schema[] = [{ type: 'object', properties: { days: { type: 'integer' } }, required: ['days'] }, { type: 'object', properties: { percent: { type: 'integer' } }, required: ['percent'] }]
  expect(kinds.map((one) => isVariant(one, { percent: '' }))).toEqual([false, true])
})

const none: Schema = { const: 'none' }
const days: Schema = { type: 'object', properties: { kind: { const: 'days' }, days: { type: 'integer' } }, required: ['kind', 'days'] }

it('begins a kind of a union with what is fixed in it', () => expect([emptyOf(days), emptyOf({ anyOf: [none, days] })]).toEqual([{ kind: 'days', days: '' }, 'none']))

it('a union that may also be nothing stays a union', () => expect(withoutNull({ anyOf: [none, days, { type: 'null' }] })).toEqual({ schema: { anyOf: [none, days] }, nullable: true }))
