import { loadCase } from '@onewindow/casework/load'
import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenCertificate, givenFile } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import { freshFacts, type OrdinaryCaseFacts } from './schemas.ts'

const UNIT = 'D:SAMR:640104'
type Command = (input: unknown) => Promise<{ caseId: string; version: number; state: string }>
const callers = createCallerFactory(router(caseTypeRouters(enforcementCaseTypes, 'staff')))
const ledger = { kind: 'documentary', title: '进货台账', source: '当事人', original: true, capturedAt: '2026-11-02T10:00:00+08:00' }

/** An ordinary case of two certified officers. */
async function investigated(world: World) {
  const [lead, mate, third] = [await world.officer('enforcementOfficer', { unitId: UNIT }), await world.officer('enforcementOfficer', { unitId: UNIT }), await world.officer('enforcementOfficer', { unitId: UNIT })]
  const head = await world.officer('departmentHead', { unitId: UNIT })
  for (const { accountId } of [lead, mate, third]) await givenCertificate(world, accountId)
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [UNIT])
  const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '未建立进货查验记录', pattern: 'single' as const, from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false }
  const party = { partyId: null, kind: 'person' as const, name: '马晓燕', address: '新华东街66号', uscc: null, minor: false }
  const { caseId } = await open(world.house, systemPerformer, {
    caseType: 'ordinaryCase', topic: 'MS04', title: '进货查验记录', party: party.name, regionCode: '640104', unitId: UNIT, unitPath: unit?.path ?? '', channel: 'internal',
    facts: freshFacts({ organType: 'marketSupervision', origin: 'patrol', clueId: null, reporterNamed: false, causeCode: 'MS04', party, partyIdNumber: null, act }),
    parts: [lead, mate].map(({ accountId }) => ({ part: 'officer', partyId: null, accountId, unitId: null, name: accountId })),
  }, { event: 'open', input: {} })
  const state = async () => (await loadCase<OrdinaryCaseFacts>(world.house, caseId)).state
  const does = async (by: typeof lead, event: string, input: unknown, files: unknown[] = []) => (callers(world.contextOf(by.session)) as unknown as Record<string, Record<string, Command>>).ordinaryCase?.[event]?.({ caseId, version: (await state()).version, input, files, reason: '人员调整，另行指派' })
  const file = async () => ({ ...(await givenFile(world, lead.accountId)), key: 'attachment', label: '进货台账' })
  const seen = async () => lead.staff.case.get({ caseId })
  return { lead, mate, third, head, caseId, state, does, file, seen }
}

it('R12: evidence is the file that was put on the case; without one there is none, and a hash cannot be typed', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, does, file, state } = await investigated(world)
  expect(await refusedWith(does(lead, 'addEvidence', ledger) as Promise<unknown>)).toMatchObject({ code: 'ordinaryCase.evidenceFile' })
  const one = await file()
  expect(await refusedWith(does(lead, 'addEvidence', ledger, [{ ...one, sha256: 'b'.repeat(64) }]) as Promise<unknown>)).toMatchObject({ code: 'file.hashMismatch' })
  await does(lead, 'addEvidence', ledger, [one])
  expect((await state()).facts.evidence).toMatchObject([{ id: '证1', sha256: one.sha256, files: [{ fileId: one.fileId, sha256: one.sha256 }], custody: [{ step: 'collected', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string }] }])
  expect(await refusedWith(does(lead, 'addEvidence', ledger, [one]) as Promise<unknown>)).toMatchObject({ code: 'ordinaryCase.evidenceTwice', params: { id: '证1' } })
})

it('R12: the chain grows with every hand: collected, checked, given to the officers who take over', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, mate, third, head, does, file, state, seen } = await investigated(world)
  await does(lead, 'addEvidence', ledger, [await file()])
  await does(lead, 'checkEvidence', { evidenceId: '证1', state: 'verified', note: '' })
  await does(head, 'changeOfficers', { officerIds: [mate.accountId, third.accountId] })
  const { facts } = await state()
  expect(facts.evidence[0]?.custody?.map(({ step }) => step)).toEqual(['collected', 'checked', 'handedOver'])
  expect(new Set(facts.evidence[0]?.custody?.map(({ hash }) => hash)).size).toBe(3)
  expect((await seen()).facts.find(({ key }) => key === 'custodyFaults')).toBeUndefined()
})

it.each([
  ['the file of the store is another one', 'fileChanged', "update stored_file set sha256 = repeat('c', 64)"],
  ['the file is gone from the store', 'fileGone', "update stored_file set status = 'quarantined'"],
  ['an entry of the chain was rewritten', 'chainBroken', `update case_file set facts = jsonb_set(facts, '{evidence,0,custody,0,hand}', '"他人"') where case_type = 'ordinaryCase'`],
  ['the log has another head', 'logDiffers', `update case_event set body = jsonb_set(body, '{custody,证1}', '"0"') where body ? 'custody'`],
])('EN-21: %s: the case page names the item, it is not verified and no report is made', async (_what, found, tampering) => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { lead, does, file, seen } = await investigated(world)
  await does(lead, 'addEvidence', ledger, [await file()])
  await world.database.pool.query(tampering)
  const view = await seen()
  expect(view.facts.find(({ key }) => key === 'custodyFaults')?.value).toEqual([{ evidence: '证1', found }])
  expect(view.actions.find(({ event }) => event === 'conclude')?.refusal).toEqual({ code: 'ordinaryCase.custodyBroken', params: { evidence: '证1', found } })
  expect(await refusedWith(does(lead, 'checkEvidence', { evidenceId: '证1', state: 'verified', note: '' }) as Promise<unknown>)).toMatchObject({ code: 'ordinaryCase.custodyBroken' })
})
