import { refuse, type IdentityRefusalCode } from '../refusal.ts'
import { answer, readBody } from './answers.ts'
import { challengeCookieName, sessionCookieName, valueSet } from './cookie.ts'
import { ask, checkPassword, openSession, requireSession, type Visit } from './desk.ts'
import type { EngineAnswer } from './engine-call.ts'
import { schemaOf } from './realm.ts'
import { enrolInput, secondFactorInput, signInByUsernameInput } from './schemas.ts'
import { LOCK_MINUTES, takeCodeOnce } from './tries.ts'

/**
 * Name and password. Answers `secondFactor` when an authenticator code must follow, `enrolSecondFactor` when the person is in but
 * their roles wait until an authenticator is set up, else `signedIn`.
 */
export async function signInByUsername(visit: Visit): Promise<Response> {
  const { username, password } = await readBody(visit.request, signInByUsernameInput)
  const answered = await checkPassword(visit, 'username', username, password, '/sign-in/username')
  if (answered.body.twoFactorRedirect === true) return answer({ status: 'secondFactor' }, answered.cookies)
  const { secondFactorNeeded } = await openSession(visit, answered, false)
  return answer({ status: secondFactorNeeded ? 'enrolSecondFactor' : 'signedIn' }, answered.cookies)
}

/**
 * The authenticator's code after name and password.
 * @throws IdentityError `signIn.wrongSecondFactor`, `signIn.secondFactorExpired`, `case.tooManyTries`
 */
export async function giveSecondFactor(visit: Visit): Promise<Response> {
  const { realm, secure } = visit.desk
  const { code } = await readBody(visit.request, secondFactorInput)
  const answered = await ask(visit, '/two-factor/verify-totp', { code }, challengeCookieName(realm, secure))
  if (!answered.ok) refuseSecondFactor(answered)
  const { sessionId, accountId } = await openSession(visit, answered, true)
  if (!(await isFirstUse(visit, accountId, code))) {
    await visit.desk.pool.query(`delete from ${schemaOf(realm)}.session where id = $1`, [sessionId])
    refuse('signIn.wrongSecondFactor')
  }
  return answer({ status: 'signedIn' }, answered.cookies)
}

/** In the demo several people share an account and its code on the screen. */
function isFirstUse({ desk: { demo, pool, realm, keyring, now } }: Visit, accountId: string, code: string): Promise<boolean> | true {
  return demo || takeCodeOnce(pool, realm, keyring.lookupHash('code', `${realm}:totp:${accountId}:${code}`), now())
}

/**
 * Begins setting up an authenticator: the address for its QR code.
 * @throws IdentityError `signIn.wrongPassword`, `signIn.secondFactorPresent`, `case.signInNeeded`
 */
export async function enrolSecondFactor(visit: Visit): Promise<Response> {
  const { realm, secure } = visit.desk
  const { password } = await readBody(visit.request, enrolInput)
  await requireSession(visit)
  const answered = await ask(visit, '/two-factor/enable', { password, method: 'totp' }, sessionCookieName(realm, secure))
  if (!answered.ok) refuse(answered.code === 'TOTP_ALREADY_ENABLED' ? 'signIn.secondFactorPresent' : 'signIn.wrongPassword')
  return answer({ uri: answered.body.totpURI })
}

/** Ends setting it up with its first code: a new session with the second factor behind it. */
export async function confirmSecondFactor(visit: Visit): Promise<Response> {
  const { realm, secure } = visit.desk
  const { code } = await readBody(visit.request, secondFactorInput)
  const { secondFactor } = await requireSession(visit)
  if (secondFactor) refuse('signIn.secondFactorPresent')
  const answered = await ask(visit, '/two-factor/verify-totp', { code }, sessionCookieName(realm, secure))
  if (!answered.ok) refuseSecondFactor(answered)
  // Somebody let in by another provider may have an authenticator here already; it is asked for beside the password only.
  if (valueSet(answered.cookies, sessionCookieName(realm, secure)) === null) refuse('signIn.secondFactorPresent')
  await openSession(visit, answered, true)
  return answer({ status: 'signedIn' }, answered.cookies)
}

const REFUSALS: Record<string, [IdentityRefusalCode, Record<string, number>]> = {
  INVALID_CODE: ['signIn.wrongSecondFactor', {}],
  ACCOUNT_TEMPORARILY_LOCKED: ['case.tooManyTries', { n: LOCK_MINUTES }],
}

function refuseSecondFactor({ code }: EngineAnswer): never {
  const [refusal, params] = REFUSALS[code ?? ''] ?? ['signIn.secondFactorExpired', {}]
  return refuse(refusal, params)
}
