import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { givenCertificate } from '@onewindow/testing/given'
import type { World } from '@onewindow/testing/world'
import { ceremonyOf } from '../src/draw-batch/draw.ts'
import type { DrawBatchFacts } from '../src/draw-batch/schemas.ts'
import { commitmentOf } from '../src/rules/draw/commitments.ts'
import { subjectFacts } from '../src/subject/schemas.ts'

// A draw from the plan to the last secret, by the commands of those who take part.

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
export type Officer = Awaited<ReturnType<World['officer']>>
type Asked = { caseId?: string; input?: unknown; reason?: string }
export const BUREAU = 'D:SAMR:640104'
export const PARTNER = 'D:HC:640104'
export const SECRETS = { planner: 'a1'.repeat(32), supervisor: 'b2'.repeat(32) }
const SCRIPT = join(import.meta.dirname, '../scripts/recompute-draw.mjs')

export const factsOf = async <F>(world: World, caseId: string): Promise<F> => (await loadCase<F>(world.house, caseId)).state.facts

/** Does something to a case as it stands now. */
export async function does(world: World, { staff }: Pick<Officer, 'staff'>, type: string, event: string, { caseId, ...more }: Asked): Promise<Receipt> {
  const command = (staff as unknown as Commands)[type]?.[event]
  if (!command) throw new Error(`there is no ${type}.${event}`)
  return command(caseId ? { caseId, version: (await loadCase(world.house, caseId)).state.version, ...more } : more)
}

export async function firmInTheRegister(world: World, n: number, partyId: string | null = null): Promise<string> {
  const body = `91640104MA77${String(n).padStart(5, '0')}`
  const facts = subjectFacts.parse({ uscc: body + usccCheckDigit(body), nameZh: `银川某小吃店${n}`, partyId, subjectType: 'enterprise', address: '兴庆区新华东街66号', firstReportYear: 2026 })
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [BUREAU])
  await open(world.house, systemPerformer, { caseType: 'subject', topic: 'subject', title: facts.nameZh, party: facts.nameZh, unitId: BUREAU, unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts }, { event: 'imported', input: {} })
  return facts.uscc
}

export async function inspector(world: World, unitId = BUREAU): Promise<Officer> {
  const one = await world.officer('inspector', { unitId })
  await givenCertificate(world, one.accountId)
  await world.database.pool.query("insert into role_grant (id, account_id, role, unit_id, region_code, valid_from, granted_by, granted_at, reason) values (gen_random_uuid(), $1, 'inspector', $2, '640104', '2026-01-01', 'test', $3, 'test')", [one.accountId, unitId, world.clock.now()])
  return one
}

export type Cast = Record<'planner' | 'head' | 'supervisor' | 'credit', Officer>
export const castOf = async (world: World): Promise<Cast> => ({ planner: await world.officer('inspectionPlanner', { unitId: BUREAU }), head: await world.officer('departmentHead', { unitId: BUREAU }), supervisor: await world.officer('supervisor', { unitId: 'S:640100' }), credit: await world.officer('creditOfficer', { unitId: BUREAU }) })

/** A batch over so many firms, with its lists frozen. */
export async function frozen(world: World, { planner, head, credit }: Cast, total: number, partner: Officer | null = null, more: object = {}): Promise<string> {
  const { caseId: planId } = await does(world, planner, 'inspectionPlan', 'create', { input: { unitId: BUREAU, name: '2026年度抽查计划', year: 2026, startsOn: '2026-11-02', endsOn: '2026-12-20', scope: '兴庆区全部经营主体', items: [{ code: 'registration', months: [11, 12] }], ratiosBp: { A: 1000, B: 1000, C: 1000, D: 3000 }, visitsPerFirm: 1, departments: ['SAMR'] } })
  await does(world, planner, 'inspectionPlan', 'submit', { caseId: planId, input: { exception: '按季度安排抽查' } })
  await does(world, head, 'inspectionPlan', 'approve', { caseId: planId })
  await does(world, credit, 'inspectionPlan', 'publish', { caseId: planId })
  const { caseId } = await does(world, planner, 'drawBatch', 'prepare', { input: { planId, unitId: BUREAU, areas: ['registration'], region: '640104', plannedOn: '2026-11-10', endsOn: '2026-12-20', mode: 'total', total, ...(partner ? { partnerUnitIds: [PARTNER] } : {}), ...more } })
  if (partner) await does(world, partner, 'drawBatch', 'joinDepartment', { caseId })
  await does(world, planner, 'drawBatch', 'freeze', { caseId })
  return caseId
}

export async function bound(world: World, { planner, supervisor }: Cast, caseId: string): Promise<void> {
  for (const [party, by] of [['planner', planner], ['supervisor', supervisor]] as const) {
    const { lists } = ceremonyOf(await factsOf<DrawBatchFacts>(world, caseId))
    await does(world, by, 'drawBatch', 'commit', { caseId, input: { commitment: commitmentOf(party, SECRETS[party]), objectsRoot: lists?.objectsRoot, inspectorsRoot: lists?.inspectorsRoot } })
  }
}

/** Both commit, both reveal: the same steps for the draw and for what supplements it. */
export async function ceremony(world: World, cast: Cast, caseId: string): Promise<Receipt> {
  await bound(world, cast, caseId)
  await does(world, cast.planner, 'drawBatch', 'reveal', { caseId, input: { secret: SECRETS.planner } })
  return does(world, cast.supervisor, 'drawBatch', 'revealLast', { caseId, input: { secret: SECRETS.supervisor } })
}

/** What the outside script says of an answer of the public page. */
export function recomputed(answer: object, ...which: string[]): { said: string; code: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  try {
    writeFileSync(join(folder, 'draw.json'), JSON.stringify(answer))
    const { stdout, status } = spawnSync(process.execPath, [SCRIPT, 'draw.json', ...which], { cwd: folder, env: {}, encoding: 'utf8' })
    return { said: stdout.trim(), code: status }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
