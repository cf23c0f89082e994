import { COVERAGE_READERS } from '@onewindow/market-supervision/definition/food-grade/readers'
import { useApi } from '@onewindow/screens/api'
import { FailureNote, QueryView } from '@onewindow/screens/query-view'
import { Button } from '@onewindow/ui/button'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { TextLink } from '@onewindow/ui/link'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { RouterOutputs } from '../../app/api-types.ts'
import { useMe } from '../../app/session.ts'
import { foodTexts } from './texts.ts'

const A_FEW = 5

/** Beside a plan: how many food businesses in the reader's own place have to be checked in full soon, and which first. Nobody else who sees the plan has it, or asks for it. */
export function FoodCoverage() {
  return useMe().grants.some(({ role }) => COVERAGE_READERS.includes(role)) ? <Coverage /> : null
}

function Coverage() {
  const text = useText(foodTexts)
  const { trpc } = useApi()
  const query = useQuery(trpc.staff.food.figures.queryOptions())
  return (
    <section className="st-credit" aria-labelledby="food-title">
      <h3 id="food-title">{text('title')}</h3>
      <QueryView query={query} lines={6}>{(figures) => <><Figures figures={figures} /><Soonest /></>}</QueryView>
    </section>
  )
}

function Figures({ figures: { overdue, within, unchecked } }: { figures: RouterOutputs['staff']['food']['figures'] }) {
  const text = useText(foodTexts)
  const format = useFormat()
  const lines = [[text('overdue'), overdue], ...([30, 60, 90] as const).map((days) => [text('within', { days }), within[days]] as const), [text('unchecked'), unchecked]] as const
  return (
    <table>
      <tbody>{lines.map(([label, n]) => <tr key={label}><th scope="row">{label}</th><td>{text('count', { n: format.number(n) })}</td></tr>)}</tbody>
    </table>
  )
}

/** Whose full check falls due first, a few at a time. */
function Soonest() {
  const text = useText(foodTexts)
  const format = useFormat()
  const { client } = useApi()
  const pages = useInfiniteQuery({
    queryKey: ['food-coverage'], initialPageParam: null as string | null, queryFn: ({ pageParam }: { pageParam: string | null }) => client.staff.food.coverage.query({ days: 90, limit: A_FEW, after: pageParam }), getNextPageParam: ({ after }) => after,
  })
  return (
    <>
      <h4 className="ow-small">{text('soonest')}</h4>
      <QueryView query={pages} lines={4}>
        {({ pages: read }) => {
          const rows = read.flatMap((page) => page.rows)
          if (rows.length === 0) return <p className="ow-hint ow-small">{text('none')}</p>
          return (
            <ul className="st-records">
              {rows.map(({ caseId, name, grade, coverageDue, overdue }) => (
                <li key={caseId}><div><TextLink href={`/staff/cases/${caseId}`}>{name}</TextLink><p>{text(overdue ? 'since' : 'due', { grade, day: format.dayPlain(coverageDue) })}</p></div></li>
              ))}
            </ul>
          )
        }}
      </QueryView>
      {pages.isFetchNextPageError && <FailureNote error={pages.error} onRetry={() => { void pages.fetchNextPage() }} />}
      {pages.hasNextPage && <Button kind="quiet" size="small" busy={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage() }}>{text('more')}</Button>}
      <p className="ow-hint ow-small">{text('basis')}</p>
    </>
  )
}
