import { ALargeSmall, ChevronsUpDown, FolderClock, House, IdCard, Languages, LayoutGrid, Phone, User } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar, BrandMark, CountBadge } from './marks.tsx'
import { Link } from './link.tsx'
import { uiTexts } from './texts.ts'
import { useLanguage, useText } from './i18n.tsx'
import { useElderlyMode } from './preferences.ts'

const icons: Record<CitizenTab['key'], LucideIcon> = { home: House, services: LayoutGrid, cases: FolderClock, licences: IdCard, me: User }

export interface CitizenTab {
  key: 'home' | 'services' | 'cases' | 'licences' | 'me'
  label: string
  href: string
  /** How many wait for the reader. */
  count?: number
}

/** For whom the reader acts; the chip leads to the page where that is changed. */
export interface ActingFor {
  name: string
  as: string
  href: string
}

export interface CitizenShellProps {
  tabs: readonly CitizenTab[]
  current?: CitizenTab['key'] | undefined
  /** Beside the brand: 银川市政务服务. */
  place: string
  /** The same on phones: 银川. */
  placeShort?: string
  actingFor?: ActingFor | undefined
  footer: { text: string, links: readonly { label: string, href: string }[], phone: { label: string, href: string } }
  /** One `<Banners>`. */
  banner?: ReactNode
  /** The home page: the top bar lies on the sky of the ridge. */
  hero?: boolean
  /** Instead of the brand bar on phones: `<PageBar>`. */
  bar?: ReactNode
  /** Without navigation: verification and sign-in pages. */
  bare?: boolean
  /** Another when the height of what stands above the page may be: the page is then drawn anew in its place, and nothing of it jumps. */
  headKey?: string
  children: ReactNode
}

/** Frame of the citizen app: brand, elderly mode, language, acting-for; tabs below on phones, above on desk. */
export function CitizenShell({
  tabs,
  current,
  place,
  placeShort,
  actingFor,
  footer,
  banner,
  hero,
  bar,
  bare,
  headKey,
  children,
}: CitizenShellProps) {
  const text = useText(uiTexts)
  const { other, setLanguage } = useLanguage()
  const [elderly, setElderly] = useElderlyMode()
  const shown = elderly ? tabs.filter((tab) => tab.key === 'home' || tab.key === 'cases' || tab.key === 'me') : tabs
  const label = (tab: CitizenTab) => (tab.count ? { label: text('waiting', { n: tab.count }) } : {})
  return (
    <div className="ow-citizen" data-hero={hero ? '' : undefined} data-bare={bare ? '' : undefined}>
      <a className="ow-skip" href="#content">
        {text('skipToContent')}
      </a>
      <header className={bar === undefined ? 'ow-citizen-top' : 'ow-citizen-top ow-from-desk'}>
        <Link className="ow-brand" href="/">
          <BrandMark />
          {text('brand')}
          {!elderly && (
            <small>
              <span className="ow-from-desk">{place}</span>
              <span className="ow-to-desk">{placeShort ?? place}</span>
            </small>
          )}
        </Link>
        {!bare && (
          <nav className="ow-nav" aria-label={text('mainNavigation')}>
            {tabs.map((tab) => (
              <Link key={tab.key} href={tab.href} aria-current={tab.key === current ? 'page' : undefined}>
                {tab.label}
                <CountBadge count={tab.count ?? 0} {...label(tab)} />
              </Link>
            ))}
          </nav>
        )}
        <div className="ow-top-end">
          {!elderly && (
            <button type="button" className="ow-top-button" onClick={() => setElderly(true)}>
              <ALargeSmall aria-hidden />
              {text('elderlyOn')}
            </button>
          )}
          <button type="button" className="ow-top-button" lang={other === 'en' ? 'en' : 'zh-CN'} onClick={() => setLanguage(other)}>
            {elderly ? (
              text('otherLanguage')
            ) : (
              <>
                <Languages aria-hidden />
                <span className="ow-from-desk">{text('otherLanguage')}</span>
                <span className="ow-to-desk">{text('otherLanguageShort')}</span>
              </>
            )}
          </button>
          {elderly && (
            <button type="button" className="ow-top-button" data-edge="" aria-label={text('elderlyOff')} onClick={() => setElderly(false)}>
              {text('elderlyLeave')}
            </button>
          )}
        </div>
        {actingFor && <ActingForChip {...actingFor} />}
      </header>
      {bar}
      {banner}
      <main key={headKey} id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="ow-footer">
        <div>
          <p>{footer.text}</p>
          {footer.links.map((link) => (
            <Link key={link.href} href={link.href}>
              {link.label}
            </Link>
          ))}
          <a href={footer.phone.href}>
            <Phone aria-hidden />
            {footer.phone.label}
          </a>
        </div>
      </footer>
      {!bare && (
        <nav className="ow-tabbar" aria-label={text('mainNavigation')}>
          {shown.map((tab) => {
            const Icon = icons[tab.key]
            return (
              <Link key={tab.key} href={tab.href} aria-current={tab.key === current ? 'page' : undefined}>
                <Icon aria-hidden />
                {tab.label}
                <CountBadge count={tab.count ?? 0} {...label(tab)} />
              </Link>
            )
          })}
        </nav>
      )}
    </div>
  )
}

/** For whom I act, always in sight. */
export function ActingForChip({ name, as, href }: ActingFor) {
  const text = useText(uiTexts)
  return (
    <Link className="ow-acting" href={href}>
      <Avatar name={name} />
      <span>
        {text('actingFor')} <b>{name}</b> · {as}
        <span className="ow-hidden">{text('actingForChange')}</span>
      </span>
      <ChevronsUpDown aria-hidden />
    </Link>
  )
}
