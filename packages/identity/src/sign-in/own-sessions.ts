import { refuse } from '../refusal.ts'
import { sessionToken } from '../session.ts'
import { answer } from './answers.ts'
import { expiredCookie, sessionCookieName } from './cookie.ts'
import { requireSession, type Visit } from './desk.ts'
import { schemaOf, sessionLimits } from './realm.ts'

export type OwnSession = { sessionId: string; signedInAt: string; lastSeenAt: string; address: string; userAgent: string; current: boolean }

/** The list of one's own sessions that are still good, the latest used first. */
export async function listOwnSessions(visit: Visit): Promise<OwnSession[]> {
  const { sessionId } = await requireSession(visit)
  const { desk } = visit
  const { idleMs, absoluteMs } = sessionLimits[desk.realm]
  const iso = (ms: number) => new Date(ms).toISOString()
  const { rows } = await desk.pool.query<OwnSession>(
    `
    select s.id as "sessionId", s."createdAt" as "signedInAt", s."lastSeenAt",
      coalesce(s."ipAddress", '') as address, coalesce(s."userAgent", '') as "userAgent", s.id = $1 as current
    from ${schemaOf(desk.realm)}.session own join ${schemaOf(desk.realm)}.session s on s."userId" = own."userId"
    where own.id = $1 and s."lastSeenAt" > $2 and s."createdAt" > $3 order by s."lastSeenAt" desc limit 50`,
    [sessionId, iso(desk.now() - idleMs), iso(desk.now() - absoluteMs)],
  )
  return rows
}

/** Ends one of one's own sessions. @throws IdentityError `signIn.sessionUnknown` */
export async function endOwnSession(visit: Visit, sessionId: string): Promise<Response> {
  const own = await requireSession(visit)
  const { desk } = visit
  const schema = schemaOf(desk.realm)
  const { rowCount } = await desk.pool.query(
    `delete from ${schema}.session where id = $1 and "userId" = (select "userId" from ${schema}.session where id = $2)`,
    [sessionId, own.sessionId],
  )
  if (rowCount === 0) refuse('signIn.sessionUnknown')
  return answer({ ended: 1 }, sessionId === own.sessionId ? [gone(visit)] : [])
}

/** Signs out here, or everywhere. Without a session there is nothing to end, and the answer is the same. */
export async function signOut(visit: Visit, where: 'here' | 'everywhere'): Promise<Response> {
  const { desk, request } = visit
  const schema = schemaOf(desk.realm)
  const token = sessionToken(desk, request.headers)
  const same = where === 'here' ? 'token = $1' : `"userId" = (select "userId" from ${schema}.session where token = $1)`
  const { rowCount } = await desk.pool.query(`delete from ${schema}.session where ${same}`, [token])
  return answer({ ended: rowCount ?? 0 }, [gone(visit)])
}

const gone = ({ desk: { realm, secure } }: Visit): string => expiredCookie(sessionCookieName(realm, secure), secure)
