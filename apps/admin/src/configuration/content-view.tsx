import { Card } from '@onewindow/ui/card'
import { DescriptionList } from '@onewindow/ui/description-list'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { SearchField } from '../app/search-field.tsx'
import { adminTexts } from '../texts.ts'
import type { Words } from './configuration-view.ts'
import { columnsOf, entriesOf, holds, type Entry } from './entries.ts'
import { EntryList } from './entry-list.tsx'
import { isFields, type Json } from './schema.ts'
import { valueText } from './value-text.ts'
import { ValueView } from './value-view.tsx'

/** So many entries are looked through by eye. */
const FEW = 10

interface PartProps { value: Json; words: Words; label: string; query: string }

const longest = (value: Json, words: Words): number => {
  const own = entriesOf(value, words)?.length ?? 0
  return isFields(value) ? Math.max(own, ...Object.values(value).map((one) => entriesOf(one, words)?.length ?? 0)) : own
}

/** A configuration to be read: single values as terms, lists and named entries one a line. Where there are many a search leaves the lists that hold what is looked for. */
export function ContentView({ value, words, label, query, onSearch }: PartProps & { onSearch: (query: string) => void }) {
  const text = useText(adminTexts)
  const isFound = query === '' || found(value, words, query)
  return (
    <div className="ow-stack">
      {(query !== '' || longest(value, words) > FEW) && <SearchField value={query} onSearch={onSearch} label={text('searchEntries')} />}
      {isFound ? <Part value={value} words={words} label={label} query={query} /> : <Card><Empty title={text('noEntryFound', { query })} /></Card>}
    </div>
  )
}

/** Whether any list of the content holds what is looked for. */
const found = (value: Json, words: Words, query: string): boolean => {
  const entries = entriesOf(value, words)
  return entries ? entries.some((entry) => holds(entry, query, words)) : isFields(value) && Object.values(value).some((one) => entriesOf(one, words)?.some((entry) => holds(entry, query, words)))
}

function Entries({ entries, words, label, query }: Omit<PartProps, 'value'> & { entries: readonly Entry[] }) {
  const shown = query === '' ? entries : entries.filter((entry) => holds(entry, query, words))
  return <EntryList entries={shown} columns={columnsOf(entries, words)} words={words} label={label} />
}

function Part({ value, words, label, query }: PartProps) {
  const text = useText(adminTexts)
  const entries = entriesOf(value, words)
  if (entries) return <Entries entries={entries} words={words} label={label} query={query} />
  if (Array.isArray(value) && value.length === 0) return <Card><Empty title={text('noEntries')} /></Card>
  if (!isFields(value)) return <Card><ValueView value={value} words={words} /></Card>
  const parts = Object.entries(value).filter(([, one]) => query === '' || found(one, words, query))
  const lists = parts.filter(([, one]) => entriesOf(one, words) || (isFields(one) && Object.keys(one).length > 0))
  const single = parts.filter((part) => !lists.includes(part))
  return (
    <>
      {single.length > 0 && <Card><div className="ad-value"><DescriptionList rows={single.map(([key, one]) => ({ key, term: words.field(key), value: Array.isArray(one) ? <ValueView value={one} words={words} /> : valueText(one, words) }))} /></div></Card>}
      {lists.map(([key, one]) => {
        const inner = entriesOf(one, words)
        return <section key={key} className="ow-stack"><h2 className="ow-heading">{words.field(key)}</h2>{inner ? <Entries entries={inner} words={words} label={words.field(key)} query={query} /> : <Card><ValueView value={one} words={words} /></Card>}</section>
      })}
    </>
  )
}
