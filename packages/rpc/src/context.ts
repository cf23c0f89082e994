import type { House } from '@onewindow/casework/house'
import type { PartnerSession } from '@onewindow/connectors/partners/recognise'
import type { Session, SignedRealm } from './session.ts'

/** One call of a procedure as operators see it: how long, and refused with which code. Never what was asked or answered. */
export type ProcedureCall = {
  path: string
  kind: 'query' | 'command'
  ms: number
  /** Null when it was done. */
  refusal: string | null
  /** A fault of ours behind the refusal `system.unexpected`, for the log. */
  fault: unknown
}

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
  /** The partner whose key signed this request; only its own addresses can know one. */
  partner?: (() => Promise<PartnerSession | null>) | undefined
  /** Told of every call when it has ended. */
  observe?: ((call: ProcedureCall) => void) | undefined
}

/** Reads a service the server provides. @throws Error when it was not composed: a bug */
export function service<T>(ctx: Pick<RequestContext, 'services'>, name: string): T {
  if (!(name in ctx.services)) throw new Error(`Service ${name} is not provided`)
  return ctx.services[name] as T
}
