import { useFormat } from './i18n.tsx'

export interface DayTextProps {
  /** `2026-11-26` */
  day: string
  /** long: 11月26日（周四） · plain: without weekday · short: 11-26 周四 */
  form?: 'long' | 'plain' | 'short'
  strong?: boolean
}

/** A day that never breaks across lines. */
export function DayText({ day, form = 'long', strong }: DayTextProps) {
  const format = useFormat()
  const words = form === 'long' ? format.day(day) : form === 'plain' ? format.dayPlain(day) : format.dayShort(day)
  return <time className="ow-nowrap" dateTime={day}>{strong ? <b>{words}</b> : words}</time>
}

export interface InstantTextProps {
  /** ISO text with zone. */
  at: string
  form?: 'long' | 'short' | 'time'
}

/** An instant in Shanghai time. */
export function InstantText({ at, form = 'long' }: InstantTextProps) {
  const format = useFormat()
  const words = form === 'long' ? format.instant(at) : form === 'short' ? format.instantShort(at) : format.time(at)
  return <time className="ow-nowrap" dateTime={at}>{words}</time>
}

/** Money from integer fen: ¥1,200.00. */
export function AmountText({ fen }: { fen: number }) {
  return <span className="ow-nowrap">{useFormat().amount(fen)}</span>
}
