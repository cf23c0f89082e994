import { mask } from '../masking.ts'
import { refuse } from '../refusal.ts'
import { answer, readBody } from './answers.ts'
import { makeCode } from './codes.ts'
import { ask, checkPassword, openSession, type Visit } from './desk.ts'
import { requestCodeInput, signInByCodeInput, signInByPhoneInput } from './schemas.ts'
import { ensureCitizenAccount } from './new-accounts.ts'

/** Sends a one-time code. Known and unknown numbers are treated alike: the first right code makes the account. */
export async function requestCode(visit: Visit): Promise<Response> {
  const { desk, request, address } = visit
  const { phone } = await readBody(request, requestCodeInput)
  const code = await makeCode(desk.codes, phone, address)
  await desk.sendCode({ phone, code, minutes: 5 })
  // In the demo no telephone rings: the page shows what the message said.
  return answer({ sent: true, secondsToNext: desk.codes.limits.secondsBetween, ...(desk.demo ? { code } : {}) })
}

/** @throws IdentityError `signIn.wrongCode` for a wrong, used, expired or too often tried code */
export async function signInByCode(visit: Visit): Promise<Response> {
  const { desk, request } = visit
  const { phone, code } = await readBody(request, signInByCodeInput)
  const answered = await ask(visit, '/phone-number/verify', { phoneNumber: phone, code })
  if (!answered.ok) refuse('signIn.wrongCode')
  const { id } = answered.body.user as { id: string }
  await ensureCitizenAccount({ on: desk.pool, moment: await desk.clock() }, id, mask('mobile', phone))
  await openSession(visit, answered, false)
  return answer({ status: 'signedIn' }, answered.cookies)
}

/** @throws IdentityError `signIn.wrongPassword`, `case.tooManyTries` */
export async function signInByPhone(visit: Visit): Promise<Response> {
  const { phone, password } = await readBody(visit.request, signInByPhoneInput)
  const answered = await checkPassword(visit, 'phoneNumber', phone, password, '/sign-in/phone-number')
  await openSession(visit, answered, false)
  return answer({ status: 'signedIn' }, answered.cookies)
}
