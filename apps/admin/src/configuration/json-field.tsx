import { useText } from '@onewindow/ui/i18n'
import { TextArea } from '@onewindow/ui/text-area'
import { useState } from 'react'
import { adminTexts } from '../texts.ts'
import type { Json } from './schema.ts'

interface JsonFieldProps { name: string; label: string; error?: string | undefined; optional?: boolean; value: Json; onChange: (value: Json) => void; rows?: number }

/** A part whose shape is a language of its own (a condition, a whole item), as JSON; kept as typed until it can be read. */
export function JsonField({ value, onChange, rows = 4, error, ...frame }: JsonFieldProps) {
  const text = useText(adminTexts)
  const [typed, setTyped] = useState(() => (value === undefined ? '' : JSON.stringify(value, null, 2)))
  const [broken, setBroken] = useState(false)
  const change = (next: string) => {
    setTyped(next)
    try {
      onChange(next.trim() === '' ? undefined : (JSON.parse(next) as Json))
      setBroken(false)
    } catch {
      setBroken(true)
    }
  }
  return <div className="ad-json"><TextArea {...frame} error={broken ? text('jsonBroken') : error} value={typed} onChange={change} rows={Math.max(rows, Math.min(30, typed.split('\n').length))} /></div>
}
