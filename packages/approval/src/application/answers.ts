import { valuesOf, type AnswerDocument, type Answers } from '@onewindow/forms/definition'
import { splitSensitive } from '@onewindow/forms/definition'
import type { ItemContent } from '../catalogue/definition.ts'
import type { ApplicationFacts } from './schemas.ts'

/** All answers of an application by semantic key, sensitive ones included. Only on the server. */
export const answersOf = (facts: ApplicationFacts): AnswerDocument => ({ ...facts.answers, ...facts.sensitiveAnswers })

/** The bare values the form is judged by. */
export const formValues = (facts: ApplicationFacts): Answers => valuesOf(answersOf(facts))

/** Keeps what is sensitive apart, so that it is sealed at rest. */
export function withAnswers(facts: ApplicationFacts, item: ItemContent, document: AnswerDocument): ApplicationFacts {
  const { plain, sensitive } = splitSensitive(item.formSchema, document)
  return { ...facts, answers: plain, sensitiveAnswers: sensitive }
}
