import { dayNumber, dayText, isPlainDate } from '@onewindow/calendar/day'
import { HOLIDAY, MAKE_UP, REST, SPAN, WORKED, YEAR } from './data/notice-grammar.ts'

/**
 * Turns the body of a holiday notice (国务院办公厅关于…年部分节假日安排的通知) into lines of the import, one day each: `2027-02-05,off,春节`. Lines that are
 * no sentence of a notice stay as they were typed, so both ways of writing can stand in one text. What a line means is judged by the import alone.
 */
export function noticeToLines(text: string, year: number): string {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const sentence = HOLIDAY.exec(line.trim())
    return sentence ? linesOf(sentence[1]?.trim() ?? '', sentence[2] ?? '', year) : [line]
  }).join('\n')
}

/** Whether a text holds at least one sentence of a notice. */
export const holdsNotice = (text: string): boolean => text.split(/\r\n|\r|\n/).some((line) => HOLIDAY.test(line.trim()))

/** The year the notice is about, from its title: 关于2027年部分节假日安排. */
export function yearOfNotice(text: string): number | null {
  const found = YEAR.exec(text)
  return found ? Number(found[1]) : null
}

function linesOf(name: string, words: string, year: number): string[] {
  // 放假 and 上班 stand after the days they speak of.
  return words.split(/[。；;]/).flatMap((clause) => {
    const isWork = clause.includes(WORKED)
    if (!isWork && !REST.some((word) => clause.includes(word))) return []
    return daysIn(clause, year).map((day) => `${day},${isWork ? 'work' : 'off'},${isWork ? MAKE_UP : name}`)
  })
}

function daysIn(clause: string, year: number): string[] {
  return [...clause.matchAll(SPAN)].flatMap(([, month, first, endMonth, last]) => {
    const from = dayOf(year, Number(month), Number(first))
    const to = last === undefined ? from : dayOf(year, Number(endMonth ?? month), Number(last))
    if (!isPlainDate(from) || !isPlainDate(to)) return [from]
    const [start, end] = [dayNumber(from), dayNumber(to)]
    return Array.from({ length: Math.max(1, end - start + 1) }, (_, i) => dayText(start + i))
  })
}

const two = (n: number): string => String(n).padStart(2, '0')
const dayOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`
