import type { SideGroup } from '@onewindow/ui/desk-shell'
import type { TextReader } from '@onewindow/ui/dictionary'
import { Building2, CalendarDays, Clock, FileCog, FileInput, Grid3x3, HeartPulse, Map as MapIcon, MessageSquareText, Plug, ScrollText, SlidersHorizontal, ShieldCheck, UsersRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AdminTexts } from '../locales/zh.ts'
import { addressOf } from './address.ts'

const pages = {
  items: <FileCog aria-hidden />, configuration: <SlidersHorizontal aria-hidden />, calendar: <CalendarDays aria-hidden />, messages: <MessageSquareText aria-hidden />, partners: <Plug aria-hidden />, imports: <FileInput aria-hidden />,
  organisation: <Building2 aria-hidden />, people: <UsersRound aria-hidden />, permissions: <Grid3x3 aria-hidden />, regions: <MapIcon aria-hidden />,
  audit: <ScrollText aria-hidden />, heads: <ShieldCheck aria-hidden />, status: <HeartPulse aria-hidden />, clock: <Clock aria-hidden />,
} satisfies Record<string, ReactNode>

export type PageName = keyof typeof pages

const groups = [
  { title: 'groupConfiguration', pages: ['items', 'configuration', 'calendar', 'messages', 'partners', 'imports'] },
  { title: 'groupPeople', pages: ['organisation', 'people', 'permissions', 'regions'] },
  { title: 'groupTrust', pages: ['audit', 'heads', 'status', 'clock'] },
] as const satisfies readonly { title: keyof AdminTexts; pages: readonly PageName[] }[]

/** Only a demonstration has a clock to move. */
const shownIn = (demo: boolean) => (page: PageName): boolean => demo || page !== 'clock'

/** The pages of the app in the three groups of the side. */
export function sideGroups(text: TextReader<AdminTexts>, demo: boolean): SideGroup[] {
  return groups.map((group) => ({
    title: text(group.title), links: group.pages.filter(shownIn(demo)).map((page) => ({ key: page, label: text(`page.${page}`), href: addressOf(`/${page}`), icon: pages[page] })),
  }))
}

/** The same pages for the command palette. */
export function allPages(text: TextReader<AdminTexts>, demo: boolean): { key: PageName; label: string; href: string; icon: ReactNode }[] {
  return groups.flatMap((group) => group.pages.filter(shownIn(demo)).map((page) => ({ key: page, label: text(`page.${page}`), href: addressOf(`/${page}`), icon: pages[page] })))
}
