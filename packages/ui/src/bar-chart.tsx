import { Link } from './link.tsx'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

export interface BarRow {
  key: string
  label: string
  value: number
  href?: string
}

/** Bars with their numbers in one table: the chart and its data are the same thing. `sentence` says what it shows. */
export function BarChart({ rows, caption, sentence }: { rows: readonly BarRow[], caption: string, sentence?: string }) {
  const text = useText(uiTexts)
  const format = useFormat()
  const most = Math.max(1, ...rows.map((row) => row.value))
  return (
    <figure className="ow-chart">
      <table>
        <caption className="ow-hidden">{caption}</caption>
        <thead className="ow-hidden">
          <tr>
            <th scope="col">{text('chartCategory')}</th>
            <th scope="col">{text('chartValue')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td>
                <span className="ow-bar" style={{ width: `${(row.value / most) * 66}%` }} />
                {row.href === undefined ? (
                  format.number(row.value)
                ) : (
                  <Link className="ow-link" href={row.href}>
                    {format.number(row.value)}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sentence !== undefined && <figcaption>{sentence}</figcaption>}
    </figure>
  )
}

export type StackKind = 'normal' | 'near' | 'over' | 'paused'
const kinds: readonly StackKind[] = ['normal', 'near', 'over', 'paused']

export interface StackRow {
  key: string
  label: string
  values: Record<StackKind, number>
  hrefs?: Partial<Record<StackKind, string>>
}

/** Status by department: stacked bars, then the figures; every number leads to its list. */
export function StackChart({
  rows,
  caption,
  words,
  first,
  sentence,
}: {
  rows: readonly StackRow[]
  caption: string
  words: Record<StackKind, string>
  first: string
  sentence?: string
}) {
  const format = useFormat()
  const sum = (row: StackRow) => kinds.reduce((total, kind) => total + row.values[kind], 0)
  const most = Math.max(1, ...rows.map(sum))
  const figure = (row: StackRow, kind: StackKind) => {
    const number = row.values[kind] === 0 ? '–' : format.number(row.values[kind])
    const href = row.hrefs?.[kind]
    return href === undefined || row.values[kind] === 0 ? number : <Link href={href}>{number}</Link>
  }
  return (
    <figure className="ow-chart ow-stack-chart">
      <p className="ow-legend" aria-hidden>
        {kinds.map((kind) => (
          <span key={kind}>
            <i className="ow-bar" data-kind={kind} />
            {words[kind]}
          </span>
        ))}
      </p>
      <table>
        <caption className="ow-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <td className="ow-bars" aria-hidden />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {words[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td className="ow-bars" aria-hidden>
                {kinds.map(
                  (kind) =>
                    row.values[kind] > 0 && (
                      <span
                        key={kind}
                        className="ow-bar"
                        data-kind={kind}
                        style={{ width: `max(3px, ${(row.values[kind] / most) * 96}%)` }}
                      />
                    ),
                )}
              </td>
              {kinds.map((kind) => (
                <td key={kind} data-kind={kind} data-zero={row.values[kind] === 0 ? '' : undefined}>
                  {figure(row, kind)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {sentence !== undefined && <figcaption>{sentence}</figcaption>}
    </figure>
  )
}
