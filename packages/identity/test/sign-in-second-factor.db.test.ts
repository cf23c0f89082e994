import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerPerson } from '../src/parties.ts'
import { residentIdCheckDigit } from '../src/resident-id.ts'
import { grantRole } from '../src/role-grants.ts'
import { totpCode } from '../src/totp.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { PASSWORD, SECRET, staffMember } from './sign-in-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

const personNumber = (serial: string) => {
  const body = `64010419800101${serial}`
  return body + residentIdCheckDigit(body)
}

describe('second factor', () => {
  it('a decision maker without an authenticator has no role until one is set up, then signs in with its code', async () => {
    const { browser } = await staffMember(world, 'decides.later', 'decisionMaker')
    expect((await browser.post('/sign-in/password', { username: 'decides.later', password: PASSWORD })).body).toEqual({
      status: 'enrolSecondFactor',
    })
    expect(await browser.session()).toMatchObject({ grants: [], secondFactor: false, secondFactorNeeded: true })
    const { uri } = (await browser.post('/second-factor/enrol', { password: PASSWORD })).body as { uri: string }
    const secret = new URL(uri).searchParams.get('secret') ?? ''
    const before = browser.jar.get('staff.session_token')
    expect((await browser.post('/second-factor/confirm', { code: '000000' })).body.code).toBe('signIn.wrongSecondFactor')
    expect((await browser.post('/second-factor/confirm', { code: totpCode(secret, Date.now()) })).body).toEqual({ status: 'signedIn' })
    expect(browser.jar.get('staff.session_token')).not.toBe(before)
    expect(await browser.session()).toMatchObject({
      secondFactor: true,
      secondFactorNeeded: false,
      grants: [{ role: 'decisionMaker', unitId: 'D:AAS:640104', unitPath: 'S:640100/D:AAS:640100/D:AAS:640104', regionCode: '640104' }],
    })
    const again = world.browser(world.open('staff'))
    expect((await again.post('/sign-in/password', { username: 'decides.later', password: PASSWORD })).body).toEqual({
      status: 'secondFactor',
    })
    expect(await again.session()).toBeNull()
    expect((await again.post('/sign-in/second-factor', { code: totpCode(secret, Date.now()) })).body).toEqual({ status: 'signedIn' })
    expect((await again.session())?.grants).toHaveLength(1)
  })

  it('an administrator with a given secret needs the code; wrong ones lock, without a challenge nothing is answered', async () => {
    const signIn = world.open('admin')
    const partyId = await world.change(
      async (context) => (await registerPerson(context, { name: '马强', idNumber: personNumber('001') })).partyId,
    )
    const accountId = await world.change((context) =>
      signIn.createStaffAccount(context, {
        username: 'admin.one',
        displayName: '马强',
        password: { text: PASSWORD },
        totpSecret: SECRET,
        partyId,
      }),
    )
    await world.change((context) =>
      grantRole(context, { accountId, role: 'administrator', unitId: null, regionCode: '640100', validFrom: '2026-01-01', reason: '任命' }),
    )
    const browser = world.browser(signIn)
    expect((await browser.post('/sign-in/second-factor', { code: totpCode(SECRET, Date.now()) })).body.code).toBe(
      'signIn.secondFactorExpired',
    )
    expect((await browser.post('/sign-in/password', { username: 'Admin.One', password: PASSWORD })).body).toEqual({
      status: 'secondFactor',
    })
    expect((await browser.post('/sign-in/second-factor', { code: totpCode(SECRET, Date.now()) })).body).toEqual({ status: 'signedIn' })
    expect(await browser.session()).toMatchObject({
      realm: 'admin',
      secondFactor: true,
      grants: [{ role: 'administrator', unitId: null, regionCode: '640100' }],
    })
    const attacker = world.browser(signIn)
    const right = totpCode(SECRET, Date.now())
    const wrong = right === '111111' ? '222222' : '111111'
    await attacker.post('/sign-in/password', { username: 'admin.one', password: PASSWORD })
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await attacker.post('/sign-in/second-factor', { code: wrong })).body.code).toBe('signIn.wrongSecondFactor')
    await attacker.post('/sign-in/password', { username: 'admin.one', password: PASSWORD })
    expect(await attacker.post('/sign-in/second-factor', { code: totpCode(SECRET, Date.now()) })).toMatchObject({
      status: 429,
      body: { code: 'case.tooManyTries', params: { n: 15 } },
    })
    expect(await attacker.session()).toBeNull()
  })

  it('a code that was used is used up, except in the demo, where several share an account', async () => {
    for (const demo of [false, true]) {
      const signIn = world.open('staff', { demo })
      const username = `code.once.${demo}`
      const input = { username, displayName: '王芳', password: { text: PASSWORD }, totpSecret: SECRET }
      await world.change((context) => signIn.createStaffAccount(context, input))
      const code = totpCode(SECRET, Date.now())
      const outcomes: unknown[] = []
      for (const browser of [world.browser(signIn), world.browser(signIn)]) {
        await browser.post('/sign-in/password', { username, password: PASSWORD })
        outcomes.push((await browser.post('/sign-in/second-factor', { code })).status, (await browser.session()) !== null)
      }
      expect(outcomes).toEqual([200, true, demo ? 200 : 401, demo])
    }
  })
})
