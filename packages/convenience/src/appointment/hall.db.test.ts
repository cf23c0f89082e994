import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { createCallerFactory } from '@onewindow/rpc/trpc'
import { refusedWith } from '@onewindow/testing/refused'
import type { World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { casesOf, commandsOf, openServices, settle } from '../../test/service-world.ts'
import { publicHallRouter } from '../hall/router.ts'
import type { ReviewFacts } from '../service-review/schemas.ts'
import type { TicketFacts } from '../queue-ticket/schemas.ts'

const START = '2026-11-03T09:00:00+08:00'
const wanted = { hallId: 'xingqing', group: 'business', item: 'business-licence', slotStart: START, name: '马晓燕' }

async function booked(world: World, slotStart = START) {
  const me = await world.citizen()
  const mine = commandsOf(world, me.session)
  const held = await mine.appointment?.hold?.({ input: { ...wanted, slotStart } })
  const done = await mine.appointment?.confirm?.({ caseId: held?.caseId, version: held?.version })
  return { me, mine, appointment: done as { caseId: string; version: number; state: string } }
}

async function openWindow(world: World) {
  const manager = commandsOf(world, (await world.officer('hallManager')).session)
  const officer = await world.officer('windowClerk')
  const clerk = commandsOf(world, officer.session)
  const created = await manager.window?.createWindow?.({ input: { hallId: 'xingqing', code: '3' } })
  const opened = await clerk.window?.openWindow?.({ caseId: created?.caseId, version: created?.version, input: { groups: ['business'] } })
  return { clerk, windowId: opened?.caseId as string }
}

it('a booking becomes a ticket, the ticket is served at a window, the person is asked for a review and gives one', async () => {
  await using world = await openServices('2026-11-02')
  const { mine, appointment } = await booked(world)
  const { clerk, windowId } = await openWindow(world)
  world.clock.set('2026-11-03T08:55:00+08:00')
  await fireDueTimers(world.house, '2026-11-03T08:55:00+08:00')
  const [reminded] = await casesOf(world, 'appointment')
  await mine.appointment?.checkIn?.({ caseId: appointment.caseId, version: reminded?.version })
  await settle(world)
  const [ticket] = await casesOf<TicketFacts>(world, 'queueTicket')
  expect(ticket).toMatchObject({ state: 'waiting', facts: { number: 'A001', class: 'appointment', appointmentId: appointment.caseId } })
  const called = await clerk.queueTicket?.callNext?.({ caseId: ticket?.id, version: ticket?.version, input: { windowId } })
  const serving = await clerk.queueTicket?.start?.({ caseId: ticket?.id, version: called?.version, input: { windowId } })
  await clerk.queueTicket?.finish?.({ caseId: ticket?.id, version: serving?.version, input: { resultCode: 'done' } })
  await settle(world)
  expect((await casesOf(world, 'appointment')).map(({ state }) => state)).toEqual(['served'])
  const [review, ...others] = await casesOf<ReviewFacts>(world, 'serviceReview')
  expect({ state: review?.state, service: review?.facts.serviceCaseId, others }).toEqual({ state: 'invited', service: ticket?.id, others: [] })
  const rated = await mine.serviceReview?.rate?.({ caseId: review?.id, version: review?.version, input: { level: 2, text: '等了很久' } })
  expect(rated?.state).toBe('negative')
  await settle(world)
  expect(await casesOf(world, 'serviceReview')).toHaveLength(1)
})

it('CS-12: people who press at once never share a minute, and a full slot takes nobody more', async () => {
  await using world = await openServices('2026-11-02')
  const people = await Promise.all(Array.from({ length: 8 }, () => world.citizen()))
  const holds = people.map(({ session }) => commandsOf(world, session).appointment?.hold)
  const first = await Promise.allSettled(holds.map((hold) => hold?.({ input: wanted })))
  for (const [i, one] of first.entries()) if (one.status === 'rejected') await refusedWith(Promise.resolve(holds[i]?.({ input: wanted })))
  const { rows } = await world.database.pool.query<{ key: string; case_id: string }>("select key, case_id from claim where kind = 'seat'")
  expect(new Set(rows.map(({ key }) => key)).size).toBe(45)
  expect(new Set(rows.map(({ case_id }) => case_id)).size).toBe(3)
  const late = commandsOf(world, (await world.citizen()).session)
  expect(await refusedWith(late.appointment?.hold?.({ input: wanted }) as Promise<unknown>)).toMatchObject({ status: 'CONFLICT', code: 'appointment.slotFull' })
})

it('who finds a slot full is shown three of the day that still take them', async () => {
  await using world = await openServices('2026-11-02')
  const at = (time: string): string => `2026-11-03T${time}:00+08:00`
  for (const slotStart of [START, at('09:30')]) for (let person = 0; person < 3; person += 1) await commandsOf(world, (await world.citizen()).session).appointment?.hold?.({ input: { ...wanted, slotStart } })
  const late = commandsOf(world, (await world.citizen()).session)
  expect(await refusedWith(late.appointment?.hold?.({ input: wanted }) as Promise<unknown>)).toMatchObject({ code: 'appointment.slotFull', params: { list: [at('10:00'), at('10:30'), at('11:00')] } })
})

it('who moves to a full slot is shown neither the own one nor times that are too near to be booked', async () => {
  await using world = await openServices('2026-11-02')
  const at = (time: string): string => `2026-11-03T${time}:00+08:00`
  world.clock.set(at('09:20'))
  for (let person = 0; person < 3; person += 1) await commandsOf(world, (await world.citizen()).session).appointment?.hold?.({ input: { ...wanted, slotStart: at('11:00') } })
  const mine = commandsOf(world, (await world.citizen()).session)
  const held = await mine.appointment?.hold?.({ input: { ...wanted, slotStart: at('10:00') } })
  const booked = await mine.appointment?.confirm?.({ caseId: held?.caseId, version: held?.version, input: {} })
  expect(await refusedWith(mine.appointment?.reschedule?.({ caseId: booked?.caseId, version: booked?.version, input: { slotStart: at('11:00') } }) as Promise<unknown>))
    .toMatchObject({ code: 'appointment.slotFull', params: { list: [at('10:30'), at('11:30'), at('13:30')] } })
})

it('a seat that was not confirmed goes to the first who waits; the claim of the minutes moves with it', async () => {
  await using world = await openServices('2026-11-02')
  const three = await Promise.all(Array.from({ length: 3 }, () => world.citizen()))
  for (const { session } of three) await commandsOf(world, session).appointment?.hold?.({ input: wanted })
  const waiting = commandsOf(world, (await world.citizen()).session)
  await waiting.appointment?.joinWaitlist?.({ input: wanted })
  world.clock.set('2026-11-02T10:02:00+08:00')
  await fireDueTimers(world.house, '2026-11-02T10:02:00+08:00')
  await settle(world)
  const cases = await casesOf(world, 'appointment')
  expect(cases.map(({ state }) => state)).toEqual(['released', 'released', 'released', 'offered'])
  const accepted = await waiting.appointment?.accept?.({ caseId: cases[3]?.id, version: cases[3]?.version })
  expect(accepted?.state).toBe('booked')
  const { rows } = await world.database.pool.query<{ case_id: string }>("select distinct case_id from claim where kind = 'seat'")
  expect(rows).toEqual([{ case_id: cases[3]?.id }])
})

it('moved to another slot the old minutes are free and the new ones are held, in one step', async () => {
  await using world = await openServices('2026-11-02')
  const { mine, appointment } = await booked(world)
  const moved = await mine.appointment?.reschedule?.({ caseId: appointment.caseId, version: appointment.version, input: { slotStart: '2026-11-03T09:30:00+08:00' } })
  expect(moved?.state).toBe('booked')
  const { rows } = await world.database.pool.query<{ kind: string; slot: string; n: number }>("select kind, substring(key from '2026-11-03T[0-9:]{5}') slot, count(*)::int n from claim group by 1, 2 order by 1")
  expect(rows).toEqual([{ kind: 'appointmentCode', slot: '2026-11-03T09:30', n: 1 }, { kind: 'seat', slot: '2026-11-03T09:30', n: 15 }])
})

it('times are offered as the booking itself is judged: an item that is full, and more people than come together, find no time', async () => {
  await using world = await openServices('2026-11-02')
  const food = { ...wanted, item: 'food-licence', persons: 2 }
  const mine = commandsOf(world, (await world.citizen()).session)
  const held = await mine.appointment?.hold?.({ input: food })
  const halls = createCallerFactory(publicHallRouter)(world.contextOf(null))
  const asked = async (item: string, persons = 1) => (await halls.times({ hallId: food.hallId, group: food.group, item, persons })).find(({ start }) => start === START)
  expect([await asked('food-licence'), await asked('business-licence')]).toMatchObject([{ free: false, reason: 'itemFull' }, { free: false, reason: 'slotFull' }])
  expect(await asked('business-licence', 11)).toMatchObject({ free: false, reason: 'groupTooLarge' })
  expect(await asked('unheard-of')).toMatchObject({ free: false, reason: 'unknownItem' })
  const stranger = commandsOf(world, (await world.citizen()).session)
  expect(await refusedWith(stranger.appointment?.hold?.({ input: { ...food, persons: 1 } }) as Promise<unknown>)).toMatchObject({ code: 'appointment.itemFull' })
  await mine.appointment?.release?.({ caseId: held?.caseId, version: held?.version })
  expect([await asked('food-licence'), await asked('business-licence')]).toMatchObject([{ free: true }, { free: true }])
})

it('an appointment is called by what it is for, when and where, also after it was moved', async () => {
  await using world = await openServices('2026-11-02')
  const { mine, appointment } = await booked(world)
  const titles = async () => (await world.database.pool.query<{ title: string }>("select title from case_file where case_type = 'appointment'")).rows.map(({ title }) => title)
  expect(await titles()).toEqual(['营业执照，2026-11-03 09:00，兴庆区政务服务大厅'])
  await mine.appointment?.reschedule?.({ caseId: appointment.caseId, version: appointment.version, input: { slotStart: '2026-11-03T10:00:00+08:00' } })
  expect(await titles()).toEqual(['营业执照，2026-11-03 10:00，兴庆区政务服务大厅'])
})
