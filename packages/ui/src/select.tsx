// oxlint-disable-next-line typescript/triple-slash-reference -- whoever type-checks this source has no other word for style sheets
/// <reference path="./css.d.ts" />
import { ListBox, Select as KitSelect } from '@heroui/react'
import { Field } from './field.tsx'
import type { FieldFrameProps } from './field.tsx'
import type { Option } from './native-select.tsx'
import './styles/kit.css'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface SelectProps extends FieldFrameProps {
  options: readonly Option[]
  value: string | null
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  placeholder?: string
  disabled?: boolean | undefined
}

/** One of a list, in our own look with type-ahead. Heavier than NativeSelect: for the desk and long forms. */
export function Select({ options, value, onChange, onLeave, placeholder, disabled, ...frame }: SelectProps) {
  const text = useText(uiTexts)
  return (
    <Field {...frame}>
      {(ids) => (
        <KitSelect
          aria-labelledby={ids.labelId}
          aria-describedby={ids['aria-describedby'] ?? ''}
          name={frame.name}
          placeholder={placeholder ?? text('choose')}
          fullWidth
          validationBehavior="aria"
          value={value}
          isInvalid={ids['aria-invalid'] ?? false}
          isDisabled={disabled ?? false}
          onChange={(key) => {
            if (key !== null) onChange(String(key))
          }}
          onBlur={() => onLeave?.()}
        >
          <KitSelect.Trigger id={ids.id}>
            <KitSelect.Value />
            <KitSelect.Indicator />
          </KitSelect.Trigger>
          <KitSelect.Popover>
            <ListBox>
              {options.map((option) => (
                <ListBox.Item key={option.value} id={option.value} textValue={option.label}>
                  {option.label}
                  <ListBox.ItemIndicator />
                </ListBox.Item>
              ))}
            </ListBox>
          </KitSelect.Popover>
        </KitSelect>
      )}
    </Field>
  )
}
