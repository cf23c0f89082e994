import type { IdentityTexts } from './zh.ts'

const idNumberReason: Record<string, string> = {
  length: 'it must have 18 characters', characters: 'it must be 17 digits and then a digit or a capital X',
  birthDate: 'the birth date does not exist or lies after today', checkDigit: 'the last character does not match',
}
const usccReason: Record<string, string> = {
  length: 'it must have 18 characters', characters: 'it holds a character that is not used (no I, O, S, V, Z)', checkDigit: 'the last character does not match',
}

/** Sentences of identity's refusals, English. */
export const en: IdentityTexts = {
  'case.badRequest': 'The request could not be read',
  'case.notFound': 'Not found, or not yours to see',
  'case.signInNeeded': 'Please sign in',
  'case.secondFactorNeeded': 'Please confirm it is you',
  'case.tooManyTries': (p) => `Too many tries, again in ${p.n} ${p.n === 1 ? 'minute' : 'minutes'}`,
  'case.purposeNeeded': 'State the purpose',
  'signIn.foreignOrigin': 'This request did not come from a page of this platform and was not carried out',
  'signIn.wrongPassword': 'The account or the password is not right',
  'signIn.wrongCode': 'The code is wrong or has expired; check it or ask for a new one',
  'signIn.wrongSecondFactor': 'The authenticator code is wrong; check the time on your device and enter the next one',
  'signIn.secondFactorExpired': 'That took too long; please enter account and password again',
  'signIn.secondFactorPresent': 'An authenticator is already set up',
  'signIn.codeTooSoon': (p) => `A code was just sent; ask again in ${p.seconds} ${p.seconds === 1 ? 'second' : 'seconds'}`,
  'signIn.codeDayLimit': 'No more codes today; try again tomorrow or sign in with your password',
  'signIn.passwordTooShort': (p) => `The password needs at least ${p.n} characters`,
  'signIn.passwordKnown': 'This password is well known and easily guessed; choose another',
  'signIn.sessionUnknown': 'That sign-in was not found; it may have ended already',
  'account.unknown': 'That account was not found',
  'account.usernameTaken': 'That account name is taken',
  'account.phoneTaken': 'That phone number is registered already',
  'account.personNeeded': 'An administration account must belong to a registered person',
  'account.personHasAccount': 'This person already has an account here',
  'account.disabled': 'That account is switched off',
  'roleGrant.realmMismatch': (p) => `The role "${p.role}" does not belong to the side of this account`,
  'roleGrant.separation': (p) => `Separation of duties: this person already holds "${p.held}" and may not also hold "${p.asked}"`,
  'roleGrant.unitNeeded': 'Choose the unit',
  'roleGrant.unitUnknown': 'There is no such unit',
  'roleGrant.periodInvalid': 'The last day lies before the first',
  'roleGrant.ownAccount': 'Nobody grants a role to themselves',
  'roleGrant.unknown': 'That grant was not found',
  'party.unknown': 'That party was not found',
  'party.idNumberInvalid': (p) => `The identity number is not right: ${idNumberReason[p.reason ?? ''] ?? ''}`,
  'party.usccInvalid': (p) => `The unified social credit code is not right: ${usccReason[p.reason ?? ''] ?? ''}`,
  'party.nameDiffers': 'The name does not match the identity number',
  'party.alreadyBound': 'This identity number is bound to another account; a person has one account',
  'party.organisationExists': 'This organisation is registered already; its present handler can authorise you',
  'party.notHandler': 'You do not handle matters of this organisation',
  'consent.unknown': 'That consent was not found',
  'consent.tooLong': (p) => `A consent lasts at most ${p.days} days`,
}
