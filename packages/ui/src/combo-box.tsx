import { Check, ChevronDown } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Field } from './field.tsx'
import type { FieldFrameProps, FieldIds } from './field.tsx'
import type { Option } from './native-select.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface ComboBoxOption extends Option {
  /** Second line: number, place. */
  text?: string
}

export interface ComboBoxProps extends FieldFrameProps {
  options: readonly ComboBoxOption[]
  value: string | null
  onChange: (value: string | null) => void
  onLeave?: (() => void) | undefined
  /** When the options come from the server: called with what is typed; nothing is filtered here then. */
  onSearch?: ((typed: string) => void) | undefined
  placeholder?: string
  disabled?: boolean | undefined
}

const MOST_SHOWN = 100

/** One of many, found by typing a part of its name. Arrow keys, Enter, Escape. */
export function ComboBox({ options, value, onChange, onLeave, onSearch, placeholder, disabled, ...frame }: ComboBoxProps) {
  return (
    <Field {...frame}>
      {(ids) => <Box ids={ids} {...{ options, value, onChange, onLeave, onSearch, placeholder, disabled }} required={!frame.optional} />}
    </Field>
  )
}

type BoxProps = Pick<ComboBoxProps, 'options' | 'value' | 'onChange' | 'onLeave' | 'onSearch' | 'disabled'> & {
  ids: FieldIds
  placeholder: string | undefined
  required: boolean
}

function Box({ ids, options, value, onChange, onLeave, onSearch, placeholder, disabled, required }: BoxProps) {
  const text = useText(uiTexts)
  const [typed, setTyped] = useState<string | null>(null)
  const [composing, setComposing] = useState(false)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const chosen = options.find((option) => option.value === value)
  const shown = useMemo(() => {
    const part = typed?.trim().toLowerCase() ?? ''
    const fits = (option: ComboBoxOption) => part === '' || `${option.label} ${option.text ?? ''}`.toLowerCase().includes(part)
    return (onSearch || composing ? options : options.filter(fits)).slice(0, MOST_SHOWN)
  }, [options, typed, composing, onSearch])
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active, open])

  const show = () => {
    setOpen(true)
    setActive(
      Math.max(
        0,
        shown.findIndex((option) => option.value === value),
      ),
    )
  }
  const choose = (option: ComboBoxOption | undefined) => {
    if (!option) return
    onChange(option.value)
    setTyped(null)
    setOpen(false)
  }
  const type = (words: string) => {
    setTyped(words)
    setOpen(true)
    setActive(0)
    if (words === '') onChange(null)
    onSearch?.(words)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setOpen(false)
      setTyped(null)
    }
    if (event.key === 'Enter' && open) {
      event.preventDefault()
      choose(shown[active])
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    if (!open) return show()
    if (shown.length > 0) setActive((active + by + shown.length) % shown.length)
  }
  const leave = () => {
    setOpen(false)
    setTyped(null)
    onLeave?.()
  }
  const listId = `${ids.id}-list`
  return (
    <div className="ow-combo">
      <div className="ow-control">
        <input
          id={ids.id}
          aria-describedby={ids['aria-describedby']}
          aria-invalid={ids['aria-invalid']}
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open && shown[active] ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={placeholder ?? text('choose')}
          required={required || undefined}
          disabled={disabled}
          value={typed ?? chosen?.label ?? ''}
          onChange={(event) => type(event.target.value)}
          onClick={show}
          onKeyDown={press}
          onBlur={leave}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <ChevronDown aria-hidden />
      </div>
      <ul
        ref={list}
        id={listId}
        className="ow-combo-list"
        role="listbox"
        aria-labelledby={ids.labelId}
        hidden={!open}
        onPointerDown={(event) => event.preventDefault()}
      >
        {shown.map((option, at) => (
          <li
            key={option.value}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={option.value === value}
            data-active={at === active ? '' : undefined}
            onClick={() => choose(option)}
            onPointerMove={() => setActive(at)}
          >
            <span>
              {option.label}
              {option.text !== undefined && <small>{option.text}</small>}
            </span>
            {option.value === value && <Check aria-hidden />}
          </li>
        ))}
        {shown.length === 0 && (
          <li role="option" aria-disabled aria-selected={false} className="ow-hint">
            {text('noMatch')}
          </li>
        )}
      </ul>
    </div>
  )
}
