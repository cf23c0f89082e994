import type { ClockView } from '@onewindow/casework/definition/views'
import { derivationSentence } from '@onewindow/calendar/derivation'
import { derivationCells, type CellState, type DayCell } from '@onewindow/calendar/derivation-cells'
import { labelIn } from '@onewindow/calendar/locales/holidays'
import { ClockPanel } from '@onewindow/ui/clock-panel'
import { DerivationStrip, type StripCell, type StripKind } from '@onewindow/ui/derivation-strip'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { roleOfLevel } from '@onewindow/ui/status-roles'
import { StatusTag } from '@onewindow/ui/status-tag'
import { useCaseTexts } from './case-texts.ts'
import { beganBy, type Course } from './clock-start.ts'
import { useRemaining, useRing } from './clock-parts.tsx'
import { clockLine, clockTitle, dueWords, levelOf } from './clock-words.ts'
import { useLaw } from './law.ts'
import { screenTexts } from './texts.ts'

const KINDS: Record<CellState, StripKind> = {
  start: 'start', event: 'start', received: 'start', counted: 'counted', makeup: 'makeup', future: 'future', weekend: 'rest', holiday: 'rest', paused: 'paused', due: 'due', outside: 'rest',
}

function toStripCell(cell: DayCell, label: string | undefined): StripCell {
  const kind = cell.isLimit && cell.state !== 'due' ? 'legal' : cell.state === 'due' && cell.isProvisional ? 'provisional' : KINDS[cell.state]
  return { date: cell.date, kind, ...(label === undefined ? {} : { label }), ...(cell.n === null ? {} : { n: cell.n }) }
}

export interface ClockDerivationProps {
  clock: ClockView
  /** The statutory limit beside a promise: its days after the promised one are shown too. */
  limit?: ClockView | undefined
  caseType: string
  /** What happened, so that the sentence names what began the clock. */
  course?: Course | undefined
  /** The business day. */
  today: string
  dense?: boolean
  legend?: boolean
}

/** Day by day how the date was reached, then one sentence and the article. */
export function ClockDerivation({ clock, limit, caseType, course, today, dense = false, legend = false }: ClockDerivationProps) {
  const text = useText(screenTexts)
  const words = useCaseTexts(caseType)
  const law = useLaw()
  const format = useFormat()
  const { language } = useLanguage()
  if (clock.dueOn === null || clock.runs.length === 0) {
    return (
      <>
        {clock.pauses.filter(({ to }) => to === null).map(({ from, reason }) => <p key={from} className="ow-derivation-sentence">{text('pausedSince', { day: format.day(format.dayOf(from)), reason: words.pause(reason) })}</p>)}
        <p className="ow-derivation-basis">{text('clockBasis', { basis: law(clock.basis) })}</p>
      </>
    )
  }
  const pauses = clock.pauses.map(({ from, to, reason }) => ({ from, to, name: words.pause(reason) }))
  const beside = limit && limit.dueOn !== null && limit.runs.length > 0 ? { runs: limit.runs, dueDate: limit.dueOn } : undefined
  const labelOf = (cell: DayCell): string | undefined => {
    if (cell.state === 'paused') return pauses.find(({ from, to }) => from.slice(0, 10) <= cell.date && (to === null || cell.date < to.slice(0, 10)))?.name
    if (KINDS[cell.state] === 'start') return text('stripStart')
    return cell.state === 'holiday' && cell.label !== null ? labelIn(language, cell.label) : cell.state === 'weekend' ? '' : undefined
  }
  const cells = derivationCells(clock.runs, { today, dueDate: clock.dueOn, limit: beside }).map((cell) => toStripCell(cell, labelOf(cell)))
  // A period in months or years says its own length in the runs' labels; the view tells days only, so its sentence is left to the strip.
  const start = text.find(`start.${beganBy(clock, course)}`) ?? text('start')
  const sentence = clock.runs.some(({ why }) => why === 'period') ? undefined : derivationSentence({ spec: { unit: clock.measure === 'workday' ? 'workday' : 'calendarDay', length: clock.total }, runs: clock.runs, dueDate: clock.dueOn, provisional: clock.provisional }, language, { pauses, start })
  return <DerivationStrip cells={cells} today={today} dense={dense} legend={legend} basis={text('clockBasis', { basis: law(clock.basis) })} {...(sentence === undefined ? {} : { sentence })} />
}

/** One clock in full: ring, what is due when, the legal limit beside a promise, and how the date was reached. */
export function CaseClock({ clock, limit, caseType, course, today, open = false }: ClockDerivationProps & { open?: boolean }) {
  const text = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  const ring = useRing()
  const remaining = useRemaining(caseType)
  return (
    <ClockPanel
      ring={ring(clock)} tag={<StatusTag level={levelOf(clock)}>{dueWords(clock, text)}</StatusTag>}
      sentence={<><b>{clockLine(clock, language, text, format)}</b>{text('listJoint')}{remaining(clock)}</>}
      {...(limit?.dueOn ? { legal: text('statutoryBy', { day: format.day(limit.dueOn) }) } : clock.provisional ? { legal: text('provisional') } : {})}
      derivation={{ label: text('howCounted'), open, content: <ClockDerivation clock={clock} limit={limit} caseType={caseType} course={course} today={today} legend /> }}
    />
  )
}

/** Every clock of the case as one line each, those still running first. */
export function ClockLines({ clocks }: { clocks: readonly ClockView[] }) {
  const text = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  return (
    <ul className="ow-clock-lines">
      {clocks.map((clock) => (
        <li key={`${clock.kind} ${clock.part} ${clock.startOn}`}>
          <StatusTag role={roleOfLevel[levelOf(clock)]}>{dueWords(clock, text)}</StatusTag>
          <span>{clockTitle(clock, language)}{clock.dueOn !== null && ` · ${format.day(clock.dueOn)}`}{clock.endedAt !== null && ` · ${text('endedOn', { day: format.dayPlain(format.dayOf(clock.endedAt)) })}`}</span>
        </li>
      ))}
    </ul>
  )
}
