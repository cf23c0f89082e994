import { expect, it } from 'vitest'
import { emptyOf, nameOfEntry, setAt, shapeOf, withoutNull, type Schema } from './schema.ts'

it.each<[Schema, string]>([
  [{ type: 'object', properties: { a: { type: 'string' } } }, 'group'], [{ type: 'array', items: { type: 'object', properties: {} } }, 'rows'], [{ type: 'array', items: { type: 'integer' } }, 'values'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, 'named'], [{ enum: ['a', 'b'], type: 'string' }, 'choice'], [{ type: 'boolean' }, 'yesNo'], [{ type: 'integer' }, 'number'], [{ type: 'string' }, 'words'], [{ anyOf: [{ type: 'string' }, { type: 'number' }] }, 'json'],
])('%j is drawn as %s', (schema, shape) => expect(shapeOf(schema)).toBe(shape))

it('sees through what may be nothing', () => expect(withoutNull({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toEqual({ schema: { type: 'string' }, nullable: true }))

it('sets deep inside a list and takes a field away', () => {
  const content = { rules: [{ id: 'a', region: 'x' }, { id: 'b' }], city: '640100' }
  expect(setAt(content, ['rules', '0', 'region'], '640104')).toEqual({ rules: [{ id: 'a', region: '640104' }, { id: 'b' }], city: '640100' })
  expect(setAt(content, ['rules', '0', 'region'], undefined)).toEqual({ rules: [{ id: 'a' }, { id: 'b' }], city: '640100' })
})

it('begins an entry with what must be there', () =>
  expect(emptyOf({ type: 'object', required: ['id', 'days', 'on'], properties: { id: { type: 'string' }, days: { type: 'integer', default: 3 }, on: { type: 'boolean' }, note: { type: 'string' } } })).toEqual({ id: '', days: 3, on: false }))

it('calls an entry by code and name', () => expect([nameOfEntry({ code: '01', nameZh: '井盖', nameEn: 'Manholes' }, 0, false), nameOfEntry({ a: 1 }, 2, true)]).toEqual(['01 Manholes', '#3']))
