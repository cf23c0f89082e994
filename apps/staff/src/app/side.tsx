import type { CaseWords } from '@onewindow/screens/case-texts'
import type { SideGroup, SideLink } from '@onewindow/ui/desk-shell'
import type { Language, TextReader } from '@onewindow/ui/dictionary'
import type { Formatter } from '@onewindow/ui/format'
import { Bookmark, Building2, ChartColumnBig, FilePlus2, Map, OctagonAlert, ScanLine, Search, User } from 'lucide-react'
import type { StaffTexts } from '../locales/zh.ts'
import { listHref, listKey, listSearch } from '../worklist/list-search.ts'
import { COUNTED, scopeOfGrant, sideQueuesOf, totalOf, type Count } from './lists.ts'
import { QueueIcon } from './queue-icon.tsx'
import { useSavedViews } from './saved-views.ts'
import type { Grant, Me } from './session.ts'

interface Side { language: Language; me: Me; grant: Grant | undefined; counts: readonly Count[]; text: TextReader<StaffTexts>; format: Formatter; words: CaseWords }

/** Bounded count in words. */
export const bounded = (n: number, format: Formatter): string => format.count(Math.min(n, COUNTED), n > COUNTED)

/** Worklists with their live counts, kept views, and where else to go. */
export function useSide({ language, me, grant, counts, text, format, words }: Side): SideGroup[] {
  const views = useSavedViews()
  const own = me.scopes[0] ?? 'mine'
  const unit = scopeOfGrant(me, grant)
  const link = (search: Parameters<typeof listHref>[0], label: string, icon: SideLink['icon'], n: number, late = false): SideLink =>
    ({ key: listKey(search), label, icon, href: listHref(search), count: bounded(n, format), ...(late && n > 0 ? { late } : {}) })
  const others = me.scopes.filter((scope) => scope !== own && scope !== unit)
  const otherName = (scope: string): string => {
    const held = me.grants.find(({ unitId, regionCode }) => scope === `U:${unitId}` || scope === `R:${regionCode}`)
    if (!held) return scope.slice(2)
    return language === 'zh' ? held.unitZh : held.unitEn
  }
  const { shown, folded } = sideQueuesOf(counts, unit)
  const queueLink = (queue: string): SideLink => link({ scope: unit, queue }, words.queue(queue), <QueueIcon queue={queue} />, totalOf(counts, unit, queue).n)
  return [
    {
      title: text('worklists'), links: [
        link({ scope: 'mine' }, text('listMine'), <User aria-hidden />, totalOf(counts, own).n),
        link({ scope: unit }, text(unit.startsWith('R:') ? 'listRegion' : 'listUnit'), unit.startsWith('R:') ? <Map aria-hidden /> : <Building2 aria-hidden />, totalOf(counts, unit).n),
        link({ scope: unit, due: 'overdue' }, text('listOverdue'), <OctagonAlert aria-hidden />, totalOf(counts, unit).overdue, true),
        ...shown.map(queueLink),
        ...others.map((scope) => link({ scope }, otherName(scope), scope.startsWith('R:') ? <Map aria-hidden /> : <Building2 aria-hidden />, totalOf(counts, scope).n)),
      ],
      ...(folded.length > 0 ? { more: { words: text('moreQueues', { n: folded.length }), links: folded.map(queueLink) } } : {}),
    },
    ...(views.length > 0 ? [{ title: text('myViews'), links: views.map(({ id, name, search }) => ({ key: `view ${id}`, label: name, href: `/staff/worklist${search}`, icon: <Bookmark aria-hidden /> })) }] : []),
    {
      title: text('go'), links: [
        ...(me.grants.some(({ role }) => role === 'windowClerk') ? [{ key: 'window', label: text('window'), href: '/staff/window', icon: <ScanLine aria-hidden /> }] : []),
        { key: 'new', label: text('newCase'), href: '/staff/new', icon: <FilePlus2 aria-hidden /> },
        { key: 'search', label: text('search'), href: '/staff/search', icon: <Search aria-hidden /> },
        { key: 'supervision', label: text('supervision'), href: '/staff/supervision', icon: <ChartColumnBig aria-hidden /> },
      ],
    },
  ]
}

/** Which link of the side the address belongs to. */
export function currentKey(pathname: string, searchStr: string): string | undefined {
  const path = pathname.replace(/^\/staff/, '')
  if (path.startsWith('/worklist')) return listKey(listSearch.parse(Object.fromEntries(new URLSearchParams(searchStr))))
  return ['new', 'window', 'search', 'supervision'].find((name) => path.startsWith(`/${name}`))
}
