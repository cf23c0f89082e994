import { sweepPrepared } from '@onewindow/approval/application/prepared'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { subscriptions } from '../src/subscriptions.ts'

type Receipt = { caseId: string; version: number; state: string }
type Calls = Record<string, Record<string, (asked: object) => Promise<Receipt>>>
const of = (realm: unknown, type: string, event: string): ((asked: object) => Promise<Receipt>) => (realm as Calls)[type]?.[event] as (asked: object) => Promise<Receipt>
const told = (world: World) => drainOutbox(world.house, subscriptions, { twice: true })
const kept = async (world: World) => (await world.database.pool.query<{ source: string }>('select source from prepared_application order by at, source')).rows.map(({ source }) => source)
const ticketsOf = async (world: World) => (await world.database.pool.query<{ id: string; version: number }>("select id, version from case_file where case_type = 'queueTicket'")).rows

it('a called ticket brings person, item and booking to the counter of its hall; the clerk opens the application, and it leaves the list when the ticket is done (common vocabulary §5)', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const me = await world.citizen()
  const slotStart = '2026-11-03T09:00:00+08:00'
  const held = await of(me.citizen, 'appointment', 'hold')({ input: { hallId: 'xingqing', group: 'business', item: 'food-licence', slotStart, name: '马晓燕' } })
  const booked = await of(me.citizen, 'appointment', 'confirm')({ caseId: held.caseId, version: held.version })
  const [manager, clerk, elsewhere] = [await world.officer('hallManager'), await world.officer('windowClerk'), await world.officer('windowClerk', { unitId: 'D:SAMR:640104' })]
  const created = await of(manager.staff, 'window', 'createWindow')({ input: { hallId: 'xingqing', code: '3' } })
  const window = await of(clerk.staff, 'window', 'openWindow')({ caseId: created.caseId, version: created.version, input: { groups: ['business'] } })
  await told(world)
  expect(await kept(world)).toEqual(['booking'])
  expect(await clerk.staff.application.atWindow()).toEqual([])

  world.clock.set('2026-11-03T08:55:00+08:00')
  await fireDueTimers(world.house, '2026-11-03T08:55:00+08:00')
  const { rows: [reminded] } = await world.database.pool.query<{ version: number }>('select version from case_file where id = $1', [booked.caseId])
  await of(me.citizen, 'appointment', 'checkIn')({ caseId: booked.caseId, version: reminded?.version })
  await told(world)
  const [ticket] = await ticketsOf(world)
  const called = await of(clerk.staff, 'queueTicket', 'callNext')({ caseId: ticket?.id, version: ticket?.version, input: { windowId: window.caseId } })
  expect(await clerk.staff.application.atWindow()).toEqual([])
  const serving = await of(clerk.staff, 'queueTicket', 'start')({ caseId: ticket?.id, version: called.version, input: { windowId: window.caseId } })
  await told(world)
  expect(await kept(world)).toEqual(['booking', 'ticket'])
  expect(await clerk.staff.application.atWindow()).toMatchObject([{ ticketId: ticket?.id, ticket: 'A001', partyId: me.partyId, item: 'food-licence', itemName: '食品经营许可', linkedCaseId: null }])
  expect(await elsewhere.staff.application.atWindow()).toEqual([])
  const person = await clerk.staff.people.find({ by: { kind: 'party', value: me.partyId }, purpose: '窗口办件' })
  expect(person?.name).toMatch(/\*/)
  expect(await clerk.staff.application.counterForm({ slug: 'food-operation-licence-new', partyId: person?.partyId ?? '' })).toMatchObject({ item: { slug: 'food-operation-licence-new' } })

  await of(clerk.staff, 'queueTicket', 'finish')({ caseId: ticket?.id, version: serving.version, input: { resultCode: 'done' } })
  expect(await clerk.staff.application.atWindow()).toEqual([])
  world.clock.set('2026-11-04T00:00:01+08:00')
  await sweepPrepared(world.database.pool, world.clock.now())
  expect(await kept(world), 'what was made ready is of its day').toEqual([])
})
