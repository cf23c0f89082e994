import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const entry = { uid: 'case-1', day: '2026-12-31', title: '食品经营许可：应给出决定', text: '办件编号 BJ-1, 打 12345;\n谢谢' }
const lines = calendarFile([entry], '2026-11-26T20:00:00+08:00').split('\r\n')

describe('dates of a case in the calendar of the reader, RFC 5545', () => {
  it('is one whole day: ends on the day after, over the turn of the year', () => {
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  })
  it('is stamped in UTC', () => expect(lines).toContain('DTSTAMP:20261126T120000Z'))
  it('escapes commas, semicolons and line breaks', () =>
    expect(calendarFile([entry], '2026-11-26T20:00:00+08:00').replaceAll('\r\n ', '')).toContain(
      'DESCRIPTION:办件编号 BJ-1\\, 打 12345\\;\\n谢谢',
    ))
  it('folds lines at 75 octets, never inside a character', () => {
    const long = calendarFile([{ ...entry, text: '很长的一句话'.repeat(30) }], '2026-11-26T20:00:00+08:00').split('\r\n')
    expect(Math.max(...long.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75)
    expect(long.join('').replaceAll(' ', '')).toContain('很长的一句话'.repeat(30))
  })
  it('is a whole calendar', () => expect([lines[0], lines.at(-2)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']))
})
