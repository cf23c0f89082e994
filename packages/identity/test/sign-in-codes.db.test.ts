import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openIdentityWorld, type World } from './identity-world.ts'
import { citizen, MINUTE } from './sign-in-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterEach(() => world.endWaiting())
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

describe('one-time codes: 6 digits, 5 minutes, 5 tries, 60 s between, 10 a day', () => {
  it('the database holds no code in the clear', async () => {
    await citizen(world, '13900000010')
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
    for (let attempt = 0; attempt < 5; attempt++)
      expect((await browser.post('/sign-in/code', { phone, code: wrong })).body).toEqual(refused)
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
    const answers = await Promise.all(
      [1, 2, 3].map((host) => world.browser(signIn, `10.5.0.${host}`).post('/code', { phone: '13900000014' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 429, 429])
  })

  it('only the demo puts the code into the answer', async () => {
    const plain = await world.browser(world.open('citizen'), '10.6.0.1').post('/code', { phone: '13900000015' })
    expect(plain.body).toEqual({ sent: true, secondsToNext: 60 })
    const shown = await world.browser(world.open('citizen', { demo: true }), '10.6.0.1').post('/code', { phone: '13900000016' })
    expect(shown.body).toEqual({ sent: true, secondsToNext: 60, code: world.messages.at(-1)?.code })
  })
})
