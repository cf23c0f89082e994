import { Check } from 'lucide-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { uiTexts } from './texts.ts'
import { useText } from './i18n.tsx'

const LIFE_MS = 6000

interface Toast {
  id: number
  text: string
  onUndo?: (() => void) | undefined
}

let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()
const change = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}
const drop = (id: number) => change(toasts.filter((toast) => toast.id !== id))

/** Says briefly what was done; with `onUndo` it can be taken back for 6 seconds. Never for errors. */
export function toast(text: string, onUndo?: () => void): void {
  last += 1
  change([...toasts.slice(-2), { id: last, text, onUndo }])
}

/** Where toasts appear; once in each app, beside the shell. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => toasts,
  )
  return (
    <div className="ow-toasts" role="status">
      {shown.map((one) => (
        <ToastLine key={one.id} {...one} />
      ))}
    </div>
  )
}

function ToastLine({ id, text: words, onUndo }: Toast) {
  const text = useText(uiTexts)
  const [held, setHeld] = useState(false)
  const left = useRef(LIFE_MS)
  useEffect(() => {
    if (held) return
    const since = performance.now()
    const timer = setTimeout(() => drop(id), left.current)
    return () => {
      clearTimeout(timer)
      left.current = Math.max(1500, left.current - (performance.now() - since))
    }
  }, [held, id])
  return (
    <div
      className="ow-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Check aria-hidden />
      <span>{words}</span>
      {onUndo && (
        <button
          type="button"
          onClick={() => {
            onUndo()
            drop(id)
          }}
        >
          {text('undo')}
        </button>
      )}
    </div>
  )
}
