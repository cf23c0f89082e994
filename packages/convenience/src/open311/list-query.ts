import { addHours, epochMs, isBefore, MS_PER_DAY } from '@onewindow/calendar/day'
import { jurisdictionErrors, keyErrors, type KeyStanding } from './access.ts'
import { formOf, readCount, readInstant, type Form, type FormEntries } from './form.ts'
import { open311Error, type Open311Error } from './open311-error.ts'
import type { CoreStatus } from './request-status.ts'

const MOST_ROWS = 1000
const MOST_IDS = 100
const MOST_DAYS = 90
const HOURS_PER_DAY = 24

export type TimeSpan = { readonly from: string; readonly to: string }
export type RequestQuery =
  | { readonly numbers: readonly string[] }
  | {
    readonly numbers: null
    readonly serviceCodes: readonly string[] | null
    readonly statuses: readonly CoreStatus[] | null
    readonly requested: TimeSpan
    readonly updatedAfter: string | null
    readonly updatedBefore: string | null
    readonly limit: number
    readonly offset: number
  }
export type QueryAnswer<Q> = { readonly query: Q } | { readonly errors: readonly Open311Error[] }

type Read<T> = { readonly value: T } | { readonly errors: readonly Open311Error[] }
const valueOr = <T>(read: Read<T>, other: T): T => ('value' in read ? read.value : other)
const errorsOf = (read: Read<unknown>): readonly Open311Error[] => ('errors' in read ? read.errors : [])

function listOf(form: Form, name: string): string[] | null {
  const text = form.one(name)
  const values = text?.split(',').map((one) => one.trim()).filter((one) => one !== '') ?? []
  return values.length > 0 ? values : null
}

function readTime(form: Form, field: string): Read<string | null> {
  const text = form.one(field)
  const at = text === null ? null : readInstant(text)
  return text !== null && at === null ? { errors: [open311Error('dateInvalid', { field })] } : { value: at }
}

/** Of one end the other lies `hours` away; without both the last `hours` before now. */
function readSpan(form: Form, now: string, hours: number): Read<TimeSpan> {
  const [start, end] = [readTime(form, 'start_date'), readTime(form, 'end_date')]
  const errors = [...errorsOf(start), ...errorsOf(end)]
  if (errors.length > 0) return { errors }
  const [givenFrom, givenTo] = [valueOr(start, null), valueOr(end, null)]
  const to = givenTo ?? (givenFrom === null ? now : addHours(givenFrom, hours))
  const from = givenFrom ?? addHours(to, -hours)
  if (isBefore(to, from)) return { errors: [open311Error('spanReversed')] }
  return epochMs(to) - epochMs(from) > MOST_DAYS * MS_PER_DAY ? { errors: [open311Error('spanTooLong', { days: MOST_DAYS })] } : { value: { from, to } }
}

function readStatuses(form: Form): Read<readonly CoreStatus[] | null> {
  const named = listOf(form, 'status')
  const known = named?.filter((one): one is CoreStatus => one === 'open' || one === 'closed') ?? null
  return named !== null && known?.length !== named.length ? { errors: [open311Error('statusInvalid')] } : { value: known }
}

function filterOf(form: Form, now: string): QueryAnswer<RequestQuery> {
  const requested = readSpan(form, now, MOST_DAYS * HOURS_PER_DAY)
  const [after, before, statuses] = [readTime(form, 'updated_after'), readTime(form, 'updated_before'), readStatuses(form)]
  const [page, size] = [readCount(form, 'page', 1, 100_000), readCount(form, 'page_size', MOST_ROWS, MOST_ROWS)]
  const counts = [page, size].filter((one): one is Open311Error => typeof one !== 'number')
  const errors = [...errorsOf(requested), ...errorsOf(after), ...errorsOf(before), ...errorsOf(statuses), ...counts]
  if (errors.length > 0 || !('value' in requested) || typeof page !== 'number' || typeof size !== 'number') return { errors }
  return {
    query: {
      numbers: null, serviceCodes: listOf(form, 'service_code'), statuses: valueOr(statuses, null), requested: requested.value,
      updatedAfter: valueOr(after, null), updatedBefore: valueOr(before, null), limit: size, offset: (page - 1) * size,
    },
  }
}

function refusalsOf(form: Form, key: KeyStanding): Open311Error[] {
  return [...keyErrors(key, false), ...jurisdictionErrors(form)]
}

/** Reads `GET requests`: ids override everything else; without dates the last 90 days before `now`. */
export function readRequestQuery(entries: FormEntries, now: string, key: KeyStanding): QueryAnswer<RequestQuery> {
  const form = formOf(entries)
  const refused = refusalsOf(form, key)
  if (refused.length > 0) return { errors: refused }
  const numbers = listOf(form, 'service_request_id')
  if (numbers === null) return filterOf(form, now)
  return numbers.length > MOST_IDS ? { errors: [open311Error('tooManyIds', { max: MOST_IDS })] } : { query: { numbers: [...new Set(numbers)] } }
}

export type UpdateQuery = { readonly updated: TimeSpan; readonly limit: number }

/** Reads `GET servicerequestupdates`: both ends count; without them the last 24 hours. */
export function readUpdateQuery(entries: FormEntries, now: string, key: KeyStanding): QueryAnswer<UpdateQuery> {
  const form = formOf(entries)
  const refused = refusalsOf(form, key)
  if (refused.length > 0) return { errors: refused }
  const updated = readSpan(form, now, HOURS_PER_DAY)
  return 'value' in updated ? { query: { updated: updated.value, limit: MOST_ROWS } } : { errors: updated.errors }
}
