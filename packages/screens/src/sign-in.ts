import type { RefusalView } from '@onewindow/casework/definition/views'

export type Door = 'citizen' | 'staff' | 'admin'
export type SignInStatus = 'signedIn' | 'secondFactor' | 'enrolSecondFactor'

/** One device or browser in which the person is signed in. */
export interface OwnSession { sessionId: string; signedInAt: string; lastSeenAt: string; address: string | null; userAgent: string | null; current: boolean }

/** The sign-in service said no: `refusal` is a code of `@onewindow/identity/locales`. */
export class SignInError extends Error {
  readonly refusal: RefusalView
  readonly retryAfterSeconds: number | null

  constructor(refusal: RefusalView, retryAfterSeconds: number | null) {
    super(refusal.code)
    this.refusal = refusal
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const AWAY: RefusalView = { code: 'system.unavailable', params: {} }

async function ask<T>(realm: Door, path: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/auth/${realm}${path}`, { ...init, credentials: 'same-origin' }).catch(() => { throw new SignInError(AWAY, null) })
  const body = (await response.json().catch(() => null)) as unknown
  if (response.ok) return body as T
  const { code, params } = (body ?? {}) as Partial<RefusalView>
  throw new SignInError(code ? { code, params: params ?? {} } : AWAY, Number(response.headers.get('retry-after')) || null)
}

/** Sends one step of signing in. @throws SignInError with the refusal, or `system.unavailable` when nobody answers */
export function postSignIn<T>(realm: Door, path: string, body: Record<string, unknown>): Promise<T> {
  return ask<T>(realm, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}

/** Reads from the sign-in service. @throws SignInError */
export function getSignIn<T>(realm: Door, path: string): Promise<T> {
  return ask<T>(realm, path, { method: 'GET' })
}

/** Offices: name and password; the answer says which step follows. */
export const signInWithPassword = (realm: Door, body: { username: string; password: string } | { phone: string; password: string }): Promise<{ status: SignInStatus }> => postSignIn(realm, '/sign-in/password', body)
/** Offices: the six digits of the authenticator. */
export const signInWithSecondFactor = (realm: Door, code: string): Promise<{ status: 'signedIn' }> => postSignIn(realm, '/sign-in/second-factor', { code })
/** Citizens: asks for a code by text message; in demo mode the answer contains it. */
export const sendSignInCode = (phone: string): Promise<{ sent: boolean; secondsToNext: number; code?: string }> => postSignIn('citizen', '/code', { phone })
export const signInWithCode = (phone: string, code: string): Promise<{ status: 'signedIn' }> => postSignIn('citizen', '/sign-in/code', { phone, code })
/** Offices: the provider's address to open; `to` is the page wanted afterwards. */
export const beginSingleSignOn = (realm: Door, to: string): Promise<{ url: string }> => postSignIn(realm, '/single-sign-on', { to })
/** Begins the second factor: the address for the QR code. */
export const enrolSecondFactor = (realm: Door, password: string): Promise<{ uri: string }> => postSignIn(realm, '/second-factor/enrol', { password })
export const confirmSecondFactor = (realm: Door, code: string): Promise<{ status: 'signedIn' }> => postSignIn(realm, '/second-factor/confirm', { code })
export const listOwnSessions = (realm: Door): Promise<{ sessions: OwnSession[] }> => getSignIn(realm, '/sessions')
export const endSession = (realm: Door, sessionId: string): Promise<{ ended: number | boolean }> => postSignIn(realm, '/sessions/end', { sessionId })
export const signOut = (realm: Door): Promise<unknown> => postSignIn(realm, '/sign-out', {})
export const signOutEverywhere = (realm: Door): Promise<unknown> => postSignIn(realm, '/sign-out-everywhere', {})
