import type { ApplicationPanel } from '@onewindow/approval/application/panel-view'
import type { TaskView } from '@onewindow/casework/definition/views'
import { useCaseTexts } from '@onewindow/screens/case-texts'
import type { ControlProps } from '@onewindow/screens/event-form'
import { CheckboxCards, RadioCards } from '@onewindow/ui/radio-cards'
import { Suggestions } from '@onewindow/ui/filter-chips'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { NumberField } from '@onewindow/ui/number-field'
import { TextArea } from '@onewindow/ui/text-area'
import { staffTexts } from '../texts.ts'

/** Whether the applicant needs a material that only the acceptor can tell (R2, officer). */
export function OfficerAnswers({ keys, names, name, label, value, onChange }: ControlProps & { keys: readonly string[]; names: Readonly<Record<string, string>> }) {
  const text = useText(staffTexts)
  const answers = (value ?? {}) as Record<string, boolean>
  return (
    <fieldset className="ow-event-group" id={name}>
      <legend>{label}</legend>
      {keys.map((key) => (
        <RadioCards key={key} inline name={`${name}.${key}`} label={names[key] ?? key} value={key in answers ? (answers[key] ? 'yes' : 'no') : null} onChange={(to) => onChange({ ...answers, [key]: to === 'yes' })} choices={[{ value: 'yes', label: text('materialNeeded') }, { value: 'no', label: text('materialNotNeeded') }]} />
      ))}
    </fieldset>
  )
}

/** Which of several open tasks is meant. */
export function TaskControl({ tasks, caseType, name, label, value, onChange, error }: ControlProps & { tasks: readonly TaskView[]; caseType: string }) {
  const words = useCaseTexts(caseType)
  const nameOf = ({ kind, unitName, body }: TaskView): string => [words.task(kind), typeof body['kind'] === 'string' ? words.choice(body['kind']) : unitName].filter(Boolean).join(' · ')
  return <NativeSelect name={name} label={label} error={error} options={tasks.map((task) => ({ value: task.id, label: nameOf(task) }))} value={typeof value === 'string' && value !== '' ? value : null} onChange={onChange} />
}

/** Conditions that fail, each with the facts against it: what a denial must say (行政许可法 §38). */
export function FailedControl({ conditions, name, label, value, onChange, error, errorAt }: ControlProps & { conditions: ApplicationPanel['item']['conditions']; errorAt: (path: string) => string | undefined }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const rows = Array.isArray(value) ? (value as { index: number; met: boolean; evidence: string }[]) : []
  const choose = (indexes: readonly string[]): void => onChange(indexes.map(Number).sort((a, b) => a - b).map((index) => rows.find((row) => row.index === index) ?? { index, met: false, evidence: '' }))
  return (
    <>
      <CheckboxCards name={name} label={label} error={error} values={rows.map(({ index }) => String(index))} onChange={choose} choices={conditions.map((condition, index) => ({ value: String(index), label: `${index + 1} ${condition[language]}` }))} />
      {rows.map((row, i) => <TextArea key={row.index} name={`${name}.${i}.evidence`} label={text('factsAgainst', { n: row.index + 1 })} value={row.evidence} maxLength={1000} rows={2} error={errorAt(`${name}.${i}.evidence`)} onChange={(evidence) => onChange(rows.map((one) => (one === row ? { ...one, evidence } : one)))} />)}
    </>
  )
}

/** A long text with standard phrases that can be put in. */
export function PhrasedText({ phrases, name, label, value, onChange, error, schema }: ControlProps & { phrases: readonly string[] }) {
  const text = useText(staffTexts)
  const typed = typeof value === 'string' ? value : ''
  return (
    <div className="ow-stack">
      <TextArea name={name} label={label} value={typed} onChange={onChange} error={error} rows={5} maxLength={schema.maxLength ?? 4000} />
      <Suggestions label={text('phrases')} words={[...phrases]} onPick={(phrase) => onChange(typed === '' ? phrase : `${typed}${typed.endsWith('\n') ? '' : '\n'}${phrase}`)} />
    </div>
  )
}

/** Procedures this item allows, the eight of 行政许可法 §45 for licences. */
export function KindControl({ kinds, caseType, name, label, value, onChange, error }: ControlProps & { kinds: readonly string[]; caseType: string }) {
  const words = useCaseTexts(caseType)
  return <NativeSelect name={name} label={label} error={error} options={kinds.map((kind) => ({ value: kind, label: words.choice(kind) }))} value={typeof value === 'string' && value !== '' ? value : null} onChange={onChange} />
}

/** How much longer, in the unit and up to the limit the item allows (行政许可法 §42). */
export function ExtensionControl({ extension, caseType, name, label, value, onChange, error }: ControlProps & { extension: NonNullable<ApplicationPanel['item']['extension']>; caseType: string }) {
  const text = useText(staffTexts)
  const words = useCaseTexts(caseType)
  const unit = words.choice(extension.unit)
  return <NumberField whole name={name} label={label} error={error} unit={unit} hint={text('extensionHint', { max: extension.value, unit, approver: extension.approver })} value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''} onChange={onChange} />
}
