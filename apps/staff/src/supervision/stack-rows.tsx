import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { Button } from '@onewindow/ui/button'
import { useState } from 'react'
import { bounded } from '../app/side.tsx'
import { staffTexts } from '../texts.ts'

export interface StackedRow {
  key: string
  label: string
  total: number
  late: number
  href: string
  lateHref: string
  /** Where the same page shows only this row. */
  inside?: string
}

/** Rows before the rest is folded, the largest first; on paper all stand there. */
const FIRST = 12

/** In time and overdue, row by row: bars and their figures in one table, every figure a link to its list. */
export function StackRows({ caption, head, rows }: { caption: string; /** What a row is. */ head: string; rows: readonly StackedRow[] }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const [isOpen, setOpen] = useState(false)
  const folds = rows.length > FIRST + 2
  const ordered = folds ? rows.toSorted((a, b) => b.total - a.total) : rows
  const most = Math.max(1, ...rows.map(({ total }) => total))
  const share = (n: number): string => `max(3px, ${(n / most) * 96}%)`
  if (rows.length === 0) return <p className="ow-hint">{text('emptyList')}</p>
  return (
    <figure className="ow-chart ow-stack-chart">
      <p className="ow-legend" aria-hidden><span><i className="ow-bar" data-kind="normal" />{text('inTime')}</span><span><i className="ow-bar" data-kind="over" />{text('listOverdue')}</span></p>
      <table>
        <caption className="ow-hidden">{caption}</caption>
        <thead><tr><th scope="col">{head}</th><td className="ow-bars" aria-hidden /><th scope="col">{text('figureOpen')}</th><th scope="col">{text('listOverdue')}</th></tr></thead>
        <tbody>
          {ordered.map(({ key, label, total, late, href, lateHref, inside }, at) => (
            <tr key={key} data-folded={folds && !isOpen && at >= FIRST ? '' : undefined}>
              <th scope="row">{inside ? <Link href={inside}>{label}</Link> : label}</th>
              <td className="ow-bars" aria-hidden>{total > late && <span className="ow-bar" data-kind="normal" style={{ width: share(total - late) }} />}{late > 0 && <span className="ow-bar" data-kind="over" style={{ width: share(late) }} />}</td>
              <td data-kind="normal"><Link href={href}>{bounded(total, format)}</Link></td>
              <td data-kind="over" data-zero={late === 0 ? '' : undefined}>{late === 0 ? '–' : <Link href={lateHref}>{bounded(late, format)}</Link>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {folds && <Button kind="quiet" aria-expanded={isOpen} onClick={() => { setOpen(!isOpen) }}>{isOpen ? text('showLess') : text('showAllRows', { n: rows.length })}</Button>}
    </figure>
  )
}
