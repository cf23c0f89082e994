import { useApi } from '@onewindow/screens/api'
import { LinkButton } from '@onewindow/ui/button'
import { Card, type ListRow } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useFormat, useText } from '@onewindow/ui/i18n'
import { Link, TextLink } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { SearchBox } from '@onewindow/ui/search-box'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow } from '../app/answers.ts'
import { Asked } from '../app/asked.tsx'
import { MoreRows } from '../app/more-rows.tsx'
import { useOwnName } from '../app/own-name.ts'
import { useWaiting } from '../home/waiting-rows.tsx'
import { CaseLine } from './case-line.tsx'
import { casesTexts } from './texts.ts'

export const phases = ['open', 'draft', 'ended', 'archived'] as const
export interface CaseFilters {
  phase?: (typeof phases)[number]
  q?: string
}

const address = ({ phase, q }: CaseFilters): string => {
  const query = new URLSearchParams({ ...(phase ? { phase } : {}), ...(q ? { q } : {}) }).toString()
  return query === '' ? '/cases' : `/cases?${query}`
}

/** All cases of the reader: status as a sentence, due day, next action. Filters stand in the address. */
export function CaseListPage({ filters, onFilters }: { filters: CaseFilters; onFilters: (filters: CaseFilters) => void }) {
  const { client } = useApi()
  const text = useText(casesTexts)
  const [words, setWords] = useState(filters.q ?? '')
  const { rows: waiting } = useWaiting()
  const list = useInfiniteQuery({
    queryKey: ['citizen-cases', filters],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }: { pageParam: string | null }) =>
      client.citizen.case.list.query({
        after: pageParam,
        ...(filters.phase ? { phase: filters.phase } : {}),
        ...(filters.q ? { text: filters.q } : {}),
      }),
    getNextPageParam: (page) => page.after,
  })
  return (
    <div className="cz-read">
      <PageHead title={text('title')} />
      <div className="cz-filters">
        <div className="cz-narrow">
          <SearchBox
            quiet
            value={words}
            onChange={(next) => {
              setWords(next)
              if (next === '') onFilters(filters.phase ? { phase: filters.phase } : {})
            }}
            onSearch={(q) => onFilters({ ...filters, ...(q.trim() === '' ? {} : { q: q.trim() }) })}
            label={text('search')}
          />
        </div>
        <nav className="ow-chips" aria-label={text('phase')}>
          {([undefined, ...phases] as const).map((phase) => {
            const { phase: _, ...others } = filters
            return (
              <Link
                key={phase ?? 'all'}
                className="ow-chip"
                data-on={phase === filters.phase ? '' : undefined}
                data-plain={phase === filters.phase ? undefined : ''}
                aria-current={phase === filters.phase ? 'true' : undefined}
                href={address({ ...others, ...(phase ? { phase } : {}) })}
              >
                {text(`phase.${phase ?? 'all'}`)}
              </Link>
            )
          })}
        </nav>
      </div>
      <Asked question={list} shape="card" lines={4}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) {
            return filters.phase || filters.q ? (
              <Empty
                title={text('emptyFiltered')}
                text={text('emptyFilteredText')}
                action={<LinkButton href="/cases">{text('clear')}</LinkButton>}
              />
            ) : (
              <Empty title={text('empty')} text={text('emptyText')} action={<LinkButton href="/services">{text('find')}</LinkButton>} />
            )
          }
          return (
            <div className="ow-stack">
              {rows.map((row) => (
                <CaseCard key={row.id} row={row} todo={waiting.find(({ key }) => key === row.id)} />
              ))}
              <MoreRows pages={list} />
            </div>
          )
        }}
      </Asked>
    </div>
  )
}

/** What is written on pages of its own until it is sent. */
const DRAFTS: ReadonlySet<string> = new Set(['application', 'bundleApplication'])

function CaseCard({ row, todo }: { row: CaseRow; todo: ListRow | undefined }) {
  const text = useText(casesTexts)
  const format = useFormat()
  const partyOf = useOwnName()
  const href = row.phase === 'draft' && DRAFTS.has(row.caseType) ? `/applications/${row.id}/edit` : `/cases/${row.id}`
  return (
    <Card>
      <CaseLine row={row} level={2} href={href} />
      <p className="cz-case-foot">
        <span className="ow-hint">
          {partyOf(row) !== undefined && <>{partyOf(row)} · </>}
          {row.number !== null && (
            <>
              <span className="ow-nowrap">{row.number}</span> ·{' '}
            </>
          )}
          {text('changed', { day: format.dayPlain(format.dayOf(row.changedAt)) })}
        </span>
        {todo?.href !== undefined && <TextLink href={todo.href}>{todo.verb}</TextLink>}
      </p>
    </Card>
  )
}
