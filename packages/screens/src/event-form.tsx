import { Button, IconButton } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { DateField } from '@onewindow/ui/date-field'
import { Field } from '@onewindow/ui/field'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { NumberField } from '@onewindow/ui/number-field'
import { RadioCards } from '@onewindow/ui/radio-cards'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import { Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCaseTexts } from './case-texts.ts'
import { emptyOf, isInstantField, setAt, type Draft, type InputProblem, type Schema } from './event-input.ts'
import { screenTexts } from './texts.ts'

/** What a page's own control of one field is given. `name` is the field's id; `path` has its indexes. */
export interface ControlProps { name: string; path: string; label: string; schema: Schema; value: unknown; onChange: (value: unknown) => void; error: string | undefined; required: boolean }

/** Own controls by path without indexes: `items.materialKey`. Null as control: the field is not asked. */
export type Overrides = Readonly<Record<string, ((props: ControlProps) => ReactNode) | null>>

export interface EventFormProps {
  caseType: string
  event: string
  form: Record<string, unknown>
  value: Draft
  onChange: (value: Draft) => void
  problems?: readonly InputProblem[]
  overrides?: Overrides
  /** Before the ids of fields when two forms stand on one page. */
  idPrefix?: string
}

const NOTHING_WRONG: readonly InputProblem[] = []
const NO_OVERRIDES: Overrides = {}

/** The form of an event, drawn from its own input schema; labels and choices come from the case type's dictionary. */
export function EventForm({ caseType, event, form, value, onChange, problems = NOTHING_WRONG, overrides = NO_OVERRIDES, idPrefix = '' }: EventFormProps) {
  const words = useCaseTexts(caseType)
  const drawing: Drawing = {
    label: (path) => words.field(event, path), choice: words.choice, overrides, idPrefix, errorAt: (path) => problems.find((problem) => problem.path === path)?.sentence,
    set: (path, to) => onChange(setAt(value, path, to) as Draft),
  }
  return <div className="ow-event-form"><Properties schema={form as Schema} value={value} path={[]} drawing={drawing} /></div>
}

interface Drawing {
  label: (path: string) => string
  choice: (value: string) => string
  overrides: Overrides
  idPrefix: string
  errorAt: (path: string) => string | undefined
  set: (path: readonly string[], to: unknown) => void
}
interface NodeProps { schema: Schema; value: unknown; path: readonly string[]; drawing: Drawing; required?: boolean }

const plainPath = (path: readonly string[]): string => path.filter((part) => !/^\d+$/.test(part)).join('.')

function Properties({ schema, value, path, drawing }: NodeProps) {
  const given = (value ?? {}) as Draft
  return <>{Object.entries(schema.properties ?? {}).map(([key, inner]) => <Node key={key} schema={inner} value={given[key]} path={[...path, key]} drawing={drawing} required={schema.required?.includes(key) ?? false} />)}</>
}

function Node({ schema, value, path, drawing, required = true }: NodeProps) {
  const plain = plainPath(path)
  const at = path.join('.')
  const own = drawing.overrides[plain]
  if (own === null) return null
  const props: ControlProps = { name: `${drawing.idPrefix}${at}`, path: at, label: drawing.label(plain), schema, value, onChange: (to) => drawing.set(path, to), error: drawing.errorAt(at), required }
  if (own) return <>{own(props)}</>
  if (schema.properties) return <Group legend={props.label}><Properties schema={schema} value={value} path={path} drawing={drawing} /></Group>
  if (schema.prefixItems) return <Group legend={props.label}>{schema.prefixItems.map((inner, i) => <Control key={i} {...props} choice={drawing.choice} name={`${props.name}.${i}`} label={`${props.label} ${i + 1}`} schema={inner} value={(value as unknown[] | undefined)?.[i]} error={drawing.errorAt(`${at}.${i}`)} onChange={(to) => drawing.set([...path, String(i)], to)} />)}</Group>
  if (schema.type === 'array' && schema.items) return <Rows schema={schema} items={schema.items} value={value} path={path} drawing={drawing} label={props.label} />
  return schema.type === 'object' ? null : <Control {...props} choice={drawing.choice} />
}

function Group({ legend, children }: { legend: string; children: ReactNode }) {
  return <fieldset className="ow-event-group"><legend>{legend}</legend>{children}</fieldset>
}

function Rows({ schema, items, value, path, drawing, label }: NodeProps & { items: Schema; label: string }) {
  const text = useText(screenTexts)
  const rows = Array.isArray(value) ? (value as unknown[]) : []
  const mayRemove = rows.length > (schema.minItems ?? 0)
  const error = drawing.errorAt(path.join('.'))
  return (
    <Field name={`${drawing.idPrefix}${path.join('.')}`} label={label} group error={error}>
      {() => (
        <>
          {rows.map((row, i) => (
            <div key={i} className="ow-event-row">
              <div>{items.properties ? <Properties schema={items} value={row} path={[...path, String(i)]} drawing={drawing} /> : <Node schema={items} value={row} path={[...path, String(i)]} drawing={drawing} />}</div>
              {mayRemove && <IconButton label={text('remove', { n: i + 1 })} icon={<Trash2 aria-hidden />} onClick={() => drawing.set(path, rows.filter((_, at) => at !== i))} />}
            </div>
          ))}
          {rows.length < (schema.maxItems ?? 100) && <Button kind="quiet" size="small" icon={<Plus aria-hidden />} aria-label={text('add', { label })} onClick={() => drawing.set(path, [...rows, emptyOf(items)])}>{text('addOne')}</Button>}
        </>
      )}
    </Field>
  )
}

const LONG_TEXT = 300

function Control({ name, label, schema, value, onChange, error, required, choice }: ControlProps & { choice: (value: string) => string }) {
  const text = useText(screenTexts)
  const frame = { name, label, error, optional: !required || schema.default !== undefined || (schema.type === 'string' && !schema.minLength && !schema.enum && !schema.format && !schema.pattern && !isInstantField(name, schema)) }
  const typed = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (schema.enum) {
    const choices = schema.enum.map((one) => ({ value: one, label: choice(one) }))
    const chosen = typeof value === 'string' ? value : null
    return choices.length <= 4 ? <RadioCards {...frame} choices={choices} value={chosen} onChange={onChange} inline /> : <NativeSelect {...frame} options={choices} value={chosen} onChange={onChange} placeholder={text('needChoice', { label })} />
  }
  if (schema.type === 'boolean' || schema.const === true) return <Checkbox name={name} label={label} checked={value === true} onChange={onChange} error={error} />
  if (schema.type === 'integer' || schema.type === 'number') return <NumberField {...frame} value={typed} onChange={onChange} whole={schema.type === 'integer'} />
  if (schema.format === 'date') return <DateField {...frame} value={typed} onChange={onChange} />
  if (isInstantField(name, schema)) return <InstantField {...frame} value={typed} onChange={onChange} />
  const limit = schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }
  return (schema.maxLength ?? 0) >= LONG_TEXT ? <TextArea {...frame} value={typed} onChange={onChange} {...limit} rows={4} /> : <TextField {...frame} value={typed} onChange={onChange} {...limit} />
}

/** A moment of Shanghai time by the system's own picker; travels as ISO text with +08:00. */
function InstantField({ value, onChange, ...frame }: { name: string; label: string; error: string | undefined; optional: boolean; value: string; onChange: (value: unknown) => void }) {
  return (
    <Field {...frame} width="m">
      {({ labelId: _, ...ids }) => <input {...ids} className="ow-control" type="datetime-local" value={value.slice(0, 16)} onChange={(event) => onChange(event.target.value === '' ? '' : `${event.target.value}:00+08:00`)} />}
    </Field>
  )
}
