import { useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Whether this device has a line at all; nothing is said about the server. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine)
