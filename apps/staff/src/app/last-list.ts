const KEY = 'ow_staff_list'

/** Remembers the list the officer works from, so that a case leads back to it. */
export const rememberList = (href: string): void => sessionStorage.setItem(KEY, href)

/** Where a case leads back to: the list it was opened from, else the own one. */
export const lastList = (): string => sessionStorage.getItem(KEY) ?? '/staff/worklist'
