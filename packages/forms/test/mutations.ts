import { askedFields } from '../src/definition/conditions.ts'
import { type Field, fieldsOf, type LeafField } from '../src/definition/fields.ts'
import type { FormSchema } from '../src/definition/schema.ts'

type Answers = Record<string, unknown>
type Mutation = { what: string; path: string; spoilt: Answers }

/** Every way to spoil one answer of a valid form; `path` is where the error has to be. */
export function mutations(schema: FormSchema, answers: Answers): Mutation[] {
  const asked = askedFields(schema, answers)
  const single = fieldsOf(schema)
    .filter(({ key }) => asked.keys.has(key))
    .flatMap((field) => fieldMutations(field, answers))
  const missing = [...asked.required].map((key): Mutation => ({
    what: 'left out',
    path: key,
    spoilt: Object.fromEntries(Object.entries(answers).filter(([one]) => one !== key)),
  }))
  return [...single, ...missing, { what: 'a stranger', path: 'no.such', spoilt: { ...answers, 'no.such': '1' } }]
}

function fieldMutations(field: Field, answers: Answers): Mutation[] {
  const put = (what: string, value: unknown, path = field.key): Mutation => ({ what, path, spoilt: { ...answers, [field.key]: value } })
  if (field.kind !== 'rows' && field.kind !== 'choices' && field.kind !== 'lines')
    return leafMutations(field, answers[field.key]).map(([what, value]) => put(what, value))
  const list = answers[field.key] as unknown[]
  return [
    put('not a list', 'text'),
    put(
      'too many',
      Array.from({ length: (field.maxItems ?? 0) + 1 }, () => list[0]),
    ),
    ...(field.unique ? [put('twice the same', [...list, list[0]])] : []),
    ...(field.choices ? [put('not in the list', ['NOT_THERE'], `${field.key}/0`)] : []),
    ...(field.parts ?? []).flatMap((part) => columnMutations(field, part, list, put)),
  ]
}

type Put = (what: string, value: unknown, path?: string) => Mutation

function columnMutations(field: Field, part: LeafField, list: unknown[], put: Put): Mutation[] {
  const row = list[0] as Record<string, unknown>
  const path = `${field.key}/0/${part.name}`
  const without = Object.fromEntries(Object.entries(row).filter(([name]) => name !== part.name))
  return [
    ...leafMutations(part, row[part.name]).map(([what, value]) => put(what, [{ ...row, [part.name]: value }, ...list.slice(1)], path)),
    ...(part.required ? [put('left out', [without, ...list.slice(1)], path)] : []),
  ]
}

function leafMutations(leaf: LeafField, value: unknown): [what: string, value: unknown][] {
  const wrong: [string, unknown][] = [['an object', { a: 1 }]]
  if (leaf.kind === 'choice') return [...wrong, ['not in the list', 'NOT_THERE']]
  if (leaf.kind === 'yesNo') return [...wrong, ['a word', 'yes'], ['a number', 1]]
  if (leaf.kind === 'date') return [...wrong, ['no such day', '2026-02-30'], ['words', '明天'], ['the year 26', '0026-01-01']]
  if (leaf.kind === 'dateTime') return [...wrong, ['no such hour', '2026-11-24T25:00:00+08:00'], ['no time', '2026-11-24']]
  if (leaf.kind === 'number' || leaf.kind === 'money' || leaf.kind === 'whole') {
    const half: [string, unknown][] = leaf.kind === 'whole' ? [['a half', (leaf.minimum ?? 0) + 0.5]] : [['many decimals', 10.123456789]]
    return [...wrong, ...half, ['words', '八十平'], ['below', (leaf.minimum ?? 0) - 1], ['above', (leaf.maximum ?? 0) + 1]]
  }
  return [...wrong, ['a number', 7], ['too long', '长'.repeat((leaf.maxLength ?? 0) + 1)], ...textMutations(leaf, value)]
}

function textMutations(leaf: LeafField, value: unknown): [string, unknown][] {
  const text = String(value)
  const short: [string, unknown][] = (leaf.minLength ?? 1) > 1 ? [['too short', '短']] : []
  const form: [string, unknown][] = leaf.pattern
    ? [
        ['not the form', `${text}!`],
        ['one more', `${text}${'0'.repeat(31)}`],
      ]
    : []
  const digit: [string, unknown][] = leaf.check ? [['check digit', text.slice(0, -1) + (text.endsWith('1') ? '2' : '1')]] : []
  return [...short, ...form, ...digit]
}
