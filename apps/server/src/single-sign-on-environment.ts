import type { SingleSignOnOptions } from '@onewindow/identity/single-sign-on'
import { z } from 'zod'
import { StartError } from './start-error.ts'

export type SingleSignOn = Omit<SingleSignOnOptions, 'report'> & { realms: readonly ('staff' | 'admin')[] }

const words = z.string().max(500).transform((text) => text.split(',').map((word) => word.trim()).filter((word) => word !== ''))
const realms = words.pipe(z.array(z.enum(['staff', 'admin'], 'must be staff, admin or both, separated by a comma')).min(1, 'must be staff, admin or both, separated by a comma'))

/** Claims of the standard that people fill in themselves at most providers (OpenID Connect Core §5.1): whoever may write one could take another's account at its first sign-in. */
const OWN_WORDS: readonly string[] = ['name', 'given_name', 'family_name', 'middle_name', 'nickname', 'profile', 'picture', 'website', 'email', 'phone_number', 'gender', 'birthdate', 'zoneinfo', 'locale', 'address']

const environment = z.object({
  SSO_ISSUER: z.url({ protocol: /^https?$/, error: 'must be the https:// address of the provider' }),
  SSO_CLIENT_ID: z.string().min(1, 'must be the name the provider gave this platform').max(500),
  SSO_CLIENT_SECRET: z.string().min(16, 'must have at least 16 characters').max(500),
  SSO_REALMS: realms.default(['staff', 'admin']),
  SSO_SCOPE: z.string().max(500).regex(/(^| )openid( |$)/, 'must contain openid').default('openid profile'),
  SSO_USERNAME_CLAIM: z.string().regex(/^[\w:./-]{1,100}$/, 'must be the name of a claim').refine((name) => !OWN_WORDS.includes(name), 'must be a claim that people cannot change themselves'),
  SSO_SECOND_FACTOR_AMR: words.default(['mfa']),
  SSO_SECOND_FACTOR_ACR: words.default([]),
  SSO_TIMEOUT_SECONDS: z.coerce.number('must be a number of seconds').min(1, 'must be at least 1').max(20, 'must be at most 20').default(5),
})

/**
 * Single sign-on of the offices; null when no variable of it is set.
 * @throws StartError with one sentence per wrong variable
 */
export function readSingleSignOn(env: NodeJS.ProcessEnv, demo: boolean): SingleSignOn | null {
  const set = Object.keys(environment.shape).filter((name) => env[name] !== undefined)
  if (set.length === 0) return null
  const read = environment.safeParse(env)
  if (!read.success) {
    throw new StartError(read.error.issues.map(({ path: [name], message }) => env[String(name)] === undefined
      ? `${String(name)} is missing. Set it, or remove ${set.join(', ')} to do without single sign-on.` : `${String(name)} is not right: it ${message}. Change it.`).join('\n'))
  }
  const given = read.data
  if (!demo && !given.SSO_ISSUER.startsWith('https://')) throw new StartError('SSO_ISSUER is not right: it must be the https:// address of the provider. Only demo mode (ONEWINDOW_DEMO=1) asks one without TLS. Change it.')
  return {
    issuer: given.SSO_ISSUER, clientId: given.SSO_CLIENT_ID, clientSecret: given.SSO_CLIENT_SECRET, realms: given.SSO_REALMS, scope: given.SSO_SCOPE, usernameClaim: given.SSO_USERNAME_CLAIM,
    secondFactor: { amr: given.SSO_SECOND_FACTOR_AMR, acr: given.SSO_SECOND_FACTOR_ACR }, timeoutSeconds: given.SSO_TIMEOUT_SECONDS,
  }
}
