import type { FieldSource } from '@onewindow/ui/field'
import { CheckboxCards } from '@onewindow/ui/radio-cards'
import type { Region } from '@onewindow/ui/region-cascade'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import type { Field } from '../definition/fields.ts'
import { dictionaryOf } from '../definition/messages.ts'
import { readAnswer } from '../definition/normalise.ts'
import { sourceNote } from '../definition/summary.ts'
import { LeafControl } from './leaf-control.tsx'
import { RowGroup } from './row-group.tsx'
import type { FormHandle } from './use-form.ts'

export type FieldControlProps = { form: FormHandle; field: Field; required: boolean; regions: readonly Region[] }

/** One field of a form with label, hint, error, control and the source of what is already known. */
export function FieldControl({ form, field, required, regions }: FieldControlProps) {
  const { key } = field
  const words = dictionaryOf(form.language)
  return (
    <>
      <Control form={form} field={field} required={required} regions={regions} />
      {form.document[key]?.corrected && (
        <TextField
          name={`${key}-why`}
          label={words['form.whyWrong']}
          optional
          value={form.document[key]?.corrected?.note ?? ''}
          maxLength={200}
          onChange={(note) => form.explain(key, note)}
        />
      )}
    </>
  )
}

function Control({ form, field, required, regions }: FieldControlProps) {
  const { key, kind } = field
  const value = form.values[key]
  const words = dictionaryOf(form.language)
  const frame = {
    name: key,
    label: field.title[form.language],
    error: form.errorAt(key),
    source: sourceOf(form, field),
    optional: !required,
  }
  const type = (next: unknown) => form.type(key, next)
  if (kind === 'rows') return <RowGroup form={form} field={field} required={required} regions={regions} />
  if (kind === 'choices') {
    const choices = (field.choices ?? []).map((choice) => ({ value: choice.value, label: choice.label[form.language] }))
    return (
      <CheckboxCards
        {...frame}
        hint={field.hint?.[form.language] ?? words['hint.choices']}
        choices={choices}
        values={Array.isArray(value) ? value.map(String) : []}
        onChange={(values) => {
          type(values)
          form.leave(key)
        }}
      />
    )
  }
  if (kind === 'lines') {
    const lines = Array.isArray(value) ? value.join('\n') : ''
    return (
      <TextArea
        {...frame}
        hint={field.hint?.[form.language] ?? words['hint.lines']}
        value={lines}
        onChange={(text) => type(text.split('\n'))}
        onLeave={() => form.leave(key)}
      />
    )
  }
  const leave = () => {
    tidy(form, field)
    form.leave(key)
  }
  return (
    <LeafControl
      leaf={field}
      path={key}
      value={value}
      error={frame.error}
      source={frame.source}
      optional={frame.optional}
      language={form.language}
      today={form.today}
      regions={regions}
      onType={type}
      onLeave={leave}
    />
  )
}

/** What was typed is shown as it was understood once the field is left: ８６.５ becomes 86.5. */
function tidy(form: FormHandle, field: Field): void {
  const before = form.read(field.key)
  const after = readAnswer(field, before)
  if (before !== undefined && after !== undefined && after !== before) form.type(field.key, after)
}

function sourceOf(form: FormHandle, { key }: Field): FieldSource | undefined {
  const answer = form.document[key]
  if (!answer || (answer.source === 'typed' && !answer.corrected)) return undefined
  const text = sourceNote(answer, form.language)
  return answer.source === 'typed' ? { text } : { text, onCorrect: () => goInto(key) }
}

/** Puts the cursor into the known answer, all of it selected, so that typing replaces it. */
function goInto(key: string): void {
  const place = document.getElementById(key)
  const control = place?.matches('fieldset') ? place.querySelector<HTMLElement>('input, select, textarea, button') : place
  control?.focus()
  if (control instanceof HTMLInputElement && control.type !== 'radio') control.select()
}
