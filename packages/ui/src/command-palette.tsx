import { Search } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog } from './dialog.tsx'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

export interface Command {
  key: string
  label: string
  /** Heading above: 页面, 办件, 动作. Commands of one group stand together. */
  group: string
  /** At the right: number, shortcut. */
  note?: string
  icon?: ReactNode
  run: () => void
}

/** Answers a query with what may be done here: pages, cases by number, commands permitted. */
export type FindCommands = (query: string, signal: AbortSignal) => readonly Command[] | Promise<readonly Command[]>

export interface CommandPaletteProps {
  open: boolean
  onClose: () => void
  find: FindCommands
}

/** Go anywhere, do anything, by typing. */
export function CommandPalette({ open, onClose, find }: CommandPaletteProps) {
  const text = useText(uiTexts)
  return (
    <Dialog open={open} onClose={onClose} title={<span className="ow-hidden">{text('commandPalette')}</span>} className="ow-palette">
      <Palette find={find} onClose={onClose} />
    </Dialog>
  )
}

function Palette({ find, onClose }: Omit<CommandPaletteProps, 'open'>) {
  const text = useText(uiTexts)
  const id = useId()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly Command[]>([])
  const [active, setActive] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const commands = await find(query.trim(), stop.signal)
      if (!stop.signal.aborted) {
        setFound(commands)
        setActive(0)
      }
    }
    const timer = setTimeout(
      () => {
        void ask()
      },
      query ? 120 : 0,
    )
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query, find])
  const run = (command: Command | undefined) => {
    if (command) {
      onClose()
      command.run()
    }
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      run(found[active])
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0 || found.length === 0) return
    event.preventDefault()
    const next = (active + by + found.length) % found.length
    setActive(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <>
      <div className="ow-control">
        <Search aria-hidden />
        <input
          autoFocus
          value={query}
          placeholder={text('commandPaletteHint')}
          aria-label={text('commandPalette')}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={press}
        />
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={text('commandPalette')}>
        {found.map((command, at) => [
          command.group !== found[at - 1]?.group && (
            <li key={`group ${command.group}`} className="ow-palette-group" role="presentation">
              {command.group}
            </li>
          ),
          <li
            key={command.key}
            id={`${id}-${at}`}
            className="ow-palette-item"
            role="option"
            aria-selected={at === active}
            onClick={() => run(command)}
            onPointerMove={() => setActive(at)}
          >
            {command.icon}
            <span>{command.label}</span>
            {command.note !== undefined && <small>{command.note}</small>}
          </li>,
        ])}
        {found.length === 0 && query !== '' && (
          <li className="ow-palette-group" role="option" aria-selected={false} aria-disabled>
            {text('noMatch')}
          </li>
        )}
      </ul>
    </>
  )
}
