import { dayOf } from '@onewindow/calendar/day'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { ClockOf } from '@onewindow/casework/lifecycle'
import type { CaseState, Context } from '@onewindow/casework/case-state'
import { itemClocks } from '../rules/item-clocks.ts'
import { pausableBy } from '../rules/special-procedures.ts'
import { itemOf, knownOf } from './known.ts'
import type { ApplicationFacts } from './schemas.ts'

type Case = CaseState<ApplicationFacts>

const base = {
  kind: 'limit', for: 'authority', unit: 'workday', direction: 'after', clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [], unitExplicitInLaw: true,
} as const satisfies Partial<ClockSpec>

const clocksOf = (c: Case, ctx: Context) => itemClocks(itemOf(ctx), { commitment: c.facts.acceptance?.kind === 'commitment' })

/** Decision and promise count from acceptance; from receipt where the item says so or the application was deemed accepted; from the close of the batch (R3, R8). */
function decisionStart(c: Case, ctx: Context): string {
  const { startsFrom } = clocksOf(c, ctx)
  if (c.flags.includes('reopened')) return ctx.at
  if (startsFrom === 'batchWindowClose' && c.facts.batchClosesAt) return c.facts.batchClosesAt
  return (c.facts.acceptance?.kind === 'deemed' || startsFrom === 'received') && c.receivedAt ? c.receivedAt : ctx.at
}

/** A deferred material is never owed longer than the decision takes (容缺受理, 国发〔2022〕5号). */
const DEFERRED_WORKDAYS = 10
/** The applicant's own time to answer a correction notice; a knob of 10 to 90 days (clock §6). */
const SUPPLEMENT_DAYS = 30

/** The applicant's time to answer the notice; the notice prints its last day. */
export const supplementReply: ClockSpec = {
  ...base, id: 'supplementReply', titleZh: '补正期限', titleEn: 'Time to answer the notice', for: 'party', unit: 'calendarDay', length: SUPPLEMENT_DAYS, maxExtensions: 1,
  reminders: [{ percent: 50 }, { daysBefore: 7 }, { daysBefore: 3 }, { daysBefore: 1 }], basis: '行政许可法 §32(1)(四)',
}

/** The clocks of an application (approval §4). Titles are what the reader sees; bases are printed under the derivation. */
export const applicationClocks = {
  acceptance: { spec: (c, ctx) => clocksOf(c, ctx).acceptance, startAt: (c, ctx) => c.receivedAt ?? ctx.at, card: 'red' },
  decision: { spec: (c, ctx) => clocksOf(c, ctx).decision, startAt: decisionStart, card: 'red', sorts: true },
  promise: { spec: (c, ctx) => clocksOf(c, ctx).promise, startAt: decisionStart, card: 'yellow', sorts: true },
  /** From the notice, which in a one-thing application the lead unit has sent before the item hears of it. */
  supplementReply: { spec: () => supplementReply, startAt: (c, ctx) => c.facts.corrections.at(-1)?.at ?? ctx.at },
  deferred: {
    spec: (_c, ctx) => ({ ...base, id: 'deferred', titleZh: '容缺材料补交期限', titleEn: 'Time to hand in promised materials', for: 'party', length: DEFERRED_WORKDAYS, maxExtensions: 1, pausableBy: pausableBy(itemOf(ctx)), reminders: [{ daysBefore: 3 }], basis: '国发〔2022〕5号' }),
  },
  opinionReply: { spec: () => ({ ...base, id: 'opinionReply', titleZh: '征求意见答复期限', titleEn: 'Reply of the department asked', length: 5, basis: '行政许可法 §26' }), perPart: true, card: 'red' },
  hearingRequest: { spec: () => ({ ...base, id: 'hearingRequest', titleZh: '申请听证期限', titleEn: 'Right to ask for a hearing', kind: 'partyRight', for: 'party', length: 5, basis: '行政许可法 §47' }) },
  hearingHold: { spec: () => ({ ...base, id: 'hearingHold', titleZh: '组织听证期限', titleEn: 'Limit for holding the hearing', length: 20, basis: '行政许可法 §47' }), card: 'red' },
  lowerReview: {
    spec: (c, ctx) => (goesUp(c, ctx) ? { ...base, id: 'lowerReview', titleZh: '下级审查期限', titleEn: 'Limit for the lower organ', length: 20, pausableBy: pausableBy(itemOf(ctx)), basis: '行政许可法 §43' } : null), card: 'red',
  },
  delivery: { spec: () => ({ ...base, id: 'delivery', titleZh: '送达期限', titleEn: 'Limit for delivery', length: 10, basis: '行政许可法 §44' }), card: 'red' },
} satisfies Record<string, ClockOf<ApplicationFacts>>

/** The chain names a stage of a higher level than the organ that accepted (下级先审, 行政许可法 §35). */
export function needsUpperOrgan(_c: Case, ctx: Context): boolean {
  const levels = new Set(itemOf(ctx).reviewChain.flatMap(({ level }) => (level ? [level] : [])))
  return levels.size > 1
}

/** Whether the file really goes to an upper organ: the chain says so, and one above the organ that accepted carries the item out. */
export function goesUp(c: Case, ctx: Context): boolean {
  const { upper } = knownOf(ctx)
  return needsUpperOrgan(c, ctx) && upper !== null && upper.unitId !== c.unitId
}

/** The local day an application counts as received. */
export const receivedOn = (c: Case): string => dayOf(c.receivedAt ?? c.openedAt)
