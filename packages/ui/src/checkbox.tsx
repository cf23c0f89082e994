import { OctagonAlert } from 'lucide-react'
import type { ReactNode } from 'react'

interface Tick {
  name: string
  label: ReactNode
  text?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

/** A checkbox as a card. */
export function CheckboxCard({ name, label, text, checked, onChange, disabled }: Tick) {
  return (
    <label className="ow-choice">
      <input
        type="checkbox"
        className="ow-tick"
        id={name}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {text !== undefined && <small>{text}</small>}
      </span>
    </label>
  )
}

/** A bare checkbox with a sentence: consent. */
export function Checkbox({ name, label, text, checked, onChange, disabled, error }: Tick & { error?: string | undefined }) {
  return (
    <div className="ow-field" data-invalid={error === undefined ? undefined : ''}>
      {error !== undefined && (
        <p className="ow-field-error" id={`${name}-error`}>
          <OctagonAlert aria-hidden />
          <span>{error}</span>
        </p>
      )}
      <label className="ow-check">
        <input
          type="checkbox"
          className="ow-tick"
          id={name}
          name={name}
          checked={checked}
          disabled={disabled}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${name}-error`}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {text !== undefined && (
            <>
              <br />
              <small className="ow-hint">{text}</small>
            </>
          )}
        </span>
      </label>
    </div>
  )
}

/** On or off at once, without a save button. */
export function Switch({ name, label, text, checked, onChange, disabled }: Tick) {
  return (
    <label className="ow-switch">
      <span>
        {label}
        {text !== undefined && <small>{text}</small>}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="ow-tick"
        data-switch=""
        id={name}
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
