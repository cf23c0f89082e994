import { fieldsOf } from './fields.ts'
import type { ConditionSchema, ConditionTest, FormSchema } from './schema-shape.ts'

/** Answers by semantic key, as they travel: `{'org.uscc': '9164…'}`. Values are untrusted until validated. */
export type Answers = Readonly<Record<string, unknown>>

/** What is asked in the present state of the answers, and which of it must be answered; semantic keys. */
export type Asked = { keys: ReadonlySet<string>; required: ReadonlySet<string> }

/**
 * Which fields a form asks now. A field that only a condition requires (租赁到期日 when the premises are rented) is asked
 * only while that condition holds; a condition never looks at an answer that is not asked itself.
 */
export function askedFields(schema: FormSchema, answers: Answers): Asked {
  const conditional = conditionalNames(schema)
  const keys = new Map(fieldsOf(schema).map((field) => [field.name, field.key]))
  let asked = new Set([...keys.keys()].filter((name) => !conditional.has(name)))
  let held = new Set<string>()
  for (let round = 0; round <= conditional.size; round += 1) {
    const look = (name: string) => (asked.has(name) ? ownValue(answers, keys.get(name) ?? '') : undefined)
    held = new Set(demandedNames(schema, look))
    const next = new Set([...asked].filter((name) => !conditional.has(name)).concat([...held]))
    if (next.size === asked.size && [...next].every((name) => asked.has(name))) break
    asked = next
  }
  const toKeys = (names: Iterable<string>) => new Set([...names].map((name) => keys.get(name) ?? name))
  return { keys: toKeys([...keys.keys()].filter((name) => asked.has(name))), required: toKeys([...(schema.required ?? []), ...held]) }
}

/** Whether one condition holds. `look` gives the answer to a property name; no answer, no match. */
export function conditionHolds(condition: ConditionSchema, look: (name: string) => unknown): boolean {
  if (!condition.if) return true
  const { properties, required } = condition.if
  return (
    required.every((name) => look(name) !== undefined) &&
    Object.entries(properties).every(([name, test]) => look(name) === undefined || testHolds(test, look(name)))
  )
}

/** Whether one answer passes the test of a condition. */
export function testHolds(test: ConditionTest, value: unknown): boolean {
  if ('const' in test) return value === test.const
  if ('enum' in test) return test.enum.some((one) => one === value)
  return Array.isArray(value) && value.includes(test.contains.const)
}

function demandedNames(schema: FormSchema, look: (name: string) => unknown): string[] {
  return (schema.allOf ?? []).flatMap((condition) =>
    conditionHolds(condition, look) ? [...(condition.required ?? []), ...(condition.then?.required ?? [])] : [],
  )
}

function conditionalNames(schema: FormSchema): ReadonlySet<string> {
  const always = new Set(schema.required)
  const demanded = (schema.allOf ?? []).flatMap((condition) => condition.then?.required ?? [])
  return new Set(demanded.filter((name) => !always.has(name)))
}

function ownValue(answers: Answers, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}
