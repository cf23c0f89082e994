import { CloudOff, Database, FlaskConical, GitCompare, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatusShape } from './status-tag.tsx'

const shapes = { conflict: GitCompare, offline: CloudOff, failure: Database, demo: FlaskConical, notice: Info }

/** conflict › offline › failure › demo › notice: the first that is true is shown. */
export type BannerKind = keyof typeof shapes

export interface BannerProps {
  kind: BannerKind
  /** The fact, first and bold. */
  title: string
  /** What it means for the reader. */
  text?: string | undefined
  /** A link or button. */
  action?: ReactNode
  /** Rounded, inside a page. */
  inset?: boolean
}

/** A full-width fact at the top of the page. It has no close button: it goes when it is no longer true. */
export function Banner({ kind, title, text, action, inset }: BannerProps) {
  const Shape = shapes[kind]
  return (
    <div className="ow-banner" data-kind={kind} data-inset={inset ? '' : undefined} role="status">
      <Shape aria-hidden />
      <p>
        <b>{title}</b>
        {text !== undefined && <span>{text}</span>}
      </p>
      {action}
    </div>
  )
}

const order: readonly BannerKind[] = ['conflict', 'offline', 'failure', 'demo', 'notice']

/** Shows one banner at a time: the most important of those that are true. */
export function Banners({ banners }: { banners: readonly BannerProps[] }) {
  const first = order.map((kind) => banners.find((banner) => banner.kind === kind)).find((banner) => banner !== undefined)
  return first ? <Banner {...first} /> : null
}

export interface CalloutProps {
  tone?: 'info' | 'done' | 'near' | 'over' | 'plain'
  icon?: ReactNode
  children: ReactNode
}

/** A sentence that matters, on a coloured ground, inside a page. */
export function Callout({ tone = 'info', icon, children }: CalloutProps) {
  return (
    <div className="ow-callout" data-tone={tone}>
      {icon ?? <StatusShape role={tone === 'plain' ? 'info' : tone} />}
      <div>{children}</div>
    </div>
  )
}
