import { describe, expect, it } from 'vitest'
import { calendarDifference, touches } from './calendar-difference.ts'
import { readCalendarImport, withImport } from './calendar-import.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'
import { nationalData } from './shipped.ts'
import { calendarFrom } from './work-calendar.ts'

const target = { layer: 'national', regionCode: null, source: '2027年通知', version: 'CN-2027.1' } as const
const read = (text: string) => readCalendarImport(text, target, nationalData)
const problemsOf = (text: string) => {
  const answer = read(text)
  return 'problems' in answer ? answer.problems : []
}
const notice = `date,kind,label
2027-01-01,off,元旦
2027-01-02,off,元旦
2027-01-03,off,元旦

2027-02-05,off,春节
2027-02-06,off,春节
2027-02-07,off,春节
2027-02-08,off,春节
2027-02-09，off，春节
2027-02-10	off	春节
2027-02-11,off,春节
2027-02-20,work,调休上班
`

describe('entering a holiday notice', () => {
  it('a sound notice becomes days with source and version', () => {
    const answer = read(notice)
    expect(answer).toMatchObject({ years: [2027] })
    if ('problems' in answer) return expect.fail()
    expect(answer.days).toHaveLength(11)
    expect(answer.days[0]).toEqual({ ...target, date: '2027-01-01', kind: 'off', label: '元旦' })
  })

  it('replaces what was known of its years, leaves the others, and confirms the year', () => {
    const answer = read(notice)
    if ('problems' in answer) return expect.fail()
    const data = withImport(nationalData, answer.days, target)
    expect(data).toMatchObject({ version: 'CN-2027.1', confirmedThrough: '2027-12-31' })
    const [before, after] = [calendarFrom(nationalData), calendarFrom(data)]
    expect(after.isWorkday('2027-05-03')).toBe(true)
    expect(after.dayInfo('2027-02-20')).toMatchObject({ kind: 'makeup' })
    const changed = calendarDifference(before, after, '2024-01-01', '2027-12-31')
    expect(changed.every(({ date }) => date >= '2027')).toBe(true)
    expect(changed.find(({ date }) => date === '2027-02-09'))
      .toMatchObject({ before: { kind: 'work' }, after: { kind: 'holiday', label: '春节' } })
    expect(touches(changed, '2027-02-01', '2027-02-12')).toBe(true)
    expect(touches(changed, '2026-11-02', '2026-12-12')).toBe(false)
  })

  it('a regional notice leaves the national layer and its confirmed range alone', () => {
    const regional = { layer: 'regional', regionCode: '640000', source: '自治区通知', version: 'NX.1' } as const
    const answer = readCalendarImport('2027-03-10,off,地方节日', regional, nationalData)
    if ('problems' in answer) return expect.fail()
    const data = withImport(nationalData, answer.days, regional)
    expect(data.confirmedThrough).toBe('2026-12-31')
    expect(calendarFrom(data).isWorkday('2027-03-10')).toBe(true)
    expect(calendarFrom(data, '640104').isWorkday('2027-03-10')).toBe(false)
    expect(calendarFrom(data, '640104').dayInfo('2027-02-05').label).toBe('春节')
  })

  it.each([
    ['a make-up day on a Monday', '2027-02-06,off,春节\n2027-02-08,work,调休上班',
      [{ line: 2, code: 'workOnWeekday', params: { date: '2027-02-08' } }]],
    ['a day off twice', '2027-02-05,off,春节\n\n2027-02-05,off,春节', [{ line: 3, code: 'twice', params: { date: '2027-02-05', line: 1 } }]],
    ['a day that does not exist', '2027-02-30,off,春节', [{ line: 1, code: 'notADay', params: { text: '2027-02-30' } }]],
    ['an unknown kind', '2027-02-05,休,春节', [{ line: 1, code: 'notAKind', params: { text: '休' } }]],
    ['no name', '2027-02-05,off,', [{ line: 1, code: 'labelMissing' }]],
    ['something else', 'hello', [{ line: 1, code: 'unreadable' }]],
    ['nothing', ' \n', [{ line: 1, code: 'empty' }]],
  ])('refuses %s with the line', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems)
  })

  it('refuses a year with too few or too many working days, naming its lines', () => {
    const weekdays = [...Array(30).keys()].map((i) => `2027-03-${String(i + 1).padStart(2, '0')},off,停办`).join('\n')
    expect(problemsOf(weekdays)).toHaveLength(30)
    expect(problemsOf(weekdays)[0]).toMatchObject({ line: 1, code: 'yearOutOfRange', params: { year: 2027, workdays: 239 } })
    expect(problemsOf('2027-01-01,off,元旦')[0]).toMatchObject({ code: 'yearOutOfRange', params: { year: 2027, workdays: 260 } })
  })

  it('every problem has a sentence in both languages', () => {
    const codes = ['unreadable', 'notADay', 'notAKind', 'labelMissing', 'twice', 'workOnWeekday', 'yearOutOfRange', 'empty'] as const
    for (const code of codes) for (const words of [zh, en]) expect(words[`import.${code}`]).toBeTruthy()
  })
})
