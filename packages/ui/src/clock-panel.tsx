import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { ClockRing } from './clock-ring.tsx'
import type { ClockRingProps } from './clock-ring.tsx'

export interface ClockPanelProps {
  ring: Omit<ClockRingProps, 'size'>
  /** The status tag above the sentence. */
  tag?: ReactNode
  /** Who does what, by when; the date in it in `<b>`. */
  sentence: ReactNode
  /** The legal limit, one step smaller. */
  legal?: ReactNode
  /** The statutory term behind the question mark. */
  term?: { label: string, text: ReactNode }
  /** 这个日子怎么算的, and the derivation under it. */
  derivation?: { label: string, open?: boolean, content: ReactNode }
}

/** The clock in full: ring, sentence, legal limit, and how the date is worked out. */
export function ClockPanel({ ring, tag, sentence, legal, term, derivation }: ClockPanelProps) {
  return (
    <section className="ow-card ow-clock">
      <div className="ow-clock-main">
        <ClockRing {...ring} size={84} />
        <div>{tag}<p className="ow-clock-sentence">{sentence}</p></div>
      </div>
      {(legal !== undefined || term) && (
        <div className="ow-clock-legal">
          {legal !== undefined && <p>{legal}</p>}
          {term && <details className="ow-term"><summary>{term.label}</summary><div>{term.text}</div></details>}
        </div>
      )}
      {derivation && (
        <details className="ow-unfold" open={derivation.open}>
          <summary>{derivation.label}<ChevronDown aria-hidden /></summary>
          {derivation.content}
        </details>
      )}
    </section>
  )
}
