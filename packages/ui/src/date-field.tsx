import { dayTyped } from '@onewindow/calendar/day-typed'
import { CalendarDays } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { IconButton } from './button.tsx'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import { Skeleton } from './skeleton.tsx'
import { uiTexts } from './texts.ts'
import { useFormat, useText } from './i18n.tsx'

const CalendarPanel = lazy(() => import('./calendar-panel.tsx').then((m) => ({ default: m.CalendarPanel })))

export interface DateFieldProps extends FieldFrameProps {
  /** `2029-02-28`; or what was typed when it is no day yet. */
  value: string
  /** Gets the day as `2029-02-28`, or the text as typed when it is no day: nothing is lost. */
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  /** First and last day of the calendar. */
  min?: string | undefined
  max?: string | undefined
  readOnly?: boolean | undefined
  disabled?: boolean | undefined
}

/** A day: typed in any usual way, or picked from a calendar that is loaded when it is opened. */
export function DateField({ value, onChange, onLeave, min, max, readOnly, disabled, ...frame }: DateFieldProps) {
  const text = useText(uiTexts)
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const day = dayTyped(value)
  const written = day ? format.dayPlain(day) : value
  const error = frame.error ?? (left && value !== '' && !day ? text('dateNotUnderstood') : undefined)
  useEffect(() => {
    if (!open) return
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', away)
    return () => document.removeEventListener('pointerdown', away)
  }, [open])
  const leave = () => {
    if (typed !== null) onChange(dayTyped(typed) ?? typed.trim())
    setTyped(null)
    setLeft(true)
    onLeave?.()
  }
  const close = () => {
    setOpen(false)
    box.current?.querySelector('input')?.focus()
  }
  return (
    <Field {...frame} hint={frame.hint ?? text('dateHint')} error={error} width={frame.width ?? 'm'}>
      {({ labelId: _, ...ids }) => (
        <div
          ref={box}
          onKeyDown={(event) => {
            if (open && event.key === 'Escape') {
              event.stopPropagation()
              close()
            }
          }}
        >
          <div className="ow-control">
            <input
              {...ids}
              name={frame.name}
              value={typed ?? written}
              readOnly={readOnly}
              disabled={disabled}
              autoComplete="off"
              maxLength={40}
              required={!frame.optional || undefined}
              onFocus={() => setLeft(false)}
              onChange={(event) => {
                setTyped(event.target.value)
                const read = dayTyped(event.target.value)
                if (read) onChange(read)
              }}
              onBlur={leave}
            />
            {!readOnly && (
              <IconButton
                label={text('openCalendar')}
                icon={<CalendarDays aria-hidden />}
                aria-expanded={open}
                disabled={disabled}
                onClick={() => setOpen(!open)}
              />
            )}
          </div>
          {open && (
            <div className="ow-region-panel ow-calendar" role="group" aria-label={text('calendar')}>
              <Suspense fallback={<Skeleton lines={5} />}>
                <CalendarPanel
                  day={day}
                  min={min}
                  max={max}
                  onPick={(picked) => {
                    setTyped(null)
                    onChange(picked)
                    close()
                  }}
                />
              </Suspense>
            </div>
          )}
        </div>
      )}
    </Field>
  )
}
