import { addMinutes } from '@onewindow/calendar/day'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { requestSubscriptions } from '../request-subscriptions.ts'
import { requestTypes } from '../request-types.ts'
import type { RequestFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; number: string; state: string }
type Commands = Record<string, Record<string, (asked: unknown) => Promise<Receipt>>>
const commandsOf = (realm: unknown): Commands => realm as Commands

const PLACE = { regionCode: '640104001', address: '湖滨西街12号', latE7: 384_870_000, lonE7: 1_062_780_000 }
const said = { kind: 'help', category: '030201', text: '小区门口垃圾三天没有清运，气味很大', place: PLACE, sealed: false, contactWay: 'none', againstId: null, anonymous: false }
const openCity = (): Promise<World> => openWorld({ extraTypes: requestTypes })
type Person = Awaited<ReturnType<World['citizen']>>
const report = (me: Person, over: object = {}): Promise<Receipt> => commandsOf(me.citizen).citizenRequest?.report?.({ input: { ...said, ...over } }) as Promise<Receipt>
const stateOf = async (world: World, { caseId }: Receipt) => (await loadCase<RequestFacts>(world.house, caseId)).state

it('the fourth request of one person about one matter in 30 days is linked, counted, goes under supervision by itself and stands before its township as a call of residents, once (convenience §3.2, §5.2)', async () => {
  await using world = await openCity()
  const [me, other] = [await world.citizen(), await world.citizen()]
  const sent: Receipt[] = []
  for (const day of ['02', '04', '06', '09']) {
    world.clock.set(`2026-11-${day}T10:00:00+08:00`)
    if (day !== '09') await report(other, { category: '060101', text: '公交车等了四十分钟还没有来', place: { ...PLACE, latE7: 384_990_000 } })
    sent.push(await report(me))
  }
  while (await fireDueTimers(world.house, '2026-11-09T10:01:00+08:00'));
  const [third, fourth] = [await stateOf(world, sent[2] as Receipt), await stateOf(world, sent[3] as Receipt)]
  expect(third.acts.map(({ event }) => event)).not.toContain('supervise')
  expect({ repeats: fourth.facts.repeats.map(({ number }) => number), supervised: fourth.flags.includes('supervised'), state: fourth.state }).toEqual({ repeats: sent.slice(0, 3).map(({ number }) => number), supervised: true, state: 'submitted' })
  const { rows } = await world.database.pool.query("select 1 from case_link where from_id = $1 and kind = 'sameMatter'", [sent[3]?.caseId])
  expect(rows.length).toBe(3)
  world.clock.set('2026-11-10T10:00:00+08:00')
  await report(me)
  await drainOutbox(world.house, requestSubscriptions, { twice: true })
  const { rows: whistles } = await world.database.pool.query("select w.state, w.unit_id unit, l.to_id request from case_file w join case_link l on l.from_id = w.id where w.case_type = 'whistle'")
  expect(whistles).toEqual([{ state: 'candidate', unit: 'T:640104001', request: sent[3]?.caseId }])
})

it('five requests alike within 500 m and two hours alert centre and county once (北京市接诉即办工作条例 §29)', async () => {
  await using world = await openCity()
  const sent: Receipt[] = []
  for (let n = 0; n < 6; n += 1) {
    const at = addMinutes('2026-11-02T10:00:00+08:00', 10 * n)
    world.clock.set(at)
    sent.push(await report(await world.citizen(), { text: `第${n}户：供水管道漏水，路面积水`, category: '030105', place: { ...PLACE, latE7: PLACE.latE7 + n * 1000 } }))
    await fireDueTimers(world.house, addMinutes(at, 1))
  }
  const states = await Promise.all(sent.map((one) => stateOf(world, one)))
  expect(states.map(({ facts }) => facts.cluster.length)).toEqual([0, 0, 0, 0, 4, 0])
  expect(states.map(({ acts }) => acts.filter(({ event }) => event === 'mark').length)).toEqual([0, 0, 0, 0, 1, 0])
})

it('words of an emergency are seen at once, and a request without a category comes with those its words name', async () => {
  await using world = await openCity()
  const sent = await report(await world.citizen(), { category: null, text: '井盖缺失，旁边楼里着火了，快来人' })
  const { flags, facts } = await stateOf(world, sent)
  expect(flags).toContain('emergencyWords')
  expect(facts.suggested.flatMap(({ words }) => words)).toEqual(expect.arrayContaining(['井盖']))
  expect((await stateOf(world, await report(await world.citizen()))).flags).not.toContain('emergencyWords')
})
