import { Button, IconButton } from '@onewindow/ui/button'
import { Checkbox } from '@onewindow/ui/checkbox'
import { DateField } from '@onewindow/ui/date-field'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { NumberField, numberTyped } from '@onewindow/ui/number-field'
import { useRowKeys } from '@onewindow/ui/row-keys'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { adminTexts } from '../texts.ts'
import type { Words } from './configuration-view.ts'
import { JsonField } from './json-field.tsx'
import { emptyOf, isFields, nameOfEntry, shapeOf, withoutNull, type Fields, type Json, type Schema } from './schema.ts'

/** What every node of the form needs: words, what is wrong where, and how a value is set. */
export interface Drawing { words: Words; faultAt: (path: string) => string | undefined; faultsBelow: (path: string) => number; set: (path: readonly string[], to: Json) => void }
interface NodeProps { schema: Schema; value: Json; path: readonly string[]; drawing: Drawing; label: string; required: boolean }

const LONG_TEXT = 120

/** The form of a configuration, drawn from its schema: groups, lists, named entries and their fields, each with what is wrong with it. */
export function SchemaForm({ schema, value, drawing, label }: { schema: Schema; value: Json; drawing: Drawing; label: string }) {
  return schema.properties ? <Properties schema={schema} value={value} path={[]} drawing={drawing} /> : <Node schema={schema} value={value} path={[]} drawing={drawing} label={label} required />
}

function Properties({ schema, value, path, drawing }: Omit<NodeProps, 'label' | 'required'>) {
  const given: Fields = isFields(value) ? value : {}
  return <div className="ad-schema">{Object.entries(schema.properties ?? {}).map(([key, inner]) => <Node key={key} schema={inner} value={given[key]} path={[...path, key]} drawing={drawing} label={drawing.words.field(key)} required={schema.required?.includes(key) ?? false} />)}</div>
}

function Node(props: NodeProps) {
  const { schema } = withoutNull(props.schema)
  const inner = { ...props, schema }
  switch (shapeOf(schema)) {
    case 'group': return <Fold {...inner}><Properties {...inner} /></Fold>
    case 'rows': return <Rows {...inner} />
    case 'named': return <Named {...inner} />
    default: return <Leaf {...inner} nullable={schema !== props.schema} />
  }
}

/** A part that opens; what is wrong inside is counted on its lid, and it stands open while there is something. */
function Fold({ label, path, drawing, children, actions, open = path.length < 2 }: { label: string; path: readonly string[]; drawing: Drawing; children: ReactNode; actions?: ReactNode; open?: boolean }) {
  const text = useText(adminTexts)
  const faults = drawing.faultsBelow(path.join('.'))
  const [shown, setShown] = useState(open || faults > 0)
  const [known, setKnown] = useState(faults)
  if (faults !== known) {
    setKnown(faults)
    if (faults > known) setShown(true)
  }
  return (
    <details className="ad-fold" open={shown} onToggle={(event) => setShown(event.currentTarget.open)} id={path.join('.')}>
      <summary>{label}{faults > 0 && <em>{text('faultsInside', { n: faults })}</em>}</summary>
      {shown && <div className="ad-fold-in">{children}{actions}</div>}
    </details>
  )
}

function OwnFault({ path, drawing }: Pick<NodeProps, 'path' | 'drawing'>) {
  const fault = drawing.faultAt(path.join('.'))
  return fault === undefined ? null : <p className="ad-fault" role="alert">{fault}</p>
}

function Rows({ schema, value, path, drawing, label }: NodeProps) {
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const rows: readonly Json[] = Array.isArray(value) ? value : []
  const { items } = schema
  const { keys, gone } = useRowKeys(rows.length)
  if (!items) return null
  return (
    <Fold label={`${label} (${rows.length})`} path={path} drawing={drawing} open={path.length === 0}>
      <OwnFault path={path} drawing={drawing} />
      {rows.map((row, i) => (
        <Fold
          key={keys[i]} label={nameOfEntry(row, i, language === 'zh')} path={[...path, String(i)]} drawing={drawing} open={false}
          actions={<Button size="small" kind="danger" icon={<Trash2 aria-hidden />} onClick={() => { gone(i); drawing.set(path, rows.filter((_, at) => at !== i)) }}>{text('removeEntry')}</Button>}
        ><Properties schema={items} value={row} path={[...path, String(i)]} drawing={drawing} /></Fold>
      ))}
      <Button size="small" icon={<Plus aria-hidden />} onClick={() => drawing.set(path, [...rows, emptyOf(items)])}>{text('addEntry', { label })}</Button>
    </Fold>
  )
}

/** Entries under names the administrator chooses. */
function Named({ schema, value, path, drawing, label }: NodeProps) {
  const text = useText(adminTexts)
  const [name, setName] = useState('')
  const entries = Object.entries(isFields(value) ? value : {})
  const inner = schema.additionalProperties as Schema
  const isTaken = entries.some(([key]) => key === name.trim())
  const add = () => { if (name.trim() === '' || isTaken) return; drawing.set([...path, name.trim()], emptyOf(inner)); setName('') }
  return (
    <Fold label={`${label} (${entries.length})`} path={path} drawing={drawing} open={path.length === 0}>
      <OwnFault path={path} drawing={drawing} />
      {entries.map(([key, one]) => (
        <div className="ad-named" key={key}>
          <div><Node schema={inner} value={one} path={[...path, key]} drawing={drawing} label={drawing.words.field(key)} required /></div>
          <IconButton label={text('removeNamed', { name: key })} icon={<Trash2 aria-hidden />} onClick={() => drawing.set([...path, key], undefined)} />
        </div>
      ))}
      <div className="ad-named"><TextField name={`${path.join('.')}+`} label={text('newName')} value={name} onChange={setName} width="m" optional error={isTaken ? text('nameTaken', { name: name.trim() }) : undefined} /><Button size="small" icon={<Plus aria-hidden />} onClick={add}>{text('addEntry', { label })}</Button></div>
    </Fold>
  )
}

const typedOf = (value: Json): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function Leaf({ schema, value, path, drawing, label, required, nullable }: NodeProps & { nullable: boolean }) {
  const text = useText(adminTexts)
  const name = path.join('.')
  const optional = !required || nullable || schema.default !== undefined
  const frame = { name, label, error: drawing.faultAt(name), optional }
  const set = (to: Json) => drawing.set(path, to)
  const nothing = nullable && required ? null : undefined
  switch (shapeOf(schema)) {
    case 'yesNo': return <Checkbox name={name} label={label} checked={value === true} onChange={set} error={frame.error} />
    case 'number': return <NumberField {...frame} value={typedOf(value)} onChange={(typed) => set(typed.trim() === '' && optional ? nothing : (numberTyped(typed) ?? typed))} whole={schema.type === 'integer'} />
    case 'choice': return <NativeSelect {...frame} options={[...(optional ? [{ value: '', label: text('nothingChosen') }] : []), ...(schema.enum ?? []).filter((one) => one !== null).map((one) => ({ value: String(one), label: drawing.words.choice(String(one)) }))]} value={typedOf(value)} onChange={(chosen) => set(chosen === '' ? nothing : chosen)} />
    case 'values': return <ValueLines {...frame} items={schema.items ?? {}} value={value} onChange={set} />
    case 'words': {
      const write = (typed: string) => set(typed === '' && optional && schema.default === undefined ? nothing : typed)
      if (schema.format === 'date') return <DateField {...frame} value={typedOf(value)} onChange={write} />
      return (schema.maxLength ?? 0) > LONG_TEXT ? <TextArea {...frame} value={typedOf(value)} onChange={write} rows={2} /> : <TextField {...frame} value={typedOf(value)} onChange={write} />
    }
    default: return <JsonField {...frame} value={value} onChange={set} />
  }
}

/** A list of single values: one a line. */
function ValueLines({ items, value, onChange, ...frame }: { name: string; label: string; error: string | undefined; optional: boolean; items: Schema; value: Json; onChange: (value: Json) => void }) {
  const text = useText(adminTexts)
  const isNumber = items.type === 'integer' || items.type === 'number'
  const [typed, setTyped] = useState(() => (Array.isArray(value) ? value.map(typedOf).join('\n') : ''))
  const change = (lines: string) => {
    setTyped(lines)
    const read = lines.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    onChange(isNumber ? read.map((line) => numberTyped(line) ?? line) : read)
  }
  return <TextArea {...frame} hint={text('oneALine')} value={typed} onChange={change} rows={Math.min(8, Math.max(2, typed.split('\n').length))} />
}
