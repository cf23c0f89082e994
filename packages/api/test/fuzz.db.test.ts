import { submitted } from '@onewindow/testing/application/drive'
import { givenLicence } from '@onewindow/testing/given'
import { call, procedures, sampleInput, takes, type Procedure } from '@onewindow/testing/procedures/procedures'
import { mutations } from '@onewindow/testing/procedures/mutations'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import type { Session } from '@onewindow/rpc/session'
import { roles, type RoleId } from '@onewindow/identity/roles'
import { often, orNight } from '@onewindow/testing/often'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// R8: every procedure is asked with a valid input spoilt in one place, a hundred ways, in the night two thousand: never a fault of ours, and a refusal writes nothing.

const BODIES = often(100, 2000)
const NOBODY = '019d0000-0000-7000-8000-0000000000ff'
let world: World
const sessions = new Map<string, Session>()
let ids: Record<string, unknown>
/** What stood in the tables after the last procedure that was asked. */
let before: Counts | null = null

beforeAll(async () => {
  world = await openWorld()
  counting = await countingAll()
  const application = await submitted(world, 'food-operation-licence-new')
  ids = { caseId: application.caseId, licenceId: await givenLicence(world, application.me.partyId, 'ID_CARD'), partyId: application.me.partyId, version: 2 }
  sessions.set('citizen', application.me.session)
  for (const { id, realm } of roles) if (realm === 'staff' || realm === 'admin') sessions.set(id, (await world.officer(id)).session)
})
afterAll(async () => { await world[Symbol.asyncDispose]() })

const sessionFor = ({ access }: Procedure): Session | null => {
  if (access.realm === 'public') return null
  if (access.realm === 'citizen') return sessions.get('citizen') ?? null
  const role = access.roles === 'signedIn' ? (access.realm === 'staff' ? 'acceptor' : 'administrator') : (access.roles as readonly RoleId[])[0]
  return sessions.get(role as string) ?? null
}

const partnerFor = ({ access, path }: Procedure) => {
  const [kind] = access.partners ?? []
  return kind ? { partner: () => Promise.resolve({ id: NOBODY, keyId: 'pk_0000000000000000', kind, name: '外部系统', regionCode: '640100', calls: [path.replace('partner.', '')], perMinute: 1_000_000 }) } : {}
}

/** Counts the rows of every table, but for the log and the journal of partners, which also keep who was refused, and the counters, whose numbers may have gaps. Its plan costs more than it, so it is kept. */
let counting: { name: string; text: string }

async function countingAll(): Promise<typeof counting> {
  const { rows } = await world.database.pool.query<{ name: string }>(`select relname name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname !~ '^audit_|^number_counter|^partner_call$' order by 1`)
  return { name: 'rowCounts', text: `select ${rows.map(({ name }) => `(select count(*)::int from "${name}") "${name}"`).join(', ')}` }
}

/** What a procedure keeps because it refused: the tries of a guesser. */
const KEPT_OF_REFUSED: Readonly<Record<string, readonly string[]>> = { 'public.follow.byCode': ['sign_in_attempt'], 'public.report.send': ['sign_in_attempt'] }

type Counts = Record<string, number>
const rowCounts = async (): Promise<Counts> => (await world.database.pool.query<Counts>(counting)).rows[0] as Counts
/** Tables that have more or fewer rows than before. */
const changed = (from: Counts, to: Counts): string[] => Object.keys(to).filter((table) => from[table] !== to[table])

/** Asks with every body; answers what went wrong, how many were refused, and how long the slowest took. */
async function assault(procedure: Procedure): Promise<{ faults: string[]; refused: number; answered: number; slowest: number }> {
  const caller = world.as(sessionFor(procedure), partnerFor(procedure))
  const sample = sampleInput(procedure, { ...ids, ...(takes(procedure, 'caseId') ? {} : { version: 1 }) })
  const outcome = { faults: [] as string[], refused: 0, answered: 0, slowest: 0 }
  before ??= await rowCounts()
  for (const { what, body } of mutations(sample, BODIES, procedure.path)) {
    const began = performance.now()
    try {
      const refused = await refusedWith(call(caller, procedure.path, body))
      if (refused) outcome.refused += 1
      else {
        outcome.answered += 1
        before = await rowCounts()
      }
    } catch (error) {
      outcome.faults.push(`${what}: ${error instanceof Error ? error.message : String(error)}`.slice(0, 160))
    }
    outcome.slowest = Math.max(outcome.slowest, performance.now() - began)
  }
  const after = await rowCounts()
  const written = changed(before, after).filter((table) => !KEPT_OF_REFUSED[procedure.path]?.includes(table))
  if (written.length > 0) outcome.faults.push(`a refusal wrote something: ${written.join(', ')}`)
  before = after
  return outcome
}

describe('R8: spoilt inputs', () => {
  it.each(procedures.filter(({ schema }) => schema).map((procedure) => [procedure.path, procedure] as const))('%s', async (_path, procedure) => {
    const { faults, slowest } = await assault(procedure)
    expect(faults).toEqual([])
    expect(slowest).toBeLessThan(2000)
  }, orNight(30_000))
})
