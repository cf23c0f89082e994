import { systemPerformer } from '@onewindow/casework/case-state'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import type { Session } from '@onewindow/rpc/session'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import { executionFacts, type ExecutionFacts } from '../execution/schemas.ts'
import { freshFacts } from '../ordinary-case/schemas.ts'
import type { RemedyFacts } from './schemas.ts'

const UNIT_ID = 'D:SAMR:640104'
type Command = (input: unknown) => Promise<{ caseId: string; version: number; state: string; number: string | null }>
const callers = createCallerFactory(router(caseTypeRouters(enforcementCaseTypes, 'staff')))
const as = (world: World, session: Session) => callers(world.contextOf(session)) as unknown as { remedy: Record<string, Command>; assistance: Record<string, Command> }

/** A case with a decision in execution, as far as a remedy needs it. */
async function fined(world: World): Promise<{ caseId: string; execution: string }> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT_ID])
  const place = { topic: 'MS07', title: '无证经营', party: '马晓燕', regionCode: '640104', unitId: UNIT_ID, unitPath: unit?.path ?? '', channel: 'internal' }
  const facts = freshFacts({
    organType: 'marketSupervision', origin: 'inspection', clueId: null, reporterNamed: false, causeCode: 'MS07', party: { partyId: null, kind: 'person', name: '马晓燕', address: '新华东街66号', uscc: null, minor: false }, partyIdNumber: null,
    act: { actId: 'a1', place: '解放西街12号', point: null, conduct: '无证经营', pattern: 'single', from: '2026-02-20', to: '2026-02-20', discoveredOn: '2026-02-20', lifeHealthFinance: false, harm: false },
  })
  const { caseId } = await open(world.house, systemPerformer, { ...place, caseType: 'ordinaryCase', facts }, { event: 'open', input: {} })
  const owed = executionFacts.parse({ procedure: 'ordinary', penalty: { kinds: ['fine'], fineFen: 1_000_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 }, servedOn: '2026-03-06', partyName: '马晓燕', lateClauseStated: true })
  const execution = await open(world.house, systemPerformer, { ...place, caseType: 'execution', facts: owed, parentId: caseId }, { event: 'open', input: {} })
  return { caseId, execution: execution.caseId }
}

it('a remedy filed in a case stops its late penalty, and when it ends the count goes on; the suit after it does the same', async () => {
  await using world = await openWorld({ today: '2026-03-26', extraTypes: enforcementCaseTypes })
  const { caseId, execution } = await fined(world)
  const clerk = await world.officer('caseClerk', { unitId: UNIT_ID })
  const head = await world.officer('departmentHead', { unitId: UNIT_ID })
  const elsewhere = await world.officer('caseClerk', { unitId: 'D:UM:640104' })
  const asked = { input: { parentId: caseId, kind: 'reconsideration', body: '兴庆区人民政府', filedOn: '2026-03-26' } }
  await expect(as(world, elsewhere.session).remedy.file?.(asked)).rejects.toMatchObject({ cause: { refusal: { code: 'case.notFound' } } })
  const filed = await as(world, clerk.session).remedy.file?.(asked)
  const { state: around } = await loadCase(world.house, caseId)
  expect(filed?.number).toBe(`${around.number}.02`)
  await drainOutbox(world.house, [], { twice: true })
  const periods = async () => (await loadCase<ExecutionFacts>(world.house, execution)).state.facts.excluded
  expect(await periods()).toEqual([{ from: '2026-03-26', to: null, ground: 'remedy' }])

  world.clock.set('2026-05-26T10:00:00+08:00')
  const accepted = await as(world, clerk.session).remedy.accept?.({ caseId: filed?.caseId, version: filed?.version, input: { replyBy: '2026-06-05' } })
  const wished = await as(world, clerk.session).remedy.uphold?.({ caseId: filed?.caseId, version: accepted?.version, input: { effectiveOn: '2026-05-25', outcome: '维持原决定' } })
  const { state: waiting } = await loadCase<RemedyFacts>(world.house, filed?.caseId ?? '')
  const upheld = await head.staff.case.confirm({ caseId: waiting.id, version: wished?.version ?? 0, proposalId: waiting.tasks[0]?.id ?? '' })
  expect(upheld.state).toBe('upheld')
  await drainOutbox(world.house, [], { twice: true })
  expect(await periods()).toEqual([{ from: '2026-03-26', to: '2026-05-26', ground: 'remedy' }])
  expect((await loadCase<ExecutionFacts>(world.house, execution)).state.facts.reviewServedOn).toBe('2026-05-25')

  await as(world, clerk.session).remedy.sue?.({ caseId: filed?.caseId, version: upheld.version, input: { court: '兴庆区人民法院', filedOn: '2026-05-26' } })
  await drainOutbox(world.house, [], { twice: true })
  const { state: after } = await loadCase(world.house, caseId)
  expect(after.subs.filter(({ caseType }) => caseType === 'remedy').map(({ topic, state }) => `${topic} ${state}`)).toEqual(['reconsideration upheld', 'litigation filed'])
  expect((await periods()).at(-1)).toEqual({ from: '2026-05-26', to: null, ground: 'remedy' })
})
