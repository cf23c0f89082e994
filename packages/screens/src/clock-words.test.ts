import type { ClockView } from '@onewindow/casework/definition/views'
import { readerOf } from '@onewindow/ui/dictionary'
import { formatterOf } from '@onewindow/ui/format'
import { describe, expect, it } from 'vitest'
import { clockLine, dueWords, limitBeside, mainClock, remainingWords, ringFigure } from './clock-words.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'

const base: ClockView = {
  kind: 'promise', part: '', purpose: 'promise', for: 'authority', titleZh: '承诺办理期限', titleEn: 'Promised limit', level: 'green', measure: 'workday', startOn: '2026-11-19', dueOn: '2026-11-26', dueAt: null, endedAt: null,
  remaining: 2, overdueBy: 0, total: 5, provisional: false, basis: '', runs: [], pauses: [], sorts: true,
}
const zhText = readerOf(zh)
const enText = readerOf(en)

describe('a clock says in words what its shape says', () => {
  it.each([
    [{}, '剩 2 天', '2 days left', '还剩 2 个工作日'], [{ remaining: 0, level: 'yellow' as const }, '今天到期', 'Due today', '今天是最后一天'], [{ level: 'red' as const, remaining: 0, overdueBy: 1 }, '超期 1 天', '1 day late', '已超期 1 个工作日'],
    [{ level: 'paused' as const, remaining: null, dueOn: null }, '已暂停', 'Paused', '已暂停'], [{ level: 'met' as const }, '按期办结', 'Done in time', '按期办结'], [{ measure: 'minute' as const, remaining: 95 }, '剩 1 小时 35 分', '1 h 35 min left', '剩 1 小时 35 分'],
    [{ measure: 'minute' as const, level: 'red' as const, remaining: 0, overdueBy: 18_725 }, '超期 312 小时', '312 h late', '超期 312 小时'],
    [{ measure: 'day' as const, remaining: 30 }, '剩 30 天', '30 days left', '还剩 30 天'],
  ])('%j', (change, chinese, english, long) => {
    const clock = { ...base, ...change }
    expect([dueWords(clock, zhText), dueWords(clock, enText), remainingWords(clock, zhText)]).toEqual([chinese, english, long])
  })

  it('puts no more into a ring than its circle holds: whole hours from the first on', () => {
    const minutes = { ...base, measure: 'minute' as const }
    expect(ringFigure({ ...minutes, level: 'red', remaining: 0, overdueBy: 762 })).toEqual({ figure: -12, unit: 'hour' })
    expect(ringFigure({ ...minutes, remaining: 59 })).toEqual({ figure: 59, unit: 'minute' })
    expect(ringFigure({ ...minutes, remaining: 119 })).toEqual({ figure: 1, unit: 'hour' })
    expect(ringFigure(base)).toEqual({ figure: 2, unit: 'workday' })
  })

  it('names the promise as a promise and any other limit by its title', () => {
    const format = formatterOf('zh', '2026-11-24')
    expect(clockLine(base, 'zh', zhText, format)).toBe('承诺 11月26日（周四）前决定')
    expect(clockLine({ ...base, kind: 'report', titleZh: '阶段反馈' }, 'zh', zhText, format)).toBe('阶段反馈：11月26日（周四）')
    expect(clockLine({ ...base, kind: 'acceptance', purpose: 'limit', titleZh: '受理期限' }, 'zh', zhText, format)).toBe('受理期限：11月26日（周四）')
  })
})

describe('which clock stands first', () => {
  const decision: ClockView = { ...base, kind: 'decision', purpose: 'limit', dueOn: '2026-12-03' }
  const reply: ClockView = { ...base, kind: 'supplementReply', purpose: 'limit', for: 'party', sorts: false, dueOn: '2026-11-25' }

  it('the promise while it runs, with the legal limit beside it', () => {
    expect(mainClock([decision, base, reply])?.kind).toBe('promise')
    expect(limitBeside(base, [decision, base])?.kind).toBe('decision')
  })

  it('the legal limit when the promise has ended; the party’s own when nothing of the authority runs', () => {
    expect(mainClock([{ ...base, level: 'missed' }, decision, reply])?.kind).toBe('decision')
    expect(mainClock([{ ...base, level: 'met' }, reply])?.kind).toBe('supplementReply')
    expect(mainClock([{ ...base, level: 'met' }])).toBeUndefined()
  })
})
