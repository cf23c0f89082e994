import { useApi } from '@onewindow/screens/api'
import { LinkButton } from '@onewindow/ui/button'
import { CardList, Section } from '@onewindow/ui/card'
import { Empty } from '@onewindow/ui/empty'
import { useText } from '@onewindow/ui/i18n'
import { useQuery } from '@tanstack/react-query'
import { Phone, SearchX } from 'lucide-react'
import { Asked } from '../app/asked.tsx'
import { BoldWords } from '../app/bold-words.tsx'
import { useGuideRows, useInLanguage } from '../app/in-language.ts'
import { appTexts } from '../app/texts.ts'
import { BundleCard } from './bundle-card.tsx'
import { useItemRow } from './item-row.ts'
import { servicesTexts } from './texts.ts'

/** Beside a life event, likenesses further down only distract. */
const MOST_RELATED = 5

/** What was found for everyday words: the life event first, its single services, then the rest; a person is one tap away. */
export function Results({ words }: { words: string }) {
  const { trpc } = useApi()
  const text = useText(servicesTexts)
  const app = useText(appTexts)
  const say = useInLanguage()
  const rowOf = useItemRow()
  const found = useQuery(trpc.public.catalogue.search.queryOptions({ text: words }))
  const guides = useGuideRows()
  const bundleSlug = found.data?.hits.find(({ kind }) => kind === 'bundle')?.slug
  const bundle = useQuery({
    ...trpc.public.catalogue.bundleGuide.queryOptions({ slug: bundleSlug ?? '' }),
    enabled: bundleSlug !== undefined,
    staleTime: 600_000,
  }).data
  const rowsOf = (slugs: readonly string[]) =>
    slugs.flatMap((slug) => guides.data?.rows.filter((row) => row.kind === 'item' && row.slug === slug) ?? []).map(rowOf)
  return (
    <Asked question={found} shape="list" lines={4}>
      {({ hits, nearest }) => {
        const inBundle = bundle?.items.map(({ slug }) => slug) ?? []
        const items = hits.filter(({ kind }) => kind === 'item').map(({ slug }) => slug)
        const others = hits.filter((hit) => hit.kind === 'bundle' && hit.slug !== bundleSlug)
        const [first] = hits
        if (!first) {
          return (
            <>
              <Empty icon={<SearchX aria-hidden />} title={text('nothing', { words })} text={text('nothingText')} action={<AskPerson />} />
              {nearest.length > 0 && (
                <Section title={text('nearest')}>
                  <CardList
                    rows={nearest.map((hit) => ({
                      key: hit.key,
                      title: say({ zh: hit.nameZh, en: hit.nameEn }),
                      href: hit.kind === 'bundle' ? `/events/${hit.slug}` : `/services/${hit.slug}`,
                    }))}
                  />
                </Section>
              )}
            </>
          )
        }
        const single = rowsOf(
          bundle ? [...items.filter((slug) => inBundle.includes(slug)), ...inBundle.filter((slug) => !items.includes(slug))] : items,
        )
        const rest = bundle ? rowsOf(items.filter((slug) => !inBundle.includes(slug))).slice(0, MOST_RELATED) : []
        return (
          <>
            <p className="cz-lead">
              <BoldWords>
                {first.reason === 'title'
                  ? text('found', { words, n: hits.length })
                  : text('understood', { words, name: say({ zh: first.nameZh, en: first.nameEn }) })}
              </BoldWords>
            </p>
            <div className="cz-results">
              {bundleSlug !== undefined && <BundleCard slug={bundleSlug} />}
              {single.length > 0 && (
                <Section title={text(bundle ? 'onlyOne' : 'singles')}>
                  <CardList rows={single} />
                </Section>
              )}
              {rest.length > 0 && (
                <Section title={text('others')}>
                  <CardList rows={rest} />
                </Section>
              )}
              {others.length > 0 && (
                <Section title={text('oneThing')}>
                  <CardList
                    rows={others.map((hit) => ({
                      key: hit.key,
                      title: say({ zh: hit.nameZh, en: hit.nameEn }),
                      href: `/events/${hit.slug}`,
                    }))}
                  />
                </Section>
              )}
            </div>
            <p className="cz-ask">
              <LinkButton icon={<Phone aria-hidden />} href="tel:12345">
                {app('ask12345')}
              </LinkButton>
            </p>
          </>
        )
      }}
    </Asked>
  )
}

function AskPerson() {
  const app = useText(appTexts)
  return (
    <LinkButton icon={<Phone aria-hidden />} href="tel:12345">
      {app('ask12345')}
    </LinkButton>
  )
}
