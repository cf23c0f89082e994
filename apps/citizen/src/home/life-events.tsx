import { useApi } from '@onewindow/screens/api'
import { Section, Tiles } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { Segmented } from '@onewindow/ui/segmented'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../app/asked.tsx'
import { useInLanguage } from '../app/in-language.ts'
import { appTexts } from '../app/texts.ts'
import { EventIcon } from './event-icon.tsx'

export type Audience = 'person' | 'enterprise'

/** Life events (一件事) of a person or a business; each opens its guide. */
export function LifeEvents({ audience, onAudience }: { audience: Audience; onAudience: (audience: Audience) => void }) {
  const { trpc } = useApi()
  const text = useText(appTexts)
  const say = useInLanguage()
  const bundles = useQuery({ ...trpc.public.catalogue.bundles.queryOptions(), staleTime: 600_000 })
  const choice = (
    <Segmented
      name="audience"
      label={text('audience')}
      value={audience}
      onChange={(value) => onAudience(value as Audience)}
      segments={[
        { value: 'person', label: text('person') },
        { value: 'enterprise', label: text('business') },
      ]}
    />
  )
  return (
    <Section title={text('lifeEvents')} action={choice}>
      <Asked question={bundles} shape="list" lines={3}>
        {(rows) => (
          <Tiles
            tiles={rows
              .filter(({ audiences }) => audiences.includes(audience))
              .map(({ slug, name, items }) => ({
                key: slug,
                title: say(name),
                text: text('itemsInOne', { n: items }),
                icon: <EventIcon slug={slug} />,
                href: `/events/${slug}`,
              }))}
          />
        )}
      </Asked>
    </Section>
  )
}
