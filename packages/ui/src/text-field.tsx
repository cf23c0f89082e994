import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'

export interface TextFieldProps extends FieldFrameProps {
  value: string
  onChange: (value: string) => void
  /** Called when the reader leaves the field: validate here, never while typing. */
  onLeave?: (() => void) | undefined
  type?: 'text' | 'tel' | 'email' | 'password' | 'url'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  autoComplete?: HTMLInputAutoCompleteAttribute
  placeholder?: string
  maxLength?: number
  /** Unit inside at the end: 平方米. */
  unit?: ReactNode
  readOnly?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  onLeave,
  type = 'text',
  inputMode,
  autoComplete,
  placeholder,
  maxLength,
  unit,
  readOnly,
  disabled,
  autoFocus,
  ...frame
}: TextFieldProps) {
  return (
    <Field {...frame}>
      {({ labelId: _, ...ids }) => {
        const input = (
          <input
            {...ids}
            {...(unit === undefined ? { className: 'ow-control' } : {})}
            name={frame.name}
            type={type}
            value={value}
            inputMode={inputMode}
            autoComplete={autoComplete}
            placeholder={placeholder}
            maxLength={maxLength}
            readOnly={readOnly}
            disabled={disabled}
            autoFocus={autoFocus}
            required={!frame.optional || undefined}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => onLeave?.()}
          />
        )
        return unit === undefined ? (
          input
        ) : (
          <div className="ow-control">
            {input}
            <span>{unit}</span>
          </div>
        )
      }}
    </Field>
  )
}
