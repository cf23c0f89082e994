import { useEffect, useSyncExternalStore } from 'react'

/** What the server last said on the live line: that cases changed, never what. */
export interface LiveState {
  connected: boolean
  /** ISO instant of the last word. */
  at: string
  /** Counts up with every change: lists ask again when it moves. */
  changes: number
}

let state: LiveState = { connected: false, at: '1970-01-01T00:00:00Z', changes: 0 }
const listeners = new Set<() => void>()

function update(next: Partial<LiveState>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The state of the live line. */
export const useLive = (): LiveState => useSyncExternalStore(subscribe, () => state)

// When a word came is a fact of this screen, not of a case: it is read from the machine.
const machineNow = (): string => new Date(performance.timeOrigin + performance.now()).toISOString()

/** Keeps the live line open while the desk is shown; the browser reconnects by itself. */
export function useLiveLine(): void {
  useEffect(() => {
    const line = new EventSource('/live/staff')
    line.onopen = () => update({ connected: true, at: machineNow() })
    line.onerror = () => update({ connected: false })
    line.addEventListener('changed', () => update({ connected: true, at: machineNow(), changes: state.changes + 1 }))
    return () => { line.close(); update({ connected: false }) }
  }, [])
}
