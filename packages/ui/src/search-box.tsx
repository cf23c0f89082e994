import { Mic, Search, X } from 'lucide-react'
import { useRef } from 'react'
import { Button, IconButton } from './button.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
  onSearch: (value: string) => void
  /** Read aloud; also the placeholder when none is given. */
  label: string
  placeholder?: string
  /** Shows the microphone. */
  onSpeak?: (() => void) | undefined
  /** The small form above lists. */
  quiet?: boolean
  autoFocus?: boolean
}

/** One question, one box. */
export function SearchBox({ value, onChange, onSearch, label, placeholder, onSpeak, quiet, autoFocus }: SearchBoxProps) {
  const text = useText(uiTexts)
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className="ow-search"
      role="search"
      data-quiet={quiet ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(value)
      }}
    >
      <Search aria-hidden />
      <input
        ref={input}
        type="search"
        value={value}
        aria-label={label}
        placeholder={placeholder ?? label}
        autoFocus={autoFocus}
        enterKeyHint="search"
        autoComplete="off"
        maxLength={200}
        onChange={(event) => onChange(event.target.value)}
      />
      {value !== '' && (
        <IconButton
          label={text('clearSearch')}
          icon={<X aria-hidden />}
          onClick={() => {
            onChange('')
            input.current?.focus()
          }}
        />
      )}
      {onSpeak && value === '' && <IconButton label={text('speak')} icon={<Mic aria-hidden />} onClick={onSpeak} />}
      {!quiet && (
        <Button kind="primary" type="submit">
          {text('search')}
        </Button>
      )}
    </form>
  )
}
