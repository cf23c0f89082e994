import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { describe, expect, it } from 'vitest'
import { verifyReceipt } from './definition.ts'
import { decisionsWatch, headAgeSeconds, headHealth } from './head-age.ts'
import { ephemeralSigningKey } from './keys.ts'
import { proofBetweenHeads, proofOfDigest, proofOfEntry, proofsOfSubject } from './proofs.ts'
import { listActions, searchLog, searchLogInput } from './queries.ts'
import { sequenceNow } from './sequence.ts'
import { runSequencer } from './sequencer.ts'
import { lastSignedHead, signHead } from './sign-head.ts'
import { stageLeaf } from './stage.ts'
import { fromHex, verifyConsistency } from './tree.ts'

const key = ephemeralSigningKey()
const NOW = '2026-11-24T09:00:00.000+08:00'

async function stage(base: TestDatabase, count: number, over: Partial<{ actor: string, action: string, subject: string, at: string }> = {}) {
  const staged = []
  for (let i = 0; i < count; i += 1) {
    staged.push(await stageLeaf(base.pool, { at: NOW, actor: 'p:1', action: 'role.grant', subject: `account:${i}`, purpose: '岗位调整', event: { i, name: '张三' }, ...over }))
  }
  return staged
}

/** As the leader does it: on a client of its own. */
async function sequence(base: TestDatabase) {
  const client = await base.pool.connect()
  try {
    return await sequenceNow(client)
  } finally {
    client.release()
  }
}

describe('the tamper-evident log on PostgreSQL', () => {
  it('gives every staged entry its number in order, and each a receipt that holds in the browser with the event itself', async () => {
    await using base = await openTestDatabase()
    const staged = []
    for (const portion of [1, 2, 5, 9]) {
      staged.push(...await stage(base, portion))
      await sequence(base)
      await signHead(base.pool, key, NOW)
    }
    expect(await base.pool.query('select count(*) from audit_staging')).toMatchObject({ rows: [{ count: 0 }] })
    for (const [seq, { digest, salt }] of staged.entries()) {
      const receipt = await proofOfDigest(base.pool, digest)
      expect(receipt?.leaf).toMatchObject({ seq, at: NOW, digest })
      const i = Number(receipt?.leaf.subject.split(':')[1])
      if (!receipt) throw new Error('no receipt')
      expect(await verifyReceipt(receipt, [key.publicJwk], { salt, event: { i, name: '张三' } })).toEqual({ valid: true })
      expect(await verifyReceipt(receipt, [key.publicJwk], { salt, event: { i, name: '李四' } })).toEqual({ valid: false, fault: 'digest' })
      expect(await verifyReceipt({ ...receipt, leaf: { ...receipt.leaf, purpose: '其他' } }, [key.publicJwk])).toEqual({ valid: false, fault: 'inclusion' })
    }
    const consistency = await proofBetweenHeads(base.pool, 3, 17)
    expect(consistency && verifyConsistency(3, 17, fromHex(consistency.first.root), fromHex(consistency.second.root), consistency.proof.map(fromHex))).toBe(true)
    expect(await proofBetweenHeads(base.pool, 4, 17)).toBeNull()
    expect(await proofsOfSubject(base.pool, 'account:0')).toHaveLength(4)
    expect(await proofOfEntry(base.pool, 17)).toBeNull()
  })

  it('an entry written in a transaction that fails never was', async () => {
    await using base = await openTestDatabase()
    const client = await base.pool.connect()
    await client.query('begin')
    await stageLeaf(client, { at: NOW, actor: 'p:1', action: 'role.grant', subject: 'account:1', purpose: null, event: {} })
    await client.query('rollback')
    client.release()
    expect((await sequence(base)).size).toBe(0)
    expect(await base.pool.query('select count(*) from audit_event')).toMatchObject({ rows: [{ count: 0 }] })
    expect(await signHead(base.pool, key, NOW)).toBeNull()
  })

  it('four sequencers at once and writers beside them lose nothing, double nothing, leave no gap', async () => {
    await using base = await openTestDatabase()
    const writing = Promise.all([1, 2, 3].map((n) => stage(base, 40, { actor: `p:${n}` })))
    const numbering = Promise.all([1, 2].map(async () => {
      for (let i = 0; i < 12; i += 1) await sequence(base)
    }))
    const [staged] = await Promise.all([writing, numbering])
    const { size } = await sequence(base)
    const { rows } = await base.pool.query<{ seq: number, digest: string }>('select seq, digest from audit_leaf order by seq')
    expect(size).toBe(120)
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 120 }, (_, i) => i))
    expect(new Set(rows.map((row) => row.digest))).toEqual(new Set(staged.flat().map((one) => one.digest)))
  })

  it('a leader whose connection is cut is followed by another, and the log goes on', async () => {
    await using base = await openTestDatabase()
    const stop = new AbortController()
    const errors: unknown[] = []
    const run = () => runSequencer({ pool: base.pool, key, clock: () => NOW, signal: stop.signal, onError: (error) => errors.push(error), beatMs: 10, signEveryMs: 0 })
    const loops = [run(), run()]
    await stage(base, 5)
    await expect.poll(async () => (await lastSignedHead(base.pool))?.size).toBe(5)
    await base.pool.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`)
    await stage(base, 5)
    await expect.poll(async () => (await lastSignedHead(base.pool))?.size).toBe(10)
    stop.abort()
    await Promise.all(loops)
    expect(errors.length).toBeGreaterThan(0)
  })

  it('what is committed within a beat is numbered in one step', async () => {
    await using base = await openTestDatabase()
    const stop = new AbortController()
    const loop = runSequencer({ pool: base.pool, key, clock: () => NOW, signal: stop.signal, onError: () => undefined, beatMs: 400 })
    const until = performance.now() + 1200
    const commits = await Promise.all([1, 2, 3].map(async () => { let n = 0; for (; performance.now() < until; n += 1) await stage(base, 1); return n }))
    const all = commits.reduce((sum, n) => sum + n, 0)
    await expect.poll(async () => (await lastSignedHead(base.pool))?.size, { timeout: 5000 }).toBe(all)
    stop.abort()
    await loop
    const { rows: [steps] } = await base.pool.query<{ n: number }>('select count(distinct xmin::text)::int n from audit_leaf')
    expect(steps?.n).toBeLessThan(8)
  })

  it('a staged body that is no leaf is numbered and kept, so the log never stalls', async () => {
    await using base = await openTestDatabase()
    await base.pool.query(`insert into audit_staging (body) values ('{"actor": "p:1"}')`)
    await stage(base, 1)
    expect((await sequence(base)).size).toBe(2)
    expect((await proofOfEntry(base.pool, 0))).toBeNull()
    expect((await searchLog(base.pool, searchLogInput.parse({ action: 'audit.malformed' }))).rows).toHaveLength(1)
    expect(await base.pool.query(`select body from audit_event where salt like 'staging:%'`)).toMatchObject({ rows: [{ body: { actor: 'p:1' } }] })
  })

  it('a head is never dated before the head or the entries it covers, even if the clock was set back', async () => {
    await using base = await openTestDatabase()
    await stage(base, 1, { at: '2026-11-24T10:00:00+08:00' })
    await sequence(base)
    expect((await signHead(base.pool, key, NOW))?.at).toBe('2026-11-24T10:00:00.000+08:00')
    await stage(base, 1)
    await sequence(base)
    expect((await signHead(base.pool, key, NOW))?.at).toBe('2026-11-24T10:00:00.000+08:00')
  })
})

describe('a stalled head is an incident', () => {
  it('counts machine time since the oldest entry waits, numbered or not; nothing waiting is no age', async () => {
    await using base = await openTestDatabase()
    const age = async () => Math.round(await headAgeSeconds(base.pool) / 10) * 10
    expect(await headAgeSeconds(base.pool)).toBe(0)
    await stage(base, 2)
    await base.pool.query(`update audit_staging set staged_at = now() - interval '600 s'`)
    await stage(base, 1)
    expect(await age()).toBe(600)
    await sequence(base)
    await base.pool.query(`update audit_leaf set numbered_at = now() - make_interval(secs => 90 - 10 * seq)`)
    await stage(base, 1)
    expect(await age()).toBe(90)
    await signHead(base.pool, key, NOW)
    expect(await age()).toBe(0)
    await sequence(base)
    await signHead(base.pool, key, NOW)
    expect(await headAgeSeconds(base.pool)).toBe(0)
  })

  it('an entry dated far back, of a deadline that fires after an outage, is fresh', async () => {
    await using base = await openTestDatabase()
    await stage(base, 1, { at: '2025-11-24T08:50:00+08:00' })
    expect(await headAgeSeconds(base.pool)).toBeLessThan(60)
    await sequence(base)
    expect(await headAgeSeconds(base.pool)).toBeLessThan(60)
  })

  it.each([[299, 'fresh'], [300, 'alarm'], [14_399, 'alarm'], [14_400, 'degraded'], [86_400, 'decisionsClosed']] as const)('%i s: %s', (age, health) => {
    expect(headHealth(age)).toBe(health)
  })
})

it('decisions close when two looks in a row find a head a day old, and open with the first that does not', () => {
  const look = decisionsWatch()
  expect([86_399, 90_000, 3, 90_000, 90_005, 90_010, 2].map(look)).toEqual([false, false, false, false, true, true, false])
})

describe('the auditor searches the log', () => {
  it('by actor, action, subject and days, newest first, page by page without a gap', async () => {
    await using base = await openTestDatabase()
    await stage(base, 3, { actor: 'p:1', at: '2026-11-23T23:59:59.999+08:00' })
    await stage(base, 4, { actor: 'p:2', at: '2026-11-24T00:00:00+08:00', action: 'person.unmask' })
    await sequence(base)
    const ask = (input: object) => searchLog(base.pool, searchLogInput.parse(input))
    expect((await ask({ actor: 'p:1' })).rows).toHaveLength(3)
    expect((await ask({ fromOn: '2026-11-24' })).rows).toHaveLength(4)
    expect((await ask({ toOn: '2026-11-23' })).rows).toHaveLength(3)
    expect((await ask({ subject: 'account:0', action: 'person.unmask' })).rows.map((row) => row.seq)).toEqual([3])
    const first = await ask({ limit: 3 })
    const second = await ask({ limit: 3, before: first.before })
    const third = await ask({ limit: 3, before: second.before })
    expect([first, second, third].flatMap((page) => page.rows.map((row) => row.seq))).toEqual([6, 5, 4, 3, 2, 1, 0])
    expect(third.before).toBeNull()
    expect(await listActions(base.pool)).toEqual(['person.unmask', 'role.grant'])
  })
})
