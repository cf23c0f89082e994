import { residentIdNumber, usccNumber } from '@onewindow/identity/definition'
import type { Answers } from './conditions.ts'
import { dayOfInstant, isRealDay, isRealInstant } from './days.ts'
import type { ErrorCode, ErrorPlace } from './error-of.ts'
import type { Field, LeafField } from './fields.ts'

/** Earliest and latest year a form takes; outside it the day is a slip of the finger. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Facts of which the second may not lie before the first. */
const PERIODS: readonly (readonly [start: string, end: string])[] = [
  ['road.startDate', 'road.endDate'],
  ['sign.startDate', 'sign.endDate'],
  ['project.plannedStart', 'project.plannedEnd'],
]

/** What JSON Schema cannot say: check digits, days that exist, facts that must have happened, decimal places, periods. */
export function ownErrors(fields: readonly Field[], answers: Answers, today: string): ErrorPlace[] {
  const single = fields.flatMap((field) =>
    placesOf(field, answers[field.key]).flatMap(([path, leaf, value]) => leafErrors(path, leaf, value, today)),
  )
  return [...single, ...periodErrors(answers)]
}

function placesOf(field: Field, value: unknown): [path: string, leaf: LeafField, value: unknown][] {
  if (!field.parts) return [[field.key, field, value]]
  if (!Array.isArray(value)) return []
  return value.flatMap((row: unknown, place) =>
    (field.parts ?? []).map((part): [string, LeafField, unknown] => [
      `${field.key}/${place}/${part.name}`,
      part,
      typeof row === 'object' && row !== null ? Reflect.get(row, part.name) : undefined,
    ]),
  )
}

function leafErrors(path: string, leaf: LeafField, value: unknown, today: string): ErrorPlace[] {
  const finding = typeof value === 'string' ? textCode(leaf, value, today) : null
  if (finding) return [{ path, code: finding, ...(finding === 'dateYear' ? { limit: FIRST_YEAR } : {}) }]
  const limit = decimalPlacesAllowed(leaf)
  return typeof value === 'number' && decimalPlaces(value) > limit ? [{ path, code: 'decimals', limit }] : []
}

function textCode(leaf: LeafField, value: string, today: string): ErrorCode | null {
  switch (leaf.kind) {
    case 'residentId':
      return residentIdCode(leaf, value, today)
    case 'uscc':
      return usccCode(value)
    case 'date':
      return isRealDay(value) ? dayCode(leaf, value, today) : 'date'
    case 'dateTime':
      return isRealInstant(value) ? dayCode(leaf, dayOfInstant(value), today) : 'dateTime'
    default:
      return null
  }
}

const RESIDENT_ID_CODES = {
  length: 'residentIdLength',
  characters: 'residentIdCharacters',
  birthDate: 'residentIdBirthDate',
  checkDigit: 'residentIdCheckDigit',
} as const satisfies Record<string, ErrorCode>

/** The check digit is looked at where the form asks for it (x-check); length and characters always. */
function residentIdCode(leaf: LeafField, value: string, today: string): ErrorCode | null {
  const verdict = residentIdNumber(value, today)
  if (verdict.valid) return null
  const always = verdict.reason === 'length' || verdict.reason === 'characters'
  return always || leaf.check ? RESIDENT_ID_CODES[verdict.reason] : null
}

const USCC_CODES = { length: 'usccLength', characters: 'usccCharacters', checkDigit: 'usccCheckDigit' } as const satisfies Record<
  string,
  ErrorCode
>

function usccCode(value: string): ErrorCode | null {
  const verdict = usccNumber(value)
  return verdict.valid ? null : USCC_CODES[verdict.reason]
}

function dayCode(leaf: LeafField, day: string, today: string): ErrorCode | null {
  const year = Number(day.slice(0, 4))
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'dateYear'
  return leaf.past && day > today ? 'inFuture' : null
}

function periodErrors(answers: Answers): ErrorPlace[] {
  return PERIODS.flatMap(([start, end]) => {
    const [from, to] = [answers[start], answers[end]]
    const crossed = typeof from === 'string' && typeof to === 'string' && isRealDay(from) && isRealDay(to) && to < from
    return crossed ? [{ path: end, code: 'beforeStart' as const, other: start }] : []
  })
}

/** Yuan take two decimal places (分); everything else six, which for 万元 is again 分. */
function decimalPlacesAllowed(leaf: LeafField): number {
  return leaf.unit?.id === 'yuan' ? 2 : 6
}

function decimalPlaces(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}
