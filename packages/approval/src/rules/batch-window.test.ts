import { describe, expect, it } from 'vitest'
import { windowsOn } from './batch-window.ts'

const [autumn, spring] = [{ item: 'teacher', opens: '2026-09-01', closes: '2026-09-30' }, { item: 'teacher', opens: '2026-04-01', closes: '2026-04-30' }]
const windows = [autumn, spring, { item: 'other', opens: '2026-01-01', closes: '2026-12-31' }]

describe('windows of batch items (教师资格条例 §15)', () => {
  it.each([
    ['2026-03-31', null, spring], ['2026-04-01', spring, autumn], ['2026-04-30', spring, autumn], ['2026-05-01', null, autumn], ['2026-09-30', autumn, null], ['2026-10-01', null, null],
  ])('on %s', (day, open, next) => {
    expect(windowsOn(windows, 'teacher', day)).toEqual({ open, next, limited: true })
  })

  it('an item without a window is taken all year', () => {
    expect(windowsOn(windows, 'food', '2026-05-01')).toEqual({ open: null, next: null, limited: false })
  })
})
