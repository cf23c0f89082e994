import { useApi } from '@onewindow/screens/api'
import { useMixedTexts } from '@onewindow/screens/case-texts'
import { QueryView } from '@onewindow/screens/query-view'
import { Card } from '@onewindow/ui/card'
import { useFormat, useLanguage, useText } from '@onewindow/ui/i18n'
import { Link } from '@onewindow/ui/link'
import { useQuery } from '@tanstack/react-query'
import type { RouterOutputs } from '../app/api-types.ts'
import { bounded } from '../app/side.tsx'
import { staffTexts } from '../texts.ts'
import { listHref } from '../worklist/list-search.ts'
import { StackRows } from './stack-rows.tsx'

type Overview = RouterOutputs['staff']['case']['overview']
const DUES = ['overdue', 'today', 'week', 'later', 'none'] as const

/** What stands open in a scope over every kind of case: by kind, by how near the day is, by division and organ. Every number opens its list. */
export function OverviewCards({ scope }: { scope: string }) {
  const { trpc } = useApi()
  const query = useQuery(trpc.staff.case.overview.queryOptions({ scope }))
  return <QueryView query={query} lines={6} shape="card">{(overview) => <Cards overview={overview as Overview} scope={scope} />}</QueryView>
}

function Cards({ overview, scope }: { overview: Overview; scope: string }) {
  const text = useText(staffTexts)
  const words = useMixedTexts()
  const { language } = useLanguage()
  const dueNames = { overdue: text('bandOverdue'), today: text('bandToday'), week: text('bandWeek'), later: text('bandLater'), none: text('bandNone') }
  const placed = (ones: Overview['regions']) => ones.map(({ key, n, overdue, nameZh, nameEn }) => ({ key, label: language === 'zh' ? nameZh : nameEn, total: n, late: overdue, href: listHref({ scope: key }), lateHref: listHref({ scope: key, due: 'overdue' }), inside: `/staff/supervision?scope=${encodeURIComponent(key)}` }))
  return (
    <div className="st-board">
      <Card title={text('byType')}>
        <StackRows caption={text('byType')} head={text('kindOfCase')} rows={overview.types.map(({ key, n, overdue }) => ({ key, label: words.of(key).find(`caseType.${key}`) ?? key, total: n, late: overdue, href: listHref({ scope, type: key }), lateHref: listHref({ scope, type: key, due: 'overdue' }) }))} />
        {overview.cut && <p className="ow-small ow-second">{text('typesCut')}</p>}
      </Card>
      <Card title={text('byDue')}><DueRows rows={DUES.map((due) => ({ due, label: dueNames[due], n: overview.dues[due], href: listHref({ scope, due }) }))} /></Card>
      {overview.regions.length > 0 && <Card title={text('byRegion')}><StackRows caption={text('byRegion')} head={text('division')} rows={placed(overview.regions)} /></Card>}
      {overview.units.length > 0 && <Card title={text('byUnit')}><StackRows caption={text('byUnit')} head={text('unit')} rows={placed(overview.units)} /></Card>}
    </div>
  )
}

const KINDS = { overdue: 'over', today: 'near', week: 'near', later: 'normal', none: 'paused' } as const

/** By colour, each with its word and its figure; every figure opens its list. */
function DueRows({ rows }: { rows: readonly { due: (typeof DUES)[number]; label: string; n: number; href: string }[] }) {
  const text = useText(staffTexts)
  const format = useFormat()
  const most = Math.max(1, ...rows.map(({ n }) => n))
  return (
    <figure className="ow-chart ow-stack-chart st-dues">
      <table>
        <caption className="ow-hidden">{text('byDue')}</caption>
        <thead><tr><th scope="col">{text('colDue')}</th><td className="ow-bars" aria-hidden /><th scope="col">{text('figureOpen')}</th></tr></thead>
        <tbody>
          {rows.map(({ due, label, n, href }) => (
            <tr key={due}>
              <th scope="row">{label}</th>
              <td className="ow-bars" aria-hidden>{n > 0 && <span className="ow-bar" data-kind={KINDS[due]} style={{ width: `max(3px, ${(n / most) * 96}%)` }} />}</td>
              <td data-kind="normal"><Link href={href}>{bounded(n, format)}</Link></td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
