import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generateKeyPair, decodeJwt, exportJWK, SignJWT, type JWTPayload } from 'jose'
import Provider from 'oidc-provider'
import { returnAddress } from '../src/sign-in/single-sign-on.ts'
import { ORIGIN } from './identity-world.ts'

export const CLIENT = { id: 'onewindow', secret: 'a secret between two houses, long enough' }

type Person = { subject: string; username?: string; amr?: string[]; acr?: string }

/** A real OpenID provider in this process, whose people sign in without asking and which can be made to lie. */
export type ProviderHouse = AsyncDisposable & {
  issuer: string
  /** Who sits at the provider's browser; null turns back. */
  person: Person | null
  /** Changes what the ID token says, signed by the provider's own key or by a stranger's. */
  lie: ((claims: JWTPayload) => JWTPayload) | null
  strangeKey: boolean
  /** Milliseconds before the token endpoint answers. */
  delayMs: number
  /** Status the token endpoint answers instead of a token, or null. */
  broken: number | null
  /** Goes where a browser would be sent, until it comes back to us. */
  visit: (url: string) => Promise<URL>
}

export async function openProviderHouse(): Promise<ProviderHouse> {
  const [own, strange] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('RS256')]
  const server = createServer()
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const house: ProviderHouse = {
    issuer, person: null, lie: null, strangeKey: false, delayMs: 0, broken: null,
    visit: (url) => travel(url),
    [Symbol.asyncDispose]: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }),
  }
  const names = new Map<string, string | undefined>()
  const provider = new Provider(issuer, {
    clients: [{
      client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: ['staff', 'admin'].map((realm) => returnAddress(`${ORIGIN}/auth/${realm}`)),
      grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic',
    }],
    jwks: { keys: [{ ...(await exportJWK(own.privateKey)), kid: 'own', alg: 'RS256', use: 'sig' }] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'amr', 'acr'], profile: ['preferred_username'] },
    cookies: { keys: ['only for this test'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => Promise.resolve({ sub, preferred_username: names.get(sub) }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT.id, accountId: ctx.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    if (ctx.path === '/token' && house.broken !== null) {
      ctx.status = house.broken
      return
    }
    await next()
    const body = ctx.body as { id_token?: string } | undefined
    if (ctx.path !== '/token' || !body?.id_token) return
    const claims = house.lie ? house.lie(decodeJwt(body.id_token)) : decodeJwt(body.id_token)
    body.id_token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(house.strangeKey ? strange.privateKey : own.privateKey)
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/interaction/')) {
      const { person } = house
      if (person) names.set(person.subject, person.username)
      const result = person ? { login: { accountId: person.subject, amr: person.amr, acr: person.acr } } : { error: 'access_denied', error_description: 'turned back' }
      void provider.interactionFinished(request, response, result as never)
      return
    }
    const late = path === '/token' ? house.delayMs : 0
    if (late > 0) setTimeout(() => void answer(request, response), late)
    else void answer(request, response)
  })
  return house
}

/** A browser without memory of earlier visits. */
async function travel(start: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = start
  for (let steps = 0; steps < 10 && !at.startsWith(ORIGIN); steps++) {
    const response = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = response.headers.get('location')
    if (!location) throw new Error(`The provider answered ${response.status}: ${(await response.text()).slice(0, 300)}`)
    at = new URL(location, at).href
  }
  return new URL(at)
}
