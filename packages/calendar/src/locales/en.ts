import type { CalendarTexts } from './zh.ts'

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`

function ordinal(n: number): string {
  const rest = n % 100
  const ending = rest >= 11 && rest <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[n % 10] ?? 'th')
  return `${n}${ending}`
}

/** Every word the calendar room shows, English. */
export const en: CalendarTexts = {
  'level.green': 'On time',
  'level.yellow': 'Due soon',
  'level.red': 'Overdue',
  'level.paused': 'Paused',
  'level.met': 'Done in time',
  'level.missed': 'Done late',

  'unit.workday': (n) => count(n, 'working day'),
  'unit.calendarDay': (n) => count(n, 'day'),
  'unit.month': (n) => count(n, 'month'),
  'unit.year': (n) => count(n, 'year'),
  'unit.hour': (n) => count(n, 'hour'),
  'unit.minute': (n) => count(n, 'minute'),
  'unit.workHour': (n) => count(n, 'working hour'),

  'sentence.start': 'Received',
  'sentence.from': ({ start, day }) => `${start} ${day}, counting from the next day`,
  'sentence.fromMoved': ({ start, day, moved }) =>
    `${start} ${day}, a rest day, so taken as received on ${moved}, counting from the next day`,
  'sentence.onTheSpot': ({ start, day, due }) => `${start} ${day}, to be done the same day, at the latest on ${due}`,
  'sentence.back': ({ day }) => `Counting back from ${day}, that day not counted`,
  'sentence.paused': ({ days, reason }) => `${days} not counted (${reason})`,
  'sentence.pausedUnnamed': 'paused',
  'sentence.holiday': ({ days, name }) => `${days} not counted (${name})`,
  'sentence.weekends': 'weekends not counted',
  'sentence.makeup': ({ day, weekday }) => `${day} is a working ${weekday === 'Sat' ? 'Saturday' : 'Sunday'}`,
  'sentence.extended': ({ length }) => `extended by ${length} with approval`,
  'sentence.nthWorkday': ({ n, day }) => `the ${ordinal(n)} working day is ${day}`,
  'sentence.nthDay': ({ n, day }) => `the ${ordinal(n)} day is ${day}`,
  'sentence.period': ({ length, day }) => `the period of ${length} ends on ${day}`,
  'sentence.shifted': ({ n, day }) => `pauses and extensions move it by ${count(n, 'day')} to ${day}`,
  'sentence.rolled': ({ day }) => `the last day is a rest day, so it moves to ${day}`,
  'sentence.lastLawfulDay': ({ length, clear, moved, day }) =>
    `${length} ${clear ? 'must lie between' : 'ahead'}${moved ? ', moved back over rest days' : ''}: the last lawful day is ${day}`,
  'sentence.provisional': ({ year }) => `provisional: the holiday notice for ${year} is not entered yet`,
  'sentence.joint': '; ',
  'sentence.end': '.',

  'weekday.1': 'Mon', 'weekday.2': 'Tue', 'weekday.3': 'Wed', 'weekday.4': 'Thu',
  'weekday.5': 'Fri', 'weekday.6': 'Sat', 'weekday.7': 'Sun',
  'relative.today': 'today',
  'relative.tomorrow': 'tomorrow',
  'relative.yesterday': 'yesterday',
  'relative.inDays': (n) => `in ${count(n, 'day')}`,
  'relative.daysAgo': (n) => `${count(n, 'day')} ago`,

  'import.unreadable': 'This line cannot be read; it should be: day,off or work,name',
  'import.notADay': ({ text }) => `“${text}” is not an existing day`,
  'import.notAKind': ({ text }) => `“${text}” should be off or work`,
  'import.labelMissing': 'The name of the holiday or a note is missing',
  'import.twice': ({ date, line }) => `${date} already stands on line ${line}`,
  'import.workOnWeekday': ({ date }) => `${date} is a day from Monday to Friday and worked anyway; it cannot be a make-up day`,
  'import.yearOutOfRange': ({ year, workdays, least, most }) =>
    `${year} would have ${workdays} working days; ${least} to ${most} are possible`,
  'import.empty': 'There is no day to enter',
}
