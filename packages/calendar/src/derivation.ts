import { addDays, dayOf, partsOf } from './day.ts'
import type { Instant, PlainDate } from './day.ts'
import { formatDay, formatDayRange, textsOf, weekdayName } from './format.ts'
import type { Language } from './format.ts'
import { labelIn } from './locales/holidays.ts'
import type { CalendarTexts } from './locales/zh.ts'
import type { ClockTiming, ExtensionStep, Run } from './spec.ts'
import { extensionUnitOf } from './timing.ts'

/** A pause with the name of its reason in the language of the sentence. */
export type NamedPause = { readonly from: Instant; readonly to?: Instant | null | undefined; readonly name: string }

export type Derived = {
  readonly spec: ClockTiming
  readonly runs: readonly Run[]
  readonly dueDate: PlainDate
  readonly provisional?: boolean | undefined
}

/** `start` says what began the clock, 收到申请 · Received unless given. */
export type SentenceNames = {
  readonly start?: string | undefined
  readonly pauses?: readonly NamedPause[] | undefined
  readonly extensions?: readonly ExtensionStep[] | undefined
}

type Clause = { readonly from: PlainDate; readonly text: string }
type Stretch = { from: PlainDate; to: PlainDate; name: string }
type Writing = { readonly words: CalendarTexts; readonly language: Language; readonly year: PlainDate }

const earliest = (run: Run): PlainDate => (run.from <= run.to ? run.from : run.to)
const latest = (run: Run): PlainDate => (run.from <= run.to ? run.to : run.from)
const isRest = (run: Run): boolean => run.why === 'weekend' || run.why === 'holiday'

function reasonOn(day: PlainDate, pauses: readonly NamedPause[], unnamed: string): string {
  const pause = pauses.find(({ from, to }) => dayOf(from) <= day && (to == null || day < dayOf(to)))
  return pause?.name ?? unnamed
}

/** Paused days of one reason belong together when only rest days lie between them. */
function pausedStretches(runs: readonly Run[], pauses: readonly NamedPause[], unnamed: string): Stretch[] {
  const stretches: Stretch[] = []
  let joined = false
  for (const run of runs) {
    if (run.why !== 'paused') {
      joined &&= isRest(run)
      continue
    }
    for (let day = run.from; day <= run.to; day = addDays(day, 1)) {
      const name = reasonOn(day, pauses, unnamed)
      const last = stretches.at(-1)
      if (last && joined && last.name === name) last.to = day
      else stretches.push({ from: day, to: day, name })
      joined = true
    }
  }
  return stretches
}

function makeupClauses(run: Run, { words, language, year }: Writing): Clause[] {
  const clauses: Clause[] = []
  for (let day = earliest(run); day <= latest(run); day = addDays(day, 1)) {
    const text = words['sentence.makeup']({ day: formatDay(day, language, year), weekday: weekdayName(day, language) })
    clauses.push({ from: day, text })
  }
  return clauses
}

/** What the counting left out or took in against the ordinary week, in time order. */
function exceptionClauses(runs: readonly Run[], pauses: readonly NamedPause[], writing: Writing): string[] {
  const { words, language, year } = writing
  const range = (from: PlainDate, to: PlainDate): string => formatDayRange(from, to, language, year)
  const stretches = pausedStretches(runs, pauses, words['sentence.pausedUnnamed'])
  const clauses: Clause[] = stretches.map(({ from, to, name }) =>
    ({ from, text: words['sentence.paused']({ days: range(from, to), reason: name }) }))
  for (const run of runs) {
    if (run.why === 'makeup') clauses.push(...makeupClauses(run, writing))
    // English readers are told a holiday once: inside a pause those days are already named.
    const told = language === 'en' && stretches.some(({ from, to }) => from <= earliest(run) && latest(run) <= to)
    if (run.why !== 'holiday' || told) continue
    const name = labelIn(language, run.label ?? '')
    clauses.push({ from: earliest(run), text: words['sentence.holiday']({ days: range(earliest(run), latest(run)), name }) })
  }
  const hasRest = clauses.length > 0 || !runs.some((run) => run.why === 'weekend')
  if (!hasRest) return [words['sentence.weekends']]
  return clauses.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).map(({ text }) => text)
}

function openingClause(runs: readonly Run[], spec: ClockTiming, due: PlainDate, start: string, { words, language, year }: Writing): string {
  const on = (day: PlainDate): string => formatDay(day, language, year)
  const first = runs[0]!
  if (first.why === 'event') return words['sentence.back']({ day: on(first.from) })
  const counted = runs.find((run) => run.why === 'start') ?? first
  if (spec.length === 0 && runs.at(-1) === counted) return words['sentence.onTheSpot']({ start, day: on(first.from), due: on(due) })
  if (first.why === 'receivedNextWorkday') return words['sentence.fromMoved']({ start, day: on(first.from), moved: on(counted.from) })
  return words['sentence.from']({ start, day: on(first.from) })
}

function backClause(runs: readonly Run[], spec: ClockTiming, due: PlainDate, { words, language, year }: Writing): string {
  const moved = runs.some((run) => run.why === 'rolled')
  const length = words[`unit.${spec.unit}`](spec.length)
  return words['sentence.lastLawfulDay']({ length, clear: spec.clearDays ?? false, moved, day: formatDay(due, language, year) })
}

/** The count itself: the last counted day, the end of a period and what moved it. */
function countClauses(runs: readonly Run[], spec: ClockTiming, { words, language, year }: Writing): string[] {
  const on = (day: PlainDate): string => formatDay(day, language, year)
  const clauses: string[] = []
  const nth = spec.unit === 'workday' ? words['sentence.nthWorkday'] : words['sentence.nthDay']
  const counted = runs.findLast((run) => run.why === 'counted' || run.why === 'makeup')
  if (counted) clauses.push(nth({ n: counted.n, day: on(counted.to) }))
  const length = words[`unit.${spec.unit}`](spec.length)
  for (const run of runs) {
    if (run.why === 'period') clauses.push(words['sentence.period']({ length, day: on(run.to) }))
    if (run.why === 'shifted') clauses.push(words['sentence.shifted']({ n: run.n, day: on(run.to) }))
  }
  const rolled = runs.findLast((run) => run.why === 'rolled')
  if (rolled) clauses.push(words['sentence.rolled']({ day: on(rolled.to) }))
  return clauses
}

/**
 * One sentence that explains a due date, built from its runs and never stored as truth. Names of pause reasons come in, in the language
 * of the sentence. Empty for hour clocks, which have no runs. @throws RangeError on a malformed day
 */
export function derivationSentence({ spec, runs, dueDate, provisional }: Derived, language: Language, names: SentenceNames = {}): string {
  const first = runs[0]
  if (!first) return ''
  const words = textsOf(language)
  const writing: Writing = { words, language, year: first.from }
  const extended = (names.extensions ?? []).reduce((sum, { length }) => sum + length, 0)
  const clauses = [
    openingClause(runs, spec, dueDate, names.start ?? words['sentence.start'], writing),
    ...exceptionClauses(runs, names.pauses ?? [], writing),
    ...(extended > 0 ? [words['sentence.extended']({ length: words[`unit.${extensionUnitOf(spec)}`](extended) })] : []),
    ...(first.why === 'event' ? [backClause(runs, spec, dueDate, writing)] : countClauses(runs, spec, writing)),
    ...(provisional ? [words['sentence.provisional']({ year: partsOf(dueDate).year })] : []),
  ]
  return clauses.join(words['sentence.joint']) + words['sentence.end']
}
