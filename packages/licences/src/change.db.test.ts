import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { newId } from '@onewindow/database/ids'
import { inTransaction } from '@onewindow/identity/write-context'
import { describe, expect, it } from 'vitest'
import { changeLicence, type LicenceChange } from './change.ts'
import { expireLicences } from './expire.ts'
import { issueLicence } from './issue.ts'
import { remindHolders } from './tell-holder.ts'
import { presentLicence, sweepPresentations } from './present.ts'

const AT = '2026-11-02T10:00:00.000+08:00'

async function issued(base: TestDatabase, over: Partial<Parameters<typeof issueLicence>[1]> = {}) {
  const id = newId()
  await issueLicence(base.pool, {
    id, licenceType: 'FOOD_BUSINESS', number: id, partyId: newId(), holder: '马晓燕', titleZh: '食品经营许可证', titleEn: 'Food business licence', organ: '兴庆区审批服务管理局', unitId: 'D:AAS:640104', regionCode: '640104', caseId: null,
    replacesId: null, validFrom: '2021-11-02', validTo: '2026-11-01', facts: {}, at: AT, actor: 'system', ...over,
  })
  return id
}

const change = (base: TestDatabase, licenceId: string, event: LicenceChange['event'], ground = '持证人书面申请') => inTransaction(base.pool, (db) => changeLicence(db, { licenceId, event, ground, at: AT, actor: 'system' }))
const outbox = async (base: TestDatabase) => (await base.pool.query<{ kind: string; payload: { event: string; status: string } }>('select kind, payload from outbox order by id')).rows.map(({ kind, payload }) => [kind, payload.event, payload.status])
const actions = async (base: TestDatabase) => (await base.pool.query<{ action: string }>(`select body->>'action' as action from audit_staging order by id`)).rows.map(({ action }) => action)

describe('the register of licences changes by its table only', () => {
  it('suspended, resumed, proposed for revocation, kept, revoked: each with its entry and its message', async () => {
    await using base = await openTestDatabase()
    const id = await issued(base, { validTo: null })
    for (const event of ['suspend', 'resume', 'proposeRevocation', 'keep', 'proposeRevocation', 'revoke'] as const) await change(base, id, event)
    expect(await actions(base)).toEqual(['licence.issue', 'licence.suspend', 'licence.resume', 'licence.proposeRevocation', 'licence.keep', 'licence.proposeRevocation', 'licence.revoke'])
    expect(await outbox(base)).toEqual([['licenceSuspended', 'suspend', 'suspended'], ['licenceChanged', 'resume', 'valid'], ['licenceRevoked', 'revoke', 'revoked']])
    await expect(change(base, id, 'resume')).rejects.toMatchObject({ refusal: { code: 'licence.notInThisState', params: { status: 'revoked', event: 'resume' } } })
  })

  it('a refused change leaves nothing, and nothing ends without a ground', async () => {
    await using base = await openTestDatabase()
    const id = await issued(base)
    await expect(change(base, id, 'revoke')).rejects.toMatchObject({ refusal: { code: 'licence.notInThisState' } })
    await expect(change(base, id, 'cancel', ' ')).rejects.toMatchObject({ refusal: { code: 'case.reasonNeeded' } })
    await expect(change(base, newId(), 'suspend')).rejects.toMatchObject({ refusal: { code: 'case.notFound' } })
    expect(await actions(base)).toEqual(['licence.issue'])
    expect(await outbox(base)).toEqual([])
  })

  it('ends on the day after its last (行政许可法 §70(1)), once, however many processes run', async () => {
    await using base = await openTestDatabase()
    const [past, today, open] = [await issued(base), await issued(base, { validTo: '2026-11-02' }), await issued(base, { validTo: null })]
    const done = await Promise.all([1, 2, 3].map(() => expireLicences(base.pool, { at: AT, today: '2026-11-02' })))
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(1)
    const { rows } = await base.pool.query<{ id: string; status: string }>('select id, status from licence order by id')
    expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(new Map([[past, 'expired'], [today, 'valid'], [open, 'valid']]))
    expect(await outbox(base)).toEqual([['licenceExpired', 'expire', 'expired']])
  })

  it('its holder hears of its end where they applied, and of a penalty that takes it; what a case decides the case tells', async () => {
    await using base = await openTestDatabase()
    const caseId = newId()
    const [past, taken] = [await issued(base, { caseId }), await issued(base, { caseId, validTo: null })]
    await expireLicences(base.pool, { at: AT, today: '2026-11-02' })
    await change(base, taken, 'revokeAsPenalty')
    await change(base, past, 'cancel')
    const { rows } = await base.pool.query<{ payload: { event: string; caseId: string; to: unknown } }>("select payload from outbox where kind = 'notice' order by id")
    expect(rows.map(({ payload }) => payload)).toMatchObject(['licenceExpired', 'licenceRevoked'].map((event) => ({ event, caseId, caseType: 'application', day: '2026-11-02', to: [{ kind: 'part', part: 'applicant' }] })))
  })

  it('approval §3.4: reminded 90, 60, 30 and 7 days before the end, once, and for days nobody ran', async () => {
    await using base = await openTestDatabase()
    const caseId = newId()
    // 7 and 30 days from 2 November, and 7 days from the day after.
    for (const validTo of ['2026-11-09', '2026-12-02', '2026-11-10', '2026-11-20', null]) await issued(base, { caseId, validTo })
    await issued(base, { validTo: '2026-11-09' })
    const run = (today: string) => remindHolders(base.pool, { at: `${today}T00:01:00+08:00`, today })
    expect(await Promise.all(['2026-11-02', '2026-11-02'].map(run)).then((told) => told.sort())).toEqual([0, 2])
    expect(await run('2026-11-05')).toBe(1)
    expect(await run('2026-11-06')).toBe(0)
    const { rows } = await base.pool.query<{ n: number }>("select count(*)::int n from outbox where kind = 'notice' and payload->>'event' = 'licenceEnding'")
    expect(rows).toEqual([{ n: 3 }])
  })

  it('codes nobody scanned are swept after a day', async () => {
    await using base = await openTestDatabase()
    await presentLicence(base.pool, await issued(base), AT)
    expect(await sweepPresentations(base.pool, '2026-11-03T10:00:00+08:00')).toBe(0)
    expect(await sweepPresentations(base.pool, '2026-11-03T10:01:01+08:00')).toBe(1)
  })
})
