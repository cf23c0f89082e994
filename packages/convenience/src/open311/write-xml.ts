import XMLBuilder from 'fast-xml-builder'
import { cleanText, ENTRY_NAMES } from './document.ts'
import type { Open311Document, Value } from './document.ts'

type Element = string | { [name: string]: Element | Element[] }

const builder = new XMLBuilder({ format: false, suppressEmptyNode: false, ignoreAttributes: true })

const entryName = (list: string): string => {
  const name = (ENTRY_NAMES as Readonly<Record<string, string>>)[list]
  if (name === undefined) throw new Error(`No name for the entries of ${list}`)
  return name
}

function elementOf(name: string, value: Value): Element {
  if (value === null) return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : { [entryName(name)]: value.map((one: Value) => elementOf(entryName(name), one)) }
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([field, below]) => [field, elementOf(field, below)]))
  return cleanText(String(value))
}

/** An answer as XML without namespace: an element per entry of a list, an empty one for nothing, `true` and `false` as text. */
export const writeXml = ({ root, body }: Open311Document): string =>
  `<?xml version="1.0" encoding="utf-8"?>${builder.build({ [root]: elementOf(root, body as Value) })}`
