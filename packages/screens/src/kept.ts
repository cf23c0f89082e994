import { useRef, useState, useSyncExternalStore } from 'react'
import { useApi } from './api.tsx'
import type { Door } from './sign-in.ts'

// Citizens, staff and administration share a tab, and an account of one is nobody at another: each door has words and an owner of its own.
const placeOf = (door: Door, key: string): string => `ow_typed ${door} ${key}`
/** Who typed it: the account that was last signed in at that door. */
const ownerOf = (door: Door): string => `ow_typed_by ${door}`

const listeners = new Set<() => void>()
const changed = (): void => { for (const listener of listeners) listener() }
function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

function read<T>(place: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(place)
    return kept === null ? undefined : (JSON.parse(kept) as T)
  } catch {
    // What cannot be read back is as good as never typed.
    return undefined
  }
}

/**
 * What is being typed, kept in this tab so that it survives a reload, a crash of the page and a session that ended. Gone when it was sent,
 * when the tab is closed, and at sign-out (`forgetTyped`). `keep` takes a value, or a change of what stands now (a file may arrive late).
 */
export function useKept<T>(key: string, first: () => T): [value: T, keep: (to: T | ((now: T) => T)) => void, forget: () => void] {
  const { door } = useApi()
  const [place] = useState(() => placeOf(door, key))
  const [value, setValue] = useState<T>(() => read<T>(place) ?? first())
  const latest = useRef(value)
  const [since] = useState(forgotten)
  const keep = (to: T | ((now: T) => T)): void => {
    latest.current = typeof to === 'function' ? (to as (now: T) => T)(latest.current) : to
    setValue(latest.current)
    // A file may arrive for a form that went with what was forgotten.
    if (since === forgotten) sessionStorage.setItem(place, JSON.stringify(latest.current))
    changed()
  }
  const forget = (): void => {
    sessionStorage.removeItem(place)
    changed()
  }
  return [value, keep, forget]
}

/** Whether anything typed is kept under that name, as it changes: a form nobody has touched keeps nothing. */
export function useIsKept(key: string): boolean {
  const place = placeOf(useApi().door, key)
  return useSyncExternalStore(listen, () => sessionStorage.getItem(place) !== null)
}

let forgotten = 0
/** How often everything typed was forgotten since the page was loaded. As the key of an app it takes with it what open forms still hold, so that none writes it back. */
export const timesForgotten = (): number => forgotten
export const useTimesForgotten = (): number => useSyncExternalStore(listen, timesForgotten)

/** Removes everything typed at a door and not sent: at sign-out on a shared computer. */
export function forgetTyped(door: Door): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(placeOf(door, '')) || key === ownerOf(door)) sessionStorage.removeItem(key)
  forgotten += 1
  changed()
}

/**
 * Tells whose the tab is now at a door. A session may end by itself, and the next to sign in may be somebody else: what the one before typed there is gone then, and true is answered.
 * What was typed before anybody signed in goes over to who does.
 */
export function typedBy(door: Door, accountId: string): boolean {
  const before = sessionStorage.getItem(ownerOf(door))
  const isAnother = before !== null && before !== accountId
  if (isAnother) forgetTyped(door)
  sessionStorage.setItem(ownerOf(door), accountId)
  return isAnother
}
