/// <reference path="./css.d.ts" />
import { ComboBox as KitComboBox, Input, ListBox } from '@heroui/react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import type { Option } from './native-select.tsx'
import './styles/kit.css'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface ComboBoxProps extends FieldFrameProps {
  options: readonly (Option & { text?: string })[]
  value: string | null
  onChange: (value: string | null) => void
  onLeave?: (() => void) | undefined
  /** When the options come from the server: called with what is typed; filter there. */
  onSearch?: ((typed: string) => void) | undefined
  placeholder?: string
  disabled?: boolean | undefined
}

/** One of many, found by typing. */
export function ComboBox({ options, value, onChange, onLeave, onSearch, placeholder, disabled, ...frame }: ComboBoxProps) {
  const text = useText(uiTexts)
  return (
    <Field {...frame}>
      {(ids) => (
        <KitComboBox
          aria-labelledby={ids.labelId} aria-describedby={ids['aria-describedby'] ?? ''} fullWidth validationBehavior="aria" menuTrigger="focus" allowsEmptyCollection
          value={value} isInvalid={ids['aria-invalid'] ?? false} isDisabled={disabled ?? false} onBlur={() => onLeave?.()}
          onChange={(key) => onChange(key === null ? null : String(key))}
          {...(onSearch ? { onInputChange: onSearch, defaultFilter: () => true } : {})}
        >
          <KitComboBox.InputGroup><Input id={ids.id} placeholder={placeholder ?? ''} /><KitComboBox.Trigger aria-label={text('open')} /></KitComboBox.InputGroup>
          <KitComboBox.Popover>
            <ListBox renderEmptyState={() => <p className="ow-hint ow-small">{text('noMatch')}</p>}>
              {options.map((option) => (
                <ListBox.Item key={option.value} id={option.value} textValue={option.label}><span className="ow-option"><span>{option.label}</span>{option.text !== undefined && <small>{option.text}</small>}</span></ListBox.Item>
              ))}
            </ListBox>
          </KitComboBox.Popover>
        </KitComboBox>
      )}
    </Field>
  )
}
