import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setAccountDisabled } from '../src/accounts.ts'
import { grantRole, revokeRole } from '../src/role-grants.ts'
import { sweepSignIn } from '../src/sweep.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { citizen, MINUTE, PASSWORD, signedIn } from './sign-in-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterEach(() => world.endWaiting())
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('sessions', () => {
  it('idle 30 minutes and 12 hours in all for staff', async () => {
    const { browser } = await signedIn(world, 'idle.one')
    world.wait(29 * MINUTE)
    expect(await browser.session()).not.toBeNull()
    world.wait(29 * MINUTE)
    expect(await browser.session()).not.toBeNull()
    world.wait(31 * MINUTE)
    expect(await browser.session()).toBeNull()
  })

  it('twelve hours end a session that is used all the time', async () => {
    const { browser } = await signedIn(world, 'absolute.one')
    await world.base.pool.query(`update auth_staff.session set "createdAt" = "createdAt" - interval '12 hours 1 second' where id = $1`, [
      (await browser.session())?.sessionId,
    ])
    expect(await browser.session()).toBeNull()
  })

  it('signing in again gives a new id and ends the session that came along', async () => {
    const { browser } = await signedIn(world, 'again.one')
    const before = browser.headers()
    await browser.post('/sign-in/password', { username: 'again.one', password: PASSWORD })
    expect(await browser.session()).not.toBeNull()
    expect(await browser.signIn.session(before)).toBeNull()
  })

  it('a role given, taken away or an account switched off signs out everywhere', async () => {
    const { browser, accountId, grantId } = await signedIn(world, 'moved.one')
    const enter = () => browser.post('/sign-in/password', { username: 'moved.one', password: PASSWORD })
    await world.change((context) =>
      grantRole(context, {
        accountId,
        role: 'acceptor',
        unitId: 'D:AAS:640104',
        validFrom: '2026-11-24',
        validTo: '2026-11-24',
        reason: '代班',
      }),
    )
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

  it("lists one's own sessions, ends one, ends all; never another's", async () => {
    const { browser } = await signedIn(world, 'list.one')
    const other = world.browser(world.open('staff'), '10.9.9.9')
    await other.post('/sign-in/password', { username: 'list.one', password: PASSWORD })
    const { browser: stranger } = await signedIn(world, 'list.stranger')
    const { sessions } = (await browser.send('GET', '/sessions')).body as {
      sessions: { sessionId: string; current: boolean; address: string }[]
    }
    expect(sessions.map(({ current, address }) => [current, address]).sort()).toEqual([
      [false, '10.9.9.9'],
      [true, '10.0.0.1'],
    ])
    const elsewhere = sessions.find(({ current }) => !current)?.sessionId
    expect((await stranger.post('/sessions/end', { sessionId: elsewhere })).body.code).toBe('signIn.sessionUnknown')
    expect((await browser.post('/sessions/end', { sessionId: elsewhere })).body).toEqual({ ended: 1 })
    expect(await other.session()).toBeNull()
    expect((await browser.post('/sign-out-everywhere')).body).toEqual({ ended: 1 })
    expect(browser.jar.size).toBe(0)
    expect(await stranger.session()).not.toBeNull()
  })

  it('a new password needs the old one, is checked against known ones, and ends the other sessions', async () => {
    const { browser } = await signedIn(world, 'secret.one')
    const other = world.browser(world.open('staff'))
    await other.post('/sign-in/password', { username: 'secret.one', password: PASSWORD })
    expect((await browser.post('/password', { password: 'another.kettle.52' })).body.code).toBe('signIn.wrongPassword')
    expect((await browser.post('/password', { current: PASSWORD, password: 'Secret.One2026' })).body.code).toBe('signIn.passwordKnown')
    expect((await browser.post('/password', { current: PASSWORD, password: 'short' })).body).toEqual({
      code: 'signIn.passwordTooShort',
      params: { n: 12 },
    })
    expect((await browser.post('/password', { current: PASSWORD, password: 'another.kettle.52' })).body).toEqual({ changed: true })
    expect([(await browser.session()) !== null, await other.session()]).toEqual([true, null])
    expect((await other.post('/sign-in/password', { username: 'secret.one', password: 'another.kettle.52' })).status).toBe(200)
  })

  it('a citizen may add a password and sign in with it', async () => {
    const browser = await citizen(world, '13900000030')
    expect((await browser.post('/password', { password: 'kettle.orbit' })).body).toEqual({ changed: true })
    const again = world.browser(world.open('citizen'))
    expect((await again.post('/sign-in/password', { phone: '13900000030', password: 'kettle.orbit' })).body).toEqual({ status: 'signedIn' })
    expect((await again.post('/sign-in/password', { phone: '13900000039', password: 'kettle.orbit' })).body).toEqual({
      code: 'signIn.wrongPassword',
      params: {},
    })
  })

  it('the hourly sweep takes what is over and leaves what is good', async () => {
    const { browser } = await signedIn(world, 'swept.one')
    const old = await signedIn(world, 'swept.two')
    await world.base.pool.query(`update auth_staff.session set "lastSeenAt" = "lastSeenAt" - interval '31 minutes' where id = $1`, [
      (await old.browser.session())?.sessionId,
    ])
    expect(await sweepSignIn(world.base.pool, Date.now())).toBeGreaterThan(0)
    expect(await browser.session()).not.toBeNull()
    expect(await sweepSignIn(world.base.pool, Date.now())).toBe(0)
    await sweepSignIn(world.base.pool, Date.now() + 31 * 24 * 60 * MINUTE)
    const { rows } = await world.base.pool.query(
      'select (select count(*) from auth_staff.session)::int + (select count(*) from sign_in_code)::int + (select count(*) from sign_in_attempt)::int as left',
    )
    expect(rows).toEqual([{ left: 0 }])
  })
})
