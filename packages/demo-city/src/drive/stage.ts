import type { Instant } from '@onewindow/calendar/day'
import { momentAt } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import type { House } from '@onewindow/casework/house'
import type { Database } from '@onewindow/database/client'
import { newId } from '@onewindow/database/ids'
import { hashPassword } from '@onewindow/identity/passwords'
import type { KeyedContext } from '@onewindow/identity/write-context'
import type { RequestContext } from '@onewindow/rpc/context'
import type { Applicant } from '../answers/applicant.ts'
import { DEMO_PASSWORD } from '../personas.ts'
import { beginningOf, settledOf } from '../beginning.ts'
import { driverClock, type DriverClock } from './clock.ts'
import type { City } from './city.ts'

/** Content known to be in the object store, by material key and variant. */
export type StoredContent = { sha256: string; size: number; mediaType: string; label: string }

export type Officer = Performer & { certNo: string | null }

/** What was looked up or made before. Forgotten when a transaction fails, since it may hold what the transaction had made. */
export type Memory = { benches: Map<string, Officer[]>; applicants: Map<string, Applicant>; contents: Map<string,
  StoredContent>; /** Which datasets answer, by name. */ datasets: Record<string, string> }

export const emptyMemory = (): Memory => ({ benches: new Map(), applicants: new Map(), contents: new Map(), datasets: {} })

export function forget({ benches, applicants }: Memory): void {
  benches.clear()
  applicants.clear()
}

/** A house of its own on a clock of its own, in which cases are driven by the same functions that procedures call. */
export type Stage = { city: City; house: House; clock: DriverClock; memory: Memory; passwordHash: string; request: RequestContext; /** Since when parties, posts and accounts are there. */ since: { posts: Instant; people: Instant } }

let hash: Promise<string> | null = null

/** @param inside the database, or one seen from inside a transaction */
export async function openStage(city: City, inside: Database, memory: Memory, at: Instant): Promise<Stage> {
  const clock = driverClock(at)
  const house: House = { database: inside, clock, calendars: city.calendars, settings: city.settings, types: city.types, seal: city.seal, naming: city.naming,
    ids: newId, code: city.code }
  hash ??= hashPassword(DEMO_PASSWORD)
  const { rows } = await inside.pool.query<{ name: string; status: string }>('select name, status from dataset_source')
  memory.datasets = Object.fromEntries(rows.map(({ name, status }) => [name, status]))
  const request: RequestContext = {
    house, services: { catalogue: city.catalogue, keyring: city.keyring }, requestId: 'demo-city', address: '127.0.0.1', language: 'zh',
      demo: true, idempotencyKey: undefined, actingFor: undefined, sameOrigin: true,
    session: () => Promise.resolve(null),
  }
  return { city, house, clock, memory, passwordHash: await hash, request, since: { posts: beginningOf(at), people: settledOf(at) } }
}

/** The context in which identity makes accounts and parties of the demonstration. */
export const identityContext = ({ house, city }: Stage, at: Instant): KeyedContext => ({ on: house.database.pool, moment: momentAt(at),
  actor: 'system', purpose: 'demo', keyring: city.keyring })
