import type { ReactNode } from 'react'
import { runsOf, weekdayOf } from './strip-days.ts'
import type { StripCell } from './strip-days.ts'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export type { StripCell, StripKind } from './strip-days.ts'

export interface DerivationStripProps {
  /** Days in order, without gaps. */
  cells: readonly StripCell[]
  /** The business day `2026-11-24`; gets the ring of today. */
  today?: string | undefined
  /** One sentence built from the runs. */
  sentence?: ReactNode
  /** Basis with articles. */
  basis?: ReactNode
  legend?: boolean
  /** line: one line, wraps by week · weeks: grid from Monday · auto: weeks on phones, line from 640 px. */
  form?: 'auto' | 'line' | 'weeks'
  /** 29 px cells for the desk. */
  dense?: boolean
}

/** How a date is worked out, day by day. More than 60 days are told as runs. */
export function DerivationStrip({ cells, today, sentence, basis, legend, form = 'auto', dense }: DerivationStripProps) {
  return (
    <div className="ow-derivation" data-dense={dense ? '' : undefined}>
      {cells.length > 60 ? <Runs cells={cells} /> : <Days cells={cells} today={today} form={form} />}
      {legend && <Legend kinds={new Set(cells.map((cell) => cell.kind))} />}
      {sentence !== undefined && <p className="ow-derivation-sentence">{sentence}</p>}
      {basis !== undefined && <p className="ow-derivation-basis">{basis}</p>}
    </div>
  )
}

/** Always weeks from Monday: phones and calendars. */
export function WeekGrid(props: Omit<DerivationStripProps, 'form'>) {
  return <DerivationStrip {...props} form="weeks" />
}

function Days({ cells, today, form }: { cells: readonly StripCell[], today: string | undefined, form: 'auto' | 'line' | 'weeks' }) {
  const text = useText(uiTexts)
  const weekdays = text('weekdays').split(' ')
  const blanks = cells[0] ? weekdayOf(cells[0].date) : 0
  return (
    <div>
      <div className="ow-strip-weekdays" data-form={form} aria-hidden>
        {weekdays.map((word, at) => (
          <span key={at}>{word}</span>
        ))}
      </div>
      <ol className="ow-strip" data-form={form}>
        {Array.from({ length: blanks }, (_, at) => (
          <li key={`blank ${at}`} className="ow-strip-blank" aria-hidden />
        ))}
        {cells.map((cell) => (
          <Day key={cell.date} cell={cell} today={cell.date === today} weekday={weekdays[weekdayOf(cell.date)] ?? ''} />
        ))}
      </ol>
    </div>
  )
}

function Day({ cell, today, weekday }: { cell: StripCell, today: boolean, weekday: string }) {
  const text = useText(uiTexts)
  const format = useFormat()
  const { kind, n } = cell
  const fixed = {
    start: text('stripStart'),
    makeup: n === undefined ? text('stripMakeUp') : `${n} ${text('stripMakeUp')}`,
    due: n === undefined ? text('legendDue') : text('dayNumber', { n }),
    legal: text('stripLegal'),
    provisional: text('stripProvisional'),
  }
  const words = cell.label ?? (kind in fixed ? fixed[kind as keyof typeof fixed] : n === undefined ? '' : String(n))
  const day = format.day(cell.date)
  const said =
    n !== undefined && (kind === 'counted' || kind === 'makeup')
      ? text('dayCounted', { day, n })
      : text('daySaid', { day, label: words || text('legendRest') })
  return (
    <li className="ow-day" data-kind={kind} data-today={today ? '' : undefined}>
      <span className="ow-hidden">
        {said}
        {today && `, ${text('stripToday')}`}
      </span>
      <span className="ow-day-week" aria-hidden>
        {weekday}
      </span>
      <span className="ow-day-box" aria-hidden>
        <b>{Number(cell.date.slice(8))}</b>
      </span>
      <span className="ow-day-word" aria-hidden>
        {words}
      </span>
    </li>
  )
}

function Runs({ cells }: { cells: readonly StripCell[] }) {
  const text = useText(uiTexts)
  const format = useFormat()
  return (
    <ol className="ow-runs">
      {runsOf(cells).map((run) => {
        const from = format.dayPlain(run.from)
        const when = run.from === run.to ? from : text('fromTo', { from, to: format.dayPlain(run.to) })
        const label =
          run.label ??
          (
            {
              start: text('stripStart'),
              rest: text('legendRestShort'),
              due: text('legendDue'),
              legal: text('stripLegal'),
              provisional: text('stripProvisional'),
            } as Record<string, string>
          )[run.kind]
        return (
          <li key={run.from} data-kind={run.kind}>
            <span>{when}</span>
            <b>
              {run.counted > 0 ? text('runCounted', { days: run.counted }) : text('runNotCounted', { label: label ?? '', days: run.days })}
            </b>
          </li>
        )
      })}
    </ol>
  )
}

function Legend({ kinds }: { kinds: ReadonlySet<string> }) {
  const text = useText(uiTexts)
  const all = [
    ['counted', text('legendCounted')],
    ['start', text('legendStart')],
    ['rest', text('legendRest')],
    ['paused', text('legendPause')],
    ['due', text('legendDue')],
    ['legal', text('legendLegal')],
  ] as const
  return (
    <p className="ow-legend">
      {all
        .filter(([kind]) => kinds.has(kind))
        .map(([kind, word]) => (
          <span key={kind}>
            <i className="ow-day-box" data-kind={kind} />
            {word}
          </span>
        ))}
    </p>
  )
}
