import { addDays } from '@onewindow/calendar/day'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Speciality } from '../src/speciality.ts'
import { enterSpeciality, listSpecialities, specialitiesBetween, withdrawSpeciality } from '../src/specialities.ts'
import { openIdentityWorld, type World } from './identity-world.ts'
import { peopleOf, TODAY } from './register-people.ts'

let world: World
beforeAll(async () => {
  world = await openIdentityWorld()
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

const enter = (accountId: string, speciality: Speciality, validFrom: string, validTo: string | null) => world.change((context) => enterSpeciality(context, accountId, { speciality, basis: '食品检查员考核合格', validFrom, validTo }))

it('is held on its days, both included, and no longer once taken back', async () => {
  const [one, other] = [await peopleOf(world).office('staff', 'trained.one'), await peopleOf(world).office('staff', 'trained.other')]
  await enter(one, 'food', addDays(TODAY, -10), TODAY)
  await enter(one, 'equipment', TODAY, null)
  const wrong = await enter(one, 'drug', TODAY, null)
  await world.change((context) => withdrawSpeciality(context, wrong))
  const between = async (from: string, to: string) => [...(await specialitiesBetween(world.base.pool, [one, other], from, to))]
  expect(await between(TODAY, TODAY)).toEqual([[one, ['equipment', 'food']]])
  expect(await between(TODAY, addDays(TODAY, 1))).toEqual([[one, ['equipment']]])
  expect(await between(addDays(TODAY, -11), TODAY)).toEqual([])
  expect((await listSpecialities(world.base.pool, one)).map(({ speciality, validTo, withdrawnAt }) => [speciality, validTo, withdrawnAt !== null])).toEqual([['drug', null, true], ['equipment', null, false], ['food', TODAY, false]])
})

it('is entered for officers only, once for a time, and again for the time after', async () => {
  const [officer, citizen] = [await peopleOf(world).office('staff', 'trained.again'), await peopleOf(world).citizen('13900004081', await peopleOf(world).person('韩七', 408))]
  await expect(enter(citizen, 'food', TODAY, null)).rejects.toThrow('account.unknown')
  await expect(enter(officer, 'food', TODAY, addDays(TODAY, -1))).rejects.toThrow('roleGrant.periodInvalid')
  const id = await enter(officer, 'food', TODAY, addDays(TODAY, 30))
  await expect(enter(officer, 'food', addDays(TODAY, 30), null), 'the last day belongs to it').rejects.toThrow('speciality.held')
  await enter(officer, 'food', addDays(TODAY, 31), null)
  expect([...(await specialitiesBetween(world.base.pool, [officer], TODAY, addDays(TODAY, 60)))], 'renewed in time it never ceased').toEqual([[officer, ['food']]])
  expect([...(await specialitiesBetween(world.base.pool, [officer], TODAY, addDays(TODAY, -5)))], 'a draw whose last day is over asks for today').toEqual([[officer, ['food']]])
  await world.change((context) => withdrawSpeciality(context, id))
  await expect(world.change((context) => withdrawSpeciality(context, id))).rejects.toThrow('speciality.unknown')
  const { rows } = await world.base.pool.query<{ action: string; n: number }>("select body ->> 'action' action, count(*)::int n from audit_staging where body ->> 'subject' = $1 and body ->> 'action' like '%Speciality' group by 1 order by 1", [`account:${officer}`])
  expect(rows).toEqual([{ action: 'account.enterSpeciality', n: 2 }, { action: 'account.withdrawSpeciality', n: 1 }])
})
