import type { ReactNode } from 'react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'

export interface Choice {
  value: string
  label: ReactNode
  text?: ReactNode
  disabled?: boolean
}

export interface RadioCardsProps extends FieldFrameProps {
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string) => void
  /** Side by side, for two to four short words. */
  inline?: boolean
}

/** One of a few, each a card. The chosen one has border, ground and dot. */
export function RadioCards({ choices, value, onChange, inline, ...frame }: RadioCardsProps) {
  return (
    <Field {...frame} group>
      {(ids) => (
        <div className="ow-choices" data-inline={inline ? '' : undefined}>
          {choices.map((choice) => (
            <label key={choice.value} className="ow-choice">
              <input
                type="radio"
                className="ow-tick"
                name={`${frame.name}-choice`}
                value={choice.value}
                checked={choice.value === value}
                disabled={choice.disabled}
                aria-describedby={ids['aria-describedby']}
                onChange={() => onChange(choice.value)}
              />
              <span>
                {choice.label}
                {choice.text !== undefined && <small>{choice.text}</small>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}

export interface CheckboxCardsProps extends FieldFrameProps {
  choices: readonly Choice[]
  values: readonly string[]
  onChange: (values: string[]) => void
  inline?: boolean
}

/** Any of a few, each a card. */
export function CheckboxCards({ choices, values, onChange, inline, ...frame }: CheckboxCardsProps) {
  const toggle = (value: string) => onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value])
  return (
    <Field {...frame} group>
      {(ids) => (
        <div className="ow-choices" data-inline={inline ? '' : undefined}>
          {choices.map((choice) => (
            <label key={choice.value} className="ow-choice">
              <input
                type="checkbox"
                className="ow-tick"
                name={`${frame.name}-choice`}
                value={choice.value}
                checked={values.includes(choice.value)}
                disabled={choice.disabled}
                aria-describedby={ids['aria-describedby']}
                onChange={() => toggle(choice.value)}
              />
              <span>
                {choice.label}
                {choice.text !== undefined && <small>{choice.text}</small>}
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  )
}
