import { useApi } from '@onewindow/screens/api'
import { LinkButton } from '@onewindow/ui/button'
import { CardList } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link, useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { SearchBox } from '@onewindow/ui/search-box'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Scale, X } from 'lucide-react'
import { useState } from 'react'
import type { PenaltyLine } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { MoreRows } from '../app/more-rows.tsx'
import { penaltiesAddress, questionOf, type PenaltyFilters } from './filters.ts'
import { penaltyTexts } from './texts.ts'

/** Most decisions stay on show for three years at the longest. */
const YEARS = 4

/** The penalties on show, the latest published first; what is looked for stands in the address (行政处罚法 §48; enforcement §9). */
export function PenaltyListPage({ filters }: { filters: PenaltyFilters }) {
  const { client } = useApi()
  const text = useText(penaltyTexts)
  const pages = useInfiniteQuery({
    queryKey: ['penalties', filters],
    queryFn: ({ pageParam }) => client.public.penalties.search.query({ ...questionOf(filters), before: pageParam }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <div className="cz-read">
      <PageHead title={text('title')} text={text('lead')} />
      <div className="cz-wordsbox">
        <WordsBox key={filters.q ?? ''} filters={filters} />
      </div>
      <Filters filters={filters} known={rows[0]} />
      <Asked question={{ data: pages.data, error: pages.error, isPending: pages.isPending, refetch: pages.refetch }} shape="list" lines={6}>
        {() =>
          rows.length === 0 ? (
            <Nothing filters={filters} />
          ) : (
            <div className="ow-stack">
              <Rows rows={rows} />
              <MoreRows pages={pages} />
            </div>
          )
        }
      </Asked>
    </div>
  )
}

function WordsBox({ filters }: { filters: PenaltyFilters }) {
  const text = useText(penaltyTexts)
  const navigate = useNavigateTo()
  const [typed, setTyped] = useState(filters.q ?? '')
  return <SearchBox value={typed} onChange={setTyped} onSearch={(q) => navigate(penaltiesAddress({ ...filters, q }))} label={text('search')} placeholder={text('searchHint')} />
}

/** Years to choose from, and organ and cause where a page led here with them; their names are those of what was found. */
function Filters({ filters, known }: { filters: PenaltyFilters; known: PenaltyLine | undefined }) {
  const { trpc } = useApi()
  const text = useText(penaltyTexts)
  const say = useInLanguage()
  const today = useQuery({ ...trpc.public.status.get.queryOptions(), staleTime: 300_000 }).data?.today
  const recent = today === undefined ? [] : Array.from({ length: YEARS }, (_, i) => Number(today.slice(0, 4)) - i)
  const years = filters.year === undefined || recent.includes(filters.year) ? recent : [...recent, filters.year]
  const { organ: _organ, ...withoutOrgan } = filters
  const { cause: _cause, ...withoutCause } = filters
  const { year: _year, ...withoutYear } = filters
  const chips = [
    ...(filters.organ === undefined ? [] : [{ key: 'organ', label: known ? say(known.organ) : text('thisOrgan'), without: penaltiesAddress(withoutOrgan) }]),
    ...(filters.cause === undefined ? [] : [{ key: 'cause', label: known?.cause ? say(known.cause) : text('thisCause'), without: penaltiesAddress(withoutCause) }]),
  ]
  return (
    <div className="cz-filters">
      <div className="ow-chips" role="group" aria-label={text('year')}>
        <YearChip label={text('allYears')} on={filters.year === undefined} href={penaltiesAddress(withoutYear)} />
        {years.map((year) => (
          <YearChip key={year} label={text('ofYear', { year })} on={filters.year === year} href={penaltiesAddress({ ...filters, year })} />
        ))}
      </div>
      {chips.length > 0 && (
        <div className="ow-chips" role="group" aria-label={text('chosen')}>
          {chips.map(({ key, label, without }) => (
            <Link key={key} className="ow-chip" data-on="" href={without}>
              <span className="ow-hidden">{text('notOnly')}</span>
              {label}
              <X aria-hidden />
            </Link>
          ))}
        </div>
      )}
    </div>
  )
}

function YearChip({ label, on, href }: { label: string; on: boolean; href: string }) {
  return (
    <Link className="ow-chip" data-on={on ? '' : undefined} data-plain={on ? undefined : ''} aria-current={on ? 'true' : undefined} href={href}>
      {label}
    </Link>
  )
}

function Rows({ rows }: { rows: readonly PenaltyLine[] }) {
  const text = useText(penaltyTexts)
  const say = useInLanguage()
  const format = useFormat()
  return (
    <CardList
      label={text('title')}
      rows={rows.map(({ id, party, title, organ, publishedOn }) => ({ key: id, title: party, text: [title, say(organ), text('publishedDay', { day: format.dayPlain(publishedOn) })].join(' · '), href: `/penalties/${id}` }))}
    />
  )
}

function Nothing({ filters }: { filters: PenaltyFilters }) {
  const text = useText(penaltyTexts)
  if (Object.keys(filters).length === 0) return <Empty icon={<Scale aria-hidden />} title={text('none')} text={text('noneText')} />
  return <Empty icon={<Scale aria-hidden />} title={text('nothing')} text={text('nothingText')} action={<LinkButton href="/penalties">{text('seeAll')}</LinkButton>} />
}
