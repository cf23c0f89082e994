/** What server and browser share of forms: pure, no clock, no chance, no reading or writing. */
export {
  type Answer,
  type AnswerDocument,
  type AnswerOrigin,
  type AnswerSource,
  answerSources,
  explainCorrection,
  splitSensitive,
  typeAnswer,
  valuesOf,
  withValues,
} from './definition/answers.ts'
export { answerDocumentSchema, answerSchema } from './definition/answer-schemas.ts'
export { conditionsInWords } from './definition/condition-words.ts'
export { type Answers, askedFields } from './definition/conditions.ts'
export type { ErrorCode } from './definition/error-of.ts'
export type { FieldKind } from './definition/field-kind.ts'
export { type Choice, type Field, fieldByKey, fieldsOf, type LeafField } from './definition/fields.ts'
export type { Language, Text } from './definition/language.ts'
export { type FormPart, type MergedForm, mergeForms, type MergeRules, propertyName } from './definition/merge.ts'
export { type ErrorParams, faultText, type FormError } from './definition/messages.ts'
export { normaliseAnswers } from './definition/normalise.ts'
export { type KnownFact, type KnownFacts, prefill } from './definition/prefill.ts'
export { changedKeys, type MergedDraft, mergeDrafts } from './definition/drafts.ts'
export { progressOf, type TaskProgress } from './definition/progress.ts'
export { sampleAnswers } from './definition/sample-answers.ts'
export {
  checkFormSchema,
  type FaultCode,
  type FieldSchema,
  type FormSchema,
  type SchemaCheck,
  type SchemaFault,
} from './definition/schema.ts'
export { type Section, type SectionId, sectionIds, sectionOf, sectionsOf } from './definition/sections.ts'
export { showAnswer, type Showing } from './definition/show-answer.ts'
export { sourceNote, summaryOf, type SummaryRow, type SummarySection } from './definition/summary.ts'
export { type FormVerdict, validateForm } from './definition/validate.ts'
