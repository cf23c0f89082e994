import { useSyncExternalStore } from 'react'

/** A worklist with its filters, kept under a name on this device. */
export interface SavedView { id: string; name: string; search: string }

const KEY = 'ow_staff_views'
const MOST = 20
const listeners = new Set<() => void>()
let views: readonly SavedView[] | undefined

function read(): readonly SavedView[] {
  if (views) return views
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '[]') as unknown
    views = Array.isArray(kept) ? kept.filter((one): one is SavedView => typeof one === 'object' && one !== null && 'name' in one && 'search' in one && 'id' in one) : []
  } catch {
    // Kept text that cannot be read is worth nothing.
    views = []
  }
  return views
}

function write(next: readonly SavedView[]): void {
  views = next
  localStorage.setItem(KEY, JSON.stringify(next))
  for (const listener of listeners) listener()
}

/** The kept views, newest last. */
export const useSavedViews = (): readonly SavedView[] => useSyncExternalStore((listener) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}, read)

/** Keeps a view; one of the same name is replaced. */
export function saveView(name: string, search: string): void {
  const others = read().filter((view) => view.name !== name)
  write([...others.slice(-(MOST - 1)), { id: `${name} ${search}`, name, search }])
}

export function forgetView(id: string): void {
  write(read().filter((view) => view.id !== id))
}
