import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { listCases } from '@onewindow/casework/case-list'
import { loadCase } from '@onewindow/casework/load'
import { isDocumentName, type DocumentInput, type DocumentName } from '@onewindow/documents/definition'
import { documents } from '@onewindow/documents/definition'
import { toyType } from '@onewindow/testing/toy/case-type'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { open, perform } from '@onewindow/casework/perform'
import { expect, it } from 'vitest'
import { governanceSubscriptions } from '../subscriptions.ts'

type Command = (input: unknown) => Promise<{ caseId: string; version: number; state: string }>
const commandsOf = (router: object): Record<'explain' | 'uphold' | 'lift', Command> => (router as { supervisionCard: never }).supervisionCard

/** A toy application that nobody answers within its five working days. */
async function missed(world: World): Promise<string> {
  const me = await world.citizen()
  const performer = { kind: 'citizen' as const, accountId: me.accountId, name: '马晓燕', partyIds: [me.partyId], actingFor: null, actingPartyId: me.partyId, relatedPartyIds: [], grants: [], secondFactor: true }
  const unit = { unitId: 'D:AAS:640104', unitPath: 'S:640100/C:640104/D:AAS:640104', regionCode: '640104' }
  const { rows: [row] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [unit.unitId])
  const draft = await open(world.house, performer, { caseType: 'toy', topic: 'toy', title: '玩具申请', party: '马晓燕', ...unit, unitPath: row?.path ?? unit.unitPath, channel: 'online', facts: { note: '', place: null } }, { event: 'startDraft', input: { partyId: me.partyId } })
  await perform(world.house, performer, { caseId: draft.caseId, version: draft.version, event: 'submit' })
  world.clock.set('2026-11-20T10:00:00+08:00')
  await fireDueTimers(world.house, '2026-11-20T10:00:00+08:00')
  await drainOutbox(world.house, governanceSubscriptions, { twice: true })
  return draft.caseId
}

async function cardOf(world: World, caseId: string) {
  const { rows } = await world.database.pool.query<{ id: string; version: number; number: string }>("select c.id, c.version, c.number from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'supervisionCard'", [caseId])
  expect(rows).toHaveLength(1)
  return rows[0] as { id: string; version: number; number: string }
}

const types = [toyType as unknown as AnyCaseType]

it('a missed limit calls for one card to the unit that held the case, however often the news comes', async () => {
  await using world = await openWorld({ extraTypes: types })
  const caseId = await missed(world)
  const card = await cardOf(world, caseId)
  expect(card.number).toMatch(/^JD-640104-20261120-/)
  const { state } = await loadCase<{ colour: string; dueOn: string }>(world.house, card.id)
  expect({ state: state.state, colour: state.facts.colour, dueOn: state.facts.dueOn, clock: state.clocks[0]?.dueOn }).toEqual({ state: 'issued', colour: 'red', dueOn: '2026-11-09', clock: '2026-11-25' })
  const head = await world.officer('departmentHead')
  expect((await head.staff.case.worklist({ scope: 'U:D:AAS:640104' })).rows.map(({ id }) => id)).toContain(card.id)
  const { rows: [paper] } = await world.database.pool.query<{ document: string; data: unknown; number: string }>('select document, data, number from issued_document where case_id = $1', [card.id])
  expect(isDocumentName(paper?.document ?? '')).toBe(true)
  const frame = { organ: { zh: '兴庆区审批服务管理局' }, number: paper?.number, issuedOn: '2026-11-20', caseNumber: card.number, enquiry: { phone: '12345' }, verification: { url: 'https://x.example/v', code: 'X' } }
  expect(documents['supervisionCard.card'].schema.safeParse({ ...(paper?.data as DocumentInput<DocumentName>), ...frame }).error?.issues).toBeUndefined()
})

it('the unit explains, a supervisor of another unit upholds, lifting needs a second one; silence is no explanation', async () => {
  await using world = await openWorld({ extraTypes: types })
  const card = await cardOf(world, await missed(world))
  const head = await world.officer('departmentHead')
  const stranger = await world.officer('departmentHead', { unitId: 'D:UM:640104' })
  const supervisor = await world.officer('supervisor', { unitId: 'S:640100' })
  const insider = await world.officer('supervisor')
  const words = { caseId: card.id, version: card.version, input: { cause: '系统切换期间漏看', measures: '每天上午核对临期清单' } }
  await expect(commandsOf(stranger.staff).explain(words)).rejects.toMatchObject({ message: expect.anything() })
  const explained = await commandsOf(head.staff).explain(words)
  await expect(commandsOf(insider.staff).uphold({ caseId: card.id, version: explained.version, reason: '理由不成立，维持' })).rejects.toMatchObject({ cause: { refusal: { code: 'case.recused' } } })
  const lifting = await commandsOf(supervisor.staff).lift({ caseId: card.id, version: explained.version, reason: '系统故障属实，予以撤销' })
  expect(lifting.state).toBe('explained')
  const { state } = await loadCase(world.house, card.id)
  const second = await world.officer('supervisor', { unitId: 'S:640100' })
  const lifted = await second.staff.case.confirm({ caseId: card.id, version: lifting.version, proposalId: state.tasks[0]?.id ?? '' })
  expect(lifted.state).toBe('lifted')
  const { rows } = await world.database.pool.query<{ data: { lifted: boolean; decidedBy: string[] } }>("select data from issued_document where case_id = $1 and document = 'supervisionCard.cardResult'", [card.id])
  expect(rows[0]?.data).toMatchObject({ lifted: true, decidedBy: ['效能监督', '效能监督'] })
  expect((await listCases(world.house, { kind: 'system', accountId: null, partyIds: [], relatedPartyIds: [], grants: [] }, { caseType: 'supervisionCard', limit: 5 } as never)).rows).toHaveLength(1)
})

it('after three working days without a word the card counts as not explained', async () => {
  await using world = await openWorld({ extraTypes: types })
  const card = await cardOf(world, await missed(world))
  await fireDueTimers(world.house, '2026-11-26T00:00:00+08:00')
  const { state } = await loadCase(world.house, card.id)
  expect({ state: state.state, flags: state.flags }).toEqual({ state: 'explained', flags: ['notExplained'] })
})
