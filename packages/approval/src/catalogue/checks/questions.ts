import type { BundleAnswers, BundleContent, Question } from '../bundle-definition.ts'
import { comparisonsOf, type Expression } from '../expression.ts'
import { duplicates, type Fault, type MakeFault } from './fault.ts'

/** Guided questions: told apart, and shown only by answers that were given before. */
export function checkQuestions(fault: MakeFault, { questions }: BundleContent): Fault[] {
  return [
    ...duplicates(fault, questions.map(({ id }, index) => [`questions[${index}].id`, id])),
    ...questions.flatMap(({ id, options, visibleWhen }, index) => [
      ...duplicates(fault, options.map(({ value }) => [`questions.${id}.options`, value])),
      ...checkQuestionCondition(fault, `questions.${id}.visibleWhen`, visibleWhen, questions, index),
    ]),
  ]
}

/** A condition of a bundle may only ask questions it has, for options they have. `before`: only questions ahead of this place. */
export function checkQuestionCondition(
  fault: MakeFault, field: string, condition: Expression, questions: readonly Question[], before = questions.length,
): Fault[] {
  return comparisonsOf(condition).flatMap(({ operator, key: id, values }) => {
    const place = questions.findIndex((question) => question.id === id)
    const question = questions[place]
    if (!question || (question.type === 'multi') !== (operator === 'includes')) return [fault(field, 'questionUnknown', { id })]
    if (place >= before) return [fault(field, 'questionLater', { id })]
    return values.filter((value) => !hasOption(question, value)).map((value) => fault(field, 'optionUnknown', { id, value: String(value) }))
  })
}

/** Answers may only name questions and options that exist. */
export function checkAnswers(fault: MakeFault, field: string, answers: BundleAnswers, { questions }: BundleContent): Fault[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const question = questions.find((one) => one.id === id)
    if (!question || Array.isArray(answer) !== (question.type === 'multi')) return [fault(field, 'questionUnknown', { id })]
    return [answer].flat().filter((value) => !hasOption(question, value)).map((value) => fault(field, 'optionUnknown', { id, value }))
  })
}

const hasOption = (question: Question, value: unknown): boolean => question.options.some((option) => option.value === value)
