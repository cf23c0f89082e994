import { loadCase } from '@onewindow/casework/load'
import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { suspendCertificate } from '@onewindow/identity/certificates'
import { dayOf } from '@onewindow/calendar/day'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenCertificate, givenFile } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import { freshFacts } from '../ordinary-case/schemas.ts'

const UNIT = 'D:SAMR:640104'
type Command = (input: unknown) => Promise<{ caseId: string; version: number; state: string }>
const callers = createCallerFactory(router(caseTypeRouters(enforcementCaseTypes, 'staff')))
const visit = { shown: true, place: '店内', from: '10:00', to: '11:00', present: ['马晓燕'], findings: '未见台账', partyWords: '忘记了', refusal: '' }

/** An ordinary case of market supervision with two officers; the second one holds a certificate of these fields. */
async function bureau(world: World, fieldsOfMate: readonly string[] | null) {
  const named = async (name: string, role: Parameters<World['officer']>[0] = 'enforcementOfficer') => world.officer(role, { unitId: UNIT, name })
  const [lead, mate, third, head] = [await named('马国'), await named('李华'), await named('王宁'), await named('丁主任', 'departmentHead')]
  for (const { accountId } of [lead, third]) await givenCertificate(world, accountId, ['marketSupervision'])
  const certNo = fieldsOfMate && (await givenCertificate(world, mate.accountId, fieldsOfMate))
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT])
  const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '未建立进货查验记录', pattern: 'single' as const, from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false }
  const party = { partyId: null, kind: 'person' as const, name: '马晓燕', address: '新华东街66号', uscc: null, minor: false }
  const { caseId } = await open(world.house, systemPerformer, {
    caseType: 'ordinaryCase', topic: 'MS04', title: '进货查验记录', party: party.name, regionCode: '640104', unitId: UNIT, unitPath: unit?.path ?? '', channel: 'internal',
    facts: freshFacts({ organType: 'marketSupervision', origin: 'patrol', clueId: null, reporterNamed: false, causeCode: 'MS04', party, partyIdNumber: null, act }),
    parts: [lead, mate].map(({ accountId }) => ({ part: 'officer', partyId: null, accountId, unitId: null, name: accountId })),
  }, { event: 'open', input: {} })
  const photo = { ...(await givenFile(world, lead.accountId)), key: 'photo', label: '现场照片' }
  const does = async (by: typeof lead, event: string, input: unknown) => (callers(world.contextOf(by.session)) as unknown as Record<string, Record<string, Command>>).ordinaryCase?.[event]?.({ caseId, version: (await loadCase(world.house, caseId)).state.version, input, files: event === 'inspect' ? [photo] : [], reason: '人员调整，另行指派' })
  return { lead, mate, third, head, caseId, certNo: certNo ?? '', does }
}

it.each([
  ['urban management only', ['urbanManagement'], 'otherField'],
  ['none at all', null, 'noCertificate'],
] as const)('EN-24: the second officer has a certificate of %s: no visit, and the refusal names the officer', async (_what, fields, why) => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, caseId, does } = await bureau(world, fields)
  expect(await refusedWith(does(lead, 'inspect', visit) as Promise<unknown>)).toMatchObject({ code: 'case.officerInvalid', params: { officer: '李华', why } })
  const { actions } = await lead.staff.case.get({ caseId })
  expect(actions.find(({ event }) => event === 'inspect')?.refusal).toEqual({ code: 'case.officerInvalid', params: { officer: '李华', why } })
})

it('EN-24: a certificate suspended now ends the acts of the pair; lifted, they go on', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, certNo, does } = await bureau(world, ['marketSupervision', 'urbanManagement'])
  const at = world.clock.now()
  const context = { on: world.database.pool, moment: { at, today: dayOf(at) }, actor: 'system', purpose: 'test' }
  await suspendCertificate(context, certNo, true)
  expect(await refusedWith(does(lead, 'inspect', visit) as Promise<unknown>)).toMatchObject({ code: 'case.officerInvalid', params: { officer: '李华', why: 'suspended' } })
  await suspendCertificate(context, certNo, false)
  expect((await does(lead, 'inspect', visit))?.state).toBe('investigating')
})

it('EN-24: who is named for a case has the field too', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, third, head, does } = await bureau(world, ['urbanManagement'])
  expect(await refusedWith(does(head, 'changeOfficers', { officerIds: [third.accountId, mate.accountId] }) as Promise<unknown>)).toMatchObject({ code: 'case.officerInvalid', params: { officer: '李华', why: 'otherField' } })
  expect((await does(head, 'changeOfficers', { officerIds: [lead.accountId, third.accountId] }))?.state).toBe('investigating')
})
