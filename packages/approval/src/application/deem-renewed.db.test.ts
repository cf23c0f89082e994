import { expireLicences } from '@onewindow/licences/expire'
import { documents } from '@onewindow/documents/definition'
import { drafted } from '@onewindow/testing/application/drive'
import { givenLicence } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { dayOf } from '@onewindow/calendar/day'
import { describe, expect, it } from 'vitest'
import { deemRenewals } from './deem-renewed.ts'

const ITEM = 'food-operation-licence-renewal'

/** A food licence that ends on 20 October 2026, and an application to renew it sent on a day. */
async function renewing(world: World, appliedOn: string) {
  world.clock.set(`${appliedOn}T10:00:00+08:00`)
  const application = await drafted(world, ITEM)
  const { rows: [row] } = await world.database.pool.query<{ party: string }>(`select facts->>'partyId' party from case_file where id = $1`, [application.caseId])
  const licenceId = await givenLicence(world, row?.party ?? '', 'FOOD_BUSINESS_LICENCE', { validTo: '2026-10-20' })
  await world.database.pool.query(`update case_file set facts = facts || jsonb_build_object('actionKind', 'renew', 'licenceId', $2::text) where id = $1`, [application.caseId, licenceId])
  await application.citizenDoes('submit')
  return { application, licenceId }
}

const licence = async (world: World, id: string) => (await world.database.pool.query<{ status: string; valid_from: string; valid_to: string }>('select status, valid_from, valid_to from licence where id = $1', [id])).rows[0]

/** The background loop at an instant. */
async function night(world: World, instant: string) {
  world.clock.set(instant)
  const deemed = await deemRenewals(world.house)
  const ended = await expireLicences(world.database.pool, { at: world.clock.now(), today: dayOf(world.clock.now()) })
  return { deemed, ended }
}

describe('AP-19: a renewal asked for in time and not decided counts as granted (行政许可法 §50(2))', () => {
  it('applied on 21 September, undecided on 21 October: renewed to 20 October 2031, a notice and a red card, once', async () => {
    await using world = await openWorld({ today: '2026-09-21' })
    const { application, licenceId } = await renewing(world, '2026-09-21')
    expect(await night(world, '2026-10-20T23:59:59+08:00')).toEqual({ deemed: 0, ended: 0 })
    expect(await night(world, '2026-10-21T00:00:00+08:00')).toEqual({ deemed: 1, ended: 0 })
    expect(await licence(world, licenceId)).toEqual({ status: 'valid', valid_from: '2026-10-21', valid_to: '2031-10-20' })
    const { rows } = await world.database.pool.query<{ data: Record<string, unknown>; number: string; organ: string }>(`select data, number, organ from issued_document where case_id = $1 and document = 'licence.deemedRenewalNotice'`, [application.caseId])
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ data: { formerTo: '2026-10-20', newValidity: { from: '2026-10-21', to: '2031-10-20' }, appliedOn: '2026-09-21' } })
    const framed = { ...rows[0]?.data, organ: { zh: rows[0]?.organ }, number: rows[0]?.number, issuedOn: '2026-10-21', caseNumber: 'BJ-1', enquiry: { phone: '12345' }, verification: { url: 'http://localhost/verify/A', code: 'A' } }
    expect(documents['licence.deemedRenewalNotice'].schema.safeParse(framed).error?.issues ?? []).toEqual([])
    const { rows: cards } = await world.database.pool.query<{ payload: unknown }>(`select payload from outbox where kind = 'clockMissed' and payload->>'clock' = 'renewal'`)
    expect(cards).toMatchObject([{ payload: { colour: 'red', caseId: application.caseId } }])
    expect((await world.timeline(application.caseId)).map(({ event }) => event)).toContain('deemRenewed')
    expect(await night(world, '2026-10-22T00:00:00+08:00')).toEqual({ deemed: 0, ended: 0 })
  })

  it('applied on 12 October, too late for the rule: the licence ends', async () => {
    await using world = await openWorld({ today: '2026-10-12' })
    const { licenceId } = await renewing(world, '2026-10-12')
    expect(await night(world, '2026-10-21T00:00:00+08:00')).toEqual({ deemed: 0, ended: 1 })
    expect(await licence(world, licenceId)).toMatchObject({ status: 'expired', valid_to: '2026-10-20' })
  })

  it('withdrawn before: nothing is renewed', async () => {
    await using world = await openWorld({ today: '2026-09-21' })
    const { application, licenceId } = await renewing(world, '2026-09-21')
    await application.citizenDoes('withdraw')
    expect(await night(world, '2026-10-21T00:00:00+08:00')).toEqual({ deemed: 0, ended: 1 })
    expect((await licence(world, licenceId))?.status).toBe('expired')
  })
})
