import type { ClockSpec } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { Category } from '../configuration/category.ts'
import type { LimitName } from '../configuration/limit-checks.ts'
import type { Limit, LimitLength, Limits } from '../configuration/limits.ts'
import type { RequestKind } from './dispatch-list.ts'

/** Workdays the promise to the reporter (总时限) is longer than the unit's own limit. */
const PROMISE_MARGIN_WORKDAYS = 3
const HOURS_PER_DAY = 24

/** What picks a length: urgency first, then the kind of request (or of a finding). */
export type LimitCase = { readonly urgent?: boolean | undefined; readonly kind?: string | undefined }

function lengthOf(limit: Limit, { urgent, kind }: LimitCase): LimitLength {
  if (urgent && limit.urgent) return limit.urgent
  return (kind === undefined ? undefined : limit.byKind?.[kind]) ?? limit.usual
}

function specOf(id: string, limit: Limit, { unit, length, reminders = limit.reminders }: LimitLength): ClockSpec {
  return {
    id, titleZh: limit.titleZh, titleEn: limit.titleEn, unit, length, kind: limit.kind, for: limit.for, direction: 'after',
    clearDays: false, nonWorkingReceipt: 'asReceived', endOfDay: 'midnight', hours: limit.hours ?? 'default',
    maxExtensions: limit.maxExtensions, pausableBy: limit.pausableBy, reminders, basis: limit.basis, unitExplicitInLaw: limit.source !== 'own',
  }
}

/** A clock (期限) by its name, `citizenRequest.triage`. @throws Error on a name the table in force has not: no such table can be published */
export function limitSpec(limits: Limits, name: LimitName, one: LimitCase = {}): ClockSpec {
  const limit = limits[name]
  if (!limit) throw new Error(`No limit is entered under ${name}`)
  return specOf(name.slice(name.indexOf('.') + 1), limit, lengthOf(limit, one))
}

/** What of a request decides its limits. */
export type LimitedRequest = { readonly kind: RequestKind; readonly urgent: boolean; readonly category: Pick<Category, 'resolveWorkdays'> }

/**
 * The unit's limit to handle and reply: five working days (济南市12345市民服务热线条例 §24, 潍坊市12345政务服务便民热线条例 §20, 安阳市政务服务条例 §50)
 * unless urgent, of another kind, or the category has its own.
 */
export function resolveSpec(limits: Limits, { kind, urgent, category }: LimitedRequest): ClockSpec {
  const spec = limitSpec(limits, 'citizenRequest.resolve', { urgent, kind })
  return urgent || category.resolveWorkdays === undefined ? spec : { ...spec, unit: 'workday', length: category.resolveWorkdays }
}

/** The promise to the reporter (总时限), from submission; hand-backs and disputes do not stop it. A limit in hours counts as its days. */
export function promiseSpec(limits: Limits, request: LimitedRequest): ClockSpec {
  const resolve = resolveSpec(limits, request)
  const days = resolve.unit === 'hour' ? Math.ceil(resolve.length / HOURS_PER_DAY) : resolve.length
  return {
    ...resolve, id: 'total', titleZh: '总时限', titleEn: 'Promise to the reporter', unit: 'workday', length: days + PROMISE_MARGIN_WORKDAYS,
    kind: 'promise', maxExtensions: 0, pausableBy: ['supplementing', 'suspended'], reminders: [{ daysBefore: 2 }, { daysBefore: 1 }],
    basis: 'own', unitExplicitInLaw: false,
  }
}

/** Working days an assisting unit (协办) has: one less than the lead has left, at least one (北京市接诉即办工作条例 §14). */
export const assistWorkdays = (issuedOn: string, leadDueOn: string, calendar: WorkCalendar): number =>
  Math.max(1, calendar.workdaysBetween(issuedOn, leadDueOn) - 1)

/** Working days left after a reply was sent back for more (退回补办): what was left, at least one. */
export const workdaysAfterReturn = (remaining: number): number => Math.max(1, remaining)
