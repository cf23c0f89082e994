import { useApi } from '@onewindow/screens/api'
import { Card, CardList } from '@onewindow/ui/card'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { SearchBox } from '@onewindow/ui/search-box'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { printed, useItems } from '../app/item-names.ts'
import { staffTexts } from '../texts.ts'

const MOST = 10

/** What they want to do, in their own words: 开饭店 finds the food licence. */
export function FindItem({ words = '', onChoose }: { /** What is known already of what they came for. */ words?: string; onChoose: (slug: string) => void }) {
  const text = useText(staffTexts)
  const { language } = useLanguage()
  const { trpc } = useApi()
  const items = useItems()
  const [typed, setTyped] = useState(words)
  const query = typed.trim()
  const found = useQuery({ ...trpc.public.catalogue.search.queryOptions({ text: query }), enabled: query !== '', placeholderData: keepPreviousData })
  const departmentOf = (slug: string): string => items.find((item) => item.slug === slug)?.department ?? ''
  const hits = query === '' ? items.slice(0, MOST).map(({ slug, name }) => ({ slug, name })) : [...(found.data?.hits ?? []), ...(found.data?.nearest ?? [])].filter(({ kind }) => kind === 'item').slice(0, MOST).map(({ slug, nameZh, nameEn }) => ({ slug, name: language === 'zh' ? nameZh : nameEn }))
  return (
    <Card title={text('stepWhat')}>
      <div className="ow-stack">
        <SearchBox quiet autoFocus value={typed} onChange={setTyped} onSearch={() => { if (hits[0]) onChoose(hits[0].slug) }} label={text('whatFor')} />
        {query !== '' && found.data && hits.length === 0 && <p className="ow-hint">{text('noItem')}</p>}
        <CardList label={text('stepWhat')} rows={hits.map(({ slug, name }) => ({ key: slug, title: printed(name), text: departmentOf(slug), onPress: () => onChoose(slug) }))} />
      </div>
    </Card>
  )
}
