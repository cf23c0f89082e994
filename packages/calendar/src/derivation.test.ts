import { describe, expect, it } from 'vitest'
import { explainedCases } from '../test/clock-vectors.ts'
import { derivationCells, weeksOf } from './derivation-cells.ts'
import { derivationSentence } from './derivation.ts'
import type { NamedPause, SentenceNames } from './derivation.ts'
import { weekday } from './day.ts'
import { due } from './due.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'
import { nationalCalendar } from './shipped.ts'
import type { ClockTiming, ExtensionStep, PauseSpan } from './spec.ts'

const calendar = nationalCalendar()
const at = (day: string, time = '10:00:00'): string => `${day}T${time}+08:00`

function derived(spec: ClockTiming, startAt: string, pauses: readonly PauseSpan[] = [], extensions: readonly ExtensionStep[] = []) {
  const answer = due(spec, startAt, pauses, extensions, calendar)
  if ('error' in answer || answer.state === 'paused') throw new Error('no date')
  return { spec, runs: answer.runs ?? [], dueDate: answer.dueDate, provisional: answer.provisional }
}
const pauses = (name: string): NamedPause[] => [{ from: at('2026-02-05', '09:00:00'), to: at('2026-02-26', '16:00:00'), name }]
const explain = (spec: ClockTiming, startAt: string, names: SentenceNames = {}) => {
  const clock = derived(spec, startAt, names.pauses, names.extensions)
  return { zh: derivationSentence(clock, 'zh', names), en: derivationSentence(clock, 'en', names) }
}

describe('one sentence explains the date', () => {
  it('CK-098: a pause over 春节, in both languages', () => {
    const clock = derived({ unit: 'workday', length: 20 }, at('2026-02-02'), pauses(''))
    expect(derivationSentence(clock, 'zh', { pauses: pauses('检验') }))
      .toBe('2月2日收到申请，次日起算；2月5日至25日检验不计；春节2月15日至23日不计；2月28日（周六）调休上班计入；第20个工作日为3月20日')
    expect(derivationSentence(clock, 'en', { pauses: pauses('inspection') }))
      .toBe('Received 2 Feb, counting from the next day; 5–25 Feb not counted (inspection); 28 Feb is a working Saturday; '
        + 'the 20th working day is 20 Mar.')
  })

  it.each([
    ['weekends alone', { unit: 'workday', length: 5 }, '2026-11-19', '11月19日收到申请，次日起算；周末不计；第5个工作日为11月26日',
      'Received 19 Nov, counting from the next day; weekends not counted; the 5th working day is 26 Nov.'],
    ['a rest day at the end', { unit: 'calendarDay', length: 15 }, '2026-02-02', '2月2日收到申请，次日起算；第15日为2月17日；最后一日休息，顺延至2月24日',
      'Received 2 Feb, counting from the next day; the 15th day is 17 Feb; the last day is a rest day, so it moves to 24 Feb.'],
    ['months', { unit: 'month', length: 6 }, '2026-04-01', '4月1日收到申请，次日起算；6个月期满为10月1日；最后一日休息，顺延至10月8日',
      'Received 1 Apr, counting from the next day; the period of 6 months ends on 1 Oct; the last day is a rest day, '
        + 'so it moves to 8 Oct.'],
    ['即办', { unit: 'workday', length: 0 }, '2026-11-28', '11月28日收到申请，当日办结，最迟为11月30日',
      'Received 28 Nov, to be done the same day, at the latest on 30 Nov.'],
    ['counted back', { unit: 'workday', length: 7, direction: 'before', clearDays: true }, '2026-10-15',
      '自10月15日起向前计算，当日不计；国庆节10月1日至7日不计；10月10日（周六）调休上班计入；中间须满7个工作日，最迟为9月29日',
      'Counting back from 15 Oct, that day not counted; 1–7 Oct not counted (National Day); 10 Oct is a working Saturday; '
        + '7 working days must lie between: the last lawful day is 29 Sep.'],
    ['moved start', { unit: 'workday', length: 3, nonWorkingReceipt: 'nextWorkday' }, '2026-11-28',
      '11月28日收到申请，当日休息，视为11月30日收到，次日起算；第3个工作日为12月3日',
      'Received 28 Nov, a rest day, so taken as received on 30 Nov, counting from the next day; the 3rd working day is 3 Dec.'],
    ['an unknown year', { unit: 'workday', length: 3 }, '2026-12-30',
      '12月30日收到申请，次日起算；元旦2027年1月1日不计；第3个工作日为2027年1月5日；2027年放假通知尚未录入，此日期为预计',
      'Received 30 Dec, counting from the next day; 1 Jan 2027 not counted (New Year); the 3rd working day is 5 Jan 2027; '
        + 'provisional: the holiday notice for 2027 is not entered yet.'],
  ] as [string, ClockTiming, string, string, string][])('%s', (_name, spec, start, chinese, english) => {
    expect(explain(spec, at(start))).toEqual({ zh: chinese, en: english })
  })

  it('names an extension, and pauses of two reasons apart', () => {
    const names = {
      start: '受理',
      pauses: [{ from: at('2026-11-04'), to: at('2026-11-06'), name: '检测' }, { from: at('2026-11-06'), to: at('2026-11-11'), name: '听证' }],
      extensions: [{ at: at('2026-11-12'), length: 10 }],
    }
    expect(explain({ unit: 'workday', length: 10 }, at('2026-11-02'), names).zh)
      .toBe('11月2日受理，次日起算；11月4日至5日检测不计；11月6日至10日听证不计；经批准延长10个工作日；第20个工作日为12月7日')
  })

  it('says something for every vector with runs, without gaps in either language', () => {
    expect(explainedCases.length).toBeGreaterThan(150)
    for (const clock of explainedCases) {
      const sentences = [derivationSentence(clock, 'zh'), derivationSentence(clock, 'en')]
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|null|NaN|；；|; ;/)
      const [month, day] = clock.dueDate.slice(5).split('-').map(Number)
      expect(sentences[0]).toContain(`${month}月${day}日`)
    }
  })

  it('hour clocks have no runs and no sentence', () => {
    expect(derivationSentence({ spec: { unit: 'hour', length: 24 }, runs: [], dueDate: '2026-11-25' }, 'zh')).toBe('')
  })

  it('both languages have the same keys', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
  })
})

describe('the strip, day by day', () => {
  const promise = derived({ unit: 'workday', length: 5 }, at('2026-11-19'))
  const statutory = derived({ unit: 'workday', length: 10 }, at('2026-11-19'))
  const cells = derivationCells(promise.runs, { today: '2026-11-24', dueDate: promise.dueDate, limit: statutory })

  it('start, counted, rest, today, future, due and the legal limit, each with its number', () => {
    expect(cells.map(({ date, state, n }) => `${date.slice(8)} ${state} ${n ?? '-'}`)).toEqual([
      '19 start -', '20 counted 1', '21 weekend -', '22 weekend -', '23 counted 2', '24 counted 3', '25 future 4', '26 due 5',
      '27 future 6', '28 weekend -', '29 weekend -', '30 future 7', '01 future 8', '02 future 9', '03 future 10',
    ])
    expect(cells.filter(({ isToday }) => isToday).map(({ date }) => date)).toEqual(['2026-11-24'])
    expect(cells.filter(({ isLimit }) => isLimit).map(({ date }) => date)).toEqual(['2026-12-03'])
  })

  it('as weeks from Monday to Sunday on a phone', () => {
    const weeks = weeksOf(cells, '2026-11-24')
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7])
    expect(weeks.every((week) => weekday(week[0]!.date) === 1)).toBe(true)
    expect(weeks[0]!.slice(0, 3).every(({ state }) => state === 'outside')).toBe(true)
    expect(weeksOf([], '2026-11-24')).toEqual([])
  })

  it('a clock counted back is shown in the order of the calendar', () => {
    const notice = derived({ unit: 'workday', length: 3, direction: 'before', clearDays: true }, at('2026-12-01'))
    const strip = derivationCells(notice.runs, { today: '2026-11-24', dueDate: notice.dueDate })
    expect(strip.map(({ date, state, n }) => `${date.slice(8)} ${state} ${n ?? '-'}`)).toEqual([
      '25 due 4', '26 future 3', '27 future 2', '28 weekend -', '29 weekend -', '30 future 1', '01 event -',
    ])
  })

  it('paused days, make-up days, holidays and provisional days look different', () => {
    const paused = derived({ unit: 'workday', length: 20 }, at('2026-02-02'), pauses(''))
    const strip = derivationCells(paused.runs, { today: '2026-12-01', dueDate: paused.dueDate, confirmedThrough: '2026-03-15' })
    const on = (date: string) => strip.find((cell) => cell.date === date)
    expect(on('2026-02-05')).toMatchObject({ state: 'paused', n: null })
    expect(on('2026-02-15')).toMatchObject({ state: 'holiday', label: '春节' })
    expect(on('2026-02-28')).toMatchObject({ state: 'makeup', label: '调休上班', n: 5 })
    expect(on('2026-03-20')).toMatchObject({ state: 'due', n: 20, isProvisional: true })
    expect(on('2026-03-13')).toMatchObject({ isProvisional: false })
  })

  it('has exactly one cell a day from the start to the due date, whatever the clock', () => {
    for (const { runs, dueDate } of explainedCases) {
      const strip = derivationCells(runs, { today: '2026-06-01', dueDate })
      expect(new Set(strip.map(({ date }) => date)).size).toBe(strip.length)
      if (strip.length > 0) expect(strip.filter(({ state }) => state === 'due').map(({ date }) => date)).toEqual([dueDate])
    }
  })

  it('a span of years is no picture', () => {
    const years = derived({ unit: 'year', length: 5 }, at('2021-10-01'))
    expect(derivationCells(years.runs, { today: '2026-11-24', dueDate: years.dueDate })).toEqual([])
  })
})
