import { caseView } from '@onewindow/casework/case-view'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { performerOf } from '@onewindow/rpc/performer'
import type { Session } from '@onewindow/rpc/session'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { serviceCaseTypes, serviceSubscriptions } from '../src/service-types.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (asked: unknown) => Promise<Receipt>>>

const callers = { citizen: createCallerFactory(router(caseTypeRouters(serviceCaseTypes, 'citizen'))), staff: createCallerFactory(router(caseTypeRouters(serviceCaseTypes, 'staff'))) }

/** A platform with the services of this package on real PostgreSQL. */
export const openServices = (today: string): Promise<World> => openWorld({ today, extraTypes: serviceCaseTypes })

/** The derived procedures of the services, as somebody signed in. */
export const commandsOf = (world: World, session: Session): Commands => callers[session.realm === 'citizen' ? 'citizen' : 'staff'](world.contextOf(session)) as unknown as Commands

/** Everything that left goes where it belongs, twice, as a relay that died in between would deliver it. */
export const settle = (world: World): Promise<string[]> => drainOutbox(world.house, serviceSubscriptions, { twice: true })

/** Cases of a type in the order they began. */
export async function casesOf<F>(world: World, caseType: string): Promise<{ id: string; version: number; state: string; facts: F }[]> {
  const { rows } = await world.database.pool.query<{ id: string; version: number; state: string; facts: F }>('select id, version, state, facts from case_file where case_type = $1 order by opened_at, id', [caseType])
  return rows
}

/** The facts of a case on its page, as somebody signed in reads them. */
export async function readBy(world: World, { session }: { session: Session }, caseId: string): Promise<Record<string, unknown>> {
  const view = await caseView(world.house, caseId, performerOf(session))
  return Object.fromEntries(view.facts.map(({ key, value }) => [key, value]))
}
