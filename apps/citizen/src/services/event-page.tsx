import type { BundleGuide } from '../app/answers.ts'
import { LinkButton } from '@onewindow/ui/button'
import { Card, CardList, Section } from '@onewindow/ui/card'
import { Callout } from '@onewindow/ui/banner'
import { useText } from '@onewindow/ui/i18n'
import { ActionBar, PageHead } from '@onewindow/ui/page-parts'
import { fullWidthBrackets } from '@onewindow/documents/definition/citation'
import { useGuideRows, useInLanguage } from '../app/in-language.ts'
import { useLimitWords } from '../app/limit-words.ts'
import { useItemRow } from './item-row.ts'
import { servicesTexts } from './texts.ts'

/** The guide of a life event: what is in it, together and one by one. */
export function EventPage({ guide }: { guide: BundleGuide }) {
  const text = useText(servicesTexts)
  const say = useInLanguage()
  const inWords = useLimitWords()
  const rowOf = useItemRow()
  const guides = useGuideRows().data?.rows ?? []
  return (
    <>
      <PageHead
        title={say(guide.name)}
        text={text('eventLead', { lead: say(guide.lead.name) })}
        crumbs={[{ label: text('title'), href: '/services' }, { label: text('eventTitle') }]}
      />
      <div className="ow-columns">
        <div>
          <Callout>
            {text('eventPromise', { limit: inWords(guide.promised) })}
            <br />
            <span className="ow-small">{text('eventNote')}</span>
          </Callout>
          <Section title={text('eventItems')} count={guide.items.length}>
            <CardList
              rows={guide.items.map(({ slug, name }) => {
                const known = guides.find((row) => row.kind === 'item' && row.slug === slug)
                return known ? rowOf(known) : { key: slug, title: say(name), href: `/services/${slug}` }
              })}
            />
          </Section>
        </div>
        <div>
          <Card title={text('eventPartners')}>
            <p>{[guide.lead, ...guide.partners].map(({ name }) => say(name)).join(text('listJoint'))}</p>
          </Card>
          <Card title={text('eventBasis')}>
            <ul className="cz-plain-list">
              {guide.policyBasis.map((basis) => (
                <li key={basis}>{fullWidthBrackets(basis)}</li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
      <ActionBar>
        <LinkButton kind="primary" href={`/events/${guide.slug}/questions`}>
          {text('startQuestions')}
        </LinkButton>
      </ActionBar>
    </>
  )
}
