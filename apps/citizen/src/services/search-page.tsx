import { IconButton } from '@onewindow/ui/button'
import { CardList } from '@onewindow/ui/card'
import { useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { PageHead } from '@onewindow/ui/page-parts'
import { SearchBox } from '@onewindow/ui/search-box'
import { ChevronLeft, Megaphone, Scale } from 'lucide-react'
import { useState } from 'react'
import { useTabTitle } from '../app/tab-title.ts'
import { useSpeech } from '../app/speech.ts'
import { appTexts } from '../app/texts.ts'
import { Browse, type Filters } from './browse.tsx'
import { Results } from './results.tsx'
import { servicesTexts } from './texts.ts'

/** The words that were searched, to be changed. A new address starts anew with its own words. */
export function WordsBox({ words, quiet }: { words: string; quiet?: boolean }) {
  const text = useText(servicesTexts)
  const navigate = useNavigateTo()
  const [typed, setTyped] = useState(words)
  const search = (next: string) => navigate(next.trim() === '' ? '/services' : `/services?q=${encodeURIComponent(next.trim())}`)
  const { listen } = useSpeech(search)
  return (
    <SearchBox
      key={words}
      value={typed}
      onChange={setTyped}
      onSearch={search}
      label={text('search')}
      onSpeak={listen}
      {...(quiet ? { quiet } : {})}
    />
  )
}

/** Back and the words, in one bar on phones. */
export function SearchBar({ words }: { words: string }) {
  const app = useText(appTexts)
  const navigate = useNavigateTo()
  return (
    <header className="ow-pagebar cz-searchbar">
      <IconButton label={app('back')} icon={<ChevronLeft aria-hidden />} onClick={() => navigate('/services')} />
      <WordsBox key={words} words={words} quiet />
    </header>
  )
}

export function SearchPage({
  words,
  filters,
  onFilters,
}: {
  words: string | undefined
  filters: Filters
  onFilters: (filters: Filters) => void
}) {
  const text = useText(servicesTexts)
  const app = useText(appTexts)
  useTabTitle(words ?? text('title'))
  return (
    <>
      {words === undefined && <PageHead title={text('title')} text={text('lead')} />}
      {words === undefined && (
        <CardList
          rows={[
            { key: 'begin', title: app('report'), text: app('beginText'), icon: <Megaphone aria-hidden />, href: '/begin' },
            { key: 'penalties', title: text('penalties'), text: text('penaltiesText'), icon: <Scale aria-hidden />, href: '/penalties' },
          ]}
        />
      )}
      {words !== undefined && <h1 className="ow-hidden">{text('title')}</h1>}
      <div className={words === undefined ? 'cz-wordsbox' : 'cz-wordsbox ow-from-desk'}>
        <WordsBox key={words ?? ''} words={words ?? ''} />
      </div>
      {words === undefined ? <Browse filters={filters} onFilters={onFilters} /> : <Results words={words} />}
    </>
  )
}
