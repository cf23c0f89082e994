/** The form renderer for the apps: sections, errors, drafts that are never lost. Import `@onewindow/forms/style.css` beside it. */
export { AnswerList } from './react/answer-list.tsx'
export { DraftConflict } from './react/draft-conflict.tsx'
export type { DraftState, DraftStatus, SaveAnswer, SaveDraft, StoredDraft } from './react/draft-saver.ts'
export { FieldControl } from './react/field-control.tsx'
export { FormErrors, FormSection } from './react/form-section.tsx'
export { type Draft, useDraft } from './react/use-draft.ts'
export { type FormHandle, useForm } from './react/use-form.ts'
