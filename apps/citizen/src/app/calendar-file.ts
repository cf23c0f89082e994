/** One whole-day entry for a calendar. */
export interface CalendarEntry {
  uid: string
  day: string
  title: string
  text: string
  address?: string
}

const escaped = (text: string): string => text.replace(/([\\;,])/g, '\\$1').replace(/\r?\n/g, '\\n')

const LINE_BYTES = 73

/** Lines longer than 75 octets are folded, never inside a character (RFC 5545 §3.1). */
function folded(line: string): string {
  const parts: string[] = ['']
  let bytes = 0
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (bytes + size > LINE_BYTES) {
      parts.push('')
      bytes = 0
    }
    parts[parts.length - 1] += letter
    bytes += size
  }
  return parts.join('\r\n ')
}

const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
const compact = (text: string): string => text.replace(/[-:]/g, '')

/**
 * An iCalendar file (RFC 5545) with whole-day entries and a reminder the day before. Days are local days; `stamp` is the
 * instant it was made, an ISO text.
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: string): string {
  const made = `${compact(new Date(stamp).toISOString().slice(0, 19))}Z`
  const lines = entries.flatMap(({ uid, day, title, text, address }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(nextDay(day))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(address === undefined ? [] : [`URL:${address}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ])
  return (
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//OneWindow//Citizen//ZH', 'CALSCALE:GREGORIAN', ...lines, 'END:VCALENDAR']
      .map(folded)
      .join('\r\n') + '\r\n'
  )
}
