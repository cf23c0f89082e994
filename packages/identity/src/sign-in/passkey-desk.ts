import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { refuse } from '../refusal.ts'
import { answer, readBody } from './answers.ts'
import { openSession, type Visit } from './desk.ts'
import { vouch } from './engine-call.ts'
import { CHALLENGE_MS, requireRelyingParty } from './own-passkeys.ts'
import { countUse, findPasskey, type KnownPasskey } from './passkey-store.ts'
import { keepPending, nothingPending, takePending } from './pending.ts'
import { nothing, signInByPasskeyInput } from './schemas.ts'
import { forgetTries, reserveTry } from './tries.ts'
import { webauthn } from './webauthn.ts'

const asked = z.strictObject({ challenge: z.string() })

/** What a device is asked when somebody wants to sign in. Nobody has said who they are, so it tells nothing about any account. */
export async function askForPasskey(visit: Visit): Promise<Response> {
  const rpID = requireRelyingParty(visit)
  await readBody(visit.request, nothing)
  const { generateAuthenticationOptions } = await webauthn()
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required', timeout: CHALLENGE_MS })
  return answer({ options }, [await keepPending(visit.desk, 'passkey', { challenge: options.challenge }, CHALLENGE_MS)])
}

/**
 * Signs in with the device's answer. The device has verified the person, so a second factor stands behind the session. An unknown key, a
 * removed one and a wrong signature are told the same, and locked alike after five failures.
 * @throws IdentityError `signIn.wrongPasskey`, `case.tooManyTries`
 */
export async function signInByPasskey(visit: Visit): Promise<Response> {
  const { desk, request } = visit
  const rpID = requireRelyingParty(visit)
  const { credential } = await readBody(request, signInByPasskeyInput)
  const sent = await takePending(visit, 'passkey', asked)
  const subject = desk.keyring.lookupHash('subject', `${desk.realm}:passkey ${credential.id}`)
  await reserveTry(desk.pool, desk.realm, subject, desk.now())
  const known = await findPasskey(desk.pool, credential.id)
  if (!sent || !known || !(await isRight(visit, known, credential, { challenge: sent.challenge, rpID }))) refuse('signIn.wrongPasskey')
  await forgetTries(desk.pool, desk.realm, subject)
  const answered = await vouch(visit, known.authUserId)
  await openSession(visit, answered, true)
  return answer({ status: 'signedIn' }, [...answered.cookies, nothingPending(desk, 'passkey')])
}

async function isRight({ desk }: Visit, known: KnownPasskey, response: AuthenticationResponseJSON, { challenge, rpID }: { challenge: string; rpID: string }): Promise<boolean> {
  const { userHandle } = response.response
  if (userHandle !== undefined && Buffer.from(userHandle, 'base64url').toString() !== known.accountId) return false
  const credential = { id: response.id, publicKey: new Uint8Array(Buffer.from(known.publicKey, 'base64url')), counter: known.counter, transports: known.transports }
  // The library throws for whatever does not fit, a count that did not rise included.
  const { verifyAuthenticationResponse } = await webauthn()
  const checked = await verifyAuthenticationResponse({
    response, credential, expectedChallenge: challenge, expectedOrigin: desk.origin, expectedRPID: rpID, requireUserVerification: true,
  }).catch(() => null)
  return checked?.verified === true && countUse(desk, known, checked.authenticationInfo.newCounter)
}
