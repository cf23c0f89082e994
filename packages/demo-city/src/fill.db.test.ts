import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity, type TestCity } from '../test/open-city.ts'
import { fillCity } from './fill.ts'
import { corePlans, restPlans } from './plans/plans.ts'
import { beginProgress, demoProgress, noteDone } from './progress.ts'
import { firstScripts } from './scenes/scripts.ts'
import { TOTAL, type Work } from './work.ts'

let town: TestCity
const AT = '2026-11-26T14:36:00.000+08:00'
const MINUTES = 240_000

beforeAll(async () => {
  town = await openCity(AT)
  // As if the core set stood: what follows does not need its cases.
  await beginProgress(town.database.pool, { baseAt: AT, total: TOTAL })
  await noteDone(town.database.pool, { done: corePlans.length, failed: 0, at: AT })
}, MINUTES)
afterAll(() => town[Symbol.asyncDispose]())

const plans: readonly Work[] = restPlans.map((plan) => ({ plan }))
const applications = `from case_file where case_type = 'application'`
const count = async (text: string): Promise<number> => (await town.database.pool.query<{ n: number }>(`select count(*)::int n ${text}`)).rows[0]?.n ?? -1
const done = async (): Promise<number> => (await demoProgress(town.database.pool))?.done ?? -1

/** Fills until `goal` cases are done, then `milliseconds` into the next one the process is asked to stop. */
async function fillUntil(goal: number, milliseconds: number, work: readonly Work[] = plans): Promise<string[]> {
  const stop = new AbortController()
  const failed: string[] = []
  await fillCity(town.city, {
    work, signal: stop.signal, stepPauseMs: 15, casePauseMs: 0, onFailure: (name, message) => failed.push(`${name} ${message}`),
    onDone: (now) => { if (now === goal) setTimeout(() => stop.abort(), milliseconds) },
  })
  return failed
}

describe('the filling of the city', () => {
  it('stops in the middle of a case and leaves nothing of it', async () => {
    expect(await fillUntil(corePlans.length + 5, 40)).toEqual([])
    const reached = await done()
    expect(reached).toBeGreaterThanOrEqual(corePlans.length + 5)
    expect(await count(applications)).toBe(reached - corePlans.length)
    expect(await count(`from case_file c where c.case_type = 'application' and c.phase = 'draft' and not exists (select 1 from timer t where t.case_id = c.id)`)).toBe(0)
  }, MINUTES)
  it('goes on where it was stopped, and no case is there twice', async () => {
    const before = await done()
    const cases = await town.database.pool.query<{ id: string; state: string }>('select id, state from case_file order by id')
    expect(await fillUntil(before + 4, 0)).toEqual([])
    const after = await done()
    expect(after).toBeGreaterThanOrEqual(before + 4)
    expect(await count(applications)).toBe(after - corePlans.length)
    const kept = await town.database.pool.query<{ id: string; state: string }>('select id, state from case_file where id = any($1) order by id', [cases.rows.map(({ id }) => id)])
    expect(kept.rows).toEqual(cases.rows)
  }, MINUTES)
  it('lays the certificates a supervisor looks for once', async () => {
    expect(await count(`from licence where status = 'suspended'`)).toBe(5)
    expect(await count(`from licence where status = 'revoked'`)).toBe(3)
    expect(await count(`from licence where status = 'valid' and valid_to between '2026-11-26' and '2026-12-26'`)).toBeGreaterThanOrEqual(20)
  })
  it('tells nobody of what lies in the past, and has told everybody who must act on it', async () => {
    expect(await count(`from outbox where kind not in ('notice', 'accountNotice')`)).toBe(0)
    expect(await count(`from case_file where case_type = 'subject'`)).toBeGreaterThan(0)
  })
  it('plays a script once, stopped in the middle or not, between the applications', async () => {
    const scripts = firstScripts.filter(({ key }) => /^(request|service|spot)\//.test(key)).slice(0, 6)
    const mixed: Work[] = [...scripts.slice(0, 3).map((script) => ({ script })), ...plans, ...scripts.slice(3).map((script) => ({ script }))]
    const before = await done()
    expect(await fillUntil(before + 1, 25, mixed)).toEqual([])
    expect(await fillUntil(before + 5, 0, mixed)).toEqual([])
    const { rows } = await town.database.pool.query<{ key: string }>(`select key from effect where key like 'demo:%' order by key`)
    expect(rows.map(({ key }) => key)).toEqual(scripts.slice(0, 3).map(({ key }) => `demo:${key}`).sort())
    expect(await count(applications)).toBe(await done() - corePlans.length - 3)
    const cases = await count('from case_file')
    expect(await fillUntil(0, 0, scripts.slice(0, 3).map((script) => ({ script })))).toEqual([])
    expect(await count('from case_file')).toBe(cases)
  }, MINUTES)
})
