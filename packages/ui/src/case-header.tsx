import { ArrowLeft, Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './button.tsx'
import { ClockRing } from './clock-ring.tsx'
import type { ClockRingProps } from './clock-ring.tsx'
import { DeskHead } from './desk-parts.tsx'
import { Menu } from './menu.tsx'
import type { MenuItem } from './menu.tsx'
import { useNavigateTo } from './link.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface CaseHeaderProps {
  back: string
  title: string
  /** Status tag and kind. */
  tags?: ReactNode
  /** Number, party, handler; joined by a middle dot. */
  facts: readonly string[]
  /** The clock with its two lines: the promise, then what is left and the legal limit. */
  clock?: { ring: Omit<ClockRingProps, 'size'>, first: ReactNode, second: ReactNode } | undefined
  /** The ONE primary action. */
  primary?: ReactNode
  /** Everything else that is permitted. */
  more?: readonly MenuItem[]
}

/** Head of a case on the desk. */
export function CaseHeader({ back, title, tags, facts, clock, primary, more }: CaseHeaderProps) {
  const text = useText(uiTexts)
  const navigate = useNavigateTo()
  return (
    <DeskHead
      title={title}
      tags={tags}
      text={facts.join(' · ')}
      before={<IconButton label={text('back')} icon={<ArrowLeft aria-hidden />} onClick={() => navigate(back)} />}
      actions={
        <>
          {clock && <ClockFact {...clock} />}
          {primary}
          {more && more.length > 0 && (
            <Menu trigger={{ label: text('more'), className: 'ow-icon-button ow-more', children: <Ellipsis aria-hidden /> }} items={more} />
          )}
        </>
      }
    />
  )
}

/** Ring of 52 with two lines beside it. */
export function ClockFact({ ring, first, second }: { ring: Omit<ClockRingProps, 'size'>, first: ReactNode, second: ReactNode }) {
  return (
    <div className="ow-clock-fact">
      <ClockRing {...ring} size={52} />
      <p>
        <b>{first}</b>
        <span>{second}</span>
      </p>
    </div>
  )
}
