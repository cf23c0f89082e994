import { inShanghai } from '@onewindow/calendar/day'
import type { Category } from '../configuration/category.ts'
import type { Point } from '../rules/distance.ts'
import { publicView } from '../rules/public-view.ts'
import type { PublishableRequest } from '../rules/public-view.ts'
import { redact } from '../rules/redaction.ts'
import type { Fields, Open311Document } from './document.ts'
import { notices as en } from './locales/en.ts'
import { notices as zh } from './locales/zh.ts'
import type { Language } from './open311-error.ts'
import { coreStatus, extendedStatus } from './request-status.ts'

/** A request as it stands, without its reporter: what may leave depends on its category. */
export type Open311Request = PublishableRequest & {
  readonly number: string
  /** State; of an archived one the state it ended in. */
  readonly state: string
  readonly publicNote: string | null
  readonly unitName: string | null
  readonly requestedAt: string
  readonly updatedAt: string
  /** End of the limit to reply, if one runs. */
  readonly expectedAt: string | null
  readonly address: string | null
  /** Address of the reviewed photo at this platform. */
  readonly photoUrl: string | null
}

const E_COORDINATE = 1e6
const degrees = (value: number | undefined): number | null => (value === undefined ? null : Math.round(value * E_COORDINATE) / E_COORDINATE)
const instant = (at: string | null): string | null => (at === null ? null : inShanghai(at).replace(/\.\d+/, ''))

function placeFields(point: Point | null, address: string | null): Fields {
  return { address, address_id: null, zipcode: null, lat: degrees(point?.lat), long: degrees(point?.lon) }
}

/** One request as anyone reads it: words, place and photo only where it is public; of a sealed one the status alone. */
export function serviceRequestFields(request: Open311Request, category: Category, language: Language): Fields {
  const shown = publicView(request, category)
  return {
    service_request_id: request.number,
    status: coreStatus(request.state),
    status_notes: shown === null ? null : request.publicNote,
    service_name: language === 'en' ? category.nameEn : category.nameZh,
    service_code: category.code,
    description: shown?.text ?? null,
    agency_responsible: request.sealed ? null : request.unitName,
    service_notice: null,
    requested_datetime: instant(request.requestedAt),
    updated_datetime: instant(request.updatedAt),
    expected_datetime: request.sealed ? null : instant(request.expectedAt),
    ...placeFields(shown?.point ?? null, shown === null || request.address === null ? null : redact(request.address).text),
    media_url: shown === null ? null : request.photoUrl,
  }
}

/** `GET requests` and `GET requests/{id}`: a list, also of one. */
export const serviceRequestsDocument = (
  requests: readonly { readonly request: Open311Request; readonly category: Category }[], language: Language,
): Open311Document => ({ root: 'service_requests', body: requests.map(({ request, category }) => serviceRequestFields(request, category, language)) })

/** What a post brought: a number at once, or a token until the request is accepted; never both. */
export type PostReceipt = { readonly number: string } | { readonly token: string }

/** `POST requests`: the receipt. */
export function receiptDocument(receipt: PostReceipt, accountId: string | null, language: Language): Open311Document {
  const text = language === 'en' ? en : zh
  const body: Fields = 'number' in receipt
    ? { service_request_id: receipt.number, service_notice: text.received(), account_id: accountId }
    : { token: receipt.token, service_notice: text.batch() }
  return { root: 'service_requests', body: [body] }
}

/** `GET tokens/{t}`: the number, once there is one. */
export const tokenDocument = (token: string, number: string | null): Open311Document =>
  ({ root: 'service_requests', body: [{ token, service_request_id: number }] })

/** One change of a request, in public wording. */
export type Open311Update = {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly result: string | null
  readonly text: string
  readonly at: string
  readonly photoUrl: string | null
}

/** `GET servicerequestupdates` (update extension): ascending, as they are given. */
export const updatesDocument = (updates: readonly Open311Update[]): Open311Document => ({
  root: 'service_request_updates',
  body: updates.map((one): Fields => ({
    update_id: one.id, service_request_id: one.number, status: extendedStatus(one.state, one.result), description: one.text,
    updated_datetime: instant(one.at), media_url: one.photoUrl, external_status_code: one.result,
  })),
})

/** `POST servicerequestupdates`: our id of the update. */
export const updateReceiptDocument = (updateId: string): Open311Document => ({ root: 'service_request_updates', body: [{ update_id: updateId }] })
