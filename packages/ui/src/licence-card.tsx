import { RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { DescriptionList } from './description-list.tsx'
import type { Description } from './description-list.tsx'
import { Link } from './link.tsx'
import { QrCode } from './qr-code.tsx'
import { StatusTag } from './status-tag.tsx'
import type { StatusRole } from './status-roles.ts'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

/** Colour of a licence is its kind, never its state; `void` is expired, revoked or handed over. */
export type LicenceTone = 'blue' | 'wine' | 'pine' | 'steel' | 'sand' | 'void'

export interface LicenceCardProps {
  tone: LicenceTone
  name: string
  organ: string
  icon?: ReactNode
  state: { role: StatusRole, word: string }
  /** What the QR code says, and how long it still lives (of 60 s). */
  code?: { value: string, secondsLeft: number, hint?: string, onRenew?: () => void } | undefined
  /** The code is on its way: its place stands already, with those of its seconds and its hint. */
  codeComing?: boolean
  facts: readonly Description[]
  /** At most three: 全屏亮证, 授权使用, 下载. */
  actions?: readonly { key: string, label: string, icon?: ReactNode, href?: string, onPress?: () => void }[]
}

/** A licence in the hand: who issued it, code to be scanned, facts, what can be done with it. */
export function LicenceCard({ tone, name, organ, icon, state, code, codeComing = false, facts, actions }: LicenceCardProps) {
  return (
    <article className="ow-licence" data-tone={tone}>
      <header>
        {icon}
        <div>
          <h2>{name}</h2>
          <p>{organ}</p>
        </div>
        <StatusTag role={state.role}>{state.word}</StatusTag>
      </header>
      {code ? <Code {...code} name={name} /> : codeComing && <div className="ow-licence-code" aria-hidden><div className="ow-qr" /><p /><p /></div>}
      <div className="ow-licence-facts">
        <DescriptionList rows={facts} right />
      </div>
      {actions && actions.length > 0 && (
        <div className="ow-licence-acts">
          {actions.map((action) =>
            action.href === undefined ? (
              <button key={action.key} type="button" onClick={action.onPress}>
                {action.icon}
                {action.label}
              </button>
            ) : (
              <Link key={action.key} href={action.href}>
                {action.icon}
                {action.label}
              </Link>
            ),
          )}
        </div>
      )}
    </article>
  )
}

function Code({ value, secondsLeft, hint, onRenew, name }: NonNullable<LicenceCardProps['code']> & { name: string }) {
  const text = useText(uiTexts)
  return (
    <div className="ow-licence-code">
      <QrCode value={value} label={text('licenceCode', { name })} />
      <p>
        <svg viewBox="0 0 24 24" aria-hidden>
          <circle cx="12" cy="12" r="9" fill="none" stroke="var(--color-line)" strokeWidth="4" />
          <circle
            cx="12"
            cy="12"
            r="9"
            fill="none"
            stroke="var(--color-action)"
            strokeWidth="4"
            pathLength="60"
            strokeDasharray={`${Math.min(60, Math.max(0, secondsLeft))} 60`}
            transform="rotate(-90 12 12)"
          />
        </svg>
        <span>{text('newCodeIn', { seconds: secondsLeft })}</span>
        {onRenew && (
          <button type="button" className="ow-link" onClick={onRenew}>
            <RefreshCw aria-hidden />
            {text('newCodeNow')}
          </button>
        )}
      </p>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  )
}

export interface StackedLicence {
  key: string
  tone: LicenceTone
  name: string
  state: string
  icon?: ReactNode
  href: string
}

/** The other licences, stacked as in a wallet. */
export function LicenceStack({ licences }: { licences: readonly StackedLicence[] }) {
  return (
    <ul className="ow-licences">
      {licences.map((licence) => (
        <li key={licence.key}>
          <Link className="ow-licence-row" data-tone={licence.tone} href={licence.href}>
            {licence.icon}
            <b>{licence.name}</b>
            <span>{licence.state}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
