import { readSession } from '../session.ts'
import { answer, readBody } from './answers.ts'
import { requestCode, signInByCode, signInByPhone } from './citizen-desk.ts'
import type { Visit } from './desk.ts'
import { confirmSecondFactor, enrolSecondFactor, giveSecondFactor, signInByUsername } from './office-desk.ts'
import { addOwnPasskey, askForNewPasskey, listOwnPasskeys, removeOwnPasskey, renameOwnPasskey } from './own-passkeys.ts'
import { changeOwnPassword } from './own-password.ts'
import { endOwnSession, listOwnSessions, signOut } from './own-sessions.ts'
import { askForPasskey, signInByPasskey } from './passkey-desk.ts'
import type { SignInRealm } from './realm.ts'
import { endSessionInput, nothing } from './schemas.ts'
import { beginSingleSignOn, endSingleSignOn } from './single-sign-on.ts'

/** Method and path below the realm's address, and who answers. What is not here does not exist, the library's own pages included. */
export type Routes = Record<string, (visit: Visit) => Promise<Response>>

const everywhere: Routes = {
  'GET /session': async ({ desk, request }) => {
    const { today } = await desk.clock()
    const session = await readSession(desk, request.headers, today)
    if (!session) return answer({ session })
    // Whom an officer must not decide about is for the office's own rules.
    const { closePartyIds: _, ...shown } = session
    return answer({ session: shown })
  },
  'GET /sessions': async (visit) => answer({ sessions: await listOwnSessions(visit) }),
  'POST /sessions/end': async (visit) => endOwnSession(visit, (await readBody(visit.request, endSessionInput)).sessionId),
  'POST /sign-out': async (visit) => {
    await readBody(visit.request, nothing)
    return signOut(visit, 'here')
  },
  'POST /sign-out-everywhere': async (visit) => {
    await readBody(visit.request, nothing)
    return signOut(visit, 'everywhere')
  },
  'POST /password': changeOwnPassword,
}

const citizens: Routes = {
  ...everywhere,
  'POST /code': requestCode,
  'POST /sign-in/code': signInByCode,
  'POST /sign-in/password': signInByPhone,
  'POST /passkey': askForPasskey,
  'POST /sign-in/passkey': signInByPasskey,
  'GET /passkeys': listOwnPasskeys,
  'POST /passkeys/new': askForNewPasskey,
  'POST /passkeys/add': addOwnPasskey,
  'POST /passkeys/rename': renameOwnPasskey,
  'POST /passkeys/remove': removeOwnPasskey,
}

const offices: Routes = {
  ...everywhere,
  'POST /sign-in/password': signInByUsername,
  'POST /sign-in/second-factor': giveSecondFactor,
  'POST /single-sign-on': beginSingleSignOn,
  'GET /single-sign-on/return': endSingleSignOn,
  'POST /second-factor/enrol': enrolSecondFactor,
  'POST /second-factor/confirm': confirmSecondFactor,
}

/** The pages of a realm. */
export const routesOf = (realm: SignInRealm): Routes => (realm === 'citizen' ? citizens : offices)
