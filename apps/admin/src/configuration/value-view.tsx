import { DescriptionList } from '@onewindow/ui/description-list'
import type { Words } from './configuration-view.ts'
import { isFields, type Json } from './schema.ts'
import { conditionText, valueText } from './value-text.ts'

/** What is nested but says no more than this is one line. */
const ONE_LINE = 60

const isPlain = (value: Json): boolean => typeof value !== 'object' || value === null
const isOneLine = (value: Json, words: Words): boolean => isPlain(value) || (isFields(value) && conditionText(value, words) !== undefined) || (Array.isArray(value) && value.every(isPlain)) || valueText(value, words).length <= ONE_LINE

/** A value at full length: fields as terms, lists as numbered lines, however deep; what is short stays one line. */
export function ValueView({ value, words }: { value: Json; words: Words }) {
  if (isFields(value) && conditionText(value, words) === undefined) return <div className="ad-value"><DescriptionList ruled={false} rows={Object.entries(value).map(([key, one]) => ({ key, term: words.field(key), value: isOneLine(one, words) ? valueText(one, words) : <ValueView value={one} words={words} /> }))} /></div>
  if (Array.isArray(value) && !isOneLine(value, words)) return <ol className="ad-numbered ad-value">{value.map((one: Json, at) => <li key={at}>{isOneLine(one, words) ? valueText(one, words) : <ValueView value={one} words={words} />}</li>)}</ol>
  return <>{valueText(value, words)}</>
}
