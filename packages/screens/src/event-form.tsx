import { Button, IconButton } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { DateField } from '@onewindow/ui/date-field'
import { Field } from '@onewindow/ui/field'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { NumberField, numberTyped } from '@onewindow/ui/number-field'
import { CheckboxCards, RadioCards } from '@onewindow/ui/radio-cards'
import { useRowKeys } from '@onewindow/ui/row-keys'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import { Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useCaseTexts } from './case-texts.ts'
import { asked, emptyOf, isDayField, isInstantField, scaleOf, setAt, type Draft, type InputProblem, type Schema } from './event-input.ts'
import { screenTexts } from './texts.ts'

/** What a page's own control of one field is given. `name` is the field's id; `path` has its indexes. */
export interface ControlProps {
  name: string
  path: string
  label: string
  schema: Schema
  value: unknown
  onChange: (value: unknown) => void
  /** Writes into fields beside this one, as far as the form has them: what is known of a firm once it is chosen. */
  fill: (values: Readonly<Record<string, unknown>>) => void
  error: string | undefined
  required: boolean
}

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
  /** Plainer labels than the dictionary's, by path without indexes. */
  labelOf?: (path: string) => string
}

const NOTHING_WRONG: readonly InputProblem[] = []
const NO_OVERRIDES: Overrides = {}

/** The form of an event, drawn from its own input schema; labels and choices come from the case type's dictionary. */
export function EventForm({ caseType, event, form, value, onChange, problems = NOTHING_WRONG, overrides = NO_OVERRIDES, idPrefix = '', labelOf }: EventFormProps) {
  const words = useCaseTexts(caseType)
  const drawing: Drawing = {
    label: labelOf ?? ((path) => words.field(event, path)), choice: words.choice, overrides, idPrefix, errorAt: (path) => problems.find((problem) => problem.path === path)?.sentence,
    set: (path, to) => onChange(setAt(value, path, to) as Draft), setAll: (path, all) => onChange(Object.entries(all).reduce((now: unknown, [key, to]) => setAt(now, [...path, key], to), value) as Draft),
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
  setAll: (path: readonly string[], values: Readonly<Record<string, unknown>>) => void
}
interface NodeProps { schema: Schema; value: unknown; path: readonly string[]; drawing: Drawing; required?: boolean; /** Names of the fields in the same group. */ beside?: readonly string[] }

/** A field that stands by itself. */
const ALONE: readonly string[] = []

const plainPath = (path: readonly string[]): string => path.filter((part) => !/^\d+$/.test(part)).join('.')

function Properties({ schema, value, path, drawing }: NodeProps) {
  const given = (value ?? {}) as Draft
  const beside = Object.keys(schema.properties ?? {})
  return <>{Object.entries(schema.properties ?? {}).map(([key, inner]) => <Node key={key} schema={inner} value={given[key]} path={[...path, key]} drawing={drawing} required={schema.required?.includes(key) ?? false} beside={beside} />)}</>
}

function Node({ schema: given, value, path, drawing, required = true, beside = ALONE }: NodeProps) {
  const schema = asked(given)
  const plain = plainPath(path)
  const at = path.join('.')
  const own = drawing.overrides[plain]
  if (own === null) return null
  const props: ControlProps = {
    name: `${drawing.idPrefix}${at}`, path: at, label: drawing.label(plain), schema, value, onChange: (to) => drawing.set(path, to), error: drawing.errorAt(at), required: required && !schema.nullable,
    fill: (values) => drawing.setAll(path.slice(0, -1), Object.fromEntries(Object.entries(values).filter(([key]) => beside.includes(key)))),
  }
  if (own) return <>{own(props)}</>
  if (schema.properties && schema.nullable) return <Perhaps schema={schema} value={value} path={path} drawing={drawing} label={props.label} />
  if (schema.properties) return <Group legend={props.label}><Properties schema={schema} value={value} path={path} drawing={drawing} /></Group>
  if (schema.prefixItems) return <Group legend={props.label}>{schema.prefixItems.map((inner, i) => <Control key={i} {...props} choice={drawing.choice} name={`${props.name}.${i}`} label={`${props.label} ${i + 1}`} schema={inner} value={(value as unknown[] | undefined)?.[i]} error={drawing.errorAt(`${at}.${i}`)} onChange={(to) => drawing.set([...path, String(i)], to)} />)}</Group>
  if (schema.type === 'array' && schema.items && schema.items.enum) return <CheckboxCards name={props.name} label={props.label} error={props.error} optional={!schema.minItems} choices={schema.items.enum.map((one) => ({ value: String(one), label: drawing.choice(String(one)) }))} values={Array.isArray(value) ? value.map(String) : []} onChange={props.onChange} />
  if (schema.type === 'array' && schema.items) return <Rows schema={schema} items={schema.items} value={value} path={path} drawing={drawing} label={props.label} />
  return schema.type === 'object' ? null : <Control {...props} choice={drawing.choice} />
}

/** A group that may be left out altogether: nobody suspected yet, no place known. */
function Perhaps({ schema, value, path, drawing, label }: NodeProps & { label: string }) {
  const text = useText(screenTexts)
  const { nullable: _, ...whole } = schema
  if (value === null || value === undefined) return <Field name={`${drawing.idPrefix}${path.join('.')}`} label={label} optional group error={drawing.errorAt(path.join('.'))}>{() => <div><Button kind="quiet" size="small" icon={<Plus aria-hidden />} onClick={() => drawing.set(path, emptyOf(whole))}>{text('addPart', { label })}</Button></div>}</Field>
  return (
    <Group legend={label} act={<IconButton label={text('removePart', { label })} icon={<Trash2 aria-hidden />} onClick={() => drawing.set(path, null)} />}>
      <Properties schema={schema} value={value} path={path} drawing={drawing} />
    </Group>
  )
}

function Group({ legend, act, children }: { legend: string; act?: ReactNode; children: ReactNode }) {
  return <fieldset className="ow-event-group"><legend>{legend}{act}</legend>{children}</fieldset>
}

function Rows({ schema, items, value, path, drawing, label }: NodeProps & { items: Schema; label: string }) {
  const text = useText(screenTexts)
  const rows = Array.isArray(value) ? (value as unknown[]) : []
  const { keys, gone } = useRowKeys(rows.length)
  const mayRemove = rows.length > (schema.minItems ?? 0)
  const error = drawing.errorAt(path.join('.'))
  return (
    <Field name={`${drawing.idPrefix}${path.join('.')}`} label={label} group error={error}>
      {() => (
        <>
          {rows.map((row, i) => (
            <div key={keys[i]} className="ow-event-row">
              <div>{items.properties ? <Properties schema={items} value={row} path={[...path, String(i)]} drawing={drawing} /> : <Node schema={items} value={row} path={[...path, String(i)]} drawing={drawing} />}</div>
              {mayRemove && <IconButton label={text('remove', { n: i + 1 })} icon={<Trash2 aria-hidden />} onClick={() => { gone(i); drawing.set(path, rows.filter((_, at) => at !== i)) }} />}
            </div>
          ))}
          {rows.length < (schema.maxItems ?? 100) && <Button kind="quiet" size="small" icon={<Plus aria-hidden />} aria-label={text('add', { label })} onClick={() => drawing.set(path, [...rows, emptyOf(items)])}>{text('addOne')}</Button>}
        </>
      )}
    </Field>
  )
}

const LONG_TEXT = 300
/** So many choices are seen at once; a scale of five is one glance. */
const FEW = 5
const TIME = '^([01]\\d|2[0-3]):[0-5]\\d$'

function Control({ name, label, schema: given, value, onChange, error, required, choice }: Omit<ControlProps, 'fill'> & { choice: (value: string) => string }) {
  const text = useText(screenTexts)
  const schema = asked(given)
  const isDay = isDayField(schema)
  const frame = { name, label, error, optional: !required || schema.nullable || schema.default !== undefined || (schema.type === 'string' && !schema.minLength && !schema.enum && !schema.format && !schema.pattern && !isDay && !isInstantField(name, schema)) }
  const typed = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (schema.enum) {
    const choices = schema.enum.map((one) => ({ value: String(one), label: choice(String(one)) }))
    const chosen = typed === '' ? null : typed
    return choices.length <= FEW ? <RadioCards {...frame} choices={choices} value={chosen} onChange={onChange} inline /> : <NativeSelect {...frame} options={choices} value={chosen} onChange={onChange} placeholder={text('needChoice', { label })} />
  }
  if (schema.type === 'boolean' && schema.nullable) return <RadioCards {...frame} inline choices={[{ value: 'yes', label: text('yes') }, { value: 'no', label: text('no') }]} value={value === true ? 'yes' : value === false ? 'no' : null} onChange={(to) => onChange(to === 'yes')} />
  if (schema.type === 'boolean' || schema.const === true) return <Checkbox name={name} label={label} checked={value === true} onChange={onChange} error={error} />
  if (scaleOf(name, schema) > 1) return <ScaledField {...frame} scale={scaleOf(name, schema)} value={value} onChange={onChange} />
  if (schema.type === 'integer' || schema.type === 'number') return <NumberField {...frame} value={typed} onChange={onChange} whole={schema.type === 'integer'} />
  if (isDay) return <DateField {...frame} value={typed} onChange={onChange} />
  if (isInstantField(name, schema)) return <InstantField {...frame} value={typed} onChange={onChange} />
  if (schema.pattern === TIME) return <Field {...frame} width="s">{({ labelId: _, ...ids }) => <input {...ids} className="ow-control" type="time" value={typed} onChange={(event) => onChange(event.target.value)} />}</Field>
  const limit = schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }
  return (schema.maxLength ?? 0) > LONG_TEXT ? <TextArea {...frame} value={typed} onChange={onChange} {...limit} rows={4} /> : <TextField {...frame} value={typed} onChange={onChange} {...limit} />
}

/** Degrees as maps write them (38.4667) and amounts in yuan: kept whole, as they travel; what is no number stays as it was typed. */
function ScaledField({ scale, value, onChange, ...frame }: { name: string; label: string; error: string | undefined; optional: boolean; scale: number; value: unknown; onChange: (value: unknown) => void }) {
  const shown = typeof value === 'number' ? String(value / scale) : ''
  const [typed, setTyped] = useState(shown)
  const read = (now: string): void => {
    setTyped(now)
    const n = numberTyped(now)
    onChange(now.trim() === '' ? null : n === null ? now : Math.round(n * scale))
  }
  return <NumberField {...frame} value={typeof value === 'number' && numberTyped(typed) !== value / scale ? shown : typed} onChange={read} />
}

/** A moment of Shanghai time by the system's own picker; travels as ISO text with +08:00. */
function InstantField({ value, onChange, ...frame }: { name: string; label: string; error: string | undefined; optional: boolean; value: string; onChange: (value: unknown) => void }) {
  return (
    <Field {...frame} width="m">
      {({ labelId: _, ...ids }) => <input {...ids} className="ow-control" type="datetime-local" value={value.slice(0, 16)} onChange={(event) => onChange(event.target.value === '' ? '' : `${event.target.value}:00+08:00`)} />}
    </Field>
  )
}
