import { Button } from '@onewindow/ui/button'
import { CardList, Section, type ListRow } from '@onewindow/ui/card'
import { Suggestions } from '@onewindow/ui/filter-chips'
import { useText } from '@onewindow/ui/i18n'
import { TextLink, useNavigateTo } from '@onewindow/ui/link'
import { Hero } from '@onewindow/ui/page-parts'
import { SearchBox } from '@onewindow/ui/search-box'
import { Skeleton } from '@onewindow/ui/skeleton'
import { CalendarClock, LayoutList, Megaphone, ScanLine } from 'lucide-react'
import { useState } from 'react'
import { CallLine } from '../app/call-line.tsx'
import { useSession } from '../app/session.ts'
import { useSpeech } from '../app/speech.ts'
import { useTabTitle } from '../app/tab-title.ts'
import { appTexts } from '../app/texts.ts'
import { LifeEvents, type Audience } from './life-events.tsx'
import { RunningCases } from './running-cases.tsx'
import { useWaiting } from './waiting-rows.tsx'

/** One question and one box, then what waits for the reader, then life events. */
export function HomePage({ audience, onAudience }: { audience: Audience; onAudience: (audience: Audience) => void }) {
  const text = useText(appTexts)
  const waiting = useWaiting()
  return (
    <>
      <Question />
      {waiting.isComing ? (
        // What waits stands above everything else: what is below is drawn when its height is known.
        <Skeleton lines={6} />
      ) : (
        <div className="ow-columns">
          <div>
            <Waiting rows={waiting.rows} />
            <LifeEvents audience={audience} onAudience={onAudience} />
          </div>
          <div>
            <RunningCases />
            <CardList
              rows={[
                { key: 'report', title: text('report'), text: text('reportText'), icon: <Megaphone aria-hidden />, href: '/begin/citizenRequest/report' },
                { key: 'book', title: text('book'), text: text('bookText'), icon: <CalendarClock aria-hidden />, href: '/begin/appointment/hold' },
                { key: 'begin', title: text('begin'), text: text('beginText'), icon: <LayoutList aria-hidden />, href: '/begin' },
                { key: 'verify', title: text('verify'), text: text('verifyText'), icon: <ScanLine aria-hidden />, href: '/verify' },
              ]}
            />
          </div>
        </div>
      )}
      <CallLine narrow says={text('needHelp')} />
    </>
  )
}

function Question() {
  const text = useText(appTexts)
  const navigate = useNavigateTo()
  const [wish, setWish] = useState('')
  const search = (words: string) => {
    if (words.trim() !== '') navigate(`/services?q=${encodeURIComponent(words.trim())}`)
  }
  const { hearing, listen } = useSpeech(search)
  useTabTitle(text('homeTitle'))
  return (
    <Hero title={text('question')}>
      <SearchBox
        value={wish}
        onChange={setWish}
        onSearch={search}
        label={text('searchLabel')}
        placeholder={text('searchHint')}
        onSpeak={listen}
      />
      <p className="cz-heard" role="status">
        {hearing === 'listening' ? text('listening') : hearing === 'failed' ? text('listenFailed') : ''}
      </p>
      <Suggestions label={text('tryLabel')} words={text('tryWords').split('|')} onPick={search} />
    </Hero>
  )
}

const SHOWN = 3

function Waiting({ rows }: { rows: readonly ListRow[] }) {
  const text = useText(appTexts)
  const session = useSession()
  const [all, setAll] = useState(false)
  if (!session || rows.length === 0) return session === null ? <p className="ow-hint ow-small">{text('signInHome')}</p> : null
  return (
    <Section title={text('waiting')} count={rows.length} action={<TextLink href="/cases">{text('allCases')}</TextLink>}>
      <CardList rows={all ? rows : rows.slice(0, SHOWN)} label={text('waiting')} />
      {!all && rows.length > SHOWN && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {text('more')}
        </Button>
      )}
    </Section>
  )
}
