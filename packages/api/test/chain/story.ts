import { procedureName } from '@onewindow/casework/definition/procedure-name'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { newId } from '@onewindow/database/ids'
import type { RoleId } from '@onewindow/identity/roles'
import type { RequestContext } from '@onewindow/rpc/context'
import { givenCertificate } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import type { World } from '@onewindow/testing/world'
import { callTRPCProcedure } from '@trpc/server'
import { appRouter } from '../../src/router.ts'
import { subscriptions } from '../../src/subscriptions.ts'

export type Receipt = { caseId: string; version: number; state: string; number: string | null }
/** Somebody who acts, with what each request of theirs brings. */
export type Actor = { realm: 'citizen' | 'staff'; ctx: RequestContext }
export type Player = Actor & { accountId: string; staff: Awaited<ReturnType<World['officer']>>['staff'] }

/** The people of one story over all domains, with what happens between two of their acts: messages are carried and time passes. */
export type Story = {
  world: World
  /** Somebody in a role at a unit; the same person each time. */
  at: (role: RoleId, unitId: string, name?: string) => Promise<Player>
  /** One event of a case as it stands now; afterwards every message is delivered, twice. */
  does: (by: Actor, caseId: string, event: string, input?: unknown, more?: object) => Promise<Receipt>
  /** The opening of a case. */
  opens: (by: Actor, caseType: string, event: string, input: unknown) => Promise<Receipt>
  /** The second person says yes to what waits for one. */
  agrees: (by: Player, caseId: string) => Promise<void>
  /** The one case of that type, or the newest. */
  the: (caseType: string) => Promise<string>
  facts: (caseId: string) => Promise<Record<string, unknown>>
  /** Time goes on to an instant; what was due happens on its way. */
  until: (at: string) => Promise<void>
  drain: () => Promise<string[]>
  /** Everything anybody typed in this story. */
  typed: () => string
}

/** The procedure of an event of a case type. */
const called = ({ realm, ctx }: Actor, caseType: string, event: string, asked: unknown): Promise<Receipt> =>
  callTRPCProcedure({ router: appRouter, path: `${realm}.${caseType}.${procedureName(event)}`, getRawInput: () => Promise.resolve(asked), ctx, type: 'mutation', signal: undefined, batchIndex: 0 }) as Promise<Receipt>

/** Begins a story in a world. */
export function storyIn(world: World): Story {
  const inputs: unknown[] = []
  const players = new Map<string, Player>()
  const drain = () => drainOutbox(world.house, subscriptions, { twice: true })
  const versionOf = async (caseId: string) => (await loadCase(world.house, caseId)).state.version
  const typeOf = async (caseId: string) => (await loadCase(world.house, caseId)).state.caseType
  const does: Story['does'] = async (by, caseId, event, input, more = {}) => {
    inputs.push(input, more)
    const receipt = await called(by, await typeOf(caseId), event, { caseId, version: await versionOf(caseId), ...(input === undefined ? {} : { input }), ...more })
    await drain()
    return receipt
  }
  return {
    world, drain, does, typed: () => JSON.stringify(inputs),
    at: async (role, unitId, name = role) => {
      const key = `${role} ${unitId} ${name}`
      const known = players.get(key)
      if (known) return known
      const officer = await world.officer(role, { unitId, name })
      if (role === 'inspector' || role === 'enforcementOfficer') {
        await givenCertificate(world, officer.accountId)
        // A draw looks for officers in the register of offices, not among those who are signed in.
        await world.database.pool.query("insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values ($1, $2, $3, $4, '640104', '2026-01-01', 'test', $5, 'test')", [newId(), officer.accountId, role, unitId, world.clock.now()])
      }
      const player = { realm: 'staff' as const, ctx: world.contextOf(officer.session), accountId: officer.accountId, staff: officer.staff }
      players.set(key, player)
      return player
    },
    opens: async (by, caseType, event, input) => {
      inputs.push(input)
      const receipt = await called(by, caseType, event, { input })
      await drain()
      return receipt
    },
    agrees: async (by, caseId) => {
      const { state } = await loadCase(world.house, caseId)
      const proposal = state.tasks.findLast(({ kind, state: standing }) => kind === 'proposal' && standing === 'open')
      await by.staff.case.confirm({ caseId, version: state.version, proposalId: proposal?.id ?? '' })
      await drain()
    },
    the: async (caseType) => {
      const { rows: [row] } = await world.database.pool.query<{ id: string }>('select id from case_file where case_type = $1 order by opened_at desc, id desc limit 1', [caseType])
      if (!row) throw new Error(`There is no ${caseType}`)
      return row.id
    },
    facts: async (caseId) => (await loadCase<Record<string, unknown>>(world.house, caseId)).state.facts,
    until: async (at) => {
      world.clock.set(at)
      await fireDueTimers(world.house, at)
      await drain()
    },
  }
}
