import { DescriptionList } from '@onewindow/ui/description-list'
import type { Words } from './configuration-view.ts'
import { isFields, titleOf, type Json } from './schema.ts'
import { calledText, conditionText, valueText } from './value-text.ts'

/** What is nested but says no more than this is one line. */
const ONE_LINE = 60
/** What has a name reads well at twice the length. */
const NAMED_LINE = 120

const isPlain = (value: Json): boolean => typeof value !== 'object' || value === null
const isOneLine = (value: Json, words: Words): boolean => isPlain(value) || (isFields(value) && conditionText(value, words) !== undefined) || (Array.isArray(value) && value.every(isPlain)) || calledText(value, words).length <= (isFields(value) && titleOf(value, words.language) !== '' ? NAMED_LINE : ONE_LINE)

/** A value at full length: fields as terms, lists as numbered lines, however deep; what is short stays one line. */
export function ValueView({ value, words }: { value: Json; words: Words }) {
  if (isFields(value) && conditionText(value, words) === undefined) return <div className="ad-value"><DescriptionList ruled={false} rows={Object.entries(value).map(([key, one]) => ({ key, term: words.field(key), value: isOneLine(one, words) ? calledText(one, words) : <ValueView value={one} words={words} /> }))} /></div>
  if (Array.isArray(value) && !isOneLine(value, words)) return <ol className="ad-numbered ad-value">{value.map((one: Json, at) => <li key={at}>{isOneLine(one, words) ? calledText(one, words) : <ValueView value={one} words={words} />}</li>)}</ol>
  return <>{valueText(value, words)}</>
}
