import type pg from 'pg'
import { identitiesSql, type ActingIdentity } from './handlers.ts'
import { closePartiesSql } from './recusal.ts'
import { findRole, type RoleId } from './roles.ts'
import { cookieValue, sessionCookieName, tokenOf } from './sign-in/cookie.ts'
import { schemaOf, sessionLimits, type SignInRealm } from './sign-in/realm.ts'

export type SessionGrant = { role: RoleId; unitId: string | null; unitPath: string | null; regionCode: string | null }

/** Who is signed in: read from the database for every request, so that a role taken away is gone with the next click. */
export type Session = {
  realm: SignInRealm
  sessionId: string
  accountId: string
  displayName: string
  partyId: string | null
  locale: string
  /** Roles of today. Roles that need a second factor are left out until one stands behind the session. */
  grants: SessionGrant[]
  /** Whom a citizen may act for; empty in the offices. */
  identities: Pick<ActingIdentity, 'partyId' | 'kind' | 'name' | 'as' | 'matters'>[]
  /** 回避: parties an officer must not decide about; empty outside the staff realm. */
  closePartyIds: string[]
  secondFactor: boolean
  /** Whether roles are withheld because the second factor is missing. */
  secondFactorNeeded: boolean
  signedInAt: string
}

export type SessionReader = {
  pool: pg.Pool
  realm: SignInRealm
  /** The realm's own secret. */
  secret: string
  secure: boolean
  /** Machine time, for the limits of sessions. */
  now: () => number
}

/** How often the last use is written down. */
const NOTE_EVERY_MS = 60_000

type Row = Omit<Session, 'realm' | 'grants' | 'secondFactorNeeded'> & { lastSeenAt: string; grants: SessionGrant[] }

/** The token of the realm's session cookie, when its signature is right. */
export function sessionToken(
  { realm, secret, secure }: Pick<SessionReader, 'realm' | 'secret' | 'secure'>,
  headers: Headers,
): string | null {
  return tokenOf(cookieValue(headers, sessionCookieName(realm, secure)), secret)
}

/**
 * The session behind a request, or null: one query, and once a minute a second one that notes the use. Idle and absolute limits hold
 * (30 minutes and 12 hours in the offices, 7 and 30 days for citizens), a switched-off account has none. `today` is the business day
 * the grants are read for; the limits run on machine time.
 */
export async function readSession(reader: SessionReader, headers: Headers, today: string): Promise<Session | null> {
  const token = sessionToken(reader, headers)
  if (token === null) return null
  const { pool, realm } = reader
  const now = reader.now()
  const { idleMs, absoluteMs } = sessionLimits[realm]
  const { rows: [row] } = await pool.query<Row>({
    name: `session-${realm}`,
    text: sessionQuery(realm),
    values: [token, today, iso(now), iso(now - idleMs), iso(now - absoluteMs), realm],
  })
  if (!row) return null
  if (Date.parse(row.lastSeenAt) < now - NOTE_EVERY_MS) {
    await pool.query(`update ${schemaOf(realm)}.session set "lastSeenAt" = $2 where token = $1`, [token, iso(now)])
  }
  const { lastSeenAt: _seen, grants, ...rest } = row
  const held = realm === 'citizen' ? citizenGrants(row.identities) : grants
  const allowed = held.filter((grant) => row.secondFactor || findRole(grant.role)?.secondFactor === false)
  return { realm, ...rest, grants: allowed, secondFactorNeeded: allowed.length < held.length }
}

/** Citizens hold their roles by who they are: everybody acts for self, handlers for their organisations. */
function citizenGrants(identities: Session['identities']): SessionGrant[] {
  const role = (id: RoleId): SessionGrant => ({ role: id, unitId: null, unitPath: null, regionCode: null })
  return [role('citizen'), ...(identities.some(({ as }) => as !== 'self') ? [role('enterpriseHandler')] : [])]
}

const iso = (ms: number): string => new Date(ms).toISOString()

const GRANTS = `coalesce((
  select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'unitPath', u.path, 'regionCode', g.region_code)
    order by g.role, g.unit_id)
  from role_grant g left join unit u on u.id = g.unit_id
  where g.account_id = a.id and g.revoked_at is null and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)), '[]')`

const IDENTITIES = `coalesce((
  select json_agg(json_build_object('partyId', i."partyId", 'kind', i.kind, 'name', i.name, 'as', i."as", 'matters', i.matters)
    order by i.rank, i.name)
  from (${identitiesSql('a.id', '$2')}) i), '[]')`

const CLOSE = `array(${closePartiesSql('a.id', '$2')})`

/** $1 token, $2 today, $3 now, $4 idle since, $5 born after, $6 realm. Citizens have identities, the offices have grants. */
function sessionQuery(realm: SignInRealm): string {
  return `
    select s.id as "sessionId", s."createdAt" as "signedInAt", s."lastSeenAt", s."secondFactor",
      a.id as "accountId", a.display_name as "displayName", a.party_id as "partyId", a.locale,
      ${realm === 'citizen' ? "'[]'::json" : GRANTS} as grants, ${realm === 'citizen' ? IDENTITIES : "'[]'::json"} as identities,
      ${realm === 'staff' ? CLOSE : "'{}'::text[]"} as "closePartyIds"
    from ${schemaOf(realm)}.session s join account a on a.realm = $6 and a.auth_user_id = s."userId"
    where s.token = $1 and s."expiresAt" > $3 and s."lastSeenAt" > $4 and s."createdAt" > $5 and a.disabled_at is null`
}
