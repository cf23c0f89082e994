import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export interface TrendPoint {
  label: string
  value: number
}

export interface TrendLineProps {
  points: readonly TrendPoint[]
  caption: string
  /** Ends of the axis; say it in the sentence when it does not begin at zero. */
  from: number
  to: number
  /** 98% after the number: `%`. */
  unit?: string
  /** A dashed line with its word. */
  target?: { value: number, label: string }
  sentence?: string
}

const WIDTH = 440
const HEIGHT = 190

/** A line over time, its last value written beside it, a table for those who cannot see it. */
export function TrendLine({ points, caption, from, to, unit = '', target, sentence }: TrendLineProps) {
  const text = useText(uiTexts)
  const format = useFormat()
  const x = (at: number) => 44 + (at * (WIDTH - 90)) / Math.max(1, points.length - 1)
  const y = (value: number) => 14 + ((to - value) * (HEIGHT - 40)) / Math.max(1e-9, to - from)
  const line = points.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(point.value).toFixed(1)}`).join('')
  const last = points.at(-1)
  const marks = [from, (from + to) / 2, to]
  const shown = new Set([0, Math.floor((points.length - 1) / 2), points.length - 1])
  return (
    <figure className="ow-chart ow-trend">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        {marks.map((mark) => (
          <g key={mark}>
            <path d={`M44 ${y(mark)}H${WIDTH - 46}`} stroke="var(--color-line)" />
            <text x="38" y={y(mark) + 4} textAnchor="end">
              {format.number(mark)}
              {unit}
            </text>
          </g>
        ))}
        {target && (
          <>
            <path d={`M44 ${y(target.value)}H${WIDTH - 46}`} stroke="var(--color-pmark)" strokeDasharray="5 4" />
            <text x={WIDTH - 42} y={y(target.value) + 4}>
              {target.label}
            </text>
          </>
        )}
        <path d={line} fill="none" stroke="var(--color-chart1)" strokeWidth="2" strokeLinejoin="round" />
        {points.map((point, at) => (
          <circle key={point.label} cx={x(at)} cy={y(point.value)} r={at === points.length - 1 ? 4 : 2.5} fill="var(--color-chart1)" />
        ))}
        {points.map(
          (point, at) =>
            shown.has(at) && (
              <text key={point.label} x={x(at)} y={HEIGHT - 6} textAnchor="middle">
                {point.label}
              </text>
            ),
        )}
        {last && (
          <text className="ow-trend-last" x={x(points.length - 1)} y={y(last.value) - 10} textAnchor="middle">
            {format.number(last.value)}
            {unit}
          </text>
        )}
      </svg>
      {sentence !== undefined && <figcaption>{sentence}</figcaption>}
      <details className="ow-unfold">
        <summary>{text('chartTable')}</summary>
        <table>
          <caption className="ow-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text('chartCategory')}</th>
              <th scope="col">{text('chartValue')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.label}>
                <th scope="row">{point.label}</th>
                <td>
                  {format.number(point.value)}
                  {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
