import { useCallback, useSyncExternalStore } from 'react'

/** Marks on `<html>` that outlive a visit: kept in a cookie, read by the stylesheet. */
function markOnPage(attribute: 'mode' | 'theme', cookie: string) {
  const listeners = new Set<() => void>()
  const read = () => document.documentElement.dataset[attribute] ?? ''
  const write = (value: string) => {
    if (value) document.documentElement.dataset[attribute] = value
    else delete document.documentElement.dataset[attribute]
    for (const listener of listeners) listener()
  }
  const restore = () => new RegExp(`(?:^|;\\s*)${cookie}=([a-z]+)`).exec(document.cookie)?.[1]
  const keep = (value: string) => { document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=lax` }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => { listeners.delete(listener) }
  }
  return { read, write, restore, keep, subscribe }
}

const mode = markOnPage('mode', 'ow_mode')
const theme = markOnPage('theme', 'ow_theme')

/** Before the first render in the citizen app: brings back elderly mode (长辈版). */
export function restoreMode(): void {
  mode.write(mode.restore() === 'elderly' ? 'elderly' : '')
}

/** Before the first render in staff and admin: the chosen theme, else the system's. */
export function restoreTheme(): void {
  theme.write(theme.restore() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'))
}

/** Elderly mode and its switch. */
export function useElderlyMode(): [elderly: boolean, setElderly: (elderly: boolean) => void] {
  const elderly = useSyncExternalStore(mode.subscribe, mode.read) === 'elderly'
  const setElderly = useCallback((on: boolean) => { mode.keep(on ? 'elderly' : 'standard'); mode.write(on ? 'elderly' : '') }, [])
  return [elderly, setElderly]
}

/** Dark or light and its switch; staff and admin only. */
export function useTheme(): [dark: boolean, setDark: (dark: boolean) => void] {
  const dark = useSyncExternalStore(theme.subscribe, theme.read) === 'dark'
  const setDark = useCallback((on: boolean) => { theme.keep(on ? 'dark' : 'light'); theme.write(on ? 'dark' : 'light') }, [])
  return [dark, setDark]
}
