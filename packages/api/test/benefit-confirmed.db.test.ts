import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { matchBenefits } from '@onewindow/convenience/benefit-match/nightly'
import { dayOf } from '@onewindow/calendar/day'
import { setFacts } from '@onewindow/identity/parties'
import { submitted } from '@onewindow/testing/application/drive'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

it('who applied by form for what came without an application: the decider reads it at the application, once; no second case begins (common vocabulary §5)', async () => {
  await using world = await openWorld({ today: '2026-11-01' })
  const application = await submitted(world, 'childcare-subsidy')
  const { me, caseId } = application
  const { partyId } = me
  await drainOutbox(world.house, subscriptions)
  await setFacts({ on: world.database.pool, moment: { at: world.clock.now(), today: dayOf(world.clock.now()) }, actor: 'system', purpose: 'test' }, partyId, { 'person.householdRegion': '640104001002', 'person.alive': true, 'person.childrenUnderThree': 1 }, '人口基础库')
  world.clock.set('2026-11-02T00:05:00+08:00')
  await matchBenefits(world.house, { report: (error) => { throw error } })
  await fireDueTimers(world.house, '2026-11-02T00:06:00+08:00')
  const { rows: [match] } = await world.database.pool.query<{ id: string; version: number; number: string }>("select id, version, number from case_file where case_type = 'benefitMatch' and facts ->> 'policy' = 'childcare-allowance'")
  const { benefitMatch } = me.citizen as unknown as { benefitMatch: { confirm: (asked: object) => Promise<{ state: string }> } }
  expect(await benefitMatch.confirm({ caseId: match?.id, version: match?.version, input: { bankAccount: '6217000010012345678' } })).toMatchObject({ state: 'confirmed' })
  expect(await drainOutbox(world.house, subscriptions, { twice: true })).toContain('benefitConfirmed')
  const { rows } = await world.database.pool.query<{ text: string; internal: boolean }>("select body ->> 'text' text, internal from case_event where case_id = $1 and event = 'benefitConfirmed'", [caseId])
  expect(rows).toEqual([{ text: `育儿补贴（2026）3600.00元，${match?.number}`, internal: true }])
  expect((await world.database.pool.query("select 1 from case_file where case_type = 'application'")).rows).toHaveLength(1)
})
