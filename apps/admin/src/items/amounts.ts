import type { TextReader } from '@onewindow/ui/dictionary'
import type { AdminTexts } from '../locales/zh.ts'
import type { ItemContent } from './item-view.ts'

type Limit = NonNullable<ItemContent['promisedLimit']>

/** A length with its unit: 5 个工作日. */
export function limitText(limit: Limit, text: TextReader<AdminTexts>): string {
  return text(`length.${limit.unit}`, { n: limit.value })
}

/** How long it takes as promised: on the spot, a length, or unknown. */
export function promisedText({ onTheSpot, promisedLimit }: Pick<ItemContent, 'onTheSpot' | 'promisedLimit'>, text: TextReader<AdminTexts>): string {
  return onTheSpot ? text('onTheSpot') : promisedLimit ? limitText(promisedLimit, text) : text('noLimit')
}

/** How long the result holds: 5 年, 长期, 一次有效. */
export function validityText({ value, unit }: ItemContent['result']['validity'], text: TextReader<AdminTexts>): string {
  return unit === 'year' ? text('length.year', { n: value ?? 0 }) : text(`validity.${unit}`)
}
