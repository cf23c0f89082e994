import { useSyncExternalStore } from 'react'

const KEY = 'ow_acting_for'
const listeners = new Set<() => void>()
const read = (): string | undefined => sessionStorage.getItem(KEY) ?? undefined

/** The party this tab acts for; undefined: the person signed in. Ends with the tab, so nobody goes on acting for another unaware. */
export const actingFor = read

/** Changes for whom this tab acts. */
export function actFor(partyId: string | undefined): void {
  if (partyId === undefined) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, partyId)
  for (const listener of listeners) listener()
}

/** The party acted for, as it changes. */
export function useActingFor(): string | undefined {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, read)
}
