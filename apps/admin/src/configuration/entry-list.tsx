import { Card } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { CSSProperties } from 'react'
import { adminTexts } from '../texts.ts'
import type { Words } from './configuration-view.ts'
import { restOf, type Entry, type EntryColumn } from './entries.ts'
import { ValueView } from './value-view.tsx'
import { calledText } from './value-text.ts'

/** Entries one a line: the name, the few fields that tell them apart, and everything else when the line is opened. */
export function EntryList({ entries, columns, words, label }: { entries: readonly Entry[]; columns: readonly EntryColumn[]; words: Words; label: string }) {
  const text = useText(adminTexts)
  return (
    <Card flush>
      <div className="ad-entrylist" style={{ '--columns': columns.map(({ long }) => `minmax(0, ${long ? 2 : 1}fr)`).join(' ') } as CSSProperties}>
        <div className="ad-entryline" aria-hidden><span>{text('entryName')}</span>{columns.map(({ key }) => <span key={key}>{words.field(key)}</span>)}<span /></div>
        <ul aria-label={label}>{entries.map((entry) => <li key={entry.key}><EntryLine entry={entry} columns={columns} words={words} /></li>)}</ul>
      </div>
    </Card>
  )
}

function EntryLine({ entry, columns, words }: { entry: Entry; columns: readonly EntryColumn[]; words: Words }) {
  const [open, setOpen] = useState(false)
  const rest = restOf(entry, columns)
  const line = (
    <>
      <span className="ow-cell-two"><b>{entry.name}</b>{entry.note !== '' && <small>{entry.note}</small>}</span>
      {columns.map(({ key, long }) => <span key={key} data-empty={entry.fields[key] === undefined ? '' : undefined}><small>{words.field(key)}</small><span data-long={long ? '' : undefined}>{calledText(entry.fields[key], words)}</span></span>)}
    </>
  )
  if (rest.length === 0) return <div className="ad-entryline">{line}<span /></div>
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="ad-entryline">{line}<ChevronDown aria-hidden /></summary>
      {open && <div className="ad-entrybody"><ValueView value={Object.fromEntries(rest)} words={words} /></div>}
    </details>
  )
}
