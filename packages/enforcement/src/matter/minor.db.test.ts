import { loadCase } from '@onewindow/casework/load'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenCertificate } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import { enforcementSubscriptions } from '../subscriptions.ts'

type Receipt = { caseId: string; version: number; state: string }
type Person = Awaited<ReturnType<World['officer']>>
const callers = createCallerFactory(router(caseTypeRouters(enforcementCaseTypes, 'staff')))
const UNIT = 'D:SAMR:640104'

/** A clue against a person, filed, with a measure in it; `minor` or not. */
async function filedAbout(world: World, minor: boolean) {
  const as = (role: Parameters<World['officer']>[0], unitId = UNIT) => world.officer(role, { unitId })
  const [lead, mate, other, head, decider] = [await as('enforcementOfficer'), await as('enforcementOfficer'), await as('enforcementOfficer'), await as('departmentHead'), await as('decisionMaker')]
  for (const { accountId } of [lead, mate, other]) await givenCertificate(world, accountId)
  const does = async (by: Person, id: string | null, event: string, input: unknown = {}) =>
    (callers(world.contextOf(by.session)) as unknown as Record<string, Record<string, (input: unknown) => Promise<Receipt>>>).clue?.[event]?.(id === null ? { input } : { caseId: id, version: (await loadCase(world.house, id)).state.version, input }) as Promise<Receipt>
  const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '未建立进货查验记录', pattern: 'single', from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false }
  const party = { partyId: null, kind: 'person', name: '少年乙', address: '新华东街66号', uscc: null, minor }
  const { caseId: clueId } = await does(lead, null, 'register', { title: '少年乙案', origin: 'patrol', originRef: null, causes: ['MS04'], act, suspect: party, partyIdNumber: null, reporter: null })
  expect((await lead.staff.case.get({ caseId: clueId })).state, 'who registered it finds it').toBe('received')
  await does(head, clueId, 'assign', { officerIds: [lead.accountId, mate.accountId] })
  await does(lead, clueId, 'preserve', { why: '可能灭失', keeper: '店主', things: [{ name: '台账', quantity: 1, unit: '本', place: '店内', valueFen: 0 }] })
  const { version } = await does(lead, clueId, 'proposeFile', { causeCode: 'MS04', act, party, partyClear: true, factsNeedPenalty: true, summary: '责令改正后拒不改正' })
  await head.staff.case.confirm({ caseId: clueId, version, proposalId: (await loadCase(world.house, clueId)).state.tasks.at(-1)?.id ?? '' })
  await does(decider, clueId, 'file')
  await drainOutbox(world.house, enforcementSubscriptions, { twice: true })
  const { rows } = await world.database.pool.query<{ id: string }>('select id from case_file order by case_type, id')
  return { as, lead, mate, other, head, decider, ids: rows.map(({ id }) => id) }
}

/** Everything a person comes upon: by the words of the title, in the list, by the address of each case. */
async function finds({ staff }: Person, ids: readonly string[]): Promise<{ searched: number; listed: number; opened: number }> {
  const opened = await Promise.all(ids.map((caseId) => staff.case.get({ caseId }).then(() => 1, () => 0)))
  return { searched: (await staff.case.search({ text: '少年乙', limit: 50 })).rows.length, listed: (await staff.case.search({ limit: 50 })).rows.length, opened: opened.reduce<number>((sum, one) => sum + one, 0) }
}

it('EN-19: a minor’s case, and what lies in it, is found by its officers and its organ; staff without the case find nothing, whatever region or city they look over', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { as, lead, mate, other, head, decider, ids } = await filedAbout(world, true)
  expect((await world.database.pool.query('select case_type, flags from case_file order by 1')).rows).toEqual([{ case_type: 'clue', flags: ['confined'] }, { case_type: 'ordinaryCase', flags: ['confined'] }, { case_type: 'preservation', flags: ['confined'] }])
  const all = { searched: 3, listed: 3, opened: 3 }
  const none = { searched: 0, listed: 0, opened: 0 }
  expect([await finds(lead, ids), await finds(mate, ids), await finds(head, ids), await finds(decider, ids)]).toEqual([all, all, all, all])
  for (const person of [other, await as('dispatcher'), await as('communityWorker'), await as('supervisor'), await as('enforcementOfficer', 'D:UM:640104'), await as('departmentHead', 'D:UM:640104')]) expect(await finds(person, ids), person.session.grants.map(({ role }) => role).join()).toEqual(none)
  const { rows } = await world.database.pool.query<{ n: number }>("select count(*)::int n from worklist_entry where scope like 'R:%'")
  expect(rows[0]?.n, 'no list of a region counts it').toBe(0)
})

it('a grown-up’s case is found as before by whoever looks over the region', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { as, ids } = await filedAbout(world, false)
  expect(await finds(await as('supervisor'), ids)).toEqual({ searched: 3, listed: 3, opened: 3 })
})
