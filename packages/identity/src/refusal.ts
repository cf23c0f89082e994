/** How a refusal travels; the same kinds as casework's, since one place turns both into transport. */
export type IdentityRefusalKind = 'signIn' | 'person' | 'hidden' | 'state' | 'content' | 'tooMany' | 'away'

/** Every code of identity with the kind of its reason. The sentence of each stands in `locales/`. */
const KINDS = {
  'case.badRequest': 'content',
  'case.notFound': 'hidden',
  'case.signInNeeded': 'signIn',
  'case.secondFactorNeeded': 'signIn',
  'case.tooManyTries': 'tooMany',
  'case.purposeNeeded': 'person',
  'signIn.foreignOrigin': 'person',
  'signIn.wrongPassword': 'signIn',
  'signIn.wrongCode': 'signIn',
  'signIn.wrongSecondFactor': 'signIn',
  'signIn.secondFactorExpired': 'signIn',
  'signIn.secondFactorPresent': 'state',
  'signIn.providerAway': 'away',
  'signIn.singleSignOnFailed': 'signIn',
  'signIn.notAdmitted': 'signIn',
  'signIn.secondFactorMissing': 'signIn',
  'signIn.wrongPasskey': 'signIn',
  'signIn.notFresh': 'signIn',
  'signIn.passkeyNotAdded': 'content',
  'signIn.passkeyPresent': 'state',
  'signIn.passkeysFull': 'state',
  'signIn.passkeyUnknown': 'hidden',
  'signIn.codeTooSoon': 'tooMany',
  'signIn.codeDayLimit': 'tooMany',
  'signIn.passwordTooShort': 'content',
  'signIn.passwordKnown': 'content',
  'signIn.sessionUnknown': 'hidden',
  'account.unknown': 'hidden',
  'account.usernameTaken': 'state',
  'account.phoneTaken': 'state',
  'account.personNeeded': 'content',
  'account.personHasAccount': 'state',
  'account.disabled': 'state',
  'roleGrant.realmMismatch': 'content',
  'roleGrant.separation': 'content',
  'roleGrant.unitNeeded': 'content',
  'roleGrant.unitUnknown': 'content',
  'roleGrant.periodInvalid': 'content',
  'roleGrant.ownAccount': 'person',
  'roleGrant.unknown': 'hidden',
  'party.unknown': 'hidden',
  'party.idNumberInvalid': 'content',
  'party.usccInvalid': 'content',
  'party.nameDiffers': 'content',
  'party.alreadyBound': 'state',
  'party.organisationExists': 'state',
  'party.notHandler': 'person',
  'interest.unknown': 'hidden',
  'interest.declared': 'state',
  'speciality.unknown': 'hidden',
  'speciality.held': 'state',
  'consent.unknown': 'hidden',
  'consent.tooLong': 'content',
} as const satisfies Record<string, IdentityRefusalKind>

export type IdentityRefusalCode = keyof typeof KINDS
export type IdentityRefusal = { code: IdentityRefusalCode; kind: IdentityRefusalKind; params: Record<string, string | number> }

export const identityRefusalCodes = Object.keys(KINDS) as IdentityRefusalCode[]

/** Carries a refusal of identity; `params` is what the sentence needs, never personal data. */
export class IdentityError extends Error {
  override readonly name = 'IdentityError'
  readonly refusal: IdentityRefusal
  constructor(refusal: IdentityRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export function refusalOf(code: IdentityRefusalCode, params: IdentityRefusal['params'] = {}): IdentityRefusal {
  return { code, kind: KINDS[code], params }
}

/** @throws IdentityError always */
export function refuse(code: IdentityRefusalCode, params: IdentityRefusal['params'] = {}): never {
  throw new IdentityError(refusalOf(code, params))
}
