import { stageLeaf } from '@onewindow/audit/stage'
import type { Moment } from '@onewindow/calendar/day'
import type pg from 'pg'
import type { Keyring } from '../keyring.ts'
import { refuse } from '../refusal.ts'
import { readSession, sessionToken, type Session } from '../session.ts'
import type { CodeBook } from './codes.ts'
import { cookieValue, sessionCookieName, tokenOf, valueSet } from './cookie.ts'
import type { Engine } from './engine.ts'
import { callEngine, type EngineAnswer } from './engine-call.ts'
import { spendVerification, verifyPassword } from './passwords.ts'
import type { Provider } from './provider.ts'
import { schemaOf, type SignInRealm } from './realm.ts'
import { forgetTries, reserveTry } from './tries.ts'

/** Everything a realm's sign-in works with. */
export type Desk = {
  realm: SignInRealm
  pool: pg.Pool
  /** The sign-in library, loaded when it is first wanted. */
  engine: () => Promise<Engine>
  keyring: Keyring
  codes: CodeBook
  origin: string
  base: string
  /** The realm's own secret, which signs its cookies. */
  secret: string
  secure: boolean
  demo: boolean
  /** The platform's moment, for the days of grants and for the audit log. */
  clock: () => Moment | Promise<Moment>
  /** Machine time, for everything of sign-in. */
  now: () => number
  /** Whose word is taken instead of a password; none for citizens, nor unless configured. */
  provider: Provider | null
  sendCode: (message: { phone: string; code: string; minutes: number }) => Promise<void>
}

/** One request at the desk. */
export type Visit = { desk: Desk; request: Request; address: string }

/** Passes a request on to the library, with the one cookie it needs. */
export async function ask({ desk, request, address }: Visit, path: string, body: unknown, cookieName?: string): Promise<EngineAnswer> {
  const value = cookieName === undefined ? null : cookieValue(request.headers, cookieName)
  const call = { engine: await desk.engine(), base: desk.base, origin: desk.origin, address, userAgent: request.headers.get('user-agent') }
  return callEngine(call, path, body, value === null ? null : `${cookieName}=${value}`)
}

/** The session behind the request. @throws IdentityError `case.signInNeeded` */
export async function requireSession({ desk, request }: Visit): Promise<Session> {
  const { today } = await desk.clock()
  return (await readSession(desk, request.headers, today)) ?? refuse('case.signInNeeded')
}

/**
 * Checks name and password behind the lock: the same words and the same time for a name that is unknown, locked out of its account, or
 * has another password.
 * @param field column of the name in the realm's user table
 * @throws IdentityError `signIn.wrongPassword`, `case.tooManyTries`
 */
export async function checkPassword(
  visit: Visit,
  field: 'username' | 'phoneNumber',
  name: string,
  password: string,
  path: string,
): Promise<EngineAnswer> {
  const { pool, keyring, realm, now } = visit.desk
  const subject = keyring.lookupHash('subject', `${realm}:${name}`)
  await reserveTry(pool, realm, subject, now())
  const schema = schemaOf(realm)
  const { rows: [known] } = await pool.query<{ hash: string }>(
    `
    select p.password as hash from ${schema}."user" u
      join ${schema}.account p on p."userId" = u.id and p."providerId" = 'credential' and p.password is not null
      join public.account a on a.realm = $2 and a.auth_user_id = u.id and a.disabled_at is null
    where u."${field}" = $1`,
    [name, realm],
  )
  // Checked here first: a wrong password never reaches the library, whose own way takes longer than that of an unknown name.
  const right = known ? await verifyPassword({ hash: known.hash, password }) : await spendVerification(password)
  if (!right) refuse('signIn.wrongPassword')
  const answered = await ask(visit, path, { [field]: name, password })
  if (!answered.ok) refuse('signIn.wrongPassword')
  await forgetTries(pool, realm, subject)
  return answered
}

/**
 * Finishes a sign-in: the session that came with the request ends (a new one has a new id), the new one is marked if a second factor
 * stands behind it, and the offices' sign-ins are logged.
 */
export async function openSession(
  { desk, request }: Visit,
  { cookies }: EngineAnswer,
  secondFactor: boolean,
  way: 'password' | 'singleSignOn' = 'password',
): Promise<Session> {
  const name = sessionCookieName(desk.realm, desk.secure)
  const value = valueSet(cookies, name)
  const token = tokenOf(value, desk.secret)
  if (token === null) throw new Error('The sign-in library opened no session')
  const schema = schemaOf(desk.realm)
  const earlier = sessionToken(desk, request.headers)
  const { rows: [account] } = await desk.pool.query<{ id: string }>(
    `
    with marked as (update ${schema}.session set "secondFactor" = $2 where token = $1 returning "userId"),
      ended as (delete from ${schema}.session where token = $3 and token <> $1)
    select a.id from marked join public.account a on a.realm = $4 and a.auth_user_id = marked."userId" and a.disabled_at is null`,
    [token, secondFactor, earlier, desk.realm],
  )
  if (!account) {
    await desk.pool.query(`delete from ${schema}.session where token = $1`, [token])
    refuse('signIn.wrongPassword') // switched off in this very moment
  }
  const { at, today } = await desk.clock()
  if (desk.realm !== 'citizen') {
    await stageLeaf(desk.pool, {
      at,
      actor: `account:${account.id}`,
      action: 'signIn',
      subject: `account:${account.id}`,
      purpose: null,
      event: { realm: desk.realm, accountId: account.id, secondFactor, way },
    })
  }
  const session = await readSession(desk, new Headers({ cookie: `${name}=${value}` }), today)
  return session ?? refuse('case.signInNeeded')
}
