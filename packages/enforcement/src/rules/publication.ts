import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import { z } from 'zod'
import type { OrganType } from '../configuration/cause.ts'
import type { Knobs } from '../configuration/knobs.ts'
import { publishClock, type ClockTable } from './clock-table.ts'
import { fixedLastDay } from './last-day.ts'
import { countedAs, type PartyKind } from './party-kind.ts'
import { imposesAny, type PenaltyKind } from './penalty-kind.ts'

// R10 公示. Sources: 行政处罚法 §48; 市场监督管理行政处罚信息公示规定 (2021) §2, §9, §10, §13, §14; 国办发〔2018〕118号.

export type DecidedPenalty = {
  organType: OrganType
  procedure: 'ordinary' | 'simple'
  partyKind: PartyKind
  kinds: readonly PenaltyKind[]
  fineFen?: number | undefined
  decidedOn: PlainDate
  /** The party is registered in the province of the organ that decided. */
  sameProvince: boolean
  /** Day the organ of the other province received it. */
  receivedOn?: PlainDate | undefined
  publishedOn?: PlainDate | undefined
  /** Day from which its term counts, where an earlier page showed what is decided milder now; else its own publication. */
  countsFrom?: PlainDate | undefined
  /** Length of a restriction that is part of the penalty. */
  restrictMonths?: number | undefined
  safetyField?: boolean | undefined
  minor?: boolean | undefined
  /** State secret or the like (行政处罚法 §50). */
  secret?: boolean | undefined
  /** Marked as of social impact, whatever the amount. */
  socialImpact?: boolean | undefined
}
/** Reasons why a decision is not published, the first that holds. */
export const notPublished = z.enum(['minorParty', 'secret', 'simpleProcedure', 'warningOnly', 'noSocialImpact', 'termOver'])
export type NotPublished = z.output<typeof notPublished>
export type Published = {
  publish: true
  termMonths: number
  /** Other province: day by which it is handed on, and only after receipt a deadline there. */
  transmitBy?: PlainDate
  deadline?: PlainDate
  /** Once published: last day on the pages, and from when an early end may be asked (null: never). */
  stopsOn?: PlainDate
  repairFrom?: PlainDate | null
}

type Settings = Pick<Knobs,
  | 'publicationDays' | 'lowFine' | 'shortTermMonths' | 'normalTermMonths' | 'repairAfterMonths' | 'repairAfterMonthsSafety'
  | 'socialImpactFine' | 'individualBusinessAs'>
type Clocks = Pick<ClockTable, 'transmit' | 'publishReceived'>

/** Whether a decision is published, until when it must be, and for how long; or the first reason why not. */
export function publication(
  decision: DecidedPenalty, knobs: Settings, clocks: Clocks, calendar: WorkCalendar,
): Published | { publish: false; reason: NotPublished } {
  const reason = whyNot(decision, knobs)
  if (reason) return { publish: false, reason }
  const termMonths = termOf(decision, knobs)
  return { publish: true, ...duties(decision, knobs, clocks, calendar), termMonths, ...afterwards(decision, termMonths, knobs) }
}

function whyNot(decision: DecidedPenalty, { socialImpactFine }: Settings): NotPublished | null {
  const { organType, procedure, kinds, fineFen = 0 } = decision
  if (decision.minor) return 'minorParty'
  if (decision.secret) return 'secret'
  if (organType === 'urbanManagement') {
    const weighty = fineFen >= socialImpactFine || imposesAny(kinds, ['revokeLicence', 'revokeBusinessLicence', 'suspendBusiness'])
    return weighty || decision.socialImpact ? null : 'noSocialImpact'
  }
  if (procedure === 'simple') return 'simpleProcedure'
  return kinds.every((kind) => kind === 'warning') ? 'warningOnly' : null
}

const SHORT_TERM_KINDS: readonly PenaltyKind[] = ['warning', 'circularCriticism', 'fine']

/** 较重行政处罚 by kind: 市场监督管理严重违法失信名单管理办法 §2. */
const SERIOUS_KINDS: readonly PenaltyKind[] = ['downgradeQualification', 'revokeLicence', 'revokeBusinessLicence', 'restrictActivity', 'suspendBusiness', 'closeDown', 'restrictEmployment']

/** How heavy a penalty is for those who reckon with it (common vocabulary §5): minor what is shown for the short term, serious by its kind. */
export function severityOf(penalty: Pick<DecidedPenalty, 'kinds' | 'fineFen' | 'partyKind'>, knobs: Pick<Settings, 'lowFine' | 'individualBusinessAs'>): 'minor' | 'general' | 'serious' {
  if (imposesAny(penalty.kinds, SERIOUS_KINDS)) return 'serious'
  return isLight(penalty, knobs) ? 'minor' : 'general'
}

/** Criticism and low fines alone (公示规定 §13). */
const isLight = ({ kinds, fineFen = 0, partyKind }: Pick<DecidedPenalty, 'kinds' | 'fineFen' | 'partyKind'>, { lowFine, individualBusinessAs }: Pick<Settings, 'lowFine' | 'individualBusinessAs'>): boolean =>
  kinds.every((kind) => SHORT_TERM_KINDS.includes(kind)) && fineFen <= lowFine[countedAs(partyKind, individualBusinessAs)]

/** 公示规定 §13: three months for criticism and low fines alone, else three years; a longer restriction is shown as long as it lasts. */
function termOf(decision: DecidedPenalty, knobs: Settings): number {
  return Math.max(isLight(decision, knobs) ? knobs.shortTermMonths : knobs.normalTermMonths, decision.restrictMonths ?? 0)
}

/** §9: by the organ that decided. §10: where the party is registered in another province, handed on and published there. */
function duties(
  { organType, sameProvince, decidedOn, receivedOn }: DecidedPenalty, knobs: Settings, clocks: Clocks, calendar: WorkCalendar,
): Pick<Published, 'transmitBy' | 'deadline'> {
  if (sameProvince || organType === 'urbanManagement') {
    return { deadline: fixedLastDay(publishClock(knobs, organType), decidedOn, calendar) }
  }
  const transmitBy = fixedLastDay(clocks.transmit, decidedOn, calendar)
  return receivedOn === undefined ? { transmitBy } : { transmitBy, deadline: fixedLastDay(clocks.publishReceived, receivedOn, calendar) }
}

/** §14: penalties that stay for their whole term. */
const NO_EARLY_END: readonly PenaltyKind[] = [
  'suspendBusiness', 'restrictActivity', 'restrictEmployment', 'downgradeQualification', 'revokeLicence', 'revokeBusinessLicence',
]

function afterwards(
  { publishedOn, countsFrom = publishedOn, kinds, safetyField }: DecidedPenalty, termMonths: number, knobs: Settings,
): Pick<Published, 'stopsOn' | 'repairFrom'> {
  if (publishedOn === undefined || countsFrom === undefined) return {}
  const whole = termMonths === knobs.shortTermMonths || imposesAny(kinds, NO_EARLY_END)
  const months = safetyField ? knobs.repairAfterMonthsSafety : knobs.repairAfterMonths
  return { stopsOn: addMonths(countsFrom, termMonths), repairFrom: whole ? null : addMonths(countsFrom, months) }
}
