import { codeOf, isFields, isName, titleOf, type Fields, type Json } from './schema.ts'
import { calledText, valueText } from './value-text.ts'
import type { Words } from './configuration-view.ts'

/** One entry of a list as its line shows it: its name, the code or the part of the house under it, and everything it says. */
export interface Entry { key: string; name: string; note: string; fields: Fields }

/** A value longer than this is read in the opened entry, not in the line. */
const SHORT = 26
const MOST_COLUMNS = 4
const LEAST_COLUMNS = 2

/** How an entry is called and what stands under its name; one without a name of its own is called by its code or its place. */
export function entryOf(key: string, fields: Fields, named: boolean, words: Words): Entry {
  const title = titleOf(fields, words.language)
  if (named) return { key, name: title || words.field(key), note: title === '' ? '' : (words.kind(key) ?? ''), fields }
  const code = codeOf(fields)
  return { key, name: title || (code === '' ? `#${Number(key) + 1}` : words.choice(code)), note: title === '' ? '' : code, fields }
}

/** How an entry is called where there is one line for it: its code and its name, its first words, or its place in the list. */
export function nameOfEntry(value: Json, place: number, words: Words): string {
  if (!isFields(value)) return value === '' || value === undefined ? `#${place + 1}` : valueText(value, words)
  const title = titleOf(value, words.language)
  const code = codeOf(value)
  const first = title === '' && code !== '' ? Object.entries(value).find(([key, one]) => !isName(key) && typeof one === 'string' && words.choice(one) !== one) : undefined
  return [code, title || (first ? words.choice(first[1] as string) : '')].filter(Boolean).join(' ') || (place < 0 ? '' : `#${place + 1}`)
}

/** Entries that make a list: objects in a row, or objects under names. */
export function entriesOf(value: Json, words: Words): Entry[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isFields) ? value.map((fields: Fields, at) => entryOf(String(at), fields, false, words)) : null
  if (!isFields(value)) return null
  const all = Object.entries(value)
  return all.length > 1 && all.every(([, one]) => isFields(one)) ? all.map(([key, one]) => entryOf(key, one as Fields, true, words)) : null
}

/** A column of the line; a long one has more room and is cut after two lines, the opened entry says the rest. */
export interface EntryColumn { key: string; long: boolean }

/** The few fields a line shows: short ones that tell the entries apart, and where there are hardly any, long ones too. */
export function columnsOf(entries: readonly Entry[], words: Words): EntryColumn[] {
  const keys = [...new Set(entries.flatMap(({ fields }) => Object.keys(fields)))].filter((key) => !isName(key))
  const said = new Map(keys.map((key) => [key, entries.flatMap(({ fields }) => (fields[key] === undefined ? [] : [calledText(fields[key], words)]))]))
  const usual = keys.filter((key) => (said.get(key)?.length ?? 0) * 3 >= entries.length)
  const short = usual.filter((key) => said.get(key)?.every((one) => one.length <= SHORT))
  const telling = short.filter((key) => { const all = said.get(key) ?? []; return entries.length === 1 || all.length < entries.length || new Set(all).size > 1 }).slice(0, MOST_COLUMNS)
  const long = usual.filter((key) => !short.includes(key)).slice(0, Math.max(0, LEAST_COLUMNS - telling.length))
  return usual.filter((key) => telling.includes(key) || long.includes(key)).map((key) => ({ key, long: long.includes(key) }))
}

/** Everything a line does not show; empty when there is nothing to open. */
export const restOf = ({ fields }: Entry, shown: readonly EntryColumn[]): [string, Json][] =>
  Object.entries(fields).filter(([key, one]) => one !== undefined && one !== '' && !shown.some((column) => column.key === key && !column.long))

/** Whether an entry holds all the words looked for, in its keys' names or its values. */
export function holds({ key, name, note, fields }: Entry, query: string, words: Words): boolean {
  const said = `${key} ${name} ${note} ${JSON.stringify(fields)} ${valueText(fields, words)}`.toLowerCase()
  return query.toLowerCase().split(/\s+/).every((word) => said.includes(word))
}
