import { Accessibility, Baby, CalendarClock, FilePen, Megaphone, PackageCheck, ScanLine, Sofa, Star, Utensils } from 'lucide-react'
import { useState } from 'react'
import { Banners } from '../src/banner.tsx'
import { LinkButton } from '../src/button.tsx'
import { Card, CardList, Section, Tiles } from '../src/card.tsx'
import { CitizenShell } from '../src/citizen-shell.tsx'
import { Suggestions } from '../src/filter-chips.tsx'
import { useText } from '../src/i18n.tsx'
import { Hero } from '../src/page-parts.tsx'
import { SearchBox } from '../src/search-box.tsx'
import { galleryTexts } from './texts.ts'
import { start } from './start.tsx'

/** A light page: the citizen home. Its size is the floor of every citizen page. */
function LightPage() {
  const text = useText(galleryTexts)
  const [query, setQuery] = useState('')
  const acting = { name: text('person'), as: text('self'), href: '/me/acting' }
  return (
    <CitizenShell
      hero
      place={text('place')}
      placeShort={text('placeShort')}
      current="home"
      actingFor={acting}
      banner={<Banners banners={[]} />}
      tabs={[
        { key: 'home', label: text('tabHome'), href: '/' },
        { key: 'services', label: text('tabServices'), href: '/services' },
        { key: 'cases', label: text('tabCases'), href: '/cases', count: 3 },
        { key: 'licences', label: text('tabLicences'), href: '/licences' },
        { key: 'me', label: text('tabMe'), href: '/me' },
      ]}
      footer={{
        text: text('host'),
        links: [
          { label: text('a11y'), href: '/accessibility' },
          { label: text('privacy'), href: '/privacy' },
        ],
        phone: { label: text('phone'), href: 'tel:12345' },
      }}
    >
      <Hero title={text('question')}>
        <SearchBox
          value={query}
          onChange={setQuery}
          onSearch={() => setQuery('')}
          label={text('searchHint')}
          onSpeak={() => setQuery('…')}
        />
        <div className="mt-3">
          <Suggestions label={text('searchHint')} words={[text('try1'), text('try2'), text('try3'), text('try4')]} onPick={setQuery} />
        </div>
      </Hero>
      <div className="ow-columns">
        <div>
          <Section title={text('waiting')} count={3}>
            <CardList
              rows={[
                {
                  key: 'a',
                  title: text('row1'),
                  text: text('row1Text'),
                  icon: <FilePen aria-hidden />,
                  tone: 'info',
                  verb: text('row1Verb'),
                  href: '/cases/1',
                },
                {
                  key: 'b',
                  title: text('row2'),
                  text: text('row2Text'),
                  icon: <PackageCheck aria-hidden />,
                  tone: 'done',
                  verb: text('row2Verb'),
                  href: '/cases/2',
                },
                {
                  key: 'c',
                  title: text('row3'),
                  text: text('row3Text'),
                  icon: <Star aria-hidden />,
                  tone: 'muted',
                  verb: text('row3Verb'),
                  href: '/cases/3',
                },
              ]}
            />
          </Section>
          <Section title={text('lifeEvents')}>
            <Tiles
              tiles={[
                { key: '1', title: text('event1'), text: text('event1Text'), icon: <Baby aria-hidden />, href: '/e/1' },
                { key: '2', title: text('event2'), text: text('event2Text'), icon: <Sofa aria-hidden />, href: '/e/2' },
                { key: '3', title: text('event3'), text: text('event3Text'), icon: <Utensils aria-hidden />, href: '/e/3' },
                { key: '4', title: text('event4'), text: text('event4Text'), icon: <Accessibility aria-hidden />, href: '/e/4' },
              ]}
            />
          </Section>
        </div>
        <div>
          <Tiles
            short
            tiles={[
              { key: 'r', title: text('report'), icon: <Megaphone aria-hidden />, href: '/report' },
              { key: 'b', title: text('book'), icon: <CalendarClock aria-hidden />, href: '/book' },
              { key: 's', title: text('scan'), icon: <ScanLine aria-hidden />, href: '/verify' },
            ]}
          />
          <Card title={text('running')}>
            <p>{text('runningText')}</p>
            <LinkButton kind="quiet" href="/cases/4">
              {text('progress')}
            </LinkButton>
          </Card>
        </div>
      </div>
    </CitizenShell>
  )
}

await start(<LightPage />, [galleryTexts])
