/** What the relay tells every process after a commit: which case, and whose lists it stands in. */
export type LiveChange = { id: number; caseId: string; event: string; scopes: string[] }

const listeners = new Set<(change: LiveChange) => void>()

/** @returns how to stop listening */
export function onLive(listener: (change: LiveChange) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How many pages listen. */
export const countLive = (): number => listeners.size

export function publishLive(change: LiveChange): void {
  for (const listener of listeners) listener(change)
}
