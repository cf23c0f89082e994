import type { Context } from '@onewindow/casework/case-state'
import type { Settings } from '@onewindow/casework/configuration/settings'
import { nationalCalendar } from '@onewindow/calendar/shipped'
import { describe, expect, it } from 'vitest'
import { citizen } from '../../test/drive.ts'
import { catalogue } from '../../test/shipped-catalogue.ts'
import { windowFaults } from '../configuration/batch-windows.ts'
import { batchClosesAt } from './batch.ts'
import { receive } from './guards.ts'

const item = catalogue.items.get('teacher-qualification')?.content
const settings = { on: () => [{ item: 'teacher-qualification', opens: '2026-09-01', closes: '2026-09-30' }], versionOn: () => 1 } as unknown as Settings
const on = (today: string): Context => ({ at: `${today}T10:00:00+08:00`, today, settings, calendar: nationalCalendar(), actor: citizen, known: { item, itemPublished: true } })
const c = { facts: { subjectType: 'natural', hasAgent: false } } as never

describe('an item decided in batches (approval R8)', () => {
  it.each([
    ['2026-08-31', { code: 'application.outsideWindow', params: { opens: '2026-09-01' } }, null], ['2026-09-01', null, '2026-09-30T00:00:00+08:00'], ['2026-09-30', null, '2026-09-30T00:00:00+08:00'],
    ['2026-10-01', { code: 'application.outsideWindow', params: { opens: null } }, null],
  ])('on %s', (day, refusal, closes) => {
    const answer = receive(c, on(day))
    expect(answer && { code: answer.code, params: answer.params }).toEqual(refusal)
    expect(batchClosesAt(on(day))).toBe(closes)
  })

  it('whose content says no longer that it is decided in batches has no windows', () => {
    const now = { ...on('2026-08-31'), known: { item: item && { ...item, statutoryLimit: { ...item.statutoryLimit, startsFrom: 'accepted' } }, itemPublished: true } }
    expect([receive(c, now), batchClosesAt({ ...now, today: '2026-09-01' })]).toEqual([null, null])
  })

  it('a window is published only if it makes sense', () => {
    const windows = [{ item: 'teacher-qualification', opens: '2026-09-01', closes: '2026-09-30' }, { item: 'teacher-qualification', opens: '2026-12-30', closes: '2026-12-01' }]
    expect(windowFaults(windows).map(({ path }) => path)).toEqual(['1.closes'])
    expect(windowFaults([windows[0] as never, { ...windows[0], opens: '2026-09-30', closes: '2026-10-05' } as never]).map(({ path }) => path)).toEqual(['1.opens'])
  })
})
