import { newId } from '@onewindow/database/ids'
import { openTestDatabase, type TestDatabase } from '@onewindow/database/test-database'
import { inTransaction } from '@onewindow/identity/write-context'
import { describe, expect, it } from 'vitest'
import { changeLicence } from './change.ts'
import { deemRenewLicence } from './deem-renew.ts'
import { endDetentions, modifyDetention, penaliseLicence, releaseDetained, type PenaltyOnLicences } from './detention.ts'
import { expireLicences } from './expire.ts'
import { issueLicence } from './issue.ts'
import { findHeldLicence, walletOf } from './queries.ts'
import { verifyLicence } from './verify.ts'

const AT = '2026-11-02T10:00:00.000+08:00'
const NUMBER = 'JY16401040000001'
const USCC = '91640104MA76000001'

/** A firm's licence, and one of somebody else that happens to bear the same number in another register. */
async function held(base: TestDatabase) {
  const [partyId, other] = [newId(), newId()]
  await base.pool.query("insert into party (id, kind, name, uscc, facts, created_at) values ($1, 'organization', '银川某餐饮有限公司', $2, '{}', $4), ($3, 'organization', '别家', null, '{}', $4)", [partyId, USCC, other, AT])
  const issue = async (holder: string, licenceType: string) => {
    const id = newId()
    await issueLicence(base.pool, {
      id, licenceType, number: NUMBER, partyId: holder, holder: 'x', titleZh: '食品经营许可证', titleEn: 'Food licence', organ: 'x', unitId: 'D:AAS:640104', regionCode: '640104', caseId: null, replacesId: null, validFrom: '2026-01-01', validTo: '2030-12-31', facts: {}, at: AT, actor: 'system',
    })
    return id
  }
  return { mine: await issue(partyId, 'FOOD'), theirs: await issue(other, 'ROAD'), partyId }
}

const penalty = (over: Partial<PenaltyOnLicences> = {}): PenaltyOnLicences => ({ caseId: newId(), number: '兴市处罚〔2026〕1号', partyId: null, uscc: USCC, effect: 'suspend', until: '2027-02-02', ...over })
const meets = (base: TestDatabase, one: PenaltyOnLicences) => inTransaction(base.pool, (db) => penaliseLicence(db, one, NUMBER, AT))
const ends = (base: TestDatabase, today: string) => endDetentions(base.pool, { at: `${today}T00:01:00.000+08:00`, today })
const statusOf = async (base: TestDatabase, id: string) => (await base.pool.query<{ status: string }>('select status from licence where id = $1', [id])).rows[0]?.status

describe('a detained licence (行政处罚法 §9(3))', () => {
  it('is the party’s, whoever else has that number; comes back the day after its last day, once', async () => {
    await using base = await openTestDatabase()
    const { mine, theirs } = await held(base)
    await meets(base, penalty())
    expect([await statusOf(base, mine), await statusOf(base, theirs)]).toEqual(['suspended', 'valid'])
    expect(await ends(base, '2027-02-02')).toBe(0)
    const done = await Promise.all([1, 2, 3].map(() => ends(base, '2027-02-03')))
    expect([done.reduce((sum, n) => sum + n, 0), await statusOf(base, mine)]).toEqual([1, 'valid'])
  })

  it('reads as in force from the first instant of that day, before anybody has written it; the record follows with its message', async () => {
    await using base = await openTestDatabase()
    const { mine, partyId } = await held(base)
    await meets(base, penalty())
    const read = async (today: string) => [(await verifyLicence(base.pool, mine, today))?.status, (await walletOf(base.pool, [partyId], today))[0]?.standing, (await findHeldLicence(base.pool, mine, [partyId], today))?.standing]
    expect([await read('2027-02-02'), await read('2027-02-03')]).toEqual([['suspended', 'suspended', 'suspended'], ['valid', 'valid', 'valid']])
    expect(await statusOf(base, mine)).toBe('suspended')
    await ends(base, '2027-02-03')
    const { rows } = await base.pool.query("select kind, payload->>'event' event from outbox order by id")
    expect(rows).toEqual([{ kind: 'licenceSuspended', event: 'suspend' }, { kind: 'licenceChanged', event: 'resume' }])
  })

  it.each([
    ['goes on', '2031-02-02', ['suspended', 'suspended', 'valid'], 1], ['is over', '2030-12-31', ['valid', 'valid', 'valid'], 0],
  ] as const)('%s when the certificate ends and is deemed renewed, as its last day says: %s', async (_what, until, standing, brought) => {
    await using base = await openTestDatabase()
    const { mine } = await held(base)
    await meets(base, penalty({ until }))
    await expireLicences(base.pool, { at: '2031-01-01T00:01:00.000+08:00', today: '2031-01-01' })
    await inTransaction(base.pool, (db) => deemRenewLicence(db, { licenceId: mine, validFrom: '2031-01-01', validTo: '2035-12-31', at: '2031-01-01T00:02:00.000+08:00', caseId: newId() }))
    expect([await statusOf(base, mine), (await verifyLicence(base.pool, mine, '2031-02-02'))?.status, (await verifyLicence(base.pool, mine, '2031-02-03'))?.status]).toEqual(standing)
    expect([await ends(base, '2031-02-03'), await statusOf(base, mine)]).toEqual([brought, 'valid'])
  })

  it('of two detentions the longer one stands; one without months never ends by itself', async () => {
    await using base = await openTestDatabase()
    const { mine } = await held(base)
    for (const until of ['2027-02-02', '2027-05-02', '2027-03-02']) await meets(base, penalty({ until }))
    expect([await ends(base, '2027-05-02'), await ends(base, '2027-05-03')]).toEqual([0, 1])
    await meets(base, penalty({ until: null }))
    expect([await ends(base, '2099-01-01'), await statusOf(base, mine)]).toEqual([0, 'suspended'])
  })

  it('holds again when the decision falls, not when another one does; a revoked one does not', async () => {
    await using base = await openTestDatabase()
    const { mine, partyId } = await held(base)
    const decision = penalty({ partyId, uscc: null })
    await meets(base, decision)
    const fall = (caseId: string) => inTransaction(base.pool, (db) => releaseDetained(db, caseId, 'annulled', AT))
    expect([await fall(newId()), await statusOf(base, mine)]).toEqual([0, 'suspended'])
    expect([await fall(decision.caseId), await statusOf(base, mine)]).toEqual([1, 'valid'])
    const final = penalty({ effect: 'revoke', until: null })
    await meets(base, final)
    expect([await fall(final.caseId), await statusOf(base, mine)]).toEqual([0, 'penalised'])
  })

  it('a modified decision gives it back, or another last day', async () => {
    await using base = await openTestDatabase()
    const { mine } = await held(base)
    const decision = penalty()
    await meets(base, decision)
    const modified = (licences: string[], until: string | null) => inTransaction(base.pool, (db) => modifyDetention(db, decision.caseId, { licences, until }, AT))
    await modified([NUMBER], '2026-12-02')
    expect([await ends(base, '2026-12-02'), await statusOf(base, mine)]).toEqual([0, 'suspended'])
    await modified([], null)
    expect(await statusOf(base, mine)).toBe('valid')
  })

  it('a licence that is not the party’s, or whose revocation is proposed, is not passed over in silence', async () => {
    await using base = await openTestDatabase()
    const { mine } = await held(base)
    await expect(meets(base, penalty({ uscc: '91640104MA76000999' }))).rejects.toThrow(/no licence/)
    await inTransaction(base.pool, (db) => changeLicence(db, { licenceId: mine, event: 'proposeRevocation', ground: '骗取许可', at: AT, actor: 'system' }))
    await expect(meets(base, penalty({ effect: 'revoke', until: null }))).rejects.toThrow(/under revocation/)
    await inTransaction(base.pool, (db) => changeLicence(db, { licenceId: mine, event: 'keep', ground: '证据不足', at: AT, actor: 'system' }))
    await meets(base, penalty({ effect: 'revoke', until: null }))
    expect(await statusOf(base, mine)).toBe('penalised')
  })
})
