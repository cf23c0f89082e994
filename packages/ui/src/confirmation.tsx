import { BadgeCheck, CircleCheckBig, Copy } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { StatusShape } from './status-tag.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface ConfirmationProps {
  /** 已收到您的申请 */
  title: string
  /** When, in words. */
  text?: ReactNode
  number?: string
  /** The code for asking without signing in. */
  queryCode?: string
  children?: ReactNode
}

/** The panel that says it worked: number and query code, ready to copy. */
export function Confirmation({ title, text: when, number, queryCode, children }: ConfirmationProps) {
  const text = useText(uiTexts)
  return (
    <section className="ow-confirm" data-role="done">
      <CircleCheckBig aria-hidden />
      <h1 className="ow-title">{title}</h1>
      {when !== undefined && <p>{when}</p>}
      {number !== undefined && (
        <>
          <p className="ow-confirm-label">{text('caseNumber')}</p>
          <p className="ow-confirm-number">{number}</p>
        </>
      )}
      {queryCode !== undefined && (
        <p className="ow-confirm-code">
          <span>{text('queryCode')}</span> <b>{queryCode.split('').join(' ')}</b> <CopyButton value={queryCode} />
        </p>
      )}
      {children}
    </section>
  )
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ value }: { value: string }) {
  const text = useText(uiTexts)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(value)
    setCopied(true)
  }
  return (
    <button
      type="button"
      className="ow-link ow-copy"
      onClick={() => {
        void copy()
      }}
    >
      <Copy aria-hidden />
      <span role="status">{text(copied ? 'copied' : 'copy')}</span>
    </button>
  )
}

/** The answer first: 真的，现在有效 or why not. */
export function Verdict({ good, title, text }: { good: boolean, title: string, text?: ReactNode }) {
  return (
    <section className="ow-confirm" data-role={good ? 'done' : 'over'}>
      {good ? <BadgeCheck aria-hidden /> : <StatusShape role="refused" size={56} />}
      <h1 className="ow-title">{title}</h1>
      {text !== undefined && <p>{text}</p>}
    </section>
  )
}
