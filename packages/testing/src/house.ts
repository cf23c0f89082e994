import { randomBytes } from 'node:crypto'
import { instantTextMs, epochMs } from '@onewindow/calendar/day'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { shippedOf, shippedSettings } from '@onewindow/casework/configuration/settings'
import type { House } from '@onewindow/casework/house'
import type { Database } from '@onewindow/database/client'
import { newId } from '@onewindow/database/ids'

/** A clock a test moves by hand; it never runs by itself. */
export type FrozenClock = { now: () => string; set: (instant: string) => void; advanceDays: (days: number) => void }

export function frozenClock(start: string): FrozenClock {
  let at = epochMs(start)
  return { now: () => instantTextMs(at), set: (instant) => { at = epochMs(instant) }, advanceDays: (days) => { at += days * 86_400_000 } }
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
export const randomCode = (length: number): string => [...randomBytes(length)].map((byte) => ALPHABET[byte % 32]).join('')

/** A house around a database with the given case types: what the spine needs, without a server. */
export function houseOf(database: Database, clock: FrozenClock, calendar: WorkCalendar, types: readonly AnyCaseType[]): House {
  return {
    database, clock, calendars: { forRegion: () => calendar }, settings: { ...shippedSettings, sets: new Map(), refresh: () => Promise.resolve(), changesAfter: () => [], published: (set) => [shippedOf(set)] }, types: new Map(types.map((type) => [type.name, type])),
    seal: { seal: (text) => Buffer.from(text).toString('base64'), open: (sealed) => Buffer.from(sealed, 'base64').toString() },
    naming: ({ series, unitId, year }) => ({ organ: unitId, series: series && `doc:${unitId}:${series}:${year}`, pattern: series && `${series}〔${year}〕{n}号` }), ids: newId, code: randomCode,
  }
}
