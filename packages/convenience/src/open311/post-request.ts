import type { Category } from '../configuration/category.ts'
import type { RequestKind } from '../rules/dispatch-list.ts'
import type { Point } from '../rules/distance.ts'
import { jurisdictionErrors, keyErrors, type KeyStanding } from './access.ts'
import { readAttributes } from './attributes.ts'
import { formOf, readPoint, tooLongErrors, type Form, type FormEntries } from './form.ts'
import { open311Error, type Open311Error } from './open311-error.ts'
import type { ServiceAttributes } from './service-definition.ts'
import { offeredServices, type Open311Service } from './services.ts'

export const MOST_FILES = 5
const MAX_CHARACTERS = {
  description: 4000, address_string: 200, address_id: 60, email: 120, device_id: 120, account_id: 120, first_name: 60, last_name: 60, phone: 30,
  media_url: 500,
} as const

/** A posted request, read: what an outside client says about a matter and its reporter. Reporter fields are personal and never given out. */
export type PostedRequest = {
  readonly service: Open311Service
  readonly kind: RequestKind
  readonly description: string
  readonly point: Point | null
  readonly addressText: string | null
  readonly addressId: string | null
  readonly attributes: Readonly<Record<string, readonly string[]>>
  readonly mediaUrls: readonly string[]
  readonly accountId: string | null
  readonly reporter: {
    readonly firstName: string | null; readonly lastName: string | null; readonly email: string | null
    readonly phone: string | null; readonly deviceId: string | null
  }
}

/** What a post is read against. */
export type PostContext = {
  readonly key: KeyStanding
  readonly categories: readonly Category[]
  readonly attributes: ServiceAttributes
  readonly files: number
  readonly isInCity: (point: Point) => boolean
}
export type PostAnswer = { readonly posted: PostedRequest } | { readonly errors: readonly Open311Error[] }

const isError = (value: Point | Open311Error | null): value is Open311Error => value !== null && 'name' in value

function locationErrors(form: Form, point: Point | Open311Error | null): Open311Error[] {
  if (isError(point)) return [point]
  return point === null && form.one('address_string') === null && form.one('address_id') === null ? [open311Error('locationMissing')] : []
}

function postedOf(form: Form, service: Open311Service, point: Point | null, attributes: PostedRequest['attributes']): PostedRequest {
  return {
    service, kind: service.kind, description: form.one('description') ?? '', point, addressText: form.one('address_string'),
    addressId: form.one('address_id'), attributes, mediaUrls: form.all('media_url').slice(0, MOST_FILES), accountId: form.one('account_id'),
    reporter: {
      firstName: form.one('first_name'), lastName: form.one('last_name'), email: form.one('email'), phone: form.one('phone'),
      deviceId: form.one('device_id'),
    },
  }
}

/**
 * Reads `POST requests` (GeoReport v2). Checked in this order: key, service code present, service known, location, attributes and the rest;
 * a missing key or an unknown service ends it, else every error is told at once.
 */
export function readPostedRequest(entries: FormEntries, { key, categories, attributes, files, isInCity }: PostContext): PostAnswer {
  const form = formOf(entries)
  const refused = [...keyErrors(key, true), ...jurisdictionErrors(form)]
  if (refused.length > 0) return { errors: refused }
  const code = form.one('service_code')
  const service = offeredServices(categories).find((one) => one.code === code)
  if (code !== null && !service) return { errors: [open311Error('serviceUnknown', { value: code.slice(0, 80) })] }
  const point = readPoint(form, isInCity)
  const { answers, errors } = readAttributes(form, service ? (attributes[service.code] ?? []) : [])
  const found = [
    ...(code === null ? [open311Error('serviceCodeMissing')] : []),
    ...locationErrors(form, point),
    ...errors,
    ...tooLongErrors(form, MAX_CHARACTERS),
    ...(files > MOST_FILES || form.all('media_url').length > MOST_FILES ? [open311Error('tooManyFiles', { max: MOST_FILES })] : []),
  ]
  return found.length > 0 || !service || isError(point) ? { errors: found } : { posted: postedOf(form, service, point, answers) }
}
