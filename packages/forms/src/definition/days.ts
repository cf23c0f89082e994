const DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists: 2024-02-29 is, 2026-02-29 is not. */
export function isRealDay(text: string): boolean {
  const [, year, month, date] = DAY.exec(text) ?? []
  if (year === undefined || month === undefined || date === undefined) return false
  const instant = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)))
  return Number(year) >= 1000 && instant.toISOString().slice(0, 10) === text
}

/** Whether the text is an instant with seconds and offset on a day that exists: 2026-11-24T08:30:00+08:00. */
export function isRealInstant(text: string): boolean {
  const [, day, hour, minute, second] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? []
  return (
    day !== undefined &&
    isRealDay(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60 &&
    !Number.isNaN(Date.parse(text))
  )
}

/** Day of an instant in Asia/Shanghai (UTC+8 the whole year). */
export function dayOfInstant(instant: string): string {
  const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000)
  return shanghai.toISOString().slice(0, 10)
}

/**
 * Reads a day as people type it: 20290228, 2029-2-28, 2029/02/28, 2029.2.28, 2029年2月28日, and day first 28/2/2029.
 * Answers null when it is none of these; whether the day exists is the validator's question.
 */
export function readTypedDay(text: string): string | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(typed)
  const parted = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed)
  const [, lastDate, lastMonth, lastYear] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? []
  const [, year = lastYear, month = lastMonth, date = lastDate] = compact ?? parted ?? []
  return year && month && date ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null
}

/** Reads a time of day as people type it: 8:30, 08:30, 0830, 8点30分, 8时. Answers null when it is none of these. */
export function readTypedTime(text: string): string | null {
  const typed = text.normalize('NFKC').replace(/\s/g, '')
  const compact = /^(\d{1,2})(\d{2})$/.exec(typed)
  const parted = /^(\d{1,2})(?:[:点时](\d{1,2})?分?)(?::\d{2})?$/.exec(typed)
  const [, hour, minute = '00'] = compact ?? parted ?? []
  return hour ? `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}` : null
}

/** Reads day and time separated by T or blanks into an instant of Asia/Shanghai; one that has an offset keeps it. */
export function readTypedInstant(text: string): string | null {
  if (isRealInstant(text)) return text
  const [day = '', time = ''] = text.trim().split(/[T\s]+/)
  const readDay = readTypedDay(day)
  const readTime = readTypedTime(time)
  return readDay && readTime ? `${readDay}T${readTime}:00+08:00` : null
}
