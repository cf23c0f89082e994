import { residentIdCheckDigit, usccCheckDigit } from '@onewindow/identity/definition'
import fc from 'fast-check'
import { askedFields, testHolds } from '../src/definition/conditions.ts'
import { type Field, fieldsOf, type LeafField } from '../src/definition/fields.ts'
import type { FormSchema } from '../src/definition/schema.ts'

type Answers = Record<string, unknown>

/** Answers that a form must accept: every asked field answered within its limits, conditions kept. */
export function validAnswers(schema: FormSchema): fc.Arbitrary<Answers> {
  const all = Object.fromEntries(fieldsOf(schema).map((field) => [field.key, fieldValue(field)]))
  return fc.record(all).map((answers) => {
    const narrowed = narrow(schema, answers)
    const asked = askedFields(schema, narrowed).keys
    return Object.fromEntries(Object.entries(narrowed).filter(([key]) => asked.has(key)))
  })
}

/** Conditions that forbid a choice are met by taking their first allowed one; periods get their days in order. */
function narrow(schema: FormSchema, answers: Answers): Answers {
  const keys = new Map(fieldsOf(schema).map(({ name, key }) => [name, key]))
  const kept: Answers = { ...answers }
  for (const condition of schema.allOf ?? []) {
    const tests = Object.entries(condition.if?.properties ?? {})
    const holds = tests.every(([name, test]) => testHolds(test, kept[keys.get(name) ?? '']))
    const demands = holds ? { ...condition.properties, ...condition.then?.properties } : {}
    for (const [name, { enum: values }] of Object.entries(demands)) {
      const key = keys.get(name) ?? ''
      if (values && !values.includes(String(kept[key]))) kept[key] = values[0]
    }
  }
  for (const [start, end] of [
    ['road.startDate', 'road.endDate'],
    ['sign.startDate', 'sign.endDate'],
    ['project.plannedStart', 'project.plannedEnd'],
  ]) {
    const days = [kept[start ?? ''], kept[end ?? '']].map(String).sort()
    if (start && end && kept[start] !== undefined && kept[end] !== undefined) Object.assign(kept, { [start]: days[0], [end]: days[1] })
  }
  return kept
}

function fieldValue(field: Field): fc.Arbitrary<unknown> {
  const min = field.minItems ?? 1
  if (field.kind === 'choices')
    return fc.subarray(
      (field.choices ?? []).map(({ value }) => value),
      { minLength: min },
    )
  if (field.kind === 'lines') return fc.array(words(1, 40), { minLength: min, maxLength: 4 })
  if (!field.parts) return leafValue(field)
  const row = fc.record(Object.fromEntries(field.parts.map((part) => [part.name, leafValue(part)])))
  return fc.array(row, { minLength: min, maxLength: 3 })
}

function leafValue(leaf: LeafField): fc.Arbitrary<unknown> {
  switch (leaf.kind) {
    case 'yesNo':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...(leaf.choices ?? []).map(({ value }) => value))
    case 'whole':
      return fc.integer({ min: Math.max(leaf.minimum ?? 0, 0), max: Math.min(leaf.maximum ?? 9999, 9999) })
    case 'number':
    case 'money':
      return fc
        .integer({ min: Math.max(leaf.minimum ?? 0, 0) * 100, max: Math.min(leaf.maximum ?? 9999, 9999) * 100 })
        .map((cents) => cents / 100)
    case 'date':
      return day
    case 'dateTime':
      return fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:15:00+08:00`)
    case 'residentId':
      return residentId
    case 'uscc':
      return fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{9}$/).map((body) => body + usccCheckDigit(body))
    case 'phone':
    case 'region':
    case 'code':
      return fc.stringMatching(new RegExp(leaf.pattern ?? '^x$'))
    default:
      return words(leaf.minLength ?? 1, Math.min(leaf.maxLength ?? 40, 40))
  }
}

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(Date.UTC(1970, 0, 1 + days)).toISOString().slice(0, 10))

const residentId = fc
  .tuple(fc.constantFrom('640104', '640105', '110101'), day, fc.integer({ min: 0, max: 999 }))
  .map(([region, on, order]) => {
    const body = `${region}${on.replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return body + residentIdCheckDigit(body)
  })

function words(min: number, max: number): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...'银川兴庆区解放西街北门路甲乙丙丁AB12'), { minLength: Math.max(min, 1), maxLength: max })
    .map((letters) => letters.join(''))
}
