import { useApi } from '@onewindow/screens/api'
import type { Command, FindCommands } from '@onewindow/ui/command-palette'
import type { SideGroup } from '@onewindow/ui/desk-shell'
import type { TextReader } from '@onewindow/ui/dictionary'
import { useNavigateTo } from '@onewindow/ui/link'
import { useCallback } from 'react'
import type { StaffTexts } from '../locales/zh.ts'
import { pageCommands } from './page-commands.ts'

const MOST_CASES = 8

/** What the palette offers: commands of the page, pages and lists by name, cases by number, title or party. */
export function useFind(groups: readonly SideGroup[], text: TextReader<StaffTexts>): FindCommands {
  const { client } = useApi()
  const navigate = useNavigateTo()
  return useCallback(async (query, signal) => {
    const fits = (label: string): boolean => query === '' || label.toLowerCase().includes(query.toLowerCase())
    const here = pageCommands().filter(({ label }) => fits(label)).map((command): Command => ({ ...command, group: text('paletteHere') }))
    const pages = [...groups.flatMap(({ links, more }) => [...links, ...(more?.links ?? [])]), { key: 'me', label: text('myPage'), href: '/staff/me' }].filter(({ label }) => fits(label))
      .map((link): Command => ({ key: link.key, label: link.label, group: text('palettePages'), ...('count' in link && link.count ? { note: link.count } : {}), run: () => navigate(link.href) }))
    if (query.length < 2) return [...here, ...pages]
    const { rows } = await client.staff.case.search.query({ text: query, limit: MOST_CASES }, { signal })
    const cases = rows.map((row): Command => ({ key: row.id, label: `${row.title} · ${row.party}`, group: text('paletteCases'), ...(row.number ? { note: row.number } : {}), run: () => navigate(`/staff/cases/${row.id}`) }))
    const all: Command = { key: 'all', label: text('searchAll', { text: query }), group: text('paletteCases'), run: () => navigate(`/staff/search?text=${encodeURIComponent(query)}`) }
    return [...here, ...pages, ...cases, all]
  }, [client, groups, navigate, text])
}
