import { dayOf } from '@onewindow/calendar/day'
import { deliverMessage } from '@onewindow/casework/receive'
import { setFacts } from '@onewindow/identity/parties'
import { givenOrganisation } from '@onewindow/testing/given'
import { expect, it } from 'vitest'
import { casesOf, commandsOf, openServices } from '../../test/service-world.ts'
import { serviceSubscriptions } from '../service-types.ts'
import { endMandates } from './registered-ends.ts'

/** What fails must not pass unheard in a test. */
const watch = { report: (error: unknown): never => { throw error } }

it('a mandate ends with the organisation that gave it (民法典 §173); one that is revoked (吊销) still winds up its affairs', async () => {
  await using world = await openServices('2026-11-02')
  const organisation = await givenOrganisation(world)
  const principal = await world.citizen({ name: '王秀英', organisation })
  const daughter = await world.citizen({ name: '李娜' })
  const terms = { principal: organisation, representative: { partyId: daughter.partyId, name: '李娜' }, matters: [], powers: ['file'], from: '2026-11-02', to: '2027-11-01' }
  const drafted = await commandsOf(world, daughter.session).mandate?.draftMandate?.({ input: terms })
  await commandsOf(world, principal.session).mandate?.confirm?.({ caseId: drafted?.caseId, version: drafted?.version })
  const { rows: [row] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [organisation.partyId])
  const told = (key: string, status: string) => deliverMessage(world.house, serviceSubscriptions, { name: 'subjectStatusChanged', key, payload: { uscc: row?.uscc, status } })
  await told('s1', 'revoked')
  expect((await casesOf(world, 'mandate')).map(({ state }) => state)).toEqual(['active'])
  await told('s2', 'deregistered')
  expect((await casesOf(world, 'mandate')).map(({ state }) => state)).toEqual(['ended'])
})

it.each([['principal', { 'person.alive': false }, 'principalDied'], ['representative', { 'person.capacity': 'none' }, 'incapacity']] as const)('a mandate ends when the registers say so of its %s: %o (民法典 §173)', async (whose, facts, result) => {
  await using world = await openServices('2026-11-02')
  const [mother, daughter] = [await world.citizen({ name: '王秀英' }), await world.citizen({ name: '李娜' })]
  const terms = { principal: { partyId: mother.partyId, name: '王秀英' }, representative: { partyId: daughter.partyId, name: '李娜' }, matters: [], powers: ['file'], from: '2026-11-02', to: '2027-11-01' }
  const drafted = await commandsOf(world, daughter.session).mandate?.draftMandate?.({ input: terms })
  await commandsOf(world, mother.session).mandate?.confirm?.({ caseId: drafted?.caseId, version: drafted?.version })
  expect(await endMandates(world.house, watch)).toBe(0)
  // The same day: nobody acts until midnight for who died at noon.
  const at = world.clock.now()
  await setFacts({ on: world.database.pool, moment: { at, today: dayOf(at) }, actor: 'system', purpose: 'test' }, whose === 'principal' ? mother.partyId : daughter.partyId, facts, '人口基础库')
  expect(await endMandates(world.house, watch)).toBe(1)
  expect(await endMandates(world.house, watch)).toBe(0)
  const { rows } = await world.database.pool.query("select state, result from case_file where case_type = 'mandate'")
  expect(rows).toEqual([{ state: 'ended', result }])
})
