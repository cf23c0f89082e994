import type { TextReader } from '@onewindow/ui/dictionary'
import type { AdminTexts } from '../locales/zh.ts'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** Seconds in the largest unit that says enough: 42 秒, 5 分钟, 3 小时, 2 天. */
export function durationOf(seconds: number, text: TextReader<AdminTexts>): string {
  if (seconds < MINUTE) return text('seconds', { n: Math.round(seconds) })
  if (seconds < HOUR) return text('minutes', { n: Math.round(seconds / MINUTE) })
  if (seconds < DAY) return text('hours', { n: Math.round(seconds / HOUR) })
  return text('days', { n: Math.round(seconds / DAY) })
}
