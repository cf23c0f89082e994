import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { grantRole, revokeRole } from '../src/role-grants.ts'
import { setAccountDisabled } from '../src/accounts.ts'
import { registerPerson } from '../src/parties.ts'
import { residentIdCheckDigit } from '../src/resident-id.ts'
import { totpCode } from '../src/totp.ts'
import { openIdentityWorld, type World } from './identity-world.ts'

const PASSWORD = 'kettle.orbit.93.maple'
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const MINUTE = 60_000
const personNumber = (serial: string) => { const body = `64010419800101${serial}`; return body + residentIdCheckDigit(body) }

let world: World
let serial = 100
beforeAll(async () => { world = await openIdentityWorld() })
afterEach(() => world.endWaiting())
afterAll(async () => { await world[Symbol.asyncDispose]() })

async function staffMember(username: string, role: 'windowClerk' | 'decisionMaker', totpSecret?: string) {
  const signIn = world.open('staff')
  const accountId = await world.change((context) => signIn.createStaffAccount(context, { username, displayName: '王芳', password: { text: PASSWORD }, ...(totpSecret ? { totpSecret } : {}) }))
  const grantId = await world.change((context) => grantRole(context, { accountId, role, unitId: 'D:AAS:640104', validFrom: '2026-11-01', reason: '岗位任命' }))
  return { signIn, accountId, grantId, browser: world.browser(signIn) }
}

async function citizen(phone: string) {
  const browser = world.browser(world.open('citizen'), `10.1.0.${++serial}`)
  await browser.post('/code', { phone })
  const { status, body } = await browser.post('/sign-in/code', { phone, code: world.messages.at(-1)?.code })
  expect([status, body]).toEqual([200, { status: 'signedIn' }])
  return browser
}

describe('three realms', () => {
  it('a citizen cookie is nothing in staff and admin, also when renamed', async () => {
    const browser = await citizen('13900000001')
    const [[name = '', value = ''] = []] = [...browser.jar].filter(([cookie]) => cookie.endsWith('session_token'))
    expect(name).toBe('citizen.session_token')
    expect(await browser.session()).toMatchObject({ realm: 'citizen', displayName: '139****0001', grants: [{ role: 'citizen' }], identities: [] })
    for (const realm of ['staff', 'admin'] as const) {
      const other = world.open(realm)
      for (const renamed of [name, `${realm}.session_token`]) {
        expect(await other.session(new Headers({ cookie: `${renamed}=${value}` }))).toBeNull()
      }
      const stranger = world.browser(other)
      stranger.jar.set(`${realm}.session_token`, value)
      expect((await stranger.send('GET', '/sessions')).body).toEqual({ code: 'case.signInNeeded', params: {} })
    }
  })

  it('one secret signs nothing in another realm, even for the same token', async () => {
    const { browser } = await staffMember('same.token', 'windowClerk')
    await browser.post('/sign-in/password', { username: 'same.token', password: PASSWORD })
    const value = browser.jar.get('staff.session_token') ?? ''
    await world.base.pool.query(`insert into auth_admin."user" (id, name, email, "emailVerified") values ('u', 'x', 'x@x.invalid', true)`)
    await world.base.pool.query(`insert into auth_admin.session (id, "expiresAt", token, "updatedAt", "userId", "secondFactor")
      select id, "expiresAt", token, "updatedAt", 'u', true from auth_staff.session where token = $1`, [decodeURIComponent(value).split('.')[0]])
    await world.base.pool.query(`insert into account (id, realm, auth_user_id, display_name, locale, created_at) values (gen_random_uuid(), 'admin', 'u', 'x', 'zh', '2026-01-01')`)
    expect(await world.open('admin').session(new Headers({ cookie: `admin.session_token=${value}` }))).toBeNull()
  })

  it('the cookie is HttpOnly, SameSite=Lax, for the whole site, and Secure behind https only', async () => {
    await citizen('13900000002')
    const answer = await (async () => {
      world.wait(MINUTE)
      const browser = world.browser(world.open('citizen'), '10.2.0.1')
      await browser.post('/code', { phone: '13900000002' })
      return browser.post('/sign-in/code', { phone: '13900000002', code: world.messages.at(-1)?.code })
    })()
    const cookie = answer.cookies.find((line) => line.startsWith('citizen.session_token=')) ?? ''
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax'])
    const secure = world.open('citizen', { origin: 'https://ywt.yinchuan.example' })
    world.wait(MINUTE)
    const send = (path: string, body: unknown) => secure.handle(new Request(`https://ywt.yinchuan.example/auth/citizen${path}`, {
      method: 'POST', body: JSON.stringify(body), headers: { origin: 'https://ywt.yinchuan.example', 'content-type': 'application/json' } }), '10.2.0.2')
    await send('/code', { phone: '13900000002' })
    const signedIn = await send('/sign-in/code', { phone: '13900000002', code: world.messages.at(-1)?.code })
    expect(signedIn.headers.getSetCookie().find((line) => line.startsWith('__Secure-citizen.session_token='))).toContain('; Secure')
  })
})

describe('one-time codes: 6 digits, 5 minutes, 5 tries, 60 s between, 10 a day', () => {
  it('the database holds no code in the clear', async () => {
    await citizen('13900000010')
    const { rows } = await world.base.pool.query('select * from sign_in_code')
    const stored = JSON.stringify(rows)
    expect(world.messages.length).toBeGreaterThan(0)
    for (const { phone, code } of world.messages) expect([stored.includes(`"${code}"`), stored.includes(phone)]).toEqual([false, false])
    expect(world.messages.every(({ code }) => /^[0-9]{6}$/.test(code))).toBe(true)
  })

  it('after five wrong tries the right code is refused in the same words; used and expired ones too', async () => {
    const browser = world.browser(world.open('citizen'), '10.3.0.1')
    const phone = '13900000011'
    const refused = { code: 'signIn.wrongCode', params: {} }
    await browser.post('/code', { phone })
    const right = world.messages.at(-1)?.code ?? ''
    const wrong = right === '000000' ? '000001' : '000000'
    for (let attempt = 0; attempt < 5; attempt++) expect((await browser.post('/sign-in/code', { phone, code: wrong })).body).toEqual(refused)
    expect(await browser.post('/sign-in/code', { phone, code: right })).toMatchObject({ status: 401, body: refused })
    world.wait(MINUTE)
    await browser.post('/code', { phone })
    const second = { phone, code: world.messages.at(-1)?.code }
    world.wait(5 * MINUTE)
    expect((await browser.post('/sign-in/code', second)).body).toEqual(refused)
    await browser.post('/code', { phone })
    const third = { phone, code: world.messages.at(-1)?.code }
    expect((await browser.post('/sign-in/code', third)).status).toBe(200)
    expect((await browser.post('/sign-in/code', third)).body).toEqual(refused)
    expect(await browser.session()).not.toBeNull()
  })

  it('a newer code ends the earlier one', async () => {
    const browser = world.browser(world.open('citizen'), '10.3.0.2')
    const phone = '13900000012'
    await browser.post('/code', { phone })
    const first = world.messages.at(-1)?.code
    world.wait(MINUTE)
    await browser.post('/code', { phone })
    expect((await browser.post('/sign-in/code', { phone, code: first })).body.code).toBe('signIn.wrongCode')
  })

  it('60 seconds between two, ten a day for one number, ten for one address', async () => {
    const signIn = world.open('citizen')
    const phone = '13900000013'
    const ask = (number: string, address: string) => world.browser(signIn, address).post('/code', { phone: number })
    expect((await ask(phone, '10.4.0.0')).status).toBe(200)
    const soon = await ask(phone, '10.4.0.1')
    expect([soon.status, soon.body]).toEqual([429, { code: 'signIn.codeTooSoon', params: { seconds: 60 } }])
    expect(soon.headers.get('retry-after')).toBe('60')
    for (let count = 1; count < 10; count++) {
      world.wait(MINUTE)
      expect((await ask(phone, `10.4.0.${count}`)).status).toBe(200)
    }
    world.wait(MINUTE)
    expect((await ask(phone, '10.4.1.1')).body.code).toBe('signIn.codeDayLimit')
    for (let count = 0; count < 10; count++) expect((await ask(`1380000000${count}`, '10.4.2.1')).status).toBe(200)
    expect((await ask('13800000099', '10.4.2.1')).body.code).toBe('signIn.codeDayLimit')
    world.wait(24 * 60 * MINUTE)
    expect((await ask(phone, '10.4.2.1')).status).toBe(200)
  })

  it('two requests at the same moment send one code', async () => {
    const signIn = world.open('citizen')
    const answers = await Promise.all([1, 2, 3].map((host) => world.browser(signIn, `10.5.0.${host}`).post('/code', { phone: '13900000014' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429])
  })

  it('only the demo puts the code into the answer', async () => {
    const plain = await world.browser(world.open('citizen'), '10.6.0.1').post('/code', { phone: '13900000015' })
    expect(plain.body).toEqual({ sent: true, secondsToNext: 60 })
    const shown = await world.browser(world.open('citizen', { demo: true }), '10.6.0.1').post('/code', { phone: '13900000016' })
    expect(shown.body).toEqual({ sent: true, secondsToNext: 60, code: world.messages.at(-1)?.code })
  })
})

describe('lock after five failures', () => {
  it('15 minutes, for known and unknown names alike, and told in the same words', async () => {
    const { signIn } = await staffMember('lock.me', 'windowClerk')
    const tryIn = async (username: string, password: string) => {
      const { status, body } = await world.browser(signIn).post('/sign-in/password', { username, password })
      return [status, body]
    }
    const wrong = [401, { code: 'signIn.wrongPassword', params: {} }]
    for (const username of ['lock.me', 'nobody.at.all']) {
      for (let attempt = 0; attempt < 5; attempt++) expect(await tryIn(username, 'not the password')).toEqual(wrong)
      expect(await tryIn(username, PASSWORD)).toEqual([429, { code: 'case.tooManyTries', params: { n: 15 } }])
    }
    world.wait(14 * MINUTE)
    expect((await tryIn('lock.me', PASSWORD))[0]).toBe(429)
    world.wait(MINUTE + 1)
    expect(await tryIn('lock.me', PASSWORD)).toEqual([200, { status: 'signedIn' }])
    expect(await tryIn('lock.me', 'not the password')).toEqual(wrong)
  })

  it('many tries at the same moment are not checked either', async () => {
    const { signIn } = await staffMember('lock.many', 'windowClerk')
    const answers = await Promise.all(Array.from({ length: 12 }, () => world.browser(signIn).post('/sign-in/password', { username: 'lock.many', password: 'not the password' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429, 429, 429, 429])
  })

  it('known, unknown and switched-off names take the same time, beyond noise', async () => {
    const { signIn, accountId } = await staffMember('timed.off', 'windowClerk')
    await staffMember('timed.known', 'windowClerk')
    await world.change((context) => setAccountDisabled(context, accountId, true))
    const times = new Map<string, number[]>()
    for (let round = 0; round < 4; round++) {
      for (const username of ['timed.known', 'timed.unknown', 'timed.off']) {
        const begin = performance.now()
        expect((await world.browser(signIn).post('/sign-in/password', { username, password: 'not the password' })).body).toEqual({ code: 'signIn.wrongPassword', params: {} })
        times.set(username, [...times.get(username) ?? [], performance.now() - begin])
      }
    }
    const least = [...times.values()].map((list) => Math.min(...list))
    expect(Math.max(...least) / Math.min(...least)).toBeLessThan(2)
  })
})

describe('second factor', () => {
  it('a decision maker without an authenticator has no role until one is set up, then signs in with its code', async () => {
    const { browser } = await staffMember('decides.later', 'decisionMaker')
    expect((await browser.post('/sign-in/password', { username: 'decides.later', password: PASSWORD })).body).toEqual({ status: 'enrolSecondFactor' })
    expect(await browser.session()).toMatchObject({ grants: [], secondFactor: false, secondFactorNeeded: true })
    const { uri } = (await browser.post('/second-factor/enrol', { password: PASSWORD })).body as { uri: string }
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    const before = browser.jar.get('staff.session_token')
    expect((await browser.post('/second-factor/confirm', { code: '000000' })).body.code).toBe('signIn.wrongSecondFactor')
    expect((await browser.post('/second-factor/confirm', { code: totpCode(secret, Date.now()) })).body).toEqual({ status: 'signedIn' })
    expect(browser.jar.get('staff.session_token')).not.toBe(before)
    expect(await browser.session()).toMatchObject({
      secondFactor: true, secondFactorNeeded: false,
      grants: [{ role: 'decisionMaker', unitId: 'D:AAS:640104', unitPath: 'S:640100/D:AAS:640100/D:AAS:640104', regionCode: '640104' }],
    })
    const again = world.browser(world.open('staff'))
    expect((await again.post('/sign-in/password', { username: 'decides.later', password: PASSWORD })).body).toEqual({ status: 'secondFactor' })
    expect(await again.session()).toBeNull()
    expect((await again.post('/sign-in/second-factor', { code: totpCode(secret, Date.now()) })).body).toEqual({ status: 'signedIn' })
    expect((await again.session())?.grants).toHaveLength(1)
  })

  it('an administrator with a given secret needs the code; wrong ones lock, without a challenge nothing is answered', async () => {
    const signIn = world.open('admin')
    const partyId = await world.change(async (context) => (await registerPerson(context, { name: '马强', idNumber: personNumber('001') })).partyId)
    const accountId = await world.change((context) => signIn.createStaffAccount(context, { username: 'admin.one', displayName: '马强', password: { text: PASSWORD }, totpSecret: SECRET, partyId }))
    await world.change((context) => grantRole(context, { accountId, role: 'administrator', unitId: null, regionCode: '640100', validFrom: '2026-01-01', reason: '任命' }))
    const browser = world.browser(signIn)
    expect((await browser.post('/sign-in/second-factor', { code: totpCode(SECRET, Date.now()) })).body.code).toBe('signIn.secondFactorExpired')
    expect((await browser.post('/sign-in/password', { username: 'Admin.One', password: PASSWORD })).body).toEqual({ status: 'secondFactor' })
    expect((await browser.post('/sign-in/second-factor', { code: totpCode(SECRET, Date.now()) })).body).toEqual({ status: 'signedIn' })
    expect(await browser.session()).toMatchObject({ realm: 'admin', secondFactor: true, grants: [{ role: 'administrator', unitId: null, regionCode: '640100' }] })
    const attacker = world.browser(signIn)
    const right = totpCode(SECRET, Date.now())
    const wrong = right === '111111' ? '222222' : '111111'
    await attacker.post('/sign-in/password', { username: 'admin.one', password: PASSWORD })
    for (let attempt = 0; attempt < 5; attempt++) expect((await attacker.post('/sign-in/second-factor', { code: wrong })).body.code).toBe('signIn.wrongSecondFactor')
    await attacker.post('/sign-in/password', { username: 'admin.one', password: PASSWORD })
    expect(await attacker.post('/sign-in/second-factor', { code: totpCode(SECRET, Date.now()) })).toMatchObject({ status: 429, body: { code: 'case.tooManyTries', params: { n: 15 } } })
    expect(await attacker.session()).toBeNull()
  })
})

describe('sessions', () => {
  const signedIn = async (username: string) => {
    const member = await staffMember(username, 'windowClerk')
    expect((await member.browser.post('/sign-in/password', { username, password: PASSWORD })).status).toBe(200)
    return member
  }

  it('idle 30 minutes and 12 hours in all for staff', async () => {
    const { browser } = await signedIn('idle.one')
    world.wait(29 * MINUTE)
    expect(await browser.session()).not.toBeNull()
    world.wait(29 * MINUTE)
    expect(await browser.session()).not.toBeNull()
    world.wait(31 * MINUTE)
    expect(await browser.session()).toBeNull()
  })

  it('twelve hours end a session that is used all the time', async () => {
    const { browser } = await signedIn('absolute.one')
    await world.base.pool.query(`update auth_staff.session set "createdAt" = "createdAt" - interval '12 hours 1 second' where id = $1`, [(await browser.session())?.sessionId])
    expect(await browser.session()).toBeNull()
  })

  it('signing in again gives a new id and ends the session that came along', async () => {
    const { browser } = await signedIn('again.one')
    const before = browser.headers()
    await browser.post('/sign-in/password', { username: 'again.one', password: PASSWORD })
    expect(await browser.session()).not.toBeNull()
    expect(await browser.signIn.session(before)).toBeNull()
  })

  it('a role given, taken away or an account switched off signs out everywhere', async () => {
    const { browser, accountId, grantId } = await signedIn('moved.one')
    const enter = () => browser.post('/sign-in/password', { username: 'moved.one', password: PASSWORD })
    await world.change((context) => grantRole(context, { accountId, role: 'acceptor', unitId: 'D:AAS:640104', validFrom: '2026-11-24', validTo: '2026-11-24', reason: '代班' }))
    expect(await browser.session()).toBeNull()
    await enter()
    expect((await browser.session())?.grants.map(({ role }) => role)).toEqual(['acceptor', 'windowClerk'])
    await world.change((context) => revokeRole(context, grantId, '调离'))
    expect(await browser.session()).toBeNull()
    await enter()
    expect((await browser.session())?.grants.map(({ role }) => role)).toEqual(['acceptor'])
    await world.change((context) => setAccountDisabled(context, accountId, true))
    expect(await browser.session()).toBeNull()
    expect((await enter()).body.code).toBe('signIn.wrongPassword')
  })

  it('lists one\'s own sessions, ends one, ends all; never another\'s', async () => {
    const { browser } = await signedIn('list.one')
    const other = world.browser(world.open('staff'), '10.9.9.9')
    await other.post('/sign-in/password', { username: 'list.one', password: PASSWORD })
    const { browser: stranger } = await signedIn('list.stranger')
    const { sessions } = (await browser.send('GET', '/sessions')).body as { sessions: { sessionId: string, current: boolean, address: string }[] }
    expect(sessions.map(({ current, address }) => [current, address]).sort()).toEqual([[false, '10.9.9.9'], [true, '10.0.0.1']])
    const elsewhere = sessions.find(({ current }) => !current)?.sessionId
    expect((await stranger.post('/sessions/end', { sessionId: elsewhere })).body.code).toBe('signIn.sessionUnknown')
    expect((await browser.post('/sessions/end', { sessionId: elsewhere })).body).toEqual({ ended: 1 })
    expect(await other.session()).toBeNull()
    expect((await browser.post('/sign-out-everywhere')).body).toEqual({ ended: 1 })
    expect(browser.jar.size).toBe(0)
    expect(await stranger.session()).not.toBeNull()
  })

  it('a new password needs the old one, is checked against known ones, and ends the other sessions', async () => {
    const { browser } = await signedIn('secret.one')
    const other = world.browser(world.open('staff'))
    await other.post('/sign-in/password', { username: 'secret.one', password: PASSWORD })
    expect((await browser.post('/password', { password: 'another.kettle.52' })).body.code).toBe('signIn.wrongPassword')
    expect((await browser.post('/password', { current: PASSWORD, password: 'Secret.One2026' })).body.code).toBe('signIn.passwordKnown')
    expect((await browser.post('/password', { current: PASSWORD, password: 'short' })).body).toEqual({ code: 'signIn.passwordTooShort', params: { n: 12 } })
    expect((await browser.post('/password', { current: PASSWORD, password: 'another.kettle.52' })).body).toEqual({ changed: true })
    expect([await browser.session() !== null, await other.session()]).toEqual([true, null])
    expect((await other.post('/sign-in/password', { username: 'secret.one', password: 'another.kettle.52' })).status).toBe(200)
  })

  it('a citizen may add a password and sign in with it', async () => {
    const browser = await citizen('13900000030')
    expect((await browser.post('/password', { password: 'kettle.orbit' })).body).toEqual({ changed: true })
    const again = world.browser(world.open('citizen'))
    expect((await again.post('/sign-in/password', { phone: '13900000030', password: 'kettle.orbit' })).body).toEqual({ status: 'signedIn' })
    expect((await again.post('/sign-in/password', { phone: '13900000039', password: 'kettle.orbit' })).body).toEqual({ code: 'signIn.wrongPassword', params: {} })
  })
})

describe('the door', () => {
  it.each([
    [{ origin: 'https://evil.example' }], [{}], [{ origin: 'null' }], [{ 'sec-fetch-site': 'cross-site' }], [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('a change from another page is refused: %j', async (headers) => {
    const answer = await world.browser(world.open('citizen')).send('POST', '/code', { phone: '13900000040' }, headers as unknown as Record<string, string>)
    expect([answer.status, answer.body.code]).toEqual([403, 'signIn.foreignOrigin'])
  })

  it('Sec-Fetch-Site alone is enough where a browser leaves Origin out', async () => {
    const answer = await world.browser(world.open('citizen'), '10.7.0.1').send('POST', '/code', { phone: '13900000041' }, { 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(200)
  })

  it.each([
    ['/code', '{'], ['/code', { phone: '1390000004' }], ['/code', { phone: '13900000042', more: 1 }], ['/sign-in/code', { phone: '13900000042', code: '12345a' }],
    ['/code', '[]'], ['/code', 'null'], ['/code', `{"phone":"${'1'.repeat(20_000)}"}`], ['/sign-in/password', { phone: '13900000042', password: 'a\u0000b' }],
  ])('%s with a body that is not asked for is unreadable', async (path, body) => {
    expect(await world.browser(world.open('citizen')).post(path, body)).toMatchObject({ status: 400, body: { code: 'case.badRequest', params: {} } })
  })

  it.each(['/get-session', '/sign-up/email', '/phone-number/send-otp', '/sign-in/email', '/two-factor/disable', '/update-user', '/delete-user', '/list-sessions'])(
    'the library\'s own page %s is not there', async (path) => {
      for (const realm of ['citizen', 'staff', 'admin'] as const) {
        const browser = world.browser(world.open(realm))
        expect([(await browser.post(path)).status, (await browser.send('GET', path)).status]).toEqual([404, 404])
      }
    })

  it('no answer may be kept by a cache', async () => {
    const { headers } = await world.browser(world.open('staff')).send('GET', '/session')
    expect([headers.get('cache-control'), headers.get('content-type')]).toEqual(['no-store', 'application/json; charset=utf-8'])
  })

  it.each(['', 'x', 'a.b', `${'a'.repeat(32)}.${'A'.repeat(43)}=`, '%E0%A4%A', `x${'.'.repeat(500)}`])('a cookie that nobody signed is no session: %j', async (value) => {
    expect(await world.open('staff').session(new Headers({ cookie: `staff.session_token=${value}` }))).toBeNull()
  })

})
