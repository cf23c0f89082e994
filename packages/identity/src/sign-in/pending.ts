import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { cookieValue, expiredCookie } from './cookie.ts'
import type { Desk, Visit } from './desk.ts'
import { schemaOf } from './realm.ts'

/** What waits: a passkey asked for, a passkey to be added, a person sent to another provider. */
export type PendingKind = 'passkey' | 'new_passkey' | 'single_sign_on'

const nameOf = ({ realm, secure }: Desk, kind: PendingKind): string => `${secure ? '__Secure-' : ''}${realm}.${kind}`
const identifierOf = (kind: PendingKind, token: string): string => `${kind}:${createHash('sha256').update(token).digest('base64url')}`

/**
 * Keeps what a sign-in must remember while the browser is with an authenticator or another provider, until it is taken or too old.
 * Machine time.
 * @returns the cookie that ties it to this browser
 */
export async function keepPending(desk: Desk, kind: PendingKind, kept: unknown, lifeMs: number): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await desk.pool.query(`insert into ${schemaOf(desk.realm)}.verification (id, identifier, value, "expiresAt") values ($1, $2, $3, $4)`, [
    randomBytes(24).toString('base64url'),
    identifierOf(kind, token),
    JSON.stringify(kept),
    new Date(desk.now() + lifeMs).toISOString(),
  ])
  return `${nameOf(desk, kind)}=${token}; Max-Age=${Math.floor(lifeMs / 1000)}; Path=/; HttpOnly; SameSite=Lax${desk.secure ? '; Secure' : ''}`
}

/** Takes what was kept for this browser: it is gone afterwards, whatever comes of it. Null when nothing waits any more. */
export async function takePending<S extends z.ZodType>(
  { desk, request }: Visit,
  kind: PendingKind,
  shape: S,
): Promise<z.output<S> | null> {
  const token = cookieValue(request.headers, nameOf(desk, kind))
  if (token === null || token.length > 100) return null
  const { rows: [row] } = await desk.pool.query<{ value: string; expiresAt: string }>(
    `delete from ${schemaOf(desk.realm)}.verification where identifier = $1 returning value, "expiresAt"`,
    [identifierOf(kind, token)],
  )
  return row && Date.parse(row.expiresAt) > desk.now() ? shape.parse(JSON.parse(row.value)) : null
}

/** A Set-Cookie that lets go of what waited. */
export const nothingPending = (desk: Desk, kind: PendingKind): string => expiredCookie(nameOf(desk, kind), desk.secure)
