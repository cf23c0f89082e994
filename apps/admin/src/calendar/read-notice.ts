import { dayNumber, dayText, isPlainDate } from '@onewindow/calendar/day'

/** 一、元旦：… with the holiday's name; the rest of the sentence holds its days. */
const HOLIDAY = /^[一二三四五六七八九十]+[、.．]\s*([^：:]+)[：:](.*)$/
/** 1月1日（周四）至3日（周六） · 10月1日至7日 · 4月5日（周日）; brackets may hold anything. */
const SPAN = /(\d{1,2})月(\d{1,2})日(?:[（(][^）)]*[）)])?(?:\s*(?:至|到|—|–|-)\s*(?:(\d{1,2})月)?(\d{1,2})日(?:[（(][^）)]*[）)])?)?/g
const MAKE_UP = '调休上班'

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
  const found = /(20\d{2})年[^。]*(?:节假日|放假)/.exec(text)
  return found ? Number(found[1]) : null
}

function linesOf(name: string, words: string, year: number): string[] {
  // 放假 and 上班 stand after the days they speak of.
  return words.split(/[。；;]/).flatMap((clause) => {
    const isWork = clause.includes('上班')
    if (!isWork && !clause.includes('放假') && !clause.includes('休息')) return []
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
