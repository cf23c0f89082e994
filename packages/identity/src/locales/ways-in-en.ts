import type { WaysInTexts } from './ways-in-zh.ts'

/** Sentences of the ways in beside code and password, English. */
export const en: WaysInTexts = {
  'signIn.providerAway': 'Single sign-on cannot be reached right now. Try again later, or sign in with your password',
  'signIn.singleSignOnFailed': 'This sign-in was not completed or has expired. Please sign in again',
  'signIn.notAdmitted': 'This account cannot sign in here. Please ask the administrator of your office',
  'signIn.secondFactorMissing': 'Your post needs a second factor, and single sign-on did not ask for one. Please sign in with your password and the authenticator',
  'signIn.wrongPasskey': 'This passkey was not accepted. Try again, or sign in another way',
  'signIn.notFresh': (p) => `You signed in more than ${p.n} minutes ago. For your safety, sign in again before adding a passkey`,
  'signIn.passkeyNotAdded': 'The passkey was not added. Please try again',
  'signIn.passkeyPresent': 'This passkey was added before',
  'signIn.passkeysFull': (p) => `At most ${p.n} passkeys; remove one you no longer use first`,
  'signIn.passkeyUnknown': 'That passkey was not found; it may have been removed already',
}
