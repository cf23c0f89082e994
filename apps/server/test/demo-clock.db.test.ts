import { addDays, dayOf, epochMs, instantOf } from '@onewindow/calendar/day'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handIn } from './hand-in.ts'
import { administratorSignsIn, citizenSignsIn, openServer, type Server } from './open-server.ts'

let server: Server
let chief: string
beforeAll(async () => {
  server = await openServer()
  chief = (await administratorSignsIn(server)).cookie
})
afterAll(async () => { await server[Symbol.asyncDispose]() })

type Fired = { from: string; at: string; fired: { caseType: string; event: string; n: number }[]; cases: { caseId: string; event: string; at: string }[]; waiting: number }
const move = async (to: string) => {
  const { statusCode, body } = await server.ask({ method: 'POST', url: '/trpc/admin.demo.clock.move', payload: { to }, headers: { cookie: chief, origin: server.origin } })
  return { statusCode, body: JSON.parse(body) as { result: { data: Fired }; error: { message: string; data: { refusal: { params: object } } } } }
}
const state = async () => (await server.ask({ url: '/trpc/admin.demo.clock.get', headers: { cookie: chief } })).json<{ result: { data: { movable: boolean; at: string; aheadMs: number } } }>().result.data

describe('the movable clock of a demonstration', () => {
  it('goes forward, fires what falls due on the way at its own instant, says what happened, and leaves an entry in the log', async () => {
    const { clock, database } = server.platform
    const { cookie } = await citizenSignsIn(server)
    const { caseId } = await handIn({ ask: server.ask, origin: server.origin, cookie, at: clock.now() })
    const before = clock.now()
    const to = instantOf(addDays(dayOf(before), 60), '09:00')
    const { statusCode, body } = await move(to)
    expect(statusCode).toBe(200)
    const { fired, cases, from, at, waiting } = body.result.data
    expect([epochMs(at), waiting]).toEqual([epochMs(to), 0])
    expect(fired.length).toBeGreaterThan(0)
    const mine = cases.filter((one) => one.caseId === caseId)
    expect(mine.length).toBeGreaterThan(0)
    for (const one of mine) expect(epochMs(one.at) > epochMs(from) && epochMs(one.at) < epochMs(to)).toBe(true)
    expect((await database.pool.query(`select 1 from timer where at <= $1`, [to])).rowCount).toBe(0)
    const now = await state()
    expect([now.movable, Math.abs(epochMs(now.at) - epochMs(to)) < 60_000, now.aheadMs > 59 * 86_400_000]).toEqual([true, true, true])
    // Entries of deadlines long past wait for a head, yet the log does not stand still: decisions stay open.
    expect((await server.ask({ url: '/readyz' })).json()).toMatchObject({ degraded: false, auditHead: 'fresh' })
    const { rows } = await database.pool.query<{ body: { actor: string; action: string; purpose: string } }>(`select body from audit_staging where body->>'action' = 'demo.clock.move'`)
    expect(rows).toEqual([{ body: expect.objectContaining({ actor: expect.stringMatching(/^account:/) as string, purpose: 'demo' }) as object }])
  })

  it('goes neither back nor further than a year at once, and says so', async () => {
    const { at } = await state()
    const back = await move(instantOf(addDays(dayOf(at), -1)))
    expect([back.statusCode, back.body.error.message]).toEqual([422, 'admin.clockBackwards'])
    const far = await move(instantOf(addDays(dayOf(at), 400)))
    expect([far.statusCode, far.body.error.message, far.body.error.data.refusal.params]).toEqual([422, 'admin.clockTooFar', { days: 366 }])
    expect(Math.abs(epochMs((await state()).at) - epochMs(at))).toBeLessThan(60_000)
  })
})
