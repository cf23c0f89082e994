import type { JWTPayload } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setAccountDisabled } from '../src/accounts.ts'
import { registerPerson } from '../src/parties.ts'
import { residentIdCheckDigit } from '../src/resident-id.ts'
import { grantRole } from '../src/role-grants.ts'
import type { SingleSignOnOptions } from '../src/sign-in/provider.ts'
import type { Browser } from './browser.ts'
import { openIdentityWorld, ORIGIN, type World } from './identity-world.ts'
import { CLIENT, openProviderHouse, type ProviderHouse } from './provider-house.ts'
import { MINUTE, PASSWORD, SECRET, staffMember } from './sign-in-people.ts'

let world: World
let house: ProviderHouse
const reported: unknown[] = []
beforeAll(async () => {
  world = await openIdentityWorld()
  house = await openProviderHouse()
})
afterEach(() => {
  Object.assign(house, { person: null, lie: null, strangeKey: false, delayMs: 0, broken: null })
  reported.length = 0
  world.endWaiting()
})
afterAll(async () => {
  await house[Symbol.asyncDispose]()
  await world[Symbol.asyncDispose]()
})

const options = (change: Partial<SingleSignOnOptions> = {}): SingleSignOnOptions => ({
  issuer: house.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret, scope: 'openid profile', usernameClaim: 'preferred_username',
  secondFactor: { amr: ['mfa'], acr: [] }, timeoutSeconds: 2, report: (error) => reported.push(error), ...change,
})
const door = (change: Partial<SingleSignOnOptions> = {}, realm: 'staff' | 'admin' = 'staff', origin = ORIGIN) => world.open(realm, { singleSignOn: options(change), origin })
const BACK = '/single-sign-on/return'

/** Leaves for the provider and comes back with its answer, which is not yet handed in. */
async function depart(browser: Browser, to?: string): Promise<string> {
  const { status, body } = await browser.post('/single-sign-on', to === undefined ? {} : { to })
  expect([status, body]).toEqual([200, { url: expect.stringContaining(house.issuer) }])
  const { pathname, search } = await house.visit(String(body.url))
  expect(pathname).toBe(`/auth/${browser.signIn.realm}${BACK}`)
  return BACK + search
}

/** Comes back: where the answer leads. A foreign page sent the browser, as the provider does. */
async function arrive(browser: Browser, path: string): Promise<string> {
  const { status, headers } = await browser.send('GET', path, undefined, { 'sec-fetch-site': 'cross-site' })
  expect(status).toBe(303)
  return (headers.get('location') ?? '').replace(ORIGIN, '')
}
const enter = async (browser: Browser, to?: string): Promise<string> => arrive(browser, await depart(browser, to))
const refused = (code: string, realm = 'staff') => new RegExp(`^/${realm}/sign-in\\?refused=${code.replace('.', '\\.')}(&|$)`)

const actions = async (account: string): Promise<string[]> => {
  const { rows } = await world.base.pool.query<{ action: string }>(
    `select body->>'action' as action from audit_staging where body->>'subject' = $1`, [account])
  return rows.map(({ action }) => action)
}

describe('single sign-on', () => {
  it('lets in who has an account, under a new session id, back to the page they wanted; the second time by subject alone', async () => {
    const { accountId } = await staffMember(world, 'sso.clerk')
    const browser = world.browser(door())
    house.person = { subject: 's-1', username: 'SSO.Clerk' }
    expect(await enter(browser, '/staff/worklist?list=mine')).toBe('/staff/worklist?list=mine')
    expect(await browser.session()).toMatchObject({ accountId, secondFactor: false, grants: [{ role: 'windowClerk' }] })
    const before = browser.jar.get('staff.session_token')
    house.person = { subject: 's-1', username: 'somebody.else' }
    expect(await enter(browser)).toBe('/staff/')
    expect((await browser.session())?.accountId).toBe(accountId)
    expect(browser.jar.get('staff.session_token')).not.toBe(before)
    expect((await browser.send('GET', '/sessions')).body.sessions).toHaveLength(1)
    expect(await actions(`account:${accountId}`)).toEqual(expect.arrayContaining(['account.linkSingleSignOn', 'signIn']))
  })

  it('the session cookie is the one a password gives; the house remembers address and browser', async () => {
    const secure = 'https://office.example'
    const { browser: byPassword } = await staffMember(world, 'sso.cookie')
    const attributes = (cookies: string[], name: string) => cookies.find((one) => one.startsWith(`${name}=`))?.split('; ').slice(1).sort()
    const { cookies: usual } = await byPassword.post('/sign-in/password', { username: 'sso.cookie', password: PASSWORD })
    house.person = { subject: 's-cookie', username: 'sso.cookie' }
    const browser = world.browser(door(), '10.9.9.9')
    const { cookies } = await browser.send('GET', await depart(browser))
    expect(attributes(cookies, 'staff.session_token')).toEqual(attributes(usual, 'staff.session_token'))
    expect((await browser.send('GET', '/sessions')).body.sessions).toMatchObject([{ current: true, address: '10.9.9.9', userAgent: 'a browser' }, {}])
    const begun = await door({}, 'staff', secure).handle(new Request(`${secure}/auth/staff/single-sign-on`, { method: 'POST', headers: { origin: secure }, body: '{}' }), '10.0.0.1')
    expect(begun.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Secure-staff\.single_sign_on=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/)])
  })

  it('nobody is made: an unknown name, a disabled account, one that somebody else of the provider holds are told the same', async () => {
    const { accountId } = await staffMember(world, 'sso.off')
    const { accountId: held } = await staffMember(world, 'sso.held')
    const browser = world.browser(door())
    house.person = { subject: 's-off', username: 'sso.off' }
    await enter(browser)
    await world.change((context) => setAccountDisabled(context, accountId, true))
    house.person = { subject: 's-held', username: 'sso.held' }
    await enter(browser)
    await browser.post('/sign-out')
    const answers: string[] = []
    for (const person of [{ subject: 's-nobody', username: 'nobody.here' }, { subject: 's-off', username: 'sso.off' }, { subject: 's-off-2', username: 'sso.off' },
      { subject: 's-other', username: 'sso.held' }, { subject: 's-nameless' }, { subject: 's-odd', username: `' or 1=1 --` }]) {
      house.person = person
      answers.push(await enter(browser, '/staff/worklist'))
    }
    expect([...new Set(answers)]).toEqual(['/staff/sign-in?refused=signIn.notAdmitted&to=%2Fstaff%2Fworklist'])
    expect(await browser.session()).toBeNull()
    expect((await world.base.pool.query('select 1 from single_sign_on_link where account_id = $1', [held])).rowCount).toBe(1)
    expect((await actions('realm:staff')).filter((action) => action === 'signIn.refused').length).toBeGreaterThanOrEqual(6)
    expect((await world.base.pool.query(`select 1 from account where username = 'nobody.here'`)).rowCount).toBe(0)
  })

  it('switched off and on again, an account is bound anew: the way out when the provider knows somebody under a new subject', async () => {
    const { accountId } = await staffMember(world, 'sso.again')
    const browser = world.browser(door())
    house.person = { subject: 's-before', username: 'sso.again' }
    expect(await enter(browser)).toBe('/staff/')
    house.person = { subject: 's-after', username: 'sso.again' }
    expect(await enter(browser)).toMatch(refused('signIn.notAdmitted'))
    await world.change((context) => setAccountDisabled(context, accountId, true))
    expect(await enter(browser)).toMatch(refused('signIn.notAdmitted'))
    await world.change((context) => setAccountDisabled(context, accountId, false))
    expect(await enter(browser)).toBe('/staff/')
    house.person = { subject: 's-before', username: 'sso.again' }
    expect(await enter(world.browser(door()))).toMatch(refused('signIn.notAdmitted'))
  })

  it('an account of another realm is none here', async () => {
    await staffMember(world, 'sso.staffonly')
    house.person = { subject: 's-realm', username: 'sso.staffonly', amr: ['mfa'] }
    expect(await enter(world.browser(door({}, 'admin')))).toMatch(refused('signIn.notAdmitted', 'admin'))
  })

  it('is not there for citizens, nor where it is not configured', async () => {
    for (const signIn of [world.open('staff'), world.open('citizen', { singleSignOn: options() })]) {
      const browser = world.browser(signIn)
      expect(signIn.singleSignOn).toBe(false)
      expect([(await browser.post('/single-sign-on')).status, (await browser.send('GET', BACK)).status]).toEqual([404, 404])
    }
  })
})

describe('the second factor is what the provider says it is', () => {
  it.each<[string, { amr?: string[]; acr?: string }, boolean]>([
    ['nothing said', {}, false],
    ['a password alone', { amr: ['pwd'] }, false],
    ['mfa', { amr: ['pwd', 'mfa'] }, true],
    ['the level asked for', { acr: 'urn:level:3' }, true],
    ['a lower level', { acr: 'urn:level:1' }, false],
  ])('%s', async (name, said, enough) => {
    const username = `sso.dm.${name.replaceAll(' ', '')}`
    await staffMember(world, username, 'decisionMaker')
    const browser = world.browser(door({ secondFactor: { amr: ['mfa'], acr: ['urn:level:3'] } }))
    house.person = { subject: `s-${username}`, username, ...said }
    const where = await enter(browser)
    if (enough) {
      expect(where).toBe('/staff/')
      expect(await browser.session()).toMatchObject({ secondFactor: true, grants: [{ role: 'decisionMaker' }] })
    } else {
      expect(where).toMatch(refused('signIn.secondFactorMissing'))
      expect(await browser.session()).toBeNull()
    }
  })

  it('a clerk who also decides comes in as a clerk; the post that decides waits', async () => {
    const { accountId } = await staffMember(world, 'sso.both')
    await world.change((context) => grantRole(context, { accountId, role: 'decisionMaker', unitId: 'D:AAS:640104', validFrom: '2026-11-01', reason: '岗位任命' }))
    const browser = world.browser(door())
    house.person = { subject: 's-both', username: 'sso.both', amr: ['pwd'] }
    expect(await enter(browser)).toBe('/staff/')
    expect(await browser.session()).toMatchObject({ secondFactor: false, secondFactorNeeded: true, grants: [{ role: 'windowClerk' }] })
  })

  it('an administrator comes in with it and not without', async () => {
    const number = `64010419800101007`
    const signIn = door({}, 'admin')
    const { partyId } = await world.change((context) => registerPerson(context, { name: '马强', idNumber: number + residentIdCheckDigit(number) }))
    const accountId = await world.change((context) => signIn.createStaffAccount(context, { username: 'sso.admin', displayName: '马强', password: { text: PASSWORD }, partyId }))
    await world.change((context) => grantRole(context, { accountId, role: 'administrator', unitId: null, regionCode: '640100', validFrom: '2026-01-01', reason: '任命' }))
    const browser = world.browser(signIn)
    house.person = { subject: 's-admin', username: 'sso.admin', amr: ['pwd'] }
    expect(await enter(browser)).toMatch(refused('signIn.secondFactorMissing', 'admin'))
    expect(await actions(`account:${accountId}`)).toContain('signIn.refused')
    house.person = { subject: 's-admin', username: 'sso.admin', amr: ['mfa'] }
    expect(await enter(browser)).toBe('/admin/')
    expect(await browser.session()).toMatchObject({ realm: 'admin', secondFactor: true, grants: [{ role: 'administrator' }] })
  })

  it('an authenticator known here is not asked for beside another provider: a refusal, no fault', async () => {
    const signIn = door()
    await world.change((context) => signIn.createStaffAccount(context, { username: 'sso.totp', displayName: '王芳', password: { text: PASSWORD }, totpSecret: SECRET }))
    const browser = world.browser(signIn)
    house.person = { subject: 's-totp', username: 'sso.totp' }
    await enter(browser)
    const { totpCode } = await import('../src/totp.ts')
    expect(await browser.post('/second-factor/confirm', { code: totpCode(SECRET, Date.now()) })).toMatchObject({ status: 409, body: { code: 'signIn.secondFactorPresent' } })
    expect(await browser.session()).toMatchObject({ secondFactor: false })
  })
})

describe('what comes back is believed only when everything fits', () => {
  const seconds = () => Math.floor(Date.now() / 1000)
  it.each<[string, (claims: JWTPayload) => JWTPayload]>([
    ['a wrong nonce', (claims) => ({ ...claims, nonce: 'another' })],
    ['no nonce', ({ nonce: _, ...claims }) => claims],
    ['a wrong audience', (claims) => ({ ...claims, aud: 'somebody-else' })],
    ['several audiences, meant for another', (claims) => ({ ...claims, aud: [CLIENT.id, 'somebody-else'], azp: 'somebody-else' })],
    ['a wrong issuer', (claims) => ({ ...claims, iss: 'https://evil.example' })],
    ['an expired token', (claims) => ({ ...claims, iat: seconds() - 7200, exp: seconds() - 3600 })],
    ['no subject', ({ sub: _, ...claims }) => claims],
  ])('%s', async (what, lie) => {
    const username = `sso.lie.${what.replaceAll(/[ ,]/g, '')}`.slice(0, 40)
    await staffMember(world, username)
    const browser = world.browser(door())
    Object.assign(house, { person: { subject: `s-${username}`, username }, lie })
    expect(await enter(browser)).toMatch(refused('signIn.singleSignOnFailed'))
    expect([await browser.session(), reported.length]).toEqual([null, 1])
    house.lie = null
    expect(await enter(browser)).toBe('/staff/')
  })

  it('a signature of somebody else', async () => {
    await staffMember(world, 'sso.forged')
    const browser = world.browser(door())
    Object.assign(house, { person: { subject: 's-forged', username: 'sso.forged' }, strangeKey: true })
    expect(await enter(browser)).toMatch(refused('signIn.singleSignOnFailed'))
    expect(await browser.session()).toBeNull()
  })

  it('a code and state are good once, in the browser that left, for ten minutes', async () => {
    await staffMember(world, 'sso.replay')
    house.person = { subject: 's-replay', username: 'sso.replay' }
    const [browser, thief] = [world.browser(door()), world.browser(door())]
    const path = await depart(browser)
    expect(await arrive(thief, path)).toMatch(refused('signIn.singleSignOnFailed'))
    await depart(thief)
    expect(await arrive(thief, path)).toMatch(refused('signIn.singleSignOnFailed'))
    const pending = browser.jar.get('staff.single_sign_on') ?? ''
    expect(await arrive(browser, path)).toBe('/staff/')
    await browser.post('/sign-out')
    expect(browser.jar.has('staff.single_sign_on')).toBe(false)
    browser.jar.set('staff.single_sign_on', pending)
    expect(await arrive(browser, path)).toMatch(refused('signIn.singleSignOnFailed'))
    const late = await depart(browser)
    world.wait(11 * MINUTE)
    expect(await arrive(browser, late)).toMatch(refused('signIn.singleSignOnFailed'))
    expect([await browser.session(), await thief.session()]).toEqual([null, null])
  })

  it('a wrong state, no state, a code of somebody else', async () => {
    await staffMember(world, 'sso.state')
    house.person = { subject: 's-state', username: 'sso.state' }
    const browser = world.browser(door())
    for (const change of [(query: URLSearchParams) => query.set('state', 'x'), (query: URLSearchParams) => query.delete('state'), (query: URLSearchParams) => query.set('code', 'x'), (query: URLSearchParams) => query.set('iss', 'https://evil.example')]) {
      const [path = '', search = ''] = (await depart(browser)).split('?')
      const query = new URLSearchParams(search)
      change(query)
      expect(await arrive(browser, `${path}?${query}`)).toMatch(refused('signIn.singleSignOnFailed'))
    }
    expect(await browser.session()).toBeNull()
  })

  it.each(['https://evil.example/', '//evil.example/staff/', '/\\evil.example/staff/', '/admin/', '/', 'javascript:alert(1)', '/staff/../admin/', `${ORIGIN}.evil.example/staff/`, 'http://127.0.0.1:3001/staff/'])('a way back that leaves the office: %s', async (to) => {
    expect(await world.browser(door()).post('/single-sign-on', { to })).toMatchObject({ status: 400, body: { code: 'case.badRequest' } })
  })

  it('another page does not begin it', async () => {
    expect(await world.browser(door()).send('POST', '/single-sign-on', {}, { origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { code: 'signIn.foreignOrigin' } })
  })
})

describe('the provider away', () => {
  it('at the beginning: a refusal the page can show; when it is back, so is the door', async () => {
    const away = world.browser(door({ issuer: 'http://127.0.0.1:9' }))
    expect(await away.post('/single-sign-on')).toMatchObject({ status: 503, body: { code: 'signIn.providerAway' } })
    expect(reported).toHaveLength(1)
  })

  it.each<[string, Partial<ProviderHouse>]>([['too slow', { delayMs: 3000 }], ['broken', { broken: 502 }]])('on the way back, %s: the door says so', async (_what, trouble) => {
    house.person = { subject: 's-away', username: 'sso.away' }
    const browser = world.browser(door({ timeoutSeconds: 1 }))
    const path = await depart(browser, '/staff/window')
    Object.assign(house, trouble)
    expect(await arrive(browser, path)).toBe('/staff/sign-in?refused=signIn.providerAway&to=%2Fstaff%2Fwindow')
    expect(reported).toHaveLength(1)
  })

  it('who turns back at the provider may try again, and nobody is alarmed', async () => {
    expect(await enter(world.browser(door()))).toMatch(refused('signIn.singleSignOnFailed'))
    expect(reported).toEqual([])
  })

  it('a wrong secret of ours is told to the operators', async () => {
    house.person = { subject: 's-secret', username: 'sso.secret' }
    expect(await enter(world.browser(door({ clientSecret: 'another secret than the one agreed on' })))).toMatch(refused('signIn.singleSignOnFailed'))
    expect(reported).toHaveLength(1)
  })
})
