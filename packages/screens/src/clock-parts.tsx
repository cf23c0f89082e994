import type { CaseRow, ClockView } from '@onewindow/casework/definition/views'
import { ClockRing, type ClockRingProps } from '@onewindow/ui/clock-ring'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { roleOfLevel } from '@onewindow/ui/status-roles'
import { StatusShape, StatusWord } from '@onewindow/ui/status-tag'
import { useCaseTexts } from './case-texts.ts'
import { clockLine, dueWords, levelOf, pauseReason, remainingWords, ringFigure, type AnyClock } from './clock-words.ts'
import { screenTexts } from './texts.ts'

/** What the ring of ui needs, from a clock as the server tells it. */
export function ringOf(clock: AnyClock, sentence: string): Omit<ClockRingProps, 'size'> {
  return { total: clock.total, remaining: ringFigure(clock).figure, passed: Math.max(0, clock.total - (clock.overdueBy > 0 ? 0 : (clock.remaining ?? 0))), level: levelOf(clock), sentence }
}

/** The ring with its sentence in the reader's language, for headers and panels. */
export function useRing(): (clock: ClockView) => Omit<ClockRingProps, 'size'> {
  const text = useText(screenTexts)
  const format = useFormat()
  const { language } = useLanguage()
  return (clock) => ({ ...ringOf(clock, `${clockLine(clock, language, text, format)}${text('listJoint')}${remainingWords(clock, text)}`), unit: text(ringFigure(clock).unit) })
}

/** The second line beside a ring: what is left, or why it stands still. */
export function useRemaining(caseType: string): (clock: ClockView) => string {
  const text = useText(screenTexts)
  const words = useCaseTexts(caseType)
  return (clock) => {
    const reason = pauseReason(clock)
    return reason === undefined ? remainingWords(clock, text) : text('pausedBecause', { reason: words.pause(reason) })
  }
}

/** Clock of a list row: shape or small ring, words, and the day under them. */
export function ClockCell({ clock }: { clock: CaseRow['clock'] }) {
  const text = useText(screenTexts)
  const format = useFormat()
  if (!clock) return <span className="ow-cell-clock"><StatusShape role="waiting" /><span className="ow-cell-two"><StatusWord role="waiting">{text('noClock')}</StatusWord></span></span>
  const words = dueWords(clock, text)
  const level = levelOf(clock)
  return (
    <span className="ow-cell-clock">
      {level === 'green' ? <ClockRing {...ringOf(clock, words)} size={20} /> : <StatusShape role={roleOfLevel[level]} />}
      <span className="ow-cell-two">
        <StatusWord role={roleOfLevel[level]}>{words}</StatusWord>
        {clock.dueOn !== null && <small>{format.dayShort(clock.dueOn)}</small>}
      </span>
    </span>
  )
}
