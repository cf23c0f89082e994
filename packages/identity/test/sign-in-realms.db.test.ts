import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openIdentityWorld, type World } from './identity-world.ts'
import { citizen, MINUTE, PASSWORD, staffMember } from './sign-in-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterEach(() => world.endWaiting())
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('three realms', () => {
  it('a citizen cookie is nothing in staff and admin, also when renamed', async () => {
    const browser = await citizen(world, '13900000001')
    const [name = '', value = ''] = [...browser.jar].find(([cookie]) => cookie.endsWith('session_token')) ?? []
    expect(name).toBe('citizen.session_token')
    expect(await browser.session()).toMatchObject({
      realm: 'citizen',
      displayName: '139****0001',
      grants: [{ role: 'citizen' }],
      identities: [],
    })
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
    const { browser } = await staffMember(world, 'same.token', 'windowClerk')
    await browser.post('/sign-in/password', { username: 'same.token', password: PASSWORD })
    const value = browser.jar.get('staff.session_token') ?? ''
    await world.base.pool.query(`insert into auth_admin."user" (id, name, email, "emailVerified") values ('u', 'x', 'x@x.invalid', true)`)
    await world.base.pool.query(
      `insert into auth_admin.session (id, "expiresAt", token, "updatedAt", "userId", "secondFactor")
      select id, "expiresAt", token, "updatedAt", 'u', true from auth_staff.session where token = $1`,
      [decodeURIComponent(value).split('.')[0]],
    )
    await world.base.pool.query(
      `insert into account (id, realm, auth_user_id, display_name, locale, created_at) values (gen_random_uuid(), 'admin', 'u', 'x', 'zh', '2026-01-01')`,
    )
    expect(await world.open('admin').session(new Headers({ cookie: `admin.session_token=${value}` }))).toBeNull()
  })

  it('the cookie is HttpOnly, SameSite=Lax, for the whole site, and Secure behind https only', async () => {
    await citizen(world, '13900000002')
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
    const send = (path: string, body: unknown) =>
      secure.handle(
        new Request(`https://ywt.yinchuan.example/auth/citizen${path}`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { origin: 'https://ywt.yinchuan.example', 'content-type': 'application/json' },
        }),
        '10.2.0.2',
      )
    await send('/code', { phone: '13900000002' })
    const signedIn = await send('/sign-in/code', { phone: '13900000002', code: world.messages.at(-1)?.code })
    expect(signedIn.headers.getSetCookie().find((line) => line.startsWith('__Secure-citizen.session_token='))).toContain('; Secure')
  })
})
