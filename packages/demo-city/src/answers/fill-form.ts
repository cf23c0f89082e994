import { fieldsOf, sampleAnswers, validateForm, type AnswerDocument, type Answers, type FormSchema } from '@onewindow/forms/definition'

/**
 * The form as this person would hand it in: what the platform filled in stays with its source, the rest is typed. A plausible value the form refuses is
 * replaced by one it accepts.
 * @throws Error when the form accepts nothing at all
 */
export function fillForm(schema: FormSchema, prefilled: AnswerDocument, plausible: Answers, today: string, seed: number): AnswerDocument {
  const known = Object.fromEntries(Object.entries(prefilled).map(([key, { value }]) => [key, value]))
  const answers = acceptable(schema, { ...plausible, ...known }, today, seed)
  return Object.fromEntries(Object.entries(answers).map(([key, value]) => {
    const before = prefilled[key]
    return [key, before && JSON.stringify(before.value) === JSON.stringify(value) ? before : { value, source: 'typed' as const }]
  }))
}

function acceptable(schema: FormSchema, values: Answers, today: string, seed: number): Answers {
  const asked = new Set(fieldsOf(schema).map(({ key }) => key))
  let facts = Object.fromEntries(Object.entries(values).filter(([key]) => asked.has(key)))
  const judged = validateForm({ ...schema, required: [], allOf: [] }, facts, { today, language: 'zh' })
  const refused = new Set(judged.errors.map(({ key }) => key))
  facts = Object.fromEntries(Object.entries(facts).filter(([key]) => !refused.has(key)))
  // A condition may forbid one of the values beside the others; who and where is kept as long as the form allows it.
  const own = Object.fromEntries(Object.entries(facts).filter(([key]) => WHO_AND_WHERE.test(key)))
  for (const tried of [facts, own]) {
    try {
      return sampleAnswers(schema, { today, seed, facts: tried })
    } catch {
      continue
    }
  }
  return sampleAnswers(schema, { today, seed, facts: {} })
}

const WHO_AND_WHERE = /^(applicant|org|premises|payee|guardian|child|mother|father|deceased)\./
