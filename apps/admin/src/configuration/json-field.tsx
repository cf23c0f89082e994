import { useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { useState } from 'react'
import { adminTexts } from '../texts.ts'
import { isJson, textOfValue, valueTyped } from './json-text.ts'
import type { Json } from './schema.ts'

interface JsonFieldProps { name: string; label: string; error?: string | undefined; optional?: boolean; value: Json; onChange: (value: Json) => void; rows?: number }

/** A part whose shape is a language of its own (a condition, a whole item), as JSON; what cannot be read is handed on as it was typed and is said to be wrong. */
export function JsonField({ value, onChange, rows = 4, error, ...frame }: JsonFieldProps) {
  const text = useText(adminTexts)
  const [typed, setTyped] = useState(() => textOfValue(value))
  const broken = typed.trim() !== '' && !isJson(typed)
  const change = (next: string) => { setTyped(next); onChange(valueTyped(next)) }
  return <div className="ad-json"><TextArea {...frame} error={broken ? text('jsonBroken') : error} value={typed} onChange={change} rows={Math.max(rows, Math.min(30, typed.split('\n').length))} /></div>
}
