import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import type { SeedRows } from './seed-rows.ts'
import { earlier, moved } from './shift.ts'

describe('weeks earlier', () => {
  it.each([
    ['2026-11-24', '2026-11-17'], ['2026-11-24T09:30:00.000+08:00', '2026-11-17T09:30:00.000+08:00'], ['1985-04-12', '1985-04-12'], ['BJ-640104-20261124-000001-4', 'BJ-640104-20261124-000001-4'],
  ])('%s', (was, now) => {
    expect(moved(was, -1)).toBe(now)
  })

  const spec = { kind: 'promise', titleZh: '承诺', titleEn: 'promise', for: 'authority', length: 5, unit: 'workday', startRule: 'nextDay', endRule: 'workday', pausableBy: [], extendable: null, basis: [] }
  const clock = { kind: 'promise', part: '', round: 0, spec, start_at: '2026-11-16T10:00:00.000+08:00', pauses: [], extensions: [], state: 'met', due_on: null, due_at: null, runs: [], provisional: false, computed_at: '2026-11-16T10:00:00.000+08:00', ended_at: '2026-11-18T10:00:00.000+08:00', missed_at: null }
  const seed = (eventAt: string) => ({ file: { opened_at: '2026-11-16T09:00:00.000+08:00' }, case_event: [{ actor_kind: 'staff', at: eventAt }], case_clock: [clock], timer: [{ at: '2026-12-18T10:00:00.000+08:00' }] }) as unknown as SeedRows

  const bounds = { calendar: nationalCalendar(), since: '2026-03-02', asOf: '2026-11-26T14:00:00.000+08:00' }

  it('a case keeps its days of the week and its clocks are computed anew', () => {
    expect(earlier(seed('2026-11-16T10:00:00.000+08:00'), 1, bounds)?.file.opened_at).toBe('2026-11-09T09:00:00.000+08:00')
  })
  it('a case is not when the office would have worked on the National Day', () => {
    expect(earlier(seed('2026-11-19T10:00:00.000+08:00'), 7, bounds)).toBeNull()
  })
  it('a case is not when it would be archived by now', () => {
    expect(earlier(seed('2026-11-16T10:00:00.000+08:00'), 4, bounds)).toBeNull()
  })
  it('a case is not before the posts were there', () => {
    expect(earlier(seed('2026-11-16T10:00:00.000+08:00'), 40, bounds)).toBeNull()
  })
})
