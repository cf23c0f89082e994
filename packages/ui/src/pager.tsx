import { ChevronLeft, ChevronRight } from 'lucide-react'
import { LinkButton } from './button.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface PagerProps {
  /** Address of the next page (with its cursor); undefined at the end. */
  next?: string | undefined
  previous?: string | undefined
  /** Bounded count in words: 1,000+ 件. */
  count?: string | undefined
}

/** Next and previous by cursor; no page numbers to jump to. */
export function Pager({ next, previous, count }: PagerProps) {
  const text = useText(uiTexts)
  if (next === undefined && previous === undefined && count === undefined) return null
  return (
    <nav className="ow-pager" aria-label={text('pager')}>
      <span>{count}</span>
      {previous !== undefined && <LinkButton href={previous} icon={<ChevronLeft aria-hidden />}>{text('previous')}</LinkButton>}
      {next !== undefined && <LinkButton href={next}>{text('next')}<ChevronRight aria-hidden /></LinkButton>}
    </nav>
  )
}
