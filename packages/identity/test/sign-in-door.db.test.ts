import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openIdentityWorld, type World } from './identity-world.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('the door', () => {
  it.each([
    [{ origin: 'https://evil.example' }],
    [{}],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ])('a change from another page is refused: %j', async (headers) => {
    const answer = await world
      .browser(world.open('citizen'))
      .send('POST', '/code', { phone: '13900000040' }, headers as unknown as Record<string, string>)
    expect([answer.status, answer.body.code]).toEqual([403, 'signIn.foreignOrigin'])
  })

  it('Sec-Fetch-Site alone is enough where a browser leaves Origin out', async () => {
    const answer = await world
      .browser(world.open('citizen'), '10.7.0.1')
      .send('POST', '/code', { phone: '13900000041' }, { 'sec-fetch-site': 'same-origin' })
    expect(answer.status).toBe(200)
  })

  it.each([
    ['/code', '{'],
    ['/code', { phone: '1390000004' }],
    ['/code', { phone: '13900000042', more: 1 }],
    ['/sign-in/code', { phone: '13900000042', code: '12345a' }],
    ['/code', '[]'],
    ['/code', 'null'],
    ['/code', `{"phone":"${'1'.repeat(20_000)}"}`],
    ['/sign-in/password', { phone: '13900000042', password: 'a\u0000b' }],
  ])('%s with a body that is not asked for is unreadable', async (path, body) => {
    expect(await world.browser(world.open('citizen')).post(path, body)).toMatchObject({
      status: 400,
      body: { code: 'case.badRequest', params: {} },
    })
  })

  it.each([
    '/get-session',
    '/sign-up/email',
    '/phone-number/send-otp',
    '/sign-in/email',
    '/two-factor/disable',
    '/update-user',
    '/delete-user',
    '/list-sessions',
  ])("the library's own page %s is not there", async (path) => {
    for (const realm of ['citizen', 'staff', 'admin'] as const) {
      const browser = world.browser(world.open(realm))
      expect([(await browser.post(path)).status, (await browser.send('GET', path)).status]).toEqual([404, 404])
    }
  })

  it('no answer may be kept by a cache', async () => {
    const { headers } = await world.browser(world.open('staff')).send('GET', '/session')
    expect([headers.get('cache-control'), headers.get('content-type')]).toEqual(['no-store', 'application/json; charset=utf-8'])
  })

  it.each(['', 'x', 'a.b', `${'a'.repeat(32)}.${'A'.repeat(43)}=`, '%E0%A4%A', `x${'.'.repeat(500)}`])(
    'a cookie that nobody signed is no session: %j',
    async (value) => {
      expect(await world.open('staff').session(new Headers({ cookie: `staff.session_token=${value}` }))).toBeNull()
    },
  )
})
