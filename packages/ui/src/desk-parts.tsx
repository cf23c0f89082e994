import { useEffect } from 'react'
import type { CSSProperties, ReactNode } from 'react'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface DeskHeadProps {
  title: ReactNode
  /** Tags after the title. */
  tags?: ReactNode
  text?: ReactNode
  before?: ReactNode
  actions?: ReactNode
  /** Title of the browser tab; the title itself when it is text. */
  tab?: string
}

/** Head of a desk page: title with tags, one line, actions at the right. */
export function DeskHead({ title, tags, text, before, actions, tab }: DeskHeadProps) {
  const brand = useText(uiTexts)('brand')
  const name = tab ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    if (name) document.title = `${name} · ${brand}`
  }, [name, brand])
  return (
    <div className="ow-desk-head">
      {before}
      <div>
        <h1>
          {title}
          {tags}
        </h1>
        {text !== undefined && <p>{text}</p>}
      </div>
      {actions !== undefined && <div className="ow-page-actions">{actions}</div>}
    </div>
  )
}

/** Padding around the content of a desk page. */
export function DeskPage({ children }: { children: ReactNode }) {
  return <div className="ow-desk-page">{children}</div>
}

/** One pane of `Panes`: `flush` without padding (lists), `paper` on paper ground (cards). */
export function Pane({ flush, paper, label, children }: { flush?: boolean, paper?: boolean, label: string, children: ReactNode }) {
  return (
    <section aria-label={label} tabIndex={0} data-flush={flush ? '' : undefined} data-ground={paper ? 'paper' : undefined}>
      {children}
    </section>
  )
}

/** Panes side by side from 1280 px, each scrolling by itself; `columns` are grid columns. Below that, one under the other: use Tabs. */
export function Panes({ columns, children }: { columns?: string, children: ReactNode }) {
  return (
    <div className="ow-panes" {...(columns ? { style: { '--panes': columns } as CSSProperties } : {})}>
      {children}
    </div>
  )
}
