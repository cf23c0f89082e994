import { isIP } from 'node:net'
import { z } from 'zod'
import { mask } from '../masking.ts'
import { signInPhone } from '../own-phone.ts'
import { refuse } from '../refusal.ts'
import type { Session } from '../session.ts'
import { answer, readBody } from './answers.ts'
import { requireSession, type Visit } from './desk.ts'
import { APP_NAME } from './names.ts'
import { addPasskey, listCredentials, listPasskeys, MOST_PASSKEYS, removePasskey, renamePasskey } from './passkey-store.ts'
import { keepPending, nothingPending, takePending } from './pending.ts'
import { addPasskeyInput, nothing, removePasskeyInput, renamePasskeyInput } from './schemas.ts'
import { webauthn } from './webauthn.ts'

/** How long a device has to answer. Machine time. */
export const CHALLENGE_MS = 5 * 60_000
/** A key that opens the account for good is added only by somebody who just proved who they are. */
const FRESH_MINUTES = 15

const asked = z.strictObject({ challenge: z.string(), sessionId: z.string() })

/** The name devices know the platform by, from its configured address; null where browsers allow none: an address of numbers. */
export function relyingPartyOf(origin: string): string | null {
  const { hostname } = new URL(origin)
  return isIP(hostname) || hostname.startsWith('[') ? null : hostname
}

/** @throws IdentityError `case.notFound` where the address allows no passkeys */
export const requireRelyingParty = ({ desk }: Visit): string => relyingPartyOf(desk.origin) ?? refuse('case.notFound')

/** Begins adding a passkey: what the device is asked. @throws IdentityError `signIn.notFresh`, `signIn.passkeysFull`, `case.signInNeeded` */
export async function askForNewPasskey(visit: Visit): Promise<Response> {
  const { desk, request } = visit
  const rpID = requireRelyingParty(visit)
  await readBody(request, nothing)
  const { accountId, sessionId } = await requireFreshSession(visit)
  const known = await listCredentials(desk.pool, accountId)
  if (known.length >= MOST_PASSKEYS) refuse('signIn.passkeysFull', { n: MOST_PASSKEYS })
  const phone = await signInPhone(desk.pool, accountId)
  const { generateRegistrationOptions } = await webauthn()
  const options = await generateRegistrationOptions({
    rpName: APP_NAME, rpID, userID: new TextEncoder().encode(accountId), userName: phone === null ? APP_NAME : mask('mobile', phone), timeout: CHALLENGE_MS,
    attestationType: 'none', excludeCredentials: known, authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return answer({ options }, [await keepPending(desk, 'new_passkey', { challenge: options.challenge, sessionId }, CHALLENGE_MS)])
}

/** Ends adding it with the device's answer. @throws IdentityError `signIn.passkeyNotAdded`, `signIn.passkeyPresent`, `signIn.notFresh` */
export async function addOwnPasskey(visit: Visit): Promise<Response> {
  const { desk, request } = visit
  const rpID = requireRelyingParty(visit)
  const { name, credential } = await readBody(request, addPasskeyInput)
  const { accountId, sessionId } = await requireFreshSession(visit)
  const sent = await takePending(visit, 'new_passkey', asked)
  if (!sent || sent.sessionId !== sessionId) refuse('signIn.passkeyNotAdded')
  // The library throws for whatever does not fit: challenge, origin, name of the house, the person not verified, the signature.
  const { verifyRegistrationResponse } = await webauthn()
  const checked = await verifyRegistrationResponse({
    response: credential, expectedChallenge: sent.challenge, expectedOrigin: desk.origin, expectedRPID: rpID, requireUserVerification: true,
  }).catch(() => null)
  if (!checked?.verified) refuse('signIn.passkeyNotAdded')
  const passkeyId = await addPasskey(desk, accountId, name, checked.registrationInfo.credential)
  return answer({ passkeyId }, [nothingPending(desk, 'new_passkey')])
}

/** The list of one's own passkeys. */
export async function listOwnPasskeys(visit: Visit): Promise<Response> {
  const { accountId } = await requireSession(visit)
  return answer({ passkeys: await listPasskeys(visit.desk.pool, accountId), most: MOST_PASSKEYS })
}

/** @throws IdentityError `signIn.passkeyUnknown` */
export async function renameOwnPasskey(visit: Visit): Promise<Response> {
  const { passkeyId, name } = await readBody(visit.request, renamePasskeyInput)
  const { accountId } = await requireSession(visit)
  await renamePasskey(visit.desk.pool, accountId, passkeyId, name)
  return answer({ changed: true })
}

/** Whoever is signed in may remove one at any time: a lost device should not open the account a minute longer. @throws IdentityError `signIn.passkeyUnknown` */
export async function removeOwnPasskey(visit: Visit): Promise<Response> {
  const { passkeyId } = await readBody(visit.request, removePasskeyInput)
  const { accountId } = await requireSession(visit)
  await removePasskey(visit.desk, accountId, passkeyId)
  return answer({ removed: true })
}

/** @throws IdentityError `case.signInNeeded`, `signIn.notFresh` */
async function requireFreshSession(visit: Visit): Promise<Session> {
  const session = await requireSession(visit)
  if (visit.desk.now() - Date.parse(session.signedInAt) > FRESH_MINUTES * 60_000) refuse('signIn.notFresh', { n: FRESH_MINUTES })
  return session
}
