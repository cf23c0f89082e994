import { Keyboard, Languages, Menu as MenuIcon, Moon, Search, Sun } from 'lucide-react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import type { FindCommands } from './command-palette.tsx'
import { Link } from './link.tsx'
import { Avatar, BrandMark } from './marks.tsx'
import { useTheme } from './preferences.ts'
import { useShortcuts } from './shortcuts.ts'
import { uiTexts } from './texts.ts'
import { useLanguage, useText } from './i18n.tsx'

const CommandPalette = lazy(() => import('./command-palette.tsx').then((m) => ({ default: m.CommandPalette })))
const ShortcutHelp = lazy(() => import('./shortcut-help.tsx').then((m) => ({ default: m.ShortcutHelp })))

export interface SideLink {
  key: string
  label: string
  href: string
  icon?: ReactNode
  /** Text, for it may be `1000+`. */
  count?: string
  /** Overdue counts are red. */
  late?: boolean
}

export interface SideGroup {
  title: string
  links: readonly SideLink[]
  /** Links that are seldom wanted, folded behind these words; open while one of them is the current one. */
  more?: { words: string; links: readonly SideLink[] } | undefined
}

/** One key of the page and what it does, for the help window. */
export interface KeyMeaning {
  keys: string
  meaning: string
}

export interface DeskShellProps {
  /** Where the brand leads: the start of this app. */
  home: string
  groups: readonly SideGroup[]
  /** Key of the current link. */
  current?: string | undefined
  /** Beside the brand: 管理. */
  mark?: ReactNode
  /** Under the brand: the office. */
  unit?: ReactNode
  /** At the foot of the side: live dot, name of the city. */
  foot?: ReactNode
  /** Words in the search box. */
  searchWords: string
  find: FindCommands
  /** Right part of the top bar before language, theme and help. */
  end?: ReactNode
  person: { name: string, href: string }
  /** Only icons at the left: case pages need the width. */
  rail?: boolean
  keys: readonly KeyMeaning[]
  banner?: ReactNode
  children: ReactNode
}

/** Frame of the two desk apps: lists at the left, search on top, one page. */
export function DeskShell({
  home,
  groups,
  current,
  mark,
  unit,
  foot,
  searchWords,
  find,
  end,
  person,
  rail,
  keys,
  banner,
  children,
}: DeskShellProps) {
  const text = useText(uiTexts)
  const { other, setLanguage } = useLanguage()
  const [dark, setDark] = useTheme()
  const [window, setWindow] = useState<'none' | 'palette' | 'help'>('none')
  const [side, setSide] = useState(false)
  const close = () => setWindow('none')
  useShortcuts(useMemo(() => ({ '/': () => setWindow('palette'), 'ctrl+k': () => setWindow('palette'), '?': () => setWindow('help') }), []))
  useEffect(() => {
    document.documentElement.dataset.density = 'desk'
  }, [])
  useEffect(() => {
    setSide(false)
  }, [current])
  return (
    <div className="ow-desk" data-rail={rail ? '' : undefined}>
      <a className="ow-skip" href="#content">
        {text('skipToContent')}
      </a>
      <header className="ow-desk-top">
        <IconButton
          className="ow-side-toggle"
          label={text('menu')}
          icon={<MenuIcon aria-hidden />}
          aria-expanded={side}
          aria-controls="ow-side"
          onClick={() => setSide(!side)}
        />
        <button type="button" className="ow-find" aria-keyshortcuts="/ Control+K" onClick={() => setWindow('palette')}>
          <Search aria-hidden />
          <span>{searchWords}</span>
          <kbd className="ow-key ow-find-key" aria-hidden>
            <kbd>/</kbd>
            <kbd>Ctrl K</kbd>
          </kbd>
        </button>
        <div className="ow-desk-end">
          {end}
          <IconButton label={text('switchLanguage')} icon={<Languages aria-hidden />} onClick={() => setLanguage(other)} />
          <IconButton
            label={text(dark ? 'themeLight' : 'themeDark')}
            icon={dark ? <Sun aria-hidden /> : <Moon aria-hidden />}
            onClick={() => setDark(!dark)}
          />
          <IconButton
            label={text('help')}
            icon={<Keyboard aria-hidden />}
            data-wide-only=""
            aria-keyshortcuts="?"
            onClick={() => setWindow('help')}
          />
          <Link href={person.href} aria-label={person.name} title={person.name}>
            <Avatar name={person.name} />
          </Link>
        </div>
      </header>
      {side && <button type="button" className="ow-scrim" aria-label={text('close')} onClick={() => setSide(false)} />}
      <nav className="ow-side" id="ow-side" aria-label={text('mainNavigation')} data-open={side ? '' : undefined}>
        <Link className="ow-brand" href={home}>
          <BrandMark />
          <span>{text('brand')}</span>
          {mark}
        </Link>
        {unit !== undefined && <div className="ow-side-unit">{unit}</div>}
        {groups.map((group) => (
          <div key={group.title} className="ow-side-group">
            <h2>{group.title}</h2>
            <SideRows links={group.links} current={current} />
            {group.more !== undefined && (
              <details className="ow-side-more" open={group.more.links.some(({ key }) => key === current) || undefined}>
                <summary title={group.more.words}>
                  <span>{group.more.words}</span>
                </summary>
                <SideRows links={group.more.links} current={current} />
              </details>
            )}
          </div>
        ))}
        {foot !== undefined && <div className="ow-side-foot">{foot}</div>}
      </nav>
      <main id="content" tabIndex={-1}>
        {banner}
        {children}
      </main>
      <Suspense fallback={null}>
        {window === 'palette' && <CommandPalette open onClose={close} find={find} />}
        {window === 'help' && <ShortcutHelp keys={keys} onClose={close} />}
      </Suspense>
    </div>
  )
}

function SideRows({ links, current }: { links: readonly SideLink[]; current: string | undefined }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.key}>
          <SideRow {...link} current={link.key === current} />
        </li>
      ))}
    </ul>
  )
}

function SideRow({ label, href, icon, count, late, current }: SideLink & { current: boolean }) {
  return (
    <Link className="ow-side-link" href={href} aria-current={current ? 'page' : undefined} title={label}>
      {icon}
      <span>{label}</span>
      {count !== undefined && <small data-role={late ? 'over' : undefined}>{count}</small>}
    </Link>
  )
}
