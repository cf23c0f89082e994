import type { Database } from '@onewindow/database/client'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { AnyCaseType, CaseType } from './case-type.ts'
import type { LiveSettings } from './configuration/settings-store.ts'
import type { Seal } from './sensitive.ts'

/** The platform's one clock; movable in demo mode and tests. Answers an instant with +08:00. */
export type ClockService = { now: () => string }

/** Calendars by region, newest published version. */
export type Calendars = { forRegion: (regionCode: string) => WorkCalendar }

/** The number pattern of a document series, e.g. `银审许准〔2026〕{n}号`, and the name of its organ. */
export type DocumentNaming = (order: { series: string | null; unitId: string; year: number }) => { organ: string; series: string | null; pattern: string | null }

/** Everything a command needs from the running process. One per server, one per test world. */
export type House = {
  database: Database
  clock: ClockService
  calendars: Calendars
  /** Policy that administrators publish: knobs, lists, models. */
  settings: LiveSettings
  seal: Seal
  types: ReadonlyMap<string, AnyCaseType>
  naming: DocumentNaming
  /** Ids and codes: chance enters here and nowhere else. */
  ids: () => string
  code: (length: number) => string
  /** True while the log has gone without a signed head for a day: then nothing is decided, though everything is still received (security §6). */
  decisionsClosed?: () => boolean
  /** Test hook (R3): called with the name of each step; throws to stop the command there. */
  step?: (name: string) => Promise<void>
}

/** @throws Error when no such case type is composed: a bug or a case written by a newer build */
export function typeOf<F>(house: House, name: string): CaseType<F> {
  const type = house.types.get(name)
  if (!type) throw new Error(`There is no case type ${name}`)
  return type as unknown as CaseType<F>
}
