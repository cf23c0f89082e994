import type { CaseState } from '@onewindow/casework/case-state'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { statesFrom, type Actor } from '@onewindow/casework/lifecycle'
import { loadCase } from '@onewindow/casework/load'
import { mayAct } from '@onewindow/casework/may-act'
import { applicationLifecycle } from '@onewindow/approval/application/lifecycle'
import type { ApplicationFacts } from '@onewindow/approval/application/schemas'
import { performerOf } from '@onewindow/rpc/performer'
import type { Session } from '@onewindow/rpc/session'
import { chance, pick } from '../walk.ts'
import type { World } from '../world.ts'
import { drafted, type Application, type DraftOptions, type Officer } from './drive.ts'
import { sampleInputs } from './sample-inputs.ts'

type Row = (typeof applicationLifecycle.transitions)[number]
type Case = CaseState<ApplicationFacts>

/** A command about to be sent: by whom, on what, and how to send it (again, with a key of its own). */
export type Deed = { event: string; row: Row | null; by: Session; before: Case; application: Application; send: (key?: string) => Promise<CaseReceipt> }

/** Where lives begin: items and drafts that together lead to every row people may execute. */
const STARTS: readonly (DraftOptions & { slug: string; barred?: true })[] = [
  { slug: 'food-operation-licence-new' }, { slug: 'food-operation-licence-new', without: ['mat.foodSafetyRules'], deferrals: ['mat.foodSafetyRules'] }, { slug: 'company-establishment' }, { slug: 'company-establishment', commitmentChosen: true },
  { slug: 'property-transfer-registration' }, { slug: 'childcare-subsidy' }, { slug: 'food-operation-licence-renewal' }, { slug: 'entertainment-venue-licence' }, { slug: 'food-operation-licence-new', barred: true },
]

/** Rows no person can bring about with the shipped catalogue on an application of its own: time's and messages' own, sending up, for which no item has a third level, reporting to the lead unit of a bundle, and taking over a version published meanwhile. */
export const beyondPeople = (row: Row): boolean => (row.by as readonly Actor[]).every(({ kind }) => kind === 'system') || row.from === null || ['sendUp', 'reportDefects', 'takeNewVersion'].includes(row.on)

/**
 * Lives applications through the real router and database, rows not yet seen first. The first command of each row is handed to `meet` instead of being sent;
 * `meet` sends it as often and as broken as its test wants. Ends when every row people can execute was met, at the latest after `lives`.
 */
export async function explore(world: World, meet: (deed: Deed) => Promise<void>, { seed = 1, lives = 60 } = {}): Promise<{ met: Set<Row>; missing: string[] }> {
  const met = new Set<Row>()
  const missing = () => applicationLifecycle.transitions.filter((row) => !beyondPeople(row) && !met.has(row)).map(({ from, on, to }) => `${String(from)} ${on} ${to}`)
  const random = chance(seed)
  for (let life = 0; life < lives && missing().length > 0; life += 1) {
    const start = STARTS[life % STARTS.length] as (typeof STARTS)[number]
    const { slug, barred = false, ...options } = start
    const application = await drafted(world, slug, options)
    if (barred) await bar(world, application)
    for (let step = 0; step < 30 && (await once(application, meet, met, random)); step += 1);
  }
  return { met, missing: missing() }
}

async function bar({ database, clock }: World, { caseId }: Application): Promise<void> {
  await database.pool.query(`insert into bar (id, party_id, kind, reason, from_day, until_day, recorded_by, recorded_at) select gen_random_uuid(), (facts->>'partyId')::uuid, 'application', '提供虚假材料', '2026-01-01', '2027-10-31', 'test', $2 from case_file where id = $1`, [caseId, clock.now()])
}

/** One command of this life; false when nobody can do anything any more. */
async function once(application: Application, meet: (deed: Deed) => Promise<void>, met: Set<Row>, random: () => number): Promise<boolean> {
  const c = await stateNow(application)
  if (!c) return false
  const proposal = c.tasks.find(({ kind, state }) => kind === 'proposal' && state === 'open')
  if (proposal) return answered(application, c, proposal.id, meet, met)
  const rows = applicationLifecycle.transitions.filter((row) => !beyondPeople(row) && statesFrom(applicationLifecycle as never, row).includes(c.state))
  const ending = (row: Row): boolean => ['erased', 'withdrawn', 'terminated', 'refused', 'completed', 'denied'].includes(row.to)
  for (let tries = 0; tries < 25 && rows.length > 0; tries += 1) {
    const fresh = rows.filter((row) => !met.has(row))
    const onward = rows.filter((row) => row.to !== 'same' && !ending(row) && (('marks' in row && (row.marks as readonly string[]).includes('primary')) || random() < 0.1))
    const row = pick(fresh.length > 0 && tries < 8 ? fresh : onward.length > 0 && random() < 0.8 ? onward : rows, random)
    const by = await actorFor(application, c, row)
    if (!by) continue
    const deed = await deedOf(application, c, row, by)
    const done = await attempt(application, deed, met.has(row) ? null : meet)
    if (done) {
      const after = await stateNow(application)
      const proposed = after?.tasks.some(({ kind, state }) => kind === 'proposal' && state === 'open')
      if (!proposed) met.add(rowTaken(c, after, row))
      return true
    }
  }
  return false
}

/** Two rows of one event are told apart by where the case went. */
const rowTaken = (before: Case, after: Case | null, row: Row): Row => applicationLifecycle.transitions.find((one) => one.on === row.on && statesFrom(applicationLifecycle as never, one).includes(before.state)
  && (after === null ? one.to === 'erased' : one.to === after.state || (one.to === 'same' && after.state === before.state))) ?? row

async function stateNow({ world, caseId }: Application): Promise<Case | null> {
  return loadCase<ApplicationFacts>(world.house, caseId).then(({ state }) => state, () => null)
}

/** Whether the command is possible here; only then the test meets it: the first try runs dry, nothing is written. A row met before is simply sent. */
async function attempt({ world }: Application, deed: Deed, meet: ((deed: Deed) => Promise<void>) | null): Promise<boolean> {
  if (!meet) return deed.send().then(() => true, () => false)
  const dry = new Error('dry run')
  world.house.step = (name) => (name === 'afterDecide' ? Promise.reject(dry) : Promise.resolve())
  const possible = await deed.send().then(() => false, (error: { cause?: unknown }) => error === dry || error.cause === dry)
  delete world.house.step
  if (possible) await meet(deed)
  return possible
}

async function actorFor(application: Application, c: Case, row: Row): Promise<Officer | 'applicant' | null> {
  for (const actor of row.by as readonly Actor[]) {
    if (actor.kind === 'part' && actor.part === 'applicant') return 'applicant'
    if (actor.kind === 'role') {
      const officer = await application.at(actor.role, row.on === 'recordSiteInspection' ? 'first' : actor.role)
      if (mayAct(row as never, c, performerOf(officer.session))) return officer
    }
    if (actor.kind === 'task') {
      const unitId = c.tasks.find(({ kind, state }) => kind === actor.task && state === 'open')?.unitId
      if (unitId) return application.world.officer('unitHandler', { unitId })
    }
  }
  return null
}

async function deedOf(application: Application, c: Case, row: Row, by: Officer | 'applicant'): Promise<Deed> {
  const { world, caseId, me } = application
  const session = by === 'applicant' ? me.session : by.session
  const sample = sampleInputs[row.on]?.(await application.setting(by === 'applicant' ? me : by))
  const input = row.on === 'requestOpinions' ? { ...(sample as object), unitIds: ['D:UM:640104', 'D:PS:640104'] } : sample
  return {
    event: row.on, row, by: session, before: c, application,
    send: (key) => {
      const caller = world.as(session, { idempotencyKey: key })
      const procedures = (by === 'applicant' ? caller.citizen.application : caller.staff.application) as unknown as Record<string, (input: unknown) => Promise<CaseReceipt>>
      return (procedures[row.on] as (input: unknown) => Promise<CaseReceipt>)({ caseId, version: c.version, ...(input === undefined ? {} : { input }), reason: '案情需要，依法办理' })
    },
  }
}

/** The second person's yes, met like any other command. */
async function answered(application: Application, c: Case, proposalId: string, meet: (deed: Deed) => Promise<void>, met: Set<Row>): Promise<boolean> {
  const { world, caseId } = application
  const event = String(c.tasks.find(({ id }) => id === proposalId)?.body.event)
  const row = applicationLifecycle.transitions.find((one) => one.on === event && statesFrom(applicationLifecycle as never, one).includes(c.state)) as Row
  const [actor] = ('confirmedBy' in row ? row.confirmedBy?.by : undefined) ?? []
  if (!actor || actor.kind !== 'role') return false
  const officer = await application.at(actor.role, 'second')
  const send = (key?: string) => world.as(officer.session, { idempotencyKey: key }).staff.case.confirm({ caseId, version: c.version, proposalId })
  await (met.has(row) ? send() : meet({ event: 'confirm', row, by: officer.session, before: c, application, send }))
  met.add(rowTaken(c, await stateNow(application), row))
  return true
}
