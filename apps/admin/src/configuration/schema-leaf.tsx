import { Checkbox } from '@onewindow/ui/checkbox'
import { DateField } from '@onewindow/ui/date-field'
import { useText } from '@onewindow/ui/i18n'
import { NativeSelect } from '@onewindow/ui/native-select'
import { NumberField, numberTyped } from '@onewindow/ui/number-field'
import { TextArea } from '@onewindow/ui/text-area'
import { TextField } from '@onewindow/ui/text-field'
import { useState } from 'react'
import { adminTexts } from '../texts.ts'
import type { Words } from './configuration-view.ts'
import { JsonField } from './json-field.tsx'
import { choicesOf, itemsOf, shapeOf, type Json, type Schema } from './schema.ts'

/** What every node of the form needs: words, what is wrong where, and how a value is set. */
export interface Drawing { words: Words; faultAt: (path: string) => string | undefined; faultsBelow: (path: string) => number; set: (path: readonly string[], to: Json) => void }
export interface NodeProps { schema: Schema; value: Json; path: readonly string[]; drawing: Drawing; label: string; required: boolean; /** Whether a group stands open at first. */ open?: boolean }

const LONG_TEXT = 120

const typedOf = (value: Json): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/** One field: a tick, a number, a choice, a day, words, a list of single values; or, at the end of all means, JSON. */
export function Leaf({ schema, value, path, drawing, label, required, nullable }: NodeProps & { nullable: boolean }) {
  const text = useText(adminTexts)
  const name = path.join('.')
  const optional = !required || nullable || schema.default !== undefined
  const frame = { name, label, error: drawing.faultAt(name), optional }
  const set = (to: Json) => drawing.set(path, to)
  const nothing = nullable && required ? null : undefined
  const choices = (choicesOf(schema) ?? []).filter((one) => one !== null)
  switch (shapeOf(schema)) {
    case 'fixed': return null
    case 'yesNo': return <Checkbox name={name} label={label} checked={value === true} onChange={set} error={frame.error} />
    case 'number': return <NumberField {...frame} value={typedOf(value)} onChange={(typed) => set(typed.trim() === '' && optional ? nothing : (numberTyped(typed) ?? typed))} whole={schema.type === 'integer'} />
    case 'choice': return <NativeSelect {...frame} {...(optional ? { placeholder: text('nothingChosen') } : {})} options={choices.map((one) => ({ value: String(one), label: drawing.words.choice(String(one)) }))} value={typedOf(value)} onChange={(chosen) => set(chosen === '' ? nothing : choices.find((one) => String(one) === chosen))} />
    case 'values': return <ValueLines {...frame} items={itemsOf(schema) ?? {}} words={drawing.words} value={value} onChange={(read) => set(read.length === 0 && optional && schema.default === undefined ? nothing : read)} />
    case 'words': {
      const write = (typed: string) => set(typed === '' && optional && schema.default === undefined ? nothing : typed)
      if (schema.format === 'date') return <DateField {...frame} value={typedOf(value)} onChange={write} />
      const called = drawing.words.choice(typedOf(value))
      const hint = called === typedOf(value) ? {} : { hint: called }
      return (schema.maxLength ?? 0) > LONG_TEXT ? <TextArea {...frame} value={typedOf(value)} onChange={write} rows={2} /> : <TextField {...frame} {...hint} value={typedOf(value)} onChange={write} />
    }
    default: return <JsonField {...frame} value={value} onChange={set} />
  }
}

const linesOf = (typed: string): string[] => typed.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** A list of single values: one a line, and what they are called under the label. */
function ValueLines({ items, words, value, onChange, ...frame }: { words: Words; name: string; label: string; error: string | undefined; optional: boolean; items: Schema; value: Json; onChange: (read: readonly Json[]) => void }) {
  const text = useText(adminTexts)
  const isNumber = items.type === 'integer' || items.type === 'number'
  const [typed, setTyped] = useState(() => (Array.isArray(value) ? value.map(typedOf).join('\n') : ''))
  const change = (next: string) => {
    setTyped(next)
    const read = linesOf(next)
    onChange(isNumber ? read.map((line) => numberTyped(line) ?? line) : read)
  }
  const lines = linesOf(typed)
  const called = lines.map(words.choice)
  return <TextArea {...frame} hint={called.every((one, at) => one === lines[at]) ? text('oneALine') : `${text('oneALine')} · ${words.list(called)}`} value={typed} onChange={change} rows={Math.min(8, Math.max(2, typed.split('\n').length))} />
}
