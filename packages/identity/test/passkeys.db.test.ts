import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setAccountDisabled } from '../src/accounts.ts'
import { Browser } from './browser.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { MINUTE } from './sign-in-people.ts'
import { SoftwareKey, type Twist } from './software-key.ts'

const HOUSE = 'http://localhost:3000'
let world: World
let host = 0
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterEach(() => { world.endWaiting() })
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

const stranger = () => new Browser(world.open('citizen', { origin: HOUSE }), HOUSE, `10.2.0.${++host}`)

/** A citizen who signed in with a code. */
async function citizen(phone: string): Promise<Browser> {
  const browser = stranger()
  await browser.post('/code', { phone })
  expect((await browser.post('/sign-in/code', { phone, code: world.messages.at(-1)?.code })).status).toBe(200)
  return browser
}

type Options = { challenge: string; user: { id: string } }
const asked = async (browser: Browser, path: '/passkeys/new' | '/passkey'): Promise<Options> => {
  const { status, body } = await browser.post(path)
  expect([status, Object.keys(body)]).toEqual([200, ['options']])
  return body.options as Options
}
const add = async (browser: Browser, key: SoftwareKey, twist: Twist = {}, name = '我的手机') => browser.post('/passkeys/add', { name, credential: key.make(await asked(browser, '/passkeys/new'), twist) })
const enter = async (browser: Browser, key: SoftwareKey, twist: Twist = {}) => browser.post('/sign-in/passkey', { credential: key.use(await asked(browser, '/passkey'), twist) })
const list = async (browser: Browser) => (await browser.send('GET', '/passkeys')).body.passkeys as { passkeyId: string; name: string; lastUsedAt: string | null }[]
const accountOf = async (browser: Browser): Promise<string> => (await browser.session())?.accountId ?? ''

/** A citizen with one passkey, signed out again. */
async function withKey(phone: string) {
  const browser = await citizen(phone)
  const key = new SoftwareKey(HOUSE)
  expect((await add(browser, key)).status).toBe(200)
  return { browser, key, accountId: await accountOf(browser) }
}

describe('a passkey', () => {
  it('is added, named, listed, signs in without a code under a new session, and is removed; each is logged and told', async () => {
    const { browser, key, accountId } = await withKey('13900000501')
    expect(await list(browser)).toMatchObject([{ name: '我的手机', lastUsedAt: null }])
    const other = stranger()
    expect(await enter(other, key)).toMatchObject({ status: 200, body: { status: 'signedIn' } })
    expect(await other.session()).toMatchObject({ accountId, secondFactor: true, grants: [{ role: 'citizen' }] })
    const first = other.jar.get('citizen.session_token')
    expect((await enter(other, key)).status).toBe(200)
    expect(other.jar.get('citizen.session_token')).not.toBe(first)
    expect(other.jar.has('citizen.passkey')).toBe(false)
    const [own] = await list(browser)
    expect(own?.lastUsedAt).not.toBeNull()
    expect((await other.post('/passkeys/rename', { passkeyId: own?.passkeyId, name: ' 旧手机 ' })).status).toBe(200)
    expect(await list(browser)).toMatchObject([{ name: '旧手机' }])
    expect((await browser.post('/passkeys/remove', { passkeyId: own?.passkeyId })).body).toEqual({ removed: true })
    expect(await list(browser)).toEqual([])
    expect(await enter(stranger(), key)).toMatchObject({ status: 401, body: { code: 'signIn.wrongPasskey' } })
    const { rows: logged } = await world.base.pool.query<{ action: string }>(`select body->>'action' as action from audit_staging where body->>'subject' = $1`, [`account:${accountId}`])
    expect(logged.map(({ action }) => action)).toEqual(expect.arrayContaining(['account.addPasskey', 'account.removePasskey']))
    const { rows: told } = await world.base.pool.query<{ payload: object }>(`select payload from outbox where kind = 'accountNotice' and payload->>'accountId' = $1 order by id`, [accountId])
    expect(told.map(({ payload }) => payload)).toEqual([{ accountId, news: 'passkeyAdded' }, { accountId, news: 'passkeyRemoved' }])
  })

  it('what a device is asked names the house, demands the person and tells nothing about accounts', async () => {
    const { browser, key } = await withKey('13900000502')
    expect(await asked(browser, '/passkeys/new')).toMatchObject({ rp: { id: 'localhost' }, user: { name: '139****0502' }, attestation: 'none', excludeCredentials: [{ id: key.id, transports: ['internal'] }], authenticatorSelection: { residentKey: 'required', userVerification: 'required' } })
    const options = await asked(stranger(), '/passkey')
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options).not.toHaveProperty('allowCredentials')
  })

  it('is nothing in another account: nobody renames or removes it, or adds it twice', async () => {
    const { browser, key } = await withKey('13900000503')
    const passkeyId = (await list(browser))[0]?.passkeyId
    const other = await citizen('13900000504')
    expect(await other.post('/passkeys/remove', { passkeyId })).toMatchObject({ status: 404, body: { code: 'signIn.passkeyUnknown' } })
    expect((await other.post('/passkeys/rename', { passkeyId, name: 'x' })).status).toBe(404)
    expect(await add(other, key)).toMatchObject({ status: 409, body: { code: 'signIn.passkeyPresent' } })
    expect(await list(other)).toEqual([])
    expect(await list(browser)).toHaveLength(1)
  })

  it('ten are enough', async () => {
    const browser = await citizen('13900000505')
    for (let n = 0; n < 10; n++) expect((await add(browser, new SoftwareKey(HOUSE))).status).toBe(200)
    expect(await browser.post('/passkeys/new')).toMatchObject({ status: 409, body: { code: 'signIn.passkeysFull', params: { n: 10 } } })
  })

  it('an account that is switched off has none', async () => {
    const { key, accountId } = await withKey('13900000506')
    await world.change((context) => setAccountDisabled(context, accountId, true))
    expect(await enter(stranger(), key)).toMatchObject({ status: 401, body: { code: 'signIn.wrongPasskey' } })
  })

  it('needs a session for everything but signing in, and a fresh one to be added', async () => {
    const visitor = stranger()
    for (const path of ['/passkeys/new', '/passkeys/add', '/passkeys/rename', '/passkeys/remove']) expect([400, 401]).toContain((await visitor.post(path)).status)
    expect((await visitor.send('GET', '/passkeys')).status).toBe(401)
    const browser = await citizen('13900000507')
    const key = new SoftwareKey(HOUSE)
    const options = await asked(browser, '/passkeys/new')
    world.wait(16 * MINUTE)
    for (const answer of [await browser.post('/passkeys/new'), await browser.post('/passkeys/add', { name: 'x', credential: key.make(options) })])
      expect(answer).toMatchObject({ status: 401, body: { code: 'signIn.notFresh', params: { n: 15 } } })
    expect((await browser.send('GET', '/passkeys')).status).toBe(200)
  })

  it('is not offered at an address of numbers, which no browser allows, nor in the offices', async () => {
    for (const [origin, there] of [['http://127.0.0.1:3000', false], ['http://[::1]:3000', false], ['https://city.example', true], [HOUSE, true]] as const) {
      const signIn = world.open('citizen', { origin })
      expect([origin, signIn.passkeys, (await new Browser(signIn, origin, '10.3.0.1').post('/passkey')).status]).toEqual([origin, there, there ? 200 : 404])
    }
    const office = world.open('staff', { origin: HOUSE })
    expect([office.passkeys, (await new Browser(office, HOUSE, '10.3.0.2').post('/passkey')).status]).toEqual([false, 404])
  })
})

const WRONG: readonly (readonly [string, Twist])[] = [
  ['the page of another house', { origin: 'https://evil.example' }], ['another port of this house', { origin: 'http://localhost:3001' }], ['a key for another house', { rpId: 'evil.example' }], ['another challenge', { challenge: 'AAAA' }],
  ['the person not verified', { verified: false }], ['nobody there', { present: false }], ['an answer to another question', { type: 'payment.get' }],
]

describe('what a device answers is believed only when everything fits', () => {
  it.each(WRONG)('adding: %s', async (what, twist) => {
    const browser = await citizen(`1390000052${WRONG.findIndex(([name]) => name === what)}`)
    expect(await add(browser, new SoftwareKey(HOUSE), twist)).toMatchObject({ status: 422, body: { code: 'signIn.passkeyNotAdded' } })
    expect(await list(browser)).toEqual([])
  })

  it('signing in: each of these, a forged signature, somebody else named in it, a key nobody knows', async () => {
    const { key, accountId } = await withKey('13900000540')
    const { key: other } = await withKey('13900000541')
    const twists = [...WRONG.map(([, twist]) => twist), { key: other.privateKey }, { userHandle: other.userHandle }]
    for (const twist of twists) {
      const browser = stranger()
      expect([twist, await enter(browser, key, twist)]).toMatchObject([twist, { status: 401, body: { code: 'signIn.wrongPasskey', params: {} } }])
      expect(await browser.session()).toBeNull()
      // So that the lock of another promise does not answer for this one.
      await world.base.pool.query('delete from sign_in_attempt')
    }
    expect(await enter(stranger(), new SoftwareKey(HOUSE))).toMatchObject({ status: 401, body: { code: 'signIn.wrongPasskey', params: {} } })
    const browser = stranger()
    await enter(browser, key)
    expect(await accountOf(browser)).toBe(accountId)
  })

  it('a challenge is good once, for five minutes, in the browser that was asked', async () => {
    const { browser: owner, key } = await withKey('13900000550')
    const browser = stranger()
    const options = await asked(browser, '/passkey')
    const cookie = browser.jar.get('citizen.passkey') ?? ''
    const answer = key.use(options)
    expect((await stranger().post('/sign-in/passkey', { credential: answer })).status).toBe(401)
    expect((await browser.post('/sign-in/passkey', { credential: answer })).status).toBe(200)
    browser.jar.set('citizen.passkey', cookie)
    expect((await browser.post('/sign-in/passkey', { credential: answer })).status).toBe(401)
    expect((await browser.post('/sign-in/passkey', { credential: key.use(options) })).status).toBe(401)
    const late = await asked(browser, '/passkey')
    const slow = await asked(owner, '/passkeys/new')
    world.wait(6 * MINUTE)
    expect((await browser.post('/sign-in/passkey', { credential: key.use(late) })).status).toBe(401)
    expect(await owner.post('/passkeys/add', { name: 'x', credential: new SoftwareKey(HOUSE).make(slow) })).toMatchObject({ status: 422, body: { code: 'signIn.passkeyNotAdded' } })
  })

  it('a question asked before signing in again does not add to the next session', async () => {
    const browser = await citizen('13900000551')
    const options = await asked(browser, '/passkeys/new')
    const other = await citizen('13900000552')
    other.jar.set('citizen.new_passkey', browser.jar.get('citizen.new_passkey') ?? '')
    expect(await other.post('/passkeys/add', { name: 'x', credential: new SoftwareKey(HOUSE).make(options) })).toMatchObject({ status: 422 })
    expect(await list(other)).toEqual([])
  })

  it('a copied key is found by its count: it must rise; devices that do not count say 0', async () => {
    const { key } = await withKey('13900000553')
    for (const [counter, status] of [[5, 200], [5, 401], [4, 401], [6, 200], [0, 401]] as const) expect([counter, (await enter(stranger(), key, { counter })).status]).toEqual([counter, status])
    const { key: plain } = await withKey('13900000554')
    for (let n = 0; n < 2; n++) expect((await enter(stranger(), plain, { counter: 0 })).status).toBe(200)
  })

  it('five failures lock a key for fifteen minutes, a known and an unknown one alike', async () => {
    const { key } = await withKey('13900000555')
    for (const one of [key, new SoftwareKey(HOUSE)]) {
      world.endWaiting()
      const statuses: number[] = []
      for (let n = 0; n < 6; n++) statuses.push((await enter(stranger(), one, { challenge: 'AAAA' })).status)
      expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
      expect((await enter(stranger(), one)).status).toBe(429)
      world.wait(16 * MINUTE)
      expect((await enter(stranger(), one)).status).toBe(one === key ? 200 : 401)
    }
  })

  it.each<[string, object]>([['nothing', {}], ['an empty one', { credential: {} }], ['none', { credential: null }], ['an odd id', { credential: { id: '../..', rawId: 'x', type: 'public-key', clientExtensionResults: {}, response: {} } }], ['a long text', { credential: 'x'.repeat(9000) }]])('a body that is not asked for is unreadable: %s', async (_what, body) => {
    const browser = stranger()
    expect((await browser.post('/sign-in/passkey', body)).status).toBe(400)
    expect((await browser.post('/passkeys/add', { name: 'x', ...body })).status).toBe(400)
  })
})
