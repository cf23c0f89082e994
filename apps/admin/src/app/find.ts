import { useApi } from '@onewindow/screens/api'
import type { Command, FindCommands } from '@onewindow/ui/command-palette'
import { useLanguage, useText } from '@onewindow/ui/i18n'
import { useNavigateTo } from '@onewindow/ui/link'
import { useCallback } from 'react'
import { adminTexts } from '../texts.ts'
import { addressOf } from './address.ts'
import { roleName } from './failure-text.ts'
import { usePlatform } from './frame.tsx'
import { allPages } from './side.tsx'

const MOST_OF_A_KIND = 6

/** What the command palette finds: pages of the app by name, then items of the catalogue, then officers. A part that does not answer is left out. */
export function useFind(): FindCommands {
  const { trpc, queryClient } = useApi()
  const text = useText(adminTexts)
  const { language } = useLanguage()
  const navigate = useNavigateTo()
  const demo = usePlatform()?.demo ?? false
  return useCallback(async (query, signal) => {
    const pages: Command[] = [...allPages(text, demo), { key: 'me', label: text('page.me'), href: addressOf('/me'), icon: undefined }]
      .filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))
      .map(({ key, label, href, icon }) => ({ key, label, group: text('findPages'), icon, run: () => navigate(href) }))
    if (query === '') return pages
    const [found, known] = await Promise.all([
      queryClient.fetchQuery(trpc.public.catalogue.search.queryOptions({ text: query.slice(0, 80) })).catch(() => null),
      queryClient.fetchQuery(trpc.admin.people.list.queryOptions({ text: query.slice(0, 40), limit: MOST_OF_A_KIND })).catch(() => null),
    ])
    if (signal.aborted) return pages
    const items = (found?.hits ?? []).filter(({ kind }) => kind === 'item').slice(0, MOST_OF_A_KIND).map(({ slug, nameZh, nameEn }): Command =>
      ({ key: `item:${slug}`, label: language === 'zh' ? nameZh : nameEn, group: text('findItems'), run: () => navigate(addressOf(`/items/${slug}`)) }))
    const people = (known?.rows ?? []).map(({ id, displayName, username, grants }): Command =>
      ({ key: `person:${id}`, label: displayName, group: text('findPeople'), note: grants[0] ? roleName(grants[0].role, language) : (username ?? ''), run: () => navigate(addressOf(`/people/${id}`)) }))
    return [...pages, ...items, ...people]
  }, [text, language, navigate, demo, queryClient, trpc])
}
