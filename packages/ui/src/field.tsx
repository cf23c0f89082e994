import { BadgeCheck, OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

/** Where a prefilled value comes from: 来自营业执照 · 2026-03-01 更新. */
export interface FieldSource {
  text: string
  /** 不对？改一下: lets the reader correct the known value. */
  onCorrect?: (() => void) | undefined
}

/** What every field has around its control. `name` is also the id the error summary links to. */
export interface FieldFrameProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  source?: FieldSource | undefined
  optional?: boolean | undefined
  /** Expected length: xs 7 · s 12 · m 20 rem; full by default. */
  width?: 'xs' | 's' | 'm' | undefined
}

/** Ids that tie a control to its words. */
export interface FieldIds {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  labelId: string
}

export interface FieldProps extends FieldFrameProps {
  /** A group of controls (radio cards, uploads) is a fieldset, a single control is not. */
  group?: boolean
  children: (ids: FieldIds) => ReactNode
}

/** Label, hint, error, control, source: read aloud in this order. */
export function Field({ name, label, hint, error, source, optional, width, group, children }: FieldProps) {
  const text = useText(uiTexts)
  const labelId = `${name}-label`
  const described =
    [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`, source && `${name}-source`].filter(Boolean).join(' ') ||
    undefined
  const words = (
    <>
      {label}
      {optional && (
        <>
          {' '}
          <small>{text('optional')}</small>
        </>
      )}
    </>
  )
  const inside = (
    <>
      {hint !== undefined && (
        <p className="ow-field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="ow-field-error" id={`${name}-error`}>
          <OctagonAlert aria-hidden />
          <span>
            <span className="ow-hidden">{text('error')} </span>
            {error}
          </span>
        </p>
      )}
      {children({ id: name, 'aria-describedby': described, 'aria-invalid': error === undefined ? undefined : true, labelId })}
      {source && (
        <p className="ow-field-source" id={`${name}-source`}>
          <BadgeCheck aria-hidden />
          {source.text}
          {source.onCorrect && (
            <button type="button" onClick={source.onCorrect}>
              {text('notRight')}
            </button>
          )}
        </p>
      )}
    </>
  )
  const marks = { 'data-invalid': error === undefined ? undefined : '', 'data-known': source ? '' : undefined, 'data-width': width }
  if (group) {
    return (
      <fieldset className="ow-field" {...marks} id={name} tabIndex={-1} aria-describedby={described}>
        <legend className="ow-field-label" id={labelId}>
          {words}
        </legend>
        {inside}
      </fieldset>
    )
  }
  return (
    <div className="ow-field" {...marks}>
      <label className="ow-field-label" id={labelId} htmlFor={name}>
        {words}
      </label>
      {inside}
    </div>
  )
}
