import { isInstant, inShanghai } from '@onewindow/calendar/day'
import type { Point } from '../rules/distance.ts'
import { cleanText } from './document.ts'
import { open311Error, type Open311Error } from './open311-error.ts'

/** Fields of a query or a form in their order, as `URLSearchParams` or `FormData` give them; files come apart. */
export type FormEntries = Iterable<readonly [name: string, value: string]>

/** A form to read from: empty values are absent, of repeated ones the first counts unless all are asked for. */
export type Form = { readonly one: (name: string) => string | null; readonly all: (name: string) => string[]; readonly names: () => string[] }

/** Reads a form. */
export function formOf(entries: FormEntries): Form {
  const values = new Map<string, string[]>()
  for (const [name, raw] of entries) {
    const value = cleanText(raw).trim()
    if (value !== '') values.set(name, [...(values.get(name) ?? []), value])
  }
  return { one: (name) => values.get(name)?.[0] ?? null, all: (name) => values.get(name) ?? [], names: () => [...values.keys()] }
}

/** Errors for texts longer than they may be, counted in characters. */
export const tooLongErrors = (form: Form, limits: Readonly<Record<string, number>>): Open311Error[] =>
  Object.entries(limits).filter(([field, max]) => form.all(field).some((value) => Array.from(value).length > max))
    .map(([field, max]) => open311Error('tooLong', { field, max }))

/** An instant of our times with seconds and any offset or `Z`, written with `+08:00`; null when it is none. */
export function readInstant(text: string): string | null {
  const whole = /^(19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:?\d{2})$/.test(text)
  const offset = text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')
  return whole && isInstant(offset) ? inShanghai(offset) : null
}

const DEGREES = /^[+-]?\d{1,3}(\.\d{1,15})?$/

/** The point of `lat` and `long`: null without both, or the error. */
export function readPoint(form: Form, isInCity: (point: Point) => boolean): Point | Open311Error | null {
  const [lat, long] = [form.one('lat'), form.one('long')]
  if (lat === null && long === null) return null
  if (lat === null || long === null || !DEGREES.test(lat) || !DEGREES.test(long)) return open311Error('coordinateInvalid')
  const point = { lat: Number(lat), lon: Number(long) }
  if (Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180) return open311Error('coordinateInvalid')
  return isInCity(point) ? point : open311Error('outsideCity')
}

/** A whole number from 1 to `max`; the default when absent, the error otherwise. */
export function readCount(form: Form, field: string, absent: number, max: number): number | Open311Error {
  const text = form.one(field)
  if (text === null) return absent
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return count >= 1 && count <= max ? count : open311Error('numberInvalid', { field, max })
}
