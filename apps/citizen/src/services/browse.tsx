import { useApi } from '@onewindow/screens/api'
import { Button } from '@onewindow/ui/button'
import { CardList, Section } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { Segmented } from '@onewindow/ui/segmented'
import { Link } from '@onewindow/ui/link'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Asked } from '../app/asked.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { useItemRow } from './item-row.ts'
import { servicesTexts } from './texts.ts'

export interface Filters {
  for?: 'person' | 'enterprise'
  theme?: string
}

const address = ({ for: audience, theme }: Filters): string => {
  const query = new URLSearchParams({ ...(audience ? { for: audience } : {}), ...(theme ? { theme } : {}) }).toString()
  return query === '' ? '/services' : `/services?${query}`
}

/** How many rows of each theme are shown at first. */
const SHOWN = 5

/** All guides by theme; whom they are for and which theme stand in the address. */
export function Browse({ filters, onFilters }: { filters: Filters; onFilters: (filters: Filters) => void }) {
  const { trpc } = useApi()
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const list = useQuery({
    ...trpc.public.catalogue.guides.queryOptions({
      limit: 100,
      ...(filters.for ? { audience: filters.for } : {}),
      ...(filters.theme ? { theme: filters.theme } : {}),
    }),
    placeholderData: (before) => before,
    staleTime: 600_000,
  })
  return (
    <Asked question={list} shape="list" lines={6}>
      {({ rows, themes }) => {
        const shown = themes.filter(({ id }) => filters.theme === undefined || id === filters.theme)
        return (
          <>
            <div className="cz-filters">
              <Segmented
                name="audience"
                label={text('filterAudience')}
                value={filters.for ?? 'all'}
                segments={[
                  { value: 'all', label: text('all') },
                  { value: 'person', label: text('person') },
                  { value: 'enterprise', label: text('enterprise') },
                ]}
                onChange={(value) => onFilters(value === 'all' ? {} : { for: value as 'person' | 'enterprise' })}
              />
              <div className="ow-chips" role="group" aria-label={text('filterTheme')}>
                <Link
                  className="ow-chip"
                  data-on={filters.theme === undefined ? '' : undefined}
                  data-plain={filters.theme === undefined ? undefined : ''}
                  aria-current={filters.theme === undefined ? 'true' : undefined}
                  href={address(filters.for ? { for: filters.for } : {})}
                >
                  {text('all')}
                </Link>
                {themes.map(({ id, name, count }) => (
                  <Link
                    key={id}
                    className="ow-chip"
                    data-on={id === filters.theme ? '' : undefined}
                    data-plain={id === filters.theme ? undefined : ''}
                    aria-current={id === filters.theme ? 'true' : undefined}
                    href={address({ ...filters, theme: id })}
                  >
                    {say(name)} {count}
                  </Link>
                ))}
              </div>
            </div>
            {rows.length === 0 && <Empty title={text('emptyTheme')} />}
            <div className="cz-themes">
              {shown.map(({ id, name }) => {
                const own = rows.filter(({ theme }) => theme.id === id)
                return own.length > 0 && <ThemeSection key={id} title={say(name)} rows={own} whole={filters.theme !== undefined} />
              })}
            </div>
          </>
        )
      }}
    </Asked>
  )
}

function ThemeSection({
  title,
  rows,
  whole,
}: {
  title: string
  rows: readonly Parameters<ReturnType<typeof useItemRow>>[0][]
  whole: boolean
}) {
  const text = useText(servicesTexts)
  const rowOf = useItemRow()
  const [all, setAll] = useState(whole)
  return (
    <Section title={title} count={rows.length}>
      <CardList rows={(all ? rows : rows.slice(0, SHOWN)).map(rowOf)} />
      {!all && rows.length > SHOWN && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {text('more')}
        </Button>
      )}
    </Section>
  )
}
