import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { setFacts } from '@onewindow/identity/parties'
import { residentIdCheckDigit } from '@onewindow/identity/definition'
import { dayOf } from '@onewindow/calendar/day'
import { refusedWith } from '@onewindow/testing/refused'
import type { World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { casesOf, commandsOf, openServices } from '../../test/service-world.ts'
import { matchBenefits } from './nightly.ts'
import type { BenefitFacts } from './schemas.ts'

/** What fails must not pass unheard in a test. */
const watch = { report: (error: unknown): never => { throw error } }

const bornOn = (day: string): string => {
  const body = `640104${day.replaceAll('-', '')}001`
  return body + residentIdCheckDigit(body)
}
const changing = (world: World) => ({ on: world.database.pool, moment: { at: world.clock.now(), today: dayOf(world.clock.now()) }, actor: 'system', purpose: 'test' })
/** What the registers of the city say of a person. */
const registers = (world: World, partyId: string, facts: object): Promise<void> => setFacts(changing(world), partyId, { ...facts }, '人口基础库')
const HOME = { 'person.householdRegion': '640104001002', 'person.alive': true }

/** One night: the round, and the minute in which its matches settle. */
async function night(world: World, at: string): Promise<number> {
  world.clock.set(`${at}T00:05:00+08:00`)
  const offered = await matchBenefits(world.house, watch)
  await fireDueTimers(world.house, `${at}T00:06:00+08:00`)
  world.clock.set(`${at}T00:07:00+08:00`)
  return offered
}
const offers = (world: World) => casesOf<BenefitFacts>(world, 'benefitMatch')
const standing = async (world: World, n = 0) => (await loadCase<BenefitFacts>(world.house, (await offers(world))[n]?.id ?? '')).state

it('CS-22: who turns 80 today with a matching household has an offer the next morning, with amount and facts; nothing is paid, and the round of the night runs once', async () => {
  await using world = await openServices('2026-11-01')
  const me = await world.citizen({ idNumber: bornOn('1946-11-02') })
  await registers(world, me.partyId, HOME)
  expect(await night(world, '2026-11-01')).toBe(0)
  expect(await night(world, '2026-11-02')).toBe(1)
  expect(await matchBenefits(world.house, watch)).toBe(0)
  const { state, facts, parts, unitId } = await standing(world)
  expect({ state, amountFen: facts.amountFen, whose: parts[0]?.partyId, unitId }).toEqual({ state: 'consentPending', amountFen: 10_000, whose: me.partyId, unitId: 'D:CA:640104' })
  expect(facts.factsUsed.map(({ key, value, source }) => [key, value, source])).toEqual([['person.alive', true, '人口基础库'], ['person.birthDate', '1946-11-02', '居民身份证号码'], ['person.householdRegion', '640104001002', '人口基础库']])
  expect(await night(world, '2026-11-03')).toBe(0)
  expect((await offers(world)).map(({ state: at }) => at)).toEqual(['consentPending'])
})

it('CS-22: who opted out is not matched again; everybody else is, for the next month', async () => {
  await using world = await openServices('2026-11-01')
  const people = [await world.citizen({ idNumber: bornOn('1940-01-01') }), await world.citizen({ idNumber: bornOn('1941-01-01') })]
  for (const { partyId } of people) await registers(world, partyId, HOME)
  expect(await night(world, '2026-11-02')).toBe(2)
  const mine = (await offers(world)).find(({ facts }) => facts.partyId === people[0]?.partyId)
  if (people[0]) await commandsOf(world, people[0].session).benefitMatch?.optOut?.({ caseId: mine?.id, version: mine?.version })
  expect(await night(world, '2026-12-01')).toBe(1)
})

it('CS-22: one missing fact is asked by name of whoever agreed to be asked; when it comes, the offer follows; when it is no longer so, the offer ends', async () => {
  await using world = await openServices('2026-11-01')
  const me = await world.citizen({ idNumber: bornOn('1940-01-01') })
  await registers(world, me.partyId, { 'person.alive': true, 'person.disabilityGrade': 4, 'person.childrenUnderThree': 0, 'person.minimumAllowance': false, 'person.inSchool': false })
  expect(await night(world, '2026-11-02')).toBe(0)
  await me.citizen.benefits.allowAsking()
  expect(await night(world, '2026-11-03')).toBe(1)
  expect(await standing(world)).toMatchObject({ state: 'candidate', facts: { missing: ['person.householdRegion'] } })
  await registers(world, me.partyId, { 'person.householdRegion': '640104001' })
  await night(world, '2026-11-04')
  expect(await standing(world)).toMatchObject({ state: 'consentPending', facts: { missing: [], amountFen: 10_000 } })
  await registers(world, me.partyId, { 'person.alive': false })
  await night(world, '2026-11-05')
  expect(await standing(world)).toMatchObject({ state: 'dropped', result: 'noLongerMatches' })
})

it('个人信息保护法 §15: who takes the consent back is asked nothing new, and nobody is asked on another’s word; what the registers come to say still leads to the offer', async () => {
  await using world = await openServices('2026-11-01')
  const [me, other] = [await world.citizen({ idNumber: bornOn('1940-01-01') }), await world.citizen({ idNumber: bornOn('1941-01-01') })]
  const known = { 'person.disabilityGrade': 4, 'person.childrenUnderThree': 0, 'person.minimumAllowance': false, 'person.inSchool': false }
  for (const { partyId } of [me, other]) await registers(world, partyId, known)
  await me.citizen.benefits.allowAsking()
  expect(await night(world, '2026-11-02')).toBe(1)
  expect(await standing(world)).toMatchObject({ state: 'candidate', facts: { partyId: me.partyId, missing: ['person.alive', 'person.householdRegion'] } })
  await me.citizen.benefits.stopAsking()
  await registers(world, me.partyId, { 'person.alive': true })
  await night(world, '2026-11-03')
  expect(await standing(world)).toMatchObject({ state: 'candidate', facts: { missing: ['person.alive', 'person.householdRegion'] } })
  await registers(world, me.partyId, HOME)
  await night(world, '2026-11-04')
  expect(await standing(world)).toMatchObject({ state: 'consentPending', facts: { missing: [] } })
  expect(await offers(world)).toHaveLength(1)
})

it('§11: facts are read anew when the person confirms; the refusal names the one that changed', async () => {
  await using world = await openServices('2026-11-01')
  const me = await world.citizen({ idNumber: bornOn('1940-01-01') })
  await registers(world, me.partyId, HOME)
  await night(world, '2026-11-02')
  await registers(world, me.partyId, { 'person.householdRegion': '640205001' })
  const { id, version } = await standing(world)
  expect(await refusedWith(commandsOf(world, me.session).benefitMatch?.confirm?.({ caseId: id, version, input: { bankAccount: '6222021234567890' } }) as Promise<unknown>)).toMatchObject({ code: 'benefitMatch.factsChanged', params: { facts: ['person.householdRegion'] } })
})
