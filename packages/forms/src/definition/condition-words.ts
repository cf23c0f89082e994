import type { ConditionSchema, ConditionTest, FormSchema, Narrowing } from './schema-shape.ts'
import { type Field, fieldsOf } from './fields.ts'
import type { Language } from './language.ts'
import { dictionaryOf, inSentence } from './messages.ts'
import { formatNumber } from './number-text.ts'

/** The conditions of a form as sentences, for its designer and for the guide: 场所使用权是租赁时，须填租赁到期日。 */
export function conditionsInWords(schema: FormSchema, language: Language): readonly string[] {
  const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]))
  return (schema.allOf ?? []).map((condition) => sentence(condition, fields, language))
}

function sentence(condition: ConditionSchema, fields: ReadonlyMap<string, Field>, language: Language): string {
  const words = dictionaryOf(language)
  const { required, properties } = condition.then ?? condition
  const tests = Object.entries(condition.if?.properties ?? {}).map(([name, test]) => testInWords(fields.get(name), test, language))
  const demands = [
    ...(required ?? []).map((name) => words['condition.required']({ title: titleOf(fields.get(name), language) })),
    ...Object.entries(properties ?? {}).map(([name, narrowing]) => narrowingInWords(fields.get(name), narrowing, language)),
  ]
  const then = demands.join(words['condition.and'])
  return tests.length > 0
    ? words['condition.when']({ when: tests.join(words['condition.and']), then })
    : words['condition.always']({ then })
}

function testInWords(field: Field | undefined, test: ConditionTest, language: Language): string {
  const words = dictionaryOf(language)
  const values = 'const' in test ? [test.const] : 'enum' in test ? test.enum : [test.contains.const]
  const options = values.map((value) => valueInWords(field, value, language)).join(words['list.or'])
  const key = 'contains' in test ? 'condition.includes' : 'condition.is'
  return words[key]({ title: titleOf(field, language), options })
}

function narrowingInWords(field: Field | undefined, { enum: values, minimum, maximum }: Narrowing, language: Language): string {
  const words = dictionaryOf(language)
  const title = titleOf(field, language)
  const parts = [
    values &&
      words['condition.only']({ title, options: values.map((value) => valueInWords(field, value, language)).join(words['list.or']) }),
    minimum === undefined ? undefined : words['condition.atLeast']({ title, limit: formatNumber(minimum) }),
    maximum === undefined ? undefined : words['condition.atMost']({ title, limit: formatNumber(maximum) }),
  ]
  return parts.filter((part) => part !== undefined).join(words['condition.and'])
}

function valueInWords(field: Field | undefined, value: unknown, language: Language): string {
  if (typeof value === 'boolean') return dictionaryOf(language)[value ? 'value.yes' : 'value.no']
  return field?.choices?.find((choice) => choice.value === value)?.label[language] ?? String(value)
}

function titleOf(field: Field | undefined, language: Language): string {
  return inSentence(field?.title[language] ?? '', language)
}
