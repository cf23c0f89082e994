import { openTestDatabase } from '@onewindow/database/test-database'
import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { frozenClock, houseOf } from '@onewindow/testing/house'
import { expect, it } from 'vitest'
import { onceADay, type Round } from './once-a-day.ts'

const weekCalendar = calendarFrom({ id: 'week', version: '1', confirmedFrom: '2026-01-01', confirmedThrough: '2026-12-31', days: [] })

async function openHouse() {
  const database = await openTestDatabase()
  const clock = frozenClock('2026-11-02T23:00:00+08:00')
  return { house: houseOf(database, clock, weekCalendar, []), clock, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}
/** Two pages of two; what `each` is asked about is kept. */
const round = (done: string[], broken: string | null = null): Round<string> => ({
  name: 'toy', from: '',
  page: async (after) => (after === '' ? { items: ['a', 'b'], next: 'b' } : { items: ['c', 'd'], next: null }),
  each: async (item) => {
    if (item === broken) throw new Error(`${item} is broken`)
    done.push(item)
    return true
  },
})

it('is made once a day; what fails is told, and all others have their turn', async () => {
  await using world = await openHouse()
  const [done, told]: [string[], unknown[]] = [[], []]
  const watch = { report: (error: unknown) => { told.push(String(error)) } }
  expect(await onceADay(world.house, round(done, 'b'), watch)).toBe(3)
  expect([done, told]).toEqual([['a', 'c', 'd'], ['Error: b is broken']])
  expect(await onceADay(world.house, round(done, 'b'), watch)).toBe(0)
  world.clock.set('2026-11-03T00:00:00+08:00')
  expect(await onceADay(world.house, round(done), watch)).toBe(4)
})

it('that was stopped begins anew', async () => {
  await using world = await openHouse()
  const [done, stop]: [string[], AbortController] = [[], new AbortController()]
  const stopping: Round<string> = { ...round(done), each: async (item) => { done.push(item); stop.abort(); return true } }
  const watch = { report: (error: unknown): never => { throw error } }
  expect(await onceADay(world.house, stopping, { ...watch, signal: stop.signal })).toBe(1)
  expect(await onceADay(world.house, round(done), watch)).toBe(4)
  expect(done).toEqual(['a', 'a', 'b', 'c', 'd'])
})
