import { createApi } from '@onewindow/screens/client'

/** A session that ended leads back to the door; the address is kept so that work goes on where it stopped. */
function toTheDoor(): void {
  const here = location.pathname + location.search
  if (!location.pathname.startsWith('/staff/sign-in')) location.assign(`/staff/sign-in?to=${encodeURIComponent(here)}`)
}

export const api = createApi({ door: 'staff', onSignInNeeded: toTheDoor })
