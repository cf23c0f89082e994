import { createHmac, timingSafeEqual } from 'node:crypto'
import type { SignInRealm } from './realm.ts'

/** Name of the realm's session cookie; over TLS browsers enforce the prefix `__Secure-`. */
export const sessionCookieName = (realm: SignInRealm, secure: boolean): string => `${secure ? '__Secure-' : ''}${realm}.session_token`

/** Name of the cookie that stands between password and second factor. */
export const challengeCookieName = (realm: SignInRealm, secure: boolean): string => `${secure ? '__Secure-' : ''}${realm}.two_factor`

/** The value of a cookie as the browser sent it, or null. */
export function cookieValue(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

/** The session token of a signed cookie value (`token.signature`, HMAC-SHA-256 as the sign-in library writes it), or null. */
export function tokenOf(value: string | null, secret: string): string | null {
  if (value === null || value.length > 400) return null
  let text: string
  try {
    text = decodeURIComponent(value)
  } catch {
    return null // not written by us
  }
  const at = text.lastIndexOf('.')
  if (at < 1) return null
  const token = text.slice(0, at)
  const given = Buffer.from(text.slice(at + 1), 'base64')
  const right = createHmac('sha256', secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The value a list of Set-Cookie lines gives a cookie, the last one counting; null when none names it. */
export function valueSet(cookies: readonly string[], name: string): string | null {
  const line = cookies.findLast((cookie) => cookie.startsWith(`${name}=`))
  return line?.slice(name.length + 1).split(';')[0] || null
}

/** A Set-Cookie that removes the session cookie. */
export function expiredCookie(name: string, secure: boolean): string {
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

/** A realm's own secret, so that a cookie of one realm is not even signed right in another. */
export const realmSecret = (secret: string, realm: SignInRealm): string =>
  createHmac('sha256', secret).update(`sign-in ${realm}`).digest('base64url')
