import { canonicalJson } from '@onewindow/audit/canonical-json'
import { canonicalInstant } from '@onewindow/audit/instant'
import { initialsOf } from '@onewindow/casework/readings'
import type { Keyring } from '@onewindow/identity/keyring'
import type { Roles } from './cast.ts'
import { copyField, textArray } from './copy.ts'
import type { PeopleIn } from './people-in.ts'
import type { Row, SeedRows } from './seed-rows.ts'
import { slots, type Slots } from './slots.ts'
import { compiler, type Template } from './template.ts'

/** Columns of the tables that are filled, in the order of COPY; what the database makes itself is left out. */
export type Columns = Readonly<Record<string, readonly { name: string; type: string }[]>>
export const TABLES = ['case_file', 'case_event', 'case_clock', 'case_task', 'case_part', 'case_attachment', 'issued_document', 'claim', 'timer', 'licence', 'audit_event'] as const

/** What is new in every copy of a case: `id`, `salt`, `query` (6 characters), `verify` (16). */
export type Fresh = { slot: number; kind: 'id' | 'salt' | 'query' | 'verify' }
/** A value computed in order from others: the sealed answers, a hash, the initials a party is found by. */
export type Computed = { slot: number; from: Template; how: 'seal' | 'digest' | 'hash' | 'initials'; salt: number }
export type Numbered = { slot: number; unit: number; before: string } & ({ how: 'document'; year: number } | { how: 'licence'; type: string; year: string })

export type Prepared = {
  tables: readonly { table: string; lines: Template }[]
  fresh: readonly Fresh[]
  computed: readonly Computed[]
  numbered: readonly Numbered[]
  /** Text that is hashed into the tree, and the columns of `audit_leaf` between number and hash. */
  leaves: readonly { text: Template; columns: Template }[]
  /** Day of the case number, or null for a draft. */
  day: string | null
  size: number
}

export const SLOT = {
  caseId: 'caseId', number: 'number', seq: 'seq', unitPath: 'unitPath', regionCode: 'regionCode', offerId: 'offerId', sealed: 'sealed', initials: 'initials',
  unitId: (place: number) => `unit ${place} id`, unitName: (place: number) => `unit ${place} name`, unitEn: (place: number) => `unit ${place} en`, path: (place: number) => `unit ${place} path`,
  officerId: (place: number) => `officer ${place} id`, officerName: (place: number) => `officer ${place} name`, certificate: (place: number) => `officer ${place} certificate`, household: (field: string) => `household ${field}`,
} as const

const NUMBER_OF_DOCUMENT = /^(.*)〔(\d{4})〕\d+号$/
const OWN_NUMBER = /^(.+)-\d{6}-(\d{4})-\d+$/
const SEQ = 999_999_999_999

/** Turns one real case into texts with places for what differs between copies. */
export function prepare(seed: SeedRows, { roles, people, columns, keyring }: { roles: Roles; people: PeopleIn; columns: Columns; keyring: Pick<Keyring, 'open'> }, place: Slots = slots()): Prepared {
  const words = new Map<string, number>()
  const word = (text: unknown, name: string): void => { if (typeof text === 'string' && text !== '') words.set(text, place.of(name)) }
  const fresh: Fresh[] = []
  const anew = (text: unknown, name: string, kind: Fresh['kind']): void => {
    word(text, name)
    if (typeof text === 'string') fresh.push({ slot: place.of(name), kind })
  }
  const { file } = seed
  anew(file.id, SLOT.caseId, 'id')
  word(file.number, SLOT.number)
  if (file.query_code) anew(file.query_code, 'query', 'query')
  roles.units.forEach((unit, n) => {
    word(unit.id, SLOT.unitId(n))
    word(unit.nameZh, SLOT.unitName(n))
    word(unit.nameEn, SLOT.unitEn(n))
    word(unit.path, SLOT.path(n))
  })
  roles.officers.forEach(({ officer }, n) => {
    word(officer.accountId, SLOT.officerId(n))
    word(officer.name, SLOT.officerName(n))
    word(officer.certificate, SLOT.certificate(n))
  })
  for (const [text, field] of people.words) word(text, SLOT.household(field))
  word((file.facts as { implementationId: string }).implementationId, SLOT.offerId)
  seed.case_task.forEach((task, n) => anew(task.id, `task ${n}`, 'id'))
  seed.issued_document.forEach((document, n) => {
    anew(document.id, `document ${n}`, 'id')
    anew(document.verify_code, `document ${n} verify`, 'verify')
  })
  seed.licence.forEach((licence, n) => {
    anew(licence.id, `licence ${n}`, 'id')
    anew(licence.verify_code, `licence ${n} verify`, 'verify')
    word(licence.data_hash, `licence ${n} hash`)
  })
  for (const [n, event] of [...seed.case_event, ...seed.audit_event].entries()) {
    anew(event.salt, `salt ${n}`, 'salt')
    word(event.digest, `digest ${n}`)
  }
  const numbered = [...seed.issued_document.flatMap((document, n) => documentNumber(document, n, roles, place)), ...seed.licence.flatMap((licence, n) => licenceNumber(licence, n, place))]
  seed.issued_document.forEach(({ number }, n) => word(number, `document ${n} number`))
  seed.licence.forEach(({ number }, n) => word(number, `licence ${n} number`))
  // Certificates of other registers have numbers of their own form; a copy's is merely one of its own.
  seed.licence.forEach(({ number }, n) => { if (!OWN_NUMBER.test(String(number))) fresh.push({ slot: place.of(`licence ${n} number`), kind: 'id' }) })
  seed.claim.forEach(({ key }, n) => anew(key, `claim ${n}`, 'id'))
  for (const name of [SLOT.regionCode, SLOT.unitPath, SLOT.sealed, SLOT.initials, SLOT.seq]) words.set(place.mark(place.of(name)), place.of(name))
  words.set(String(SEQ), place.of(SLOT.seq))
  const compile = compiler(words)
  const stored = marked(seed, place)
  return {
    tables: TABLES.map((table) => ({ table, lines: compile((table === 'case_file' ? [stored.file] : stored[table]).map((row) => lineOf(row, columns[table] ?? [])).join('')) })),
    fresh, numbered, computed: computedOf(seed, place, compile, keyring), leaves: seed.audit_leaf.map((leaf) => ({
      text: compile(canonicalJson({ ...leaf, at: canonicalInstant(String(leaf.at)), seq: SEQ })), columns: compile([leaf.at, leaf.actor, leaf.action, leaf.subject, leaf.purpose, leaf.digest].map(copyField).join('\t')),
    })),
    day: typeof file.number === 'string' ? dayOfNumber(file) : null, size: place.size(),
  }
}

const dayOfNumber = ({ received_at, opened_at }: Row): string => String(received_at ?? opened_at).slice(0, 10)

/** Columns that hold the region or the unit's path, whatever the texts say; the sealed answers get a place of their own. */
function marked(seed: SeedRows, place: Slots): SeedRows {
  const region = place.mark(place.of(SLOT.regionCode))
  const facts = seed.file.facts as Record<string, unknown>
  const sealed = facts.sensitiveAnswers === undefined ? {} : { sensitiveAnswers: { sealed: place.mark(place.of(SLOT.sealed)) } }
  const initials = initialsOf(String(seed.file.party)).join(' ')
  const words = initials ? String(seed.file.search_text).replace(initials, place.mark(place.of(SLOT.initials))) : seed.file.search_text
  return {
    ...seed, file: { ...seed.file, region_code: region, unit_path: place.mark(place.of(SLOT.unitPath)), search_text: words, facts: { ...facts, ...sealed } },
    issued_document: seed.issued_document.map((row) => ({ ...row, region_code: region })), licence: seed.licence.map((row) => ({ ...row, region_code: region })),
  }
}

function computedOf(seed: SeedRows, place: Slots, compile: (text: string) => Template, keyring: Pick<Keyring, 'open'>): Computed[] {
  const { sensitiveAnswers } = seed.file.facts as { sensitiveAnswers?: { sealed?: string } }
  const list: Computed[] = [{ slot: place.of(SLOT.initials), from: compile(String(seed.file.party)), how: 'initials', salt: -1 }]
  if (sensitiveAnswers?.sealed) list.push({ slot: place.of(SLOT.sealed), from: compile(keyring.open('case.facts', sensitiveAnswers.sealed)), how: 'seal', salt: -1 })
  seed.licence.forEach(({ licence_type: licenceType, number, holder, organ, valid_from: validFrom, valid_to: validTo, facts }, n) =>
    list.push({ slot: place.of(`licence ${n} hash`), from: compile(canonicalJson({ licenceType, number, holder, organ, validFrom, validTo, facts })), how: 'hash', salt: -1 }))
  const events = [...seed.case_event.map((row) => eventText(row)), ...seed.audit_event.map(({ body }) => canonicalJson(body))]
  events.forEach((text, n) => list.push({ slot: place.of(`digest ${n}`), from: compile(text), how: 'digest', salt: place.of(`salt ${n}`) }))
  return list
}

/** The text whose digest the log holds for an event of a case; `caseEventDigest` hashes the same. */
export function eventText(row: Row): string {
  return canonicalJson({
    caseId: row.case_id, version: row.version, event: row.event, fromState: row.from_state, toState: row.to_state, actorKind: row.actor_kind, actorId: row.actor_id, actorName: row.actor_name, role: row.role, onBehalf: row.on_behalf,
    at: canonicalInstant(String(row.at)), reason: row.reason, body: row.body, internal: row.internal, round: row.round,
  })
}

function documentNumber(document: Row, n: number, { units }: Roles, place: Slots): Numbered[] {
  const match = NUMBER_OF_DOCUMENT.exec(String(document.number ?? ''))
  if (!match) return []
  const unit = Math.max(0, units.findIndex(({ nameZh }) => nameZh === document.organ))
  const mark = units[unit]?.mark ?? ''
  const [, head = '', year = ''] = match
  return [{ slot: place.of(`document ${n} number`), unit, before: head.slice(mark.length), how: 'document', year: Number(year) }]
}

function licenceNumber(licence: Row, n: number, place: Slots): Numbered[] {
  const [, before = '', year = ''] = OWN_NUMBER.exec(String(licence.number)) ?? []
  if (!before) return []
  return [{ slot: place.of(`licence ${n} number`), unit: 0, before, how: 'licence', type: String(licence.licence_type), year }]
}

function lineOf(row: Row, columns: readonly { name: string; type: string }[]): string {
  return `${columns.map(({ name, type }) => copyField(type === 'ARRAY' && Array.isArray(row[name]) ? textArray(row[name] as string[]) : row[name])).join('\t')}\n`
}
