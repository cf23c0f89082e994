import { useSyncExternalStore } from 'react'
import { ACTING_KEY } from './acting-key.ts'

const listeners = new Set<() => void>()
const read = (): string | undefined => sessionStorage.getItem(ACTING_KEY) ?? undefined

/** The party this tab acts for; undefined: the person signed in. Ends with the tab, so nobody goes on acting for another unaware. */
export const actingFor = read

/** Changes for whom this tab acts. */
export function actFor(partyId: string | undefined): void {
  if (partyId === undefined) sessionStorage.removeItem(ACTING_KEY)
  else sessionStorage.setItem(ACTING_KEY, partyId)
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
