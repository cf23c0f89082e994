import { Field } from '@onewindow/ui/field'
import { useText } from '@onewindow/ui/i18n'
import { useRef } from 'react'
import type { RefObject } from 'react'
import { adminTexts } from '../texts.ts'
import type { Fault } from './notice-faults.ts'

interface LinesFieldProps { ref: RefObject<HTMLTextAreaElement | null>; value: string; onChange: (value: string) => void; faults: readonly Fault[]; error: string | undefined }

const LEAST_LINES = 9

/** A text area with its lines numbered; faulty lines carry their mark in the margin. */
export function LinesField({ ref, value, onChange, faults, error }: LinesFieldProps) {
  const text = useText(adminTexts)
  const margin = useRef<HTMLOListElement>(null)
  const faulty = new Set(faults.map(({ line }) => line))
  const count = Math.max(LEAST_LINES, value.split('\n').length)
  return (
    <Field name="lines" label={text('noticeLines')} hint={text('noticeLinesHint')} error={error}>
      {({ labelId: _, ...ids }) => (
        <div className="ad-lines">
          <ol ref={margin} aria-hidden>{Array.from({ length: count }, (_, at) => <li key={at} data-faulty={faulty.has(at + 1) ? '' : undefined}>{at + 1}</li>)}</ol>
          <textarea
            {...ids} ref={ref} name="lines" value={value} rows={LEAST_LINES} maxLength={100_000} spellCheck={false} wrap="off" required onChange={(event) => onChange(event.target.value)}
            onScroll={(event) => { if (margin.current) margin.current.scrollTop = event.currentTarget.scrollTop }}
          />
        </div>
      )}
    </Field>
  )
}
