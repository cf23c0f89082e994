import { nationalCalendar } from '@onewindow/calendar/shipped'
import { daysBetween } from '@onewindow/calendar/day'
import { describe, expect, it } from 'vitest'
import { handlings, situations } from './requests/situations.ts'
import { beforeReports } from './market/market.ts'
import { coreScripts, firstScripts, otherScripts } from './scripts.ts'

const all = [...coreScripts, ...firstScripts, ...otherScripts]
const roads = (domain: string): string[] => [...new Set(all.filter(({ key }) => key.startsWith(`${domain}/`)).map(({ key }) => key.split('/')[1] ?? ''))]
const ofRoad = (prefix: string): number => all.filter(({ key }) => key.startsWith(prefix)).length

describe('the scripts of the three younger domains', () => {
  it('have a key of their own each, and the first of every road among the first', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
    const early = new Set([...coreScripts, ...firstScripts].map(({ key }) => key.split('/').slice(0, 2).join('/')))
    for (const domain of ['request', 'service', 'enforcement', 'spot', 'market']) for (const road of roads(domain)) expect(early.has(`${domain}/${road}`), `${domain}/${road}`).toBe(true)
  })
  it('show a piece of every list in the first minute, not more than the first start has time for', () => {
    expect(coreScripts.length).toBeGreaterThanOrEqual(25)
    expect(coreScripts.length).toBeLessThanOrEqual(40)
  })
  it.each([
    ['request/', 1200, 30], ['spot/', 900, 10], ['service/useActive', 44, 0], ['service/useWithdrawn', 16, 0], ['market/objected', 6, 0], ['market/machines', 232, 0], ['market/machineDue', 18, 0], ['market/orderOverdue', 9, 0], ['enforcement/clueLate', 18, 0],
    ['enforcement/instalments', 5, 0], ['enforcement/archived', 11, 0], ['enforcement/spared', 30, 0], ['request/suspended', 12, 0], ['request/overdue', 45, 0], ['draw/closed', 6, 0], ['draw/practice', 1, 0], ['market/visit', 283, 0], ['market/order', 71, 0],
  ])('are as many as the demonstration names: %s %i', (prefix, number, room) => {
    expect(Math.abs(ofRoad(prefix) - number)).toBeLessThanOrEqual(room)
  })
  it('begin after the first officer has a post and everybody an account', () => {
    const calendar = nationalCalendar()
    for (const { key, beats, rest } of all) {
      const days = beats.slice(1).reduce((sum, { after }) => sum + after, 0) + rest
      expect(daysBetween(calendar.addWorkingDays('2026-11-26', -days), '2026-11-26'), key).toBeLessThanOrEqual(daysBetween('2026-03-02', '2026-11-26'))
    }
  })
  it('say what people of the city say: each sentence once, with a place where it needs one', () => {
    const sentences = Object.values(situations).flatMap((list) => list.map(([, text]) => text))
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sentences.every((text) => text.length >= 10)).toBe(true)
    expect(Object.values(handlings).flat().every(([found, done]) => found.length > 5 && done.length > 10)).toBe(true)
  })
})

it.each([['2026-11-27', '2026-06-15'], ['2026-08-01', '2026-06-15'], ['2026-07-31', '2025-06-15'], ['2027-03-10', '2026-06-15']])('begun on %s, firms that miss their report are in the register from %s, before the 1 July that lists them', (today, since) => {
  expect(beforeReports(today)).toBe(since)
})
