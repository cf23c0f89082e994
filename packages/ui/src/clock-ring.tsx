import type { Level } from './status-roles.ts'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface ClockRingProps {
  /** Working days the clock has in all. */
  total: number
  /** Working days used up. */
  passed: number
  /** Working days left; below zero when late. */
  remaining: number
  level: Level
  /** The same in words, read aloud: 承诺 11月26日（周四）前，还剩 2 个工作日. */
  sentence: string
  /** 20 in lists (no number), 52, 72, 84, 104 px at the base size. */
  size?: 20 | 52 | 72 | 84 | 104
  /** Under the number: 天, 工作日. */
  unit?: string
}

const MOST_SEGMENTS = 24
const colourOf: Record<Level, string> = {
  green: 'var(--color-dmark)',
  met: 'var(--color-dmark)',
  yellow: 'var(--color-nmark)',
  red: 'var(--color-omark)',
  missed: 'var(--color-omark)',
  paused: 'var(--color-pmark)',
}

/** Three signs fill the circle; more are written smaller. */
const FIGURE_SIZES = [34, 34, 34, 34, 27, 22]

/** Point on the ring, clockwise from 12; `turn` from 0 to 1. */
function at(turn: number): string {
  const angle = (turn - 0.25) * 2 * Math.PI
  return `${(50 + 43 * Math.cos(angle)).toFixed(2)} ${(50 + 43 * Math.sin(angle)).toFixed(2)}`
}

function arc(from: number, to: number): string {
  return to - from >= 1 ? 'M50 7A43 43 0 1 1 49.99 7Z' : `M${at(from)}A43 43 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}`
}

/** Whether each working day is used up, clockwise. A late, met or missed clock is whole in its colour. */
function segmentsOf({
  total,
  passed,
  level,
}: Pick<ClockRingProps, 'total' | 'passed' | 'level'>): { from: number, to: number, used: boolean }[] {
  if (level === 'red' || level === 'missed' || level === 'met') passed = 0
  if (total > MOST_SEGMENTS || total < 2) {
    const used = total < 1 ? 0 : Math.min(1, Math.max(0, passed / total))
    return [
      { from: 0, to: used, used: true },
      { from: used, to: 1, used: false },
    ].filter((segment) => segment.to > segment.from)
  }
  const gap = Math.min(0.032, 0.3 / total)
  return Array.from({ length: total }, (_, day) => ({
    from: (day + (gap * total) / 2) / total,
    to: (day + 1 - (gap * total) / 2) / total,
    used: day < passed,
  }))
}

/** One segment for each working day: used days pale, days left in the colour of the level. The words beside it say the same. */
export function ClockRing({ total, passed, remaining, level, sentence, size = 52, unit }: ClockRingProps) {
  const text = useText(uiTexts)
  const tiny = size === 20
  const middle = remaining < 0 ? `+${-remaining}` : String(remaining)
  return (
    <svg className="ow-ring" data-size={size} viewBox="0 0 100 100" role="img" aria-label={sentence}>
      <g fill="none" strokeWidth={tiny ? 12 : 8} strokeLinecap={total > 12 || tiny ? 'butt' : 'round'}>
        {segmentsOf({ total, passed, level }).map(({ from, to, used }) => (
          <path key={from} d={arc(from, to)} stroke={used ? 'var(--color-line)' : colourOf[level]} />
        ))}
      </g>
      {!tiny && level === 'paused' && <path d="M44 28v20M56 28v20" stroke="var(--color-pause)" strokeWidth="5" strokeLinecap="round" />}
      {!tiny && level === 'met' && (
        <path d="M34 51l11 11 21-23" fill="none" stroke="var(--color-dmark)" strokeWidth="7" strokeLinecap="round" strokeLinejoin="round" />
      )}
      {!tiny && level !== 'paused' && level !== 'met' && (
        <text x="50" y={size === 52 ? 61 : 52} className="ow-ring-number" fontSize={FIGURE_SIZES[middle.length] ?? 18}>
          {middle}
        </text>
      )}
      {!tiny && size !== 52 && level !== 'met' && (
        <text x="50" y="71" className="ow-ring-unit" fontSize={size === 72 ? 16 : 14}>
          {level === 'paused' ? text('paused') : (unit ?? text('daysUnit'))}
        </text>
      )}
    </svg>
  )
}
