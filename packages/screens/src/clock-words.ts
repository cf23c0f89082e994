import type { CaseRow, ClockView } from '@onewindow/casework/definition/views'
import type { TextReader } from '@onewindow/ui/dictionary'
import type { Formatter } from '@onewindow/ui/format'
import type { Level } from '@onewindow/ui/status-roles'
import type { ScreenTexts } from './locales/zh.ts'

/** What lists and pages have in common of a clock. */
export type AnyClock = Pick<ClockView, 'kind' | 'level' | 'measure' | 'dueOn' | 'remaining' | 'overdueBy' | 'total' | 'provisional'> | NonNullable<CaseRow['clock']>

type Text = TextReader<ScreenTexts>

/** The level as the parts of ui draw it; a cancelled clock is drawn as nothing that presses. */
export const levelOf = (clock: AnyClock): Level => (clock.level === 'cancelled' ? 'met' : clock.level)

/** From a day on the minutes say nothing more. */
const LONG_HOURS = 24

function minutesInWords(minutes: number, text: Text): string {
  const hours = Math.floor(minutes / 60)
  return text('duration', { hours, minutes: hours >= LONG_HOURS ? 0 : Math.round(minutes % 60) })
}

/** The number in a ring and the unit under it: a clock in minutes counts whole hours from the first full one. */
export function ringFigure(clock: AnyClock): { figure: number; unit: 'workday' | 'day' | 'hour' | 'minute' } {
  const figure = clock.overdueBy > 0 ? -clock.overdueBy : (clock.remaining ?? 0)
  if (clock.measure !== 'minute') return { figure, unit: clock.measure }
  return Math.abs(figure) < 60 ? { figure, unit: 'minute' } : { figure: Math.trunc(figure / 60), unit: 'hour' }
}

/** 剩 2 天 · 今天到期 · 超期 1 天 · 已暂停: the short words of a list. */
export function dueWords(clock: AnyClock, text: Text): string {
  if (clock.level === 'paused') return text('paused')
  if (clock.level === 'met') return text('metInTime')
  if (clock.level === 'missed') return text('missed')
  if (clock.level === 'cancelled') return text('cancelled')
  const timed = clock.measure === 'minute'
  if (clock.overdueBy > 0) return timed ? text('dueLateTime', { time: minutesInWords(clock.overdueBy, text) }) : text('dueLate', { n: clock.overdueBy })
  const left = clock.remaining ?? 0
  if (timed) return text('dueLeftTime', { time: minutesInWords(left, text) })
  return left <= 0 ? text('dueToday') : text('dueLeft', { n: left })
}

/** 还剩 2 个工作日 · 已超期 1 个工作日: the words of a page. */
export function remainingWords(clock: AnyClock, text: Text): string {
  if (clock.measure === 'minute' || !['green', 'yellow', 'red'].includes(clock.level)) return dueWords(clock, text)
  const workdays = clock.measure === 'workday'
  if (clock.overdueBy > 0) return workdays ? text('overdueWorkdays', { n: clock.overdueBy }) : text('overdueDays', { n: clock.overdueBy })
  if (!clock.remaining) return text('dueTodayLong')
  return workdays ? text('remainingWorkdays', { n: clock.remaining }) : text('remainingDays', { n: clock.remaining })
}

/** Why the clock stands still now: the ground of the pause that is still open. */
export const pauseReason = (clock: ClockView): string | undefined => (clock.level === 'paused' ? clock.pauses.findLast(({ to }) => to === null)?.reason : undefined)

const RUNNING = new Set(['green', 'yellow', 'red', 'paused'])

/** The clock to show first: the promise while it lives, else the one that sorts, else the authority's earliest, else the party's. */
export function mainClock(clocks: readonly ClockView[]): ClockView | undefined {
  const running = clocks.filter(({ level }) => RUNNING.has(level)).sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
  return running.find(({ purpose }) => purpose === 'promise') ?? running.find(({ sorts }) => sorts) ?? running.find((clock) => clock.for === 'authority') ?? running[0]
}

/** The statutory limit beside a promise, or undefined when the main clock is itself the limit. */
export function limitBeside(main: ClockView | undefined, clocks: readonly ClockView[]): ClockView | undefined {
  if (main?.purpose !== 'promise') return undefined
  return clocks.find((clock) => clock !== main && clock.sorts && clock.purpose === 'limit' && RUNNING.has(clock.level))
}

export const clockTitle = (clock: Pick<ClockView, 'titleZh' | 'titleEn'>, language: 'zh' | 'en'): string => (language === 'zh' ? clock.titleZh : clock.titleEn)

/** The one line that says what is due when: 承诺 11月26日（周四）前决定; only the promise of a decision is one, other promises have their own names. */
export function clockLine(clock: ClockView, language: 'zh' | 'en', text: Text, format: Formatter): string {
  const title = clockTitle(clock, language)
  if (clock.level === 'paused' || clock.dueOn === null) return text('clockPaused', { title })
  return clock.kind === 'promise' ? text('promiseBy', { day: format.day(clock.dueOn) }) : text('clockBy', { title, day: format.day(clock.dueOn) })
}
