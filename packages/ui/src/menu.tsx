import { Check } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

export interface MenuItem {
  key: string
  label: ReactNode
  icon?: ReactNode
  shortcut?: string
  /** Chosen among several: shows a tick. */
  chosen?: boolean
  danger?: boolean
  onPress: () => void
}

export interface MenuProps {
  /** The button: its class, words and, for an icon alone, its label. */
  trigger: { children: ReactNode, className?: string, label?: string }
  items: readonly MenuItem[]
}

const step: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }

/** A button that opens a list of commands. Arrow keys, Home and End move; Escape closes. */
export function Menu({ trigger, items }: MenuProps) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const box = list.current
    if (!open || !box || !button.current) return
    const from = button.current.getBoundingClientRect()
    const width = document.documentElement.clientWidth
    box.style.insetInlineStart = `${Math.max(8, Math.min(from.left, width - box.offsetWidth - 8))}px`
    const below = from.bottom + 4
    const fits = below + box.offsetHeight <= window.innerHeight - 8
    box.style.insetBlockStart = `${fits ? below : Math.max(8, from.top - box.offsetHeight - 4)}px`
    box.querySelector<HTMLElement>('[aria-checked=true], [role^=menuitem]')?.focus()
  }, [open])
  const move = (event: KeyboardEvent) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
    const at = rows.indexOf(document.activeElement as HTMLElement)
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? rows.length - 1
          : step[event.key]
            ? (at + step[event.key]! + rows.length) % rows.length
            : -1
    if (event.key === 'Tab') list.current?.hidePopover()
    if (to < 0) return
    event.preventDefault()
    rows[to]?.focus()
  }
  const choose = (item: MenuItem) => {
    list.current?.hidePopover()
    item.onPress()
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={trigger.className ?? 'ow-button'}
        data-kind={trigger.className ? undefined : 'secondary'}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={trigger.label}
        title={trigger.label}
      >
        {trigger.children}
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={trigger.label}
        className="ow-menu"
        onKeyDown={move}
        onToggle={(event) => {
          const now = event.newState === 'open'
          setOpen(now)
          if (!now && list.current?.contains(document.activeElement)) button.current?.focus()
        }}
      >
        {items.map((item) => (
          <button
            key={item.key}
            type="button"
            role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
            aria-checked={item.chosen}
            tabIndex={-1}
            className="ow-menu-item"
            data-danger={item.danger ? '' : undefined}
            onClick={() => choose(item)}
          >
            {item.icon}
            <span>{item.label}</span>
            {item.shortcut && <kbd aria-hidden>{item.shortcut}</kbd>}
            {item.chosen && <Check aria-hidden />}
          </button>
        ))}
      </div>
    </>
  )
}
