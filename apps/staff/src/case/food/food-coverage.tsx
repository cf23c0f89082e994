import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { foodTexts } from './texts.ts'

const A_FEW = 5

/** Beside a plan: how many food businesses in the reader's own place have to be checked in full soon, and which first. Nothing for readers who plan no checks. */
export function FoodCoverage() {
  const text = useText(foodTexts)
  const format = useFormat()
  const { trpc, client } = useApi()
  const { data: figures } = useQuery({ ...trpc.staff.food.figures.queryOptions(), retry: false })
  const list = useInfiniteQuery({
    queryKey: ['food-coverage'], initialPageParam: null as string | null, queryFn: ({ pageParam }: { pageParam: string | null }) => client.staff.food.coverage.query({ days: 90, limit: A_FEW, after: pageParam }), getNextPageParam: ({ after }) => after, enabled: Boolean(figures),
  })
  if (!figures) return null
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const lines = [[text('overdue'), figures.overdue], ...([30, 60, 90] as const).map((days) => [text('within', { days }), figures.within[days]] as const), [text('unchecked'), figures.unchecked]] as const
  return (
    <section className="st-credit" aria-labelledby="food-title">
      <h3 id="food-title">{text('title')}</h3>
      <table>
        <tbody>{lines.map(([label, n]) => <tr key={label}><th scope="row">{label}</th><td>{text('count', { n: format.number(n) })}</td></tr>)}</tbody>
      </table>
      <h4 className="ow-small">{text('soonest')}</h4>
      {rows.length === 0 && list.isSuccess && <p className="ow-hint ow-small">{text('none')}</p>}
      <ul className="st-records">
        {rows.map(({ caseId, name, grade, coverageDue, overdue }) => (
          <li key={caseId}><div><TextLink href={`/staff/cases/${caseId}`}>{name}</TextLink><p>{text(overdue ? 'since' : 'due', { grade, day: format.dayPlain(coverageDue) })}</p></div></li>
        ))}
      </ul>
      {list.hasNextPage && <Button kind="quiet" size="small" busy={list.isFetchingNextPage} onClick={() => { void list.fetchNextPage() }}>{text('more')}</Button>}
      <p className="ow-hint ow-small">{text('basis')}</p>
    </section>
  )
}
