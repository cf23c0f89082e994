import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { setAccountDisabled } from '../src/accounts.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { MINUTE, PASSWORD, staffMember } from './sign-in-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterEach(() => world.endWaiting())
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('lock after five failures', () => {
  it('15 minutes, for known and unknown names alike, and told in the same words', async () => {
    const { signIn } = await staffMember(world, 'lock.me', 'windowClerk')
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
    const { signIn } = await staffMember(world, 'lock.many', 'windowClerk')
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        world.browser(signIn).post('/sign-in/password', { username: 'lock.many', password: 'not the password' }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 401, 401, 401, 429, 429, 429, 429, 429, 429, 429])
  })

  it('known, unknown and switched-off names take the same time, beyond noise', async () => {
    const { signIn, accountId } = await staffMember(world, 'timed.off', 'windowClerk')
    await staffMember(world, 'timed.known', 'windowClerk')
    await world.change((context) => setAccountDisabled(context, accountId, true))
    const times = new Map<string, number[]>()
    for (let round = 0; round < 4; round++) {
      for (const username of ['timed.known', 'timed.unknown', 'timed.off']) {
        const begin = performance.now()
        expect((await world.browser(signIn).post('/sign-in/password', { username, password: 'not the password' })).body).toEqual({
          code: 'signIn.wrongPassword',
          params: {},
        })
        times.set(username, [...(times.get(username) ?? []), performance.now() - begin])
      }
    }
    const least = [...times.values()].map((list) => Math.min(...list))
    expect(Math.max(...least) / Math.min(...least)).toBeLessThan(2)
  })
})
