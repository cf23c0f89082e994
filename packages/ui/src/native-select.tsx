import { ChevronDown } from 'lucide-react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface Option {
  value: string
  label: string
}

export interface NativeSelectProps extends FieldFrameProps {
  options: readonly Option[]
  value: string | null
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  placeholder?: string
  disabled?: boolean | undefined
}

/** The system's own list: lightest, best on phones, for up to about 20 options. */
export function NativeSelect({ options, value, onChange, onLeave, placeholder, disabled, ...frame }: NativeSelectProps) {
  const text = useText(uiTexts)
  return (
    <Field {...frame}>
      {({ labelId: _, ...ids }) => (
        <div className="ow-control ow-native">
          <select
            {...ids}
            name={frame.name}
            value={value ?? ''}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => onLeave?.()}
          >
            <option value="" disabled={!frame.optional}>
              {placeholder ?? text('choose')}
            </option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden />
        </div>
      )}
    </Field>
  )
}
