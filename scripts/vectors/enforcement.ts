import { calendarFrom, type CalendarDay, type WorkCalendar } from '@onewindow/calendar/work-calendar'
import { addDays } from '@onewindow/calendar/day'
import { shippedOf } from '@onewindow/casework/configuration/settings'
import { discretionSet, knobsSet } from '@onewindow/enforcement/configuration/sets'
import type { Cause } from '@onewindow/enforcement/definition/cause'
import { valuesOf, type Knobs } from '@onewindow/enforcement/definition/knobs'
import { clockTable, type ClockTable } from '@onewindow/enforcement/rules/clock-table'
import { mayCoerce, type MeasureFacts } from '@onewindow/enforcement/rules/coercion'
import { remedies, type RemedyFacts } from '@onewindow/enforcement/rules/court-window'
import { custodyHashes, type CustodyEvent } from '@onewindow/enforcement/rules/custody-chain'
import {
  decisionDeadline, earliestHearing, hearingRequestUntil, paymentDueOn, retractBy, screeningDeadline, seizureLastDay, type DecisionFacts,
} from '@onewindow/enforcement/rules/deadlines'
import { weigh, type DiscretionSheet } from '@onewindow/enforcement/rules/discretion'
import { hearingRight, type ProposedPenalty } from '@onewindow/enforcement/rules/hearing-right'
import { latePenalty, type LateFacts } from '@onewindow/enforcement/rules/late-penalty'
import { limitation, type ActInTime } from '@onewindow/enforcement/rules/limitation'
import { onTheSpot, type OnTheSpotFacts } from '@onewindow/enforcement/rules/on-the-spot'
import { higherFine, type FineCandidate } from '@onewindow/enforcement/rules/one-fine'
import { publication, type DecidedPenalty } from '@onewindow/enforcement/rules/publication'
import { publishedName } from '@onewindow/enforcement/rules/publication-masking'
import { servedOn, type ServiceAttempt } from '@onewindow/enforcement/rules/service-of-documents'
import { statutoryRange, type FineRange, type RangeFacts } from '@onewindow/enforcement/rules/statutory-range'
import { whetherToPunish, type Punishability } from '@onewindow/enforcement/rules/whether-to-punish'
import { mask as screenMask } from '@onewindow/identity/masking'

type Config = {
  calendar: { holidays: [string, string][]; makeUpWorkingDays: string[] }
  hearing: Knobs['hearingFine']
  simple: Knobs['onTheSpotFine'] & { collectUpTo: number }
  late: { dailyPercent: number }
  publication: {
    marketSupervision: { sameProvinceWorkingDays: number; crossProvinceTransmit: number; crossProvincePublish: number }
    urbanManagement: { workingDays: number }
    retractWorkingDays: number
    lowFine: Knobs['lowFine']
    shortTermMonths: number
    normalTermMonths: number
    repairAfterMonths: number
    repairAfterMonthsSafety: number
  }
}
type FileContext = { config: Config; causes: Pick<Cause, 'code' | 'clauses' | 'coercion'>[] }
type Setting = { calendar: WorkCalendar; knobs: Knobs; clocks: ClockTable }

const shippedKnobs = (): Knobs => valuesOf(shippedOf(knobsSet))
const settings = new WeakMap<FileContext, Setting>()

/** Calendar and settings of the file; what it does not name is as shipped. */
function settingOf(context: FileContext): Setting {
  const known = settings.get(context)
  if (known) return known
  const knobs = knobsOf(context.config)
  const setting = { calendar: calendarOf(context.config), knobs, clocks: clockTable(knobs) }
  settings.set(context, setting)
  return setting
}

function knobsOf({ hearing, simple, late, publication: p }: Config): Knobs {
  const { sameProvinceWorkingDays, crossProvinceTransmit, crossProvincePublish } = p.marketSupervision
  return {
    ...shippedKnobs(),
    hearingFine: hearing,
    onTheSpotFine: { person: simple.person, organization: simple.organization },
    collectUpTo: simple.collectUpTo,
    lateDailyPercent: late.dailyPercent,
    publicationDays: {
      marketSupervision: sameProvinceWorkingDays, urbanManagement: p.urbanManagement.workingDays, transmit: crossProvinceTransmit,
      publishReceived: crossProvincePublish,
    },
    retractDays: p.retractWorkingDays,
    lowFine: p.lowFine,
    shortTermMonths: p.shortTermMonths,
    normalTermMonths: p.normalTermMonths,
    repairAfterMonths: p.repairAfterMonths,
    repairAfterMonthsSafety: p.repairAfterMonthsSafety,
  }
}

function calendarOf({ calendar: { holidays, makeUpWorkingDays } }: Config): WorkCalendar {
  const version = 'vectors'
  const day = (date: string, kind: 'off' | 'work'): CalendarDay =>
    ({ layer: 'national', regionCode: null, date, kind, label: kind, source: 'vectors', version })
  const off = holidays.flatMap(([from, to]) => daysThrough(from, to)).map((date) => day(date, 'off'))
  const work = makeUpWorkingDays.map((date) => day(date, 'work'))
  return calendarFrom({ id: 'CN', version, confirmedFrom: '2025-01-01', confirmedThrough: '2026-12-31', days: [...off, ...work] })
}

function daysThrough(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

function causeOf({ causes }: FileContext, code: string): FileContext['causes'][number] {
  const found = causes.find((cause) => cause.code === code)
  if (!found) throw new Error(`The file has no cause ${code}`)
  return found
}

type HearingInput = { noticeServedOn: string; hearingNoticeServedOn?: string }

function hearingDates({ noticeServedOn, hearingNoticeServedOn }: HearingInput, context: FileContext): unknown {
  const { calendar, clocks } = settingOf(context)
  const requestUntil = hearingRequestUntil(noticeServedOn, clocks, calendar)
  if (hearingNoticeServedOn === undefined) return { requestUntil }
  return { requestUntil, earliestHearing: earliestHearing(hearingNoticeServedOn, clocks, calendar) }
}

function mask({ kind, text }: { kind: 'publishedName' | 'idNumber' | 'phone'; text: string }): { text: string } {
  if (kind === 'publishedName') return { text: publishedName(text, shippedKnobs().doubleSurnames) }
  return { text: screenMask(kind === 'phone' ? 'mobile' : kind, text) }
}

export const rules = {
  statutoryRange: ({ cause, ...facts }: RangeFacts & { cause: string }, context: FileContext) =>
    statutoryRange(causeOf(context, cause), facts, settingOf(context).knobs.individualBusinessAs),
  discretion: ({ minFen, maxFen, ...sheet }: FineRange & DiscretionSheet) =>
    weigh({ minFen, maxFen }, sheet, shippedOf(discretionSet)),
  latePenalty: (input: LateFacts, context: FileContext) => latePenalty(input, settingOf(context).knobs.lateDailyPercent),
  hearing: (input: ProposedPenalty, context: FileContext) => hearingRight(input, settingOf(context).knobs),
  simple: (input: OnTheSpotFacts, context: FileContext) => onTheSpot(input, settingOf(context).knobs),
  limitation: (input: ActInTime) => limitation(input),
  decisionDeadline: (input: DecisionFacts, context: FileContext) => {
    const { calendar, clocks } = settingOf(context)
    return decisionDeadline(input, clocks, calendar)
  },
  seizure: (input: Parameters<typeof seizureLastDay>[0], context: FileContext) => {
    const { calendar, clocks } = settingOf(context)
    return { lastDay: seizureLastDay(input, clocks, calendar) }
  },
  workingDays: ({ from, n }: { from: string; n: number }, context: FileContext) =>
    ({ date: settingOf(context).calendar.addWorkingDays(from, n) }),
  filing: (input: Parameters<typeof screeningDeadline>[0], context: FileContext) => {
    const { calendar, clocks, knobs } = settingOf(context)
    return { deadline: screeningDeadline(input, clocks, knobs.screeningExtensionDays, calendar) }
  },
  hearingDates,
  payment: (input: { servedOn: string }, context: FileContext) => {
    const { calendar, clocks } = settingOf(context)
    return { dueOn: paymentDueOn(input.servedOn, clocks, calendar) }
  },
  remedies: (input: RemedyFacts, context: FileContext) => {
    const { calendar, clocks } = settingOf(context)
    return remedies(input, clocks, calendar)
  },
  publication: (input: DecidedPenalty, context: FileContext) => {
    const { calendar, clocks, knobs } = settingOf(context)
    return publication(input, knobs, clocks, calendar)
  },
  retract: ({ effectiveOn }: { effectiveOn: string }, context: FileContext) => {
    const { calendar, clocks } = settingOf(context)
    return { retractBy: retractBy(effectiveOn, clocks, calendar) }
  },
  higherFine: ({ candidates }: { candidates: FineCandidate[] }) => higherFine(candidates),
  service: (input: ServiceAttempt) => ({ servedOn: servedOn(input) }),
  custodyChain: ({ events }: { events: CustodyEvent[] }) => ({ hashes: custodyHashes(events) }),
  mask,
  coercion: ({ cause, ...facts }: MeasureFacts & { cause: string }, context: FileContext) => mayCoerce(causeOf(context, cause), facts),
  whetherToPunish: (input: Punishability) => whetherToPunish(input),
}
