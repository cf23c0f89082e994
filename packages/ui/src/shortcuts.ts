import { useEffect } from 'react'

/** Whether a key press belongs to typing and must not be taken as a command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=combobox]')
  )
}

/**
 * Single keys of the desk: `{ '/': openSearch, j: nextRow, 'ctrl+k': openPalette }`. Quiet while typing and while a dialog is open,
 * except for combinations with Ctrl. Hand over a stable object.
 */
export function useShortcuts(keys: Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return
      const control = event.ctrlKey || event.metaKey
      if (!control && (isTyping(event.target) || document.querySelector('dialog[open], [popover]:popover-open'))) return
      const act = keys[control ? `ctrl+${event.key.toLowerCase()}` : event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
}
