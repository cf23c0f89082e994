import { createHash, hash, randomFillSync } from 'node:crypto'
import { caseNumber } from '@onewindow/casework/case-number'
import { initialsOf } from '@onewindow/casework/readings'
import { newId } from '@onewindow/database/ids'
import type { Keyring } from '@onewindow/identity/keyring'
import type { Cast } from './cast.ts'
import type { Household } from './household.ts'
import { SLOT, type Prepared } from './prepare.ts'
import type { Slots } from './slots.ts'
import { fillIn } from './template.ts'

export type Means = { take: (series: string) => number; seal: Pick<Keyring, 'seal'>['seal'] }
/** Receives the rows of a copy: text for COPY per table, and the leaf hashes. */
export type Sink = { rows: (table: string, lines: string) => void; leaf: (seq: number, line: string, hash: Uint8Array) => void }

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const pool = Buffer.alloc(65_536)
let used = pool.length
function bytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += count
  return pool.subarray(used - count, used)
}
const code = (length: number): string => {
  let text = ''
  for (const byte of bytes(length)) text += ALPHABET[byte % 32]
  return text
}
const NEW = { id: newId, salt: () => bytes(16).toString('hex'), query: () => code(6), verify: () => code(16) } as const

/** The values that are the same for every copy of a seed at one organ. */
export function valuesAt(cast: Cast, place: Slots): string[] {
  const values = Array.from({ length: place.size() }, () => '')
  const set = (name: string, value: string): void => { values[place.of(name)] = value }
  set(SLOT.unitPath, cast.units[0]?.path ?? '')
  set(SLOT.regionCode, cast.offer.regionCode)
  set(SLOT.offerId, cast.offer.id)
  cast.units.forEach((unit, n) => {
    set(SLOT.unitId(n), unit.id)
    set(SLOT.unitName(n), unit.nameZh)
    set(SLOT.unitEn(n), unit.nameEn)
    set(SLOT.path(n), unit.path)
  })
  cast.officers.forEach((officer, n) => {
    set(SLOT.officerId(n), officer.accountId)
    set(SLOT.officerName(n), officer.name)
    set(SLOT.certificate(n), officer.certificate ?? '')
  })
  return values
}

const FIELDS = ['personId', 'accountId', 'name', 'idNumber', 'phone', 'address', 'businessId', 'businessName', 'uscc', 'businessAddress'] as const

/** Writes one copy of the case to the sink; its entries of the log are numbered from `seq`. Answers the id of the case. */
export function writeCopy(prepared: Prepared, place: Slots, cast: Cast, common: readonly string[], who: Household, seq: number, means: Means, sink: Sink): string {
  const values = common.slice()
  for (const field of FIELDS) values[place.of(SLOT.household(field))] = who[field]
  for (const { slot, kind } of prepared.fresh) values[slot] = NEW[kind]()
  const region = cast.offer.regionCode.slice(0, 6)
  if (prepared.day) values[place.of(SLOT.number)] = caseNumber('BJ', region, prepared.day, means.take(`case:BJ:${region}:${prepared.day}`))
  for (const one of prepared.numbered) {
    if (one.how === 'licence') values[one.slot] = `${one.before}-${region}-${one.year}-${String(means.take(`licence:${one.type}:${region}:${one.year}`)).padStart(6, '0')}`
    else {
      const head = `${cast.units[one.unit]?.mark ?? ''}${one.before}`
      values[one.slot] = `${head}〔${one.year}〕${means.take(`doc:${head}:${one.year}`)}号`
    }
  }
  for (const { slot, from, how, salt } of prepared.computed) {
    const text = fillIn(from, values)
    values[slot] = how === 'initials' ? initialsOf(text).join(' ') : how === 'seal' ? means.seal('case.facts', text) : how === 'digest' ? hash('sha256', (values[salt] as string) + text, 'hex') : hash('sha256', text, 'hex')
  }
  for (const { table, lines } of prepared.tables) if (lines.pieces.length > 1) sink.rows(table, fillIn(lines, values))
  const seqSlot = place.of(SLOT.seq)
  prepared.leaves.forEach(({ text, columns }, n) => {
    values[seqSlot] = String(seq + n)
    const leaf = createHash('sha256').update(LEAF).update(fillIn(text, values)).digest()
    sink.leaf(seq + n, `${seq + n}\t${fillIn(columns, values)}\t\\\\x${leaf.toString('hex')}\n`, leaf)
  })
  return values[place.of(SLOT.caseId)] as string
}

const LEAF = Buffer.of(0)
