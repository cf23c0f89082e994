import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'

export interface TextAreaProps extends FieldFrameProps {
  value: string
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  rows?: number
  maxLength?: number
  placeholder?: string
  readOnly?: boolean | undefined
  disabled?: boolean | undefined
}

/** Several lines; grows with what is typed. */
export function TextArea({ value, onChange, onLeave, rows = 3, maxLength, placeholder, readOnly, disabled, ...frame }: TextAreaProps) {
  return (
    <Field {...frame}>
      {({ labelId: _, ...ids }) => (
        <textarea
          {...ids}
          className="ow-control"
          name={frame.name}
          value={value}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          readOnly={readOnly}
          disabled={disabled}
          required={!frame.optional || undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => onLeave?.()}
        />
      )}
    </Field>
  )
}
