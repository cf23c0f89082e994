import * as oidc from 'openid-client'
import { refuse } from '../refusal.ts'

export type SingleSignOnOptions = {
  /** Address of the provider, under which `/.well-known/openid-configuration` lies. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What is asked for, `openid profile` or more. */
  scope: string
  /** Claim that names the account at the first sign-in; it must be one that people cannot change themselves. */
  usernameClaim: string
  /** Words of the provider that say a second factor was used: one of these in `amr`, or `acr` equal to one of these. */
  secondFactor: { amr: readonly string[]; acr: readonly string[] }
  /** Seconds one question to the provider may take; 5 unless said. */
  timeoutSeconds?: number
  /** Hears of what the provider got wrong, for the log. */
  report: (error: unknown) => void
}

/** Where a person is sent, and what must come back with them. */
export type Departure = { url: string; state: string; nonce: string; verifier: string }
/** What the provider says about a person, after every check. */
export type Vouched = { issuer: string; subject: string; username: string | null; secondFactor: boolean }

export type Provider = {
  /** @throws IdentityError `signIn.providerAway` */
  begin: () => Promise<Departure>
  /** @throws IdentityError `signIn.providerAway`, `signIn.singleSignOnFailed` */
  finish: (returned: URL, sent: Omit<Departure, 'url'>) => Promise<Vouched>
}

/** How long the provider's own description is believed. Machine time. */
const DESCRIPTION_MS = 3_600_000
/** Clocks of two houses may differ by this much. */
const CLOCK_SECONDS = 10

/**
 * The provider of single sign-on, by OpenID Connect: authorization code with PKCE (RFC 7636), state and nonce; the ID token's signature,
 * issuer, audience and times are checked. An address without TLS is only spoken to when the configuration names one, which demo mode alone allows.
 */
export function openProvider(options: SingleSignOnOptions, redirectUri: string, now: () => number): Provider {
  const { issuer, clientId, clientSecret, scope, usernameClaim, secondFactor, timeoutSeconds = 5, report } = options
  let known: { description: Promise<oidc.Configuration>; until: number } | null = null
  const describe = (): Promise<oidc.Configuration> => {
    if (known && known.until > now()) return known.description
    const execute = [oidc.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [])]
    const metadata = { [oidc.clockTolerance]: CLOCK_SECONDS }
    const description = oidc.discovery(new URL(issuer), clientId, metadata, oidc.ClientSecretBasic(clientSecret), { timeout: timeoutSeconds, execute })
    known = { description, until: now() + DESCRIPTION_MS }
    description.catch(() => { known = null })
    return description
  }
  const asked = async <T>(work: (description: oidc.Configuration) => Promise<T>): Promise<T> => {
    let description: oidc.Configuration
    try {
      description = await describe()
    } catch (error) {
      report(error)
      return refuse('signIn.providerAway')
    }
    try {
      return await work(description)
    } catch (error) {
      if (!isOwnChoice(error)) report(error)
      return refuse(isAway(error) ? 'signIn.providerAway' : 'signIn.singleSignOnFailed')
    }
  }
  return {
    begin: () => asked(async (description) => {
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(description, {
        redirect_uri: redirectUri, scope, state, nonce, code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
        ...(secondFactor.acr.length > 0 ? { acr_values: secondFactor.acr.join(' ') } : {}),
      })
      return { url: url.href, state, nonce, verifier }
    }),
    finish: (returned, { state, nonce, verifier }) => asked(async (description) => {
      const tokens = await oidc.authorizationCodeGrant(description, returned, {
        expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('A provider that was asked for an ID token gave none')
      // Many providers keep the profile out of the token and tell it only when asked.
      const profile = usernameClaim in claims || !description.serverMetadata().userinfo_endpoint
        ? claims : await oidc.fetchUserInfo(description, tokens.access_token, claims.sub)
      const username = profile[usernameClaim]
      return { issuer: claims.iss, subject: claims.sub, username: typeof username === 'string' ? username : null, secondFactor: isSecondFactor(claims, secondFactor) }
    }),
  }
}

function isSecondFactor({ amr, acr }: oidc.IDToken, wanted: SingleSignOnOptions['secondFactor']): boolean {
  return (Array.isArray(amr) && amr.some((method) => wanted.amr.includes(String(method)))) || (typeof acr === 'string' && wanted.acr.includes(acr))
}

/** The person turned back at the provider, which is nobody's fault. */
const isOwnChoice = (error: unknown): boolean => error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied'

const BROKEN = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR'])

/** Nobody answered, too late, or something in between answered for the provider. */
function isAway(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500
  if (error instanceof oidc.AuthorizationResponseError) return error.error === 'temporarily_unavailable' || error.error === 'server_error'
  const { code, message } = error as { code?: string; message?: string }
  return (code !== undefined && BROKEN.has(code)) || message === 'fetch failed'
}
