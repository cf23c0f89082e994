import { jurisdictionErrors, keyErrors, type KeyStanding } from './access.ts'
import { formOf, readInstant, tooLongErrors, type Form, type FormEntries } from './form.ts'
import { open311Error, type Open311Error } from './open311-error.ts'

const NEEDED = ['service_request_id', 'update_id', 'updated_datetime', 'status', 'description'] as const
const MAX_CHARACTERS = {
  description: 4000, update_id: 120, service_request_id: 40, status: 40, email: 120, account_id: 120, first_name: 60, last_name: 60, phone: 30,
  title: 40, media_url: 500,
} as const

/** What an update asks for beside its message. */
export type UpdateWish = 'solved' | 'reopen' | 'withdraw' | null
const WISHES: Readonly<Record<string, UpdateWish>> = { FIXED: 'solved', REOPEN: 'reopen', CANCELLED: 'withdraw' }

/** A posted update, read: its text is kept as the reporter's message. */
export type PostedUpdate = {
  readonly number: string
  /** The client's own id; the same id with the same content answers the same. */
  readonly clientUpdateId: string
  readonly at: string
  readonly status: string
  readonly wish: UpdateWish
  readonly description: string
  readonly mediaUrls: readonly string[]
}
export type UpdateAnswer = { readonly posted: PostedUpdate } | { readonly errors: readonly Open311Error[] }

function postedOf(form: Form, at: string): PostedUpdate {
  const status = form.one('status') ?? ''
  return {
    number: form.one('service_request_id') ?? '', clientUpdateId: form.one('update_id') ?? '', at, status, wish: WISHES[status] ?? null,
    description: form.one('description') ?? '', mediaUrls: form.all('media_url'),
  }
}

/** Reads `POST servicerequestupdates` (update extension). Whether the request exists and may be reopened is for the case to say. */
export function readPostedUpdate(entries: FormEntries, key: KeyStanding): UpdateAnswer {
  const form = formOf(entries)
  const refused = [...keyErrors(key, true), ...jurisdictionErrors(form)]
  if (refused.length > 0) return { errors: refused }
  const written = form.one('updated_datetime')
  const at = written === null ? null : readInstant(written)
  const status = form.one('status')
  const found = [
    ...NEEDED.filter((field) => form.one(field) === null).map((field) => open311Error('fieldMissing', { field })),
    ...(written !== null && at === null ? [open311Error('dateInvalid', { field: 'updated_datetime' })] : []),
    ...(status !== null && status !== status.toUpperCase() ? [open311Error('statusUpperCase')] : []),
    ...tooLongErrors(form, MAX_CHARACTERS),
  ]
  return found.length > 0 || at === null ? { errors: found } : { posted: postedOf(form, at) }
}
