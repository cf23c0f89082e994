import type { ReactNode } from 'react'

export interface Segment {
  value: string
  label: ReactNode
  tone?: 'done' | 'over'
}

export interface SegmentedProps {
  name: string
  /** Read aloud; not shown. */
  label: string
  segments: readonly Segment[]
  value: string | null
  onChange: (value: string) => void
  /** judge: 符合 / 不符合 with ticks and colour · big: field mode. */
  look?: 'judge' | 'big'
}

/** Two to four words side by side, one chosen: 个人 | 企业, 符合 | 不符合. */
export function Segmented({ name, label, segments, value, onChange, look }: SegmentedProps) {
  return (
    <fieldset className="ow-segmented" data-look={look}>
      <legend className="ow-hidden">{label}</legend>
      {segments.map((segment) => (
        <label key={segment.value} data-tone={segment.tone}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === value}
            onChange={() => onChange(segment.value)}
          />
          <span>{segment.label}</span>
        </label>
      ))}
    </fieldset>
  )
}
