import type { Queryable } from '@onewindow/audit/queryable'
import { dayOf, inShanghai } from '@onewindow/calendar/day'
import type { InForce, Settings } from '@onewindow/casework/configuration/settings'
import { shippedServiceAttributes } from '../configuration/shipped.ts'
import { categoriesOn } from '../in-force.ts'
import { jurisdictionErrors, keyErrors, type KeyStanding } from './access.ts'
import { isInCity } from './city.ts'
import type { Open311Document } from './document.ts'
import { formOf, readPoint, type FormEntries } from './form.ts'
import { readRequestQuery, readUpdateQuery } from './list-query.ts'
import { errorDocument, open311Error, type Language, type Open311Error } from './open311-error.ts'
import { discoveryDocument, offeredServices, serviceDefinitionDocument, servicesDocument, type DiscoveryFacts } from './services.ts'
import { serviceRequestsDocument, tokenDocument, updatesDocument } from './service-requests.ts'
import { listShown, listUpdates } from './shown-requests.ts'
import { numberOfToken } from './stored-posts.ts'

export type Answer = { readonly status: number; readonly document: Open311Document }
export type Asked = { readonly resource: string; readonly entries: FormEntries; readonly key: KeyStanding; readonly language: Language; readonly now: string; readonly settings: Settings; readonly discovery: DiscoveryFacts }

const attributes = shippedServiceAttributes()

const today = ({ settings, now }: Asked): InForce => ({ settings, today: dayOf(now) })
const found = (document: Open311Document): Answer => ({ status: 200, document })
/** Errors in the shape of the standard. */
export const refused = (errors: readonly Open311Error[], language: Language): Answer => errorDocument(errors, language)

function services(asked: Asked): Answer {
  const { entries, language } = asked
  const point = readPoint(formOf(entries), () => true)
  if (point !== null && 'name' in point) return refused([point], language)
  return found(servicesDocument(point === null || isInCity(point) ? categoriesOn(today(asked)) : [], attributes, language))
}

function definition(code: string, asked: Asked): Answer {
  const { language } = asked
  const isOffered = offeredServices(categoriesOn(today(asked))).some((one) => one.code === code)
  return isOffered ? found(serviceDefinitionDocument(code, attributes, language)) : refused([open311Error('serviceUnknown', { value: code.slice(0, 80) })], language)
}

async function requests(db: Queryable, asked: Asked): Promise<Answer> {
  const { entries, now, key, language } = asked
  const read = readRequestQuery(entries, now, key)
  return 'errors' in read ? refused(read.errors, language) : found(serviceRequestsDocument(await listShown(db, read.query, today(asked)), language))
}

async function request(db: Queryable, number: string, asked: Asked): Promise<Answer> {
  const { language } = asked
  const shown = await listShown(db, { numbers: [number] }, today(asked))
  return shown.length > 0 ? found(serviceRequestsDocument(shown, language)) : refused([open311Error('requestUnknown', { value: number.slice(0, 80) })], language)
}

async function updates(db: Queryable, asked: Asked): Promise<Answer> {
  const { entries, now, key, language } = asked
  const read = readUpdateQuery(entries, now, key)
  return 'errors' in read ? refused(read.errors, language) : found(updatesDocument(await listUpdates(db, read.query, language, today(asked))))
}

async function token(on: Queryable, given: string, { language }: Asked): Promise<Answer> {
  const number = await numberOfToken(on, given)
  return number === undefined ? refused([open311Error('tokenUnknown', { value: given.slice(0, 80) })], language) : found(tokenDocument(given, number))
}

/** Any GET below the base: open to all, with a wrong key to nobody. */
export async function answerRead(on: Queryable, asked: Asked): Promise<Answer> {
  const { resource, key, entries, language } = asked
  const errors = [...keyErrors(key, false), ...jurisdictionErrors(formOf(entries))]
  if (errors.length > 0) return refused(errors, language)
  const [name = '', id, ...more] = resource.split('/')
  if (more.length > 0) return refused([open311Error('pathUnknown')], language)
  if (name === 'discovery' && id === undefined) return found(discoveryDocument({ ...asked.discovery, changeset: inShanghai(asked.discovery.changeset) }))
  if (name === 'services') return id === undefined ? services(asked) : definition(id, asked)
  if (name === 'requests') return id === undefined ? requests(on, asked) : request(on, id, asked)
  if (name === 'servicerequestupdates' && id === undefined) return updates(on, asked)
  return name === 'tokens' && id !== undefined ? token(on, id, asked) : refused([open311Error('pathUnknown')], language)
}
