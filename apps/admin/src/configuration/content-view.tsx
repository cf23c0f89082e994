import { Card } from '@onewindow/ui/card'
import { DataTable } from '@onewindow/ui/data-table'
import type { Column } from '@onewindow/ui/data-table'
import { DescriptionList } from '@onewindow/ui/description-list'
import { useText } from '@onewindow/ui/i18n'
import { useState } from 'react'
import { adminTexts } from '../texts.ts'
import type { Words } from './configuration-view.ts'
import { isFields, type Fields, type Json } from './schema.ts'
import { valueText } from './value-text.ts'

interface ViewProps { value: Json; words: Words; label: string }
interface Entry { key: string; name: string | null; fields: Fields }

const MOST_COLUMNS = 7
/** Values this short need no wide column. */
const SHORT = 10

/** Entries that make a table: a list of objects, or objects under names. */
function entriesOf(value: Json, words: Words): Entry[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isFields) ? value.map((fields: Fields, i) => ({ key: String(i), name: null, fields })) : null
  if (!isFields(value)) return null
  const all = Object.entries(value)
  return all.length > 1 && all.every(([, one]) => isFields(one)) ? all.map(([key, one]) => ({ key, name: words.field(key), fields: one as Fields })) : null
}

/** A configuration to be read: single values as terms, lists and named entries as tables. */
export function ContentView({ value, words, label }: ViewProps) {
  const entries = entriesOf(value, words)
  if (entries) return <EntryTable entries={entries} words={words} label={label} />
  if (!isFields(value)) return <p>{valueText(value, words)}</p>
  const parts = Object.entries(value)
  const tables = parts.filter(([, one]) => entriesOf(one, words) || (isFields(one) && Object.keys(one).length > 0))
  const single = parts.filter((part) => !tables.includes(part))
  return (
    <div className="ow-stack">
      {single.length > 0 && <Card><DescriptionList rows={single.map(([key, one]) => ({ key, term: words.field(key), value: valueText(one, words) }))} /></Card>}
      {tables.map(([key, one]) => <section key={key} className="ow-stack"><h3 className="ow-heading">{words.field(key)}</h3>{isFields(one) && !entriesOf(one, words) ? <Card><DescriptionList rows={Object.entries(one).map(([name, inner]) => ({ key: name, term: words.field(name), value: valueText(inner, words) }))} /></Card> : <ContentView value={one} words={words} label={words.field(key)} />}</section>)}
    </div>
  )
}

function EntryTable({ entries, words, label }: { entries: readonly Entry[]; words: Words; label: string }) {
  const text = useText(adminTexts)
  const [current, setCurrent] = useState<string>()
  const keys = [...new Set(entries.flatMap(({ fields }) => Object.keys(fields)))]
  const named = entries.some(({ name }) => name !== null)
  const shown = keys.slice(0, MOST_COLUMNS)
  const rest = keys.slice(MOST_COLUMNS)
  const isShort = (key: string): boolean => entries.every(({ fields }) => valueText(fields[key], words).length <= SHORT)
  const columns: Column<Entry>[] = [
    ...(named ? [{ key: '@name', head: text('entryName'), width: '11rem', phone: 'lead', cell: ({ name }: Entry) => <b>{name}</b> } satisfies Column<Entry>] : []),
    ...shown.map((key, i): Column<Entry> => ({ key, head: words.field(key), ...(isShort(key) ? { width: '7rem' } : {}), ...(!named && i === 0 ? { phone: 'lead' as const } : {}), cell: ({ fields }) => <span className="ad-wrap">{valueText(fields[key], words)}</span> })),
    ...(rest.length > 0 ? [{ key: '@rest', head: text('entryRest'), cell: ({ fields }: Entry) => <span className="ad-wrap">{valueText(Object.fromEntries(rest.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]])), words)}</span> } satisfies Column<Entry>] : []),
  ]
  return <Card flush><DataTable label={label} columns={columns} rows={entries} rowKey={({ key }) => key} rowLabel={({ name, fields }) => name ?? valueText(fields[shown[0] ?? ''], words)} current={current} onCurrent={setCurrent} empty={{ title: text('none') }} /></Card>
}
