import { useRef, useState, useSyncExternalStore } from 'react'

const PREFIX = 'ow_typed '
/** Who typed it: the account that was last signed in. */
const OWNER = 'ow_typed_by'
const listeners = new Set<() => void>()
const changed = (): void => { for (const listener of listeners) listener() }

function read<T>(key: string): T | undefined {
  try {
    const kept = sessionStorage.getItem(PREFIX + key)
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
  const place = useRef(key)
  const [value, setValue] = useState<T>(() => read<T>(key) ?? first())
  const latest = useRef(value)
  const keep = (to: T | ((now: T) => T)): void => {
    latest.current = typeof to === 'function' ? (to as (now: T) => T)(latest.current) : to
    setValue(latest.current)
    sessionStorage.setItem(PREFIX + place.current, JSON.stringify(latest.current))
    changed()
  }
  const forget = (): void => {
    sessionStorage.removeItem(PREFIX + place.current)
    changed()
  }
  return [value, keep, forget]
}

/** Whether anything typed is kept under that name, as it changes: a form nobody has touched keeps nothing. */
export function useIsKept(key: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    () => sessionStorage.getItem(PREFIX + key) !== null,
  )
}

/** Removes everything typed and not sent: at sign-out on a shared computer. */
export function forgetTyped(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX) || key === OWNER) sessionStorage.removeItem(key)
  changed()
}

/**
 * Tells whose the tab is now. A session may end by itself, and the next to sign in may be somebody else: what the one before typed is gone then, and true is answered.
 * What was typed before anybody signed in goes over to who does.
 */
export function typedBy(accountId: string): boolean {
  const before = sessionStorage.getItem(OWNER)
  const isAnother = before !== null && before !== accountId
  if (isAnother) forgetTyped()
  sessionStorage.setItem(OWNER, accountId)
  return isAnother
}
