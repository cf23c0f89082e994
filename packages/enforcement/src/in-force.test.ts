import { asShipped, type Settings } from '@onewindow/casework/configuration/settings'
import { expect, it } from 'vitest'
import { causeOf, clocksOn, keptBy, knobsOn, type Dated } from './in-force.ts'

const opened = (day: string, receivedOn?: string): Dated => ({ openedAt: `${day}T10:00:00+08:00`, receivedAt: receivedOn === undefined ? null : `${receivedOn}T09:00:00+08:00` })
const dayOf = (c: Dated, around?: Dated | null): string => keptBy(c, { ...asShipped, today: '2026-04-01', known: around === undefined ? {} : { around } }).today

it.each([
  ['a case of its own, the day it was opened', opened('2026-03-02'), undefined, '2026-03-02'], ['or received', opened('2026-03-02', '2026-02-27'), null, '2026-02-27'],
  ['a case inside another, the day of that one', opened('2026-03-20'), opened('2026-03-02'), '2026-03-02'], ['also where that one was received before it was opened', opened('2026-03-20'), opened('2026-03-02', '2026-03-01'), '2026-03-01'],
  ['what is older than the case around, its own day', opened('2026-02-25'), opened('2026-03-02'), '2026-02-25'],
])('%s', (_what, c, around, day) => expect(dayOf(c, around)).toBe(day))

it('clocks and codes follow the version of the day', () => {
  const longer: Settings = { ...asShipped.settings, on: (set, day) => (set.key === 'enforcement.knobs' && day > '2026-03-02' ? { ...asShipped.settings.on(set, day) as object, reviewDays: { value: 12, source: 'own', basis: '产品默认值' } } as never : asShipped.settings.on(set, day)) }
  const on = (today: string) => ({ settings: longer, today })
  expect([clocksOn(on('2026-03-02')).review.length, clocksOn(on('2026-03-03')).review.length, knobsOn(on('2026-03-03')).reviewDays]).toEqual([10, 12, 12])
  expect([causeOf('MS04', on('2026-03-02'))?.code, causeOf('XX99', on('2026-03-02'))]).toEqual(['MS04', null])
})
