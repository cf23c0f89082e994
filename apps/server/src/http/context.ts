import { randomUUID } from 'node:crypto'
import type { Grant } from '@onewindow/casework/case-state'
import type { RequestContext } from '@onewindow/rpc/context'
import type { Session, SignedRealm } from '@onewindow/rpc/session'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../compose.ts'
import { watchCall } from './watch-requests.ts'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** What one request brings, in the form procedures expect. Sessions are read when asked for, once. */
export function requestContext(platform: Platform, request: FastifyRequest): RequestContext {
  const { house, services, configuration } = platform
  const sessions = new Map<SignedRealm, Promise<Session | null>>()
  const key = headerOf(request, 'idempotency-key')
  const acting = headerOf(request, 'x-acting-for')
  return {
    house, services, requestId: request.id ?? randomUUID(), address: request.ip, language: /^en/i.test(headerOf(request, 'x-language') ?? headerOf(request, 'accept-language') ?? '') ? 'en' : 'zh', demo: configuration.demo,
    idempotencyKey: key && UUID.test(key) ? key.toLowerCase() : undefined, actingFor: acting && UUID.test(acting) ? acting.toLowerCase() : undefined, sameOrigin: isSameOrigin(request, configuration.origin),
    observe: watchCall(platform.watch, request),
    session: (realm) => {
      const known = sessions.get(realm) ?? readSession(platform, request, realm)
      sessions.set(realm, known)
      return known
    },
  }
}

export const headerOf = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Headers as the Fetch standard has them, for the sign-in library. */
export const headersOf = (request: FastifyRequest): Headers =>
  new Headers(Object.entries(request.headers).flatMap(([name, value]) => (value === undefined || name === 'content-length' ? [] : [[name, String(value)] as [string, string]])))

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** On one's own machine `localhost` and `127.0.0.1` are the same place; sign-in compares with the one address the start printed. */
export function ownOrigin(headers: Headers, origin: string): Headers {
  const from = headers.get('origin')
  if (from && LOOPBACK.test(from) && LOOPBACK.test(origin) && new URL(from).port === new URL(origin).port) headers.set('origin', origin)
  return headers
}

/** Browsers name where a request comes from; a command from another site is refused. */
export function isSameOrigin(request: FastifyRequest, origin: string): boolean {
  const site = headerOf(request, 'sec-fetch-site')
  const from = headerOf(request, 'origin')
  if (from !== undefined) return from === origin || from === `http://${headerOf(request, 'host')}` || from === `https://${headerOf(request, 'host')}`
  return site === undefined || site === 'same-origin'
}

async function readSession({ realms }: Platform, request: FastifyRequest, realm: SignedRealm): Promise<Session | null> {
  const session = await realms[realm].session(headersOf(request))
  if (!session) return null
  const grants = session.grants.filter((grant): grant is Grant => grant.unitId !== null && grant.unitPath !== null && grant.regionCode !== null)
  return {
    realm, sessionId: session.sessionId, accountId: session.accountId, displayName: session.displayName, partyId: session.partyId, locale: session.locale, grants,
    identities: session.identities.map(({ partyId, kind, name, as }) => ({ partyId, kind, name, as })), relatedPartyIds: session.closePartyIds, secondFactor: session.secondFactor, signedInAt: session.signedInAt,
  }
}
