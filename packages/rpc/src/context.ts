import type { House } from '@onewindow/casework/house'
import type { Session, SignedRealm } from './session.ts'

/** What one HTTP request brings. Sessions are looked up by realm, never by trying all cookies. */
export type RequestContext = {
  house: House
  /** Ports and stores of packages above the spine, put there by the server and read by the router that needs them. */
  services: Readonly<Record<string, unknown>>
  requestId: string
  address: string
  language: 'zh' | 'en'
  demo: boolean
  /** `Idempotency-Key` header of this request. */
  idempotencyKey: string | undefined
  /** `X-Acting-For`: the party a citizen acts for now; checked against the session. */
  actingFor: string | undefined
  /** Same-origin by Origin or Sec-Fetch-Site; commands demand it. */
  sameOrigin: boolean
  session: (realm: SignedRealm) => Promise<Session | null>
}

/** Reads a service the server provides. @throws Error when it was not composed: a bug */
export function service<T>(ctx: RequestContext, name: string): T {
  if (!(name in ctx.services)) throw new Error(`Service ${name} is not provided`)
  return ctx.services[name] as T
}
