import { ChevronLeft, CloudCheck, CloudOff, LoaderCircle } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { Link, useNavigateTo } from './link.tsx'
import { Ridge } from './marks.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

/** The bar of an inner page on a phone: back, title, at most two actions. `back` is an address, so it works without history. */
export function PageBar({ back, title, end }: { back: string, title?: string, end?: ReactNode }) {
  const text = useText(uiTexts)
  const navigate = useNavigateTo()
  return (
    <header className="ow-pagebar">
      <IconButton label={text('back')} icon={<ChevronLeft aria-hidden />} onClick={() => navigate(back)} />
      <b>{title}</b>
      {end !== undefined && <span>{end}</span>}
    </header>
  )
}

/** Whether what was typed is kept. */
export function SavedMark({ state }: { state: 'saved' | 'saving' | 'failed' }) {
  const text = useText(uiTexts)
  return (
    <span className="ow-saved" data-state={state === 'saved' ? 'saved' : 'waiting'} role="status">
      {state === 'saved' ? (
        <CloudCheck aria-hidden />
      ) : state === 'saving' ? (
        <LoaderCircle className="ow-spinner" aria-hidden />
      ) : (
        <CloudOff aria-hidden />
      )}
      {text(state === 'saved' ? 'saved' : state === 'saving' ? 'saving' : 'notSaved')}
    </span>
  )
}

export interface PageHeadProps {
  title: ReactNode
  text?: ReactNode
  /** Above the title: number of the case. */
  over?: ReactNode
  crumbs?: readonly { label: string, href?: string }[]
  actions?: ReactNode
  /** Title of the browser tab; the title itself when it is text. */
  tab?: string
}

/** Title of a page with its crumbs and actions. Sets the browser tab's title. */
export function PageHead({ title, text, over, crumbs, actions, tab }: PageHeadProps) {
  const brand = useText(uiTexts)('brand')
  const name = tab ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    if (name) document.title = `${name} · ${brand}`
  }, [name, brand])
  return (
    <>
      {crumbs && (
        <ol className="ow-crumbs">
          {crumbs.map((crumb) => (
            <li key={crumb.label}>{crumb.href === undefined ? crumb.label : <Link href={crumb.href}>{crumb.label}</Link>}</li>
          ))}
        </ol>
      )}
      <div className="ow-page-head">
        <div>
          {over !== undefined && <div className="ow-small ow-hint">{over}</div>}
          <h1 className="ow-title">{title}</h1>
          {text !== undefined && <p>{text}</p>}
        </div>
        {actions !== undefined && <div className="ow-page-actions">{actions}</div>}
      </div>
    </>
  )
}

/** The question and the search of the home page before the ridge of the Helan mountains. */
export function Hero({ title, over, children }: { title: string, over?: ReactNode, children: ReactNode }) {
  return (
    <div className="ow-hero">
      <Ridge />
      {over}
      <h1 className="ow-display">{title}</h1>
      {children}
    </div>
  )
}

/** Buttons that stay in reach at the bottom of a phone; `note` is one line under them. */
export function ActionBar({ children, note }: { children: ReactNode, note?: string }) {
  return (
    <div className="ow-actionbar">
      {children}
      {note !== undefined && <p>{note}</p>}
    </div>
  )
}
