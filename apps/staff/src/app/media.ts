import { useSyncExternalStore } from 'react'

/** Whether the window is at least so wide, in px. */
export function useWide(px: number): boolean {
  const query = matchMedia(`(min-width: ${px}px)`)
  return useSyncExternalStore((listener) => {
    query.addEventListener('change', listener)
    return () => query.removeEventListener('change', listener)
  }, () => query.matches)
}
