import { loadCase } from '@onewindow/casework/load'
import { licenceSubscriptions } from '@onewindow/licences/subscriptions'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { givenCertificate, givenFile } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import type { World } from '@onewindow/testing/world'
import { expect } from 'vitest'
import { enforcementCaseTypes } from '../src/case-types.ts'
import type { OrdinaryCaseFacts } from '../src/ordinary-case/schemas.ts'
import { enforcementSubscriptions } from '../src/subscriptions.ts'

export type Receipt = { caseId: string; version: number; state: string; number?: string | null }
export type Commands = Record<string, Record<string, (input: unknown) => Promise<Receipt>>>
export const createCaller = createCallerFactory(router({ staff: router(caseTypeRouters(enforcementCaseTypes, 'staff')), citizen: router(caseTypeRouters(enforcementCaseTypes, 'citizen')) }))

export const UNIT = 'D:SAMR:640104'
const range = { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: true }
/** What a report concludes that leads to a fine of 5,000 yuan without a hearing. */
export const report = {
  summary: '事实清楚，证据确凿', law: '食品安全法第一百二十六条', facts: [{ id: 'f1', text: '未建立进货查验记录，责令改正后拒不改正', evidenceIds: ['证1'] }], range, sheet: { factors: { fault: 0, scale: 0, duration: 0, consequence: 0, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null },
  punishability: { age: null, unableToDiscern: false, noFaultProved: false, slight: false, corrected: false, harm: null, first: false }, result: 'penalty', penalty: { kinds: ['fine'], fineFen: 500_000, gainsFen: 0, goodsFen: 0, restrictMonths: 0 },
  amountReason: '按裁量基准计算', publicInterest: false, complex: false, legalReviewByLaw: false, hearingByLaw: false, measuresPlan: '',
}

/** A bureau of market supervision with everybody a case needs, and the suspect. */
export async function openBureau(world: World) {
  const as = async (role: Parameters<World['officer']>[0]) => {
    const person = await world.officer(role, { unitId: UNIT })
    return { ...person, does: createCaller(world.contextOf(person.session)).staff as unknown as Commands }
  }
  const [lead, mate, head, decider, reviewer] = [await as('enforcementOfficer'), await as('enforcementOfficer'), await as('departmentHead'), await as('decisionMaker'), await as('reviewer')]
  for (const { accountId } of [lead, mate]) await givenCertificate(world, accountId)
  const me = await world.citizen()
  return { lead, mate, head, decider, reviewer, me: { ...me, does: createCaller(world.contextOf(me.session)).citizen as unknown as Commands }, drain: () => drainOutbox(world.house, [...enforcementSubscriptions, ...licenceSubscriptions], { twice: true }) }
}
export type Bureau = Awaited<ReturnType<typeof openBureau>>

/** The act and who is suspected of it. */
export const actOf = (partyId: string) => ({
  act: { actId: 'a1', place: '解放西街12号', point: null, conduct: '未建立进货查验记录', pattern: 'single', from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false },
  party: { partyId, kind: 'individualBusiness', name: '马晓燕', address: '新华东街66号', uscc: '92640104MA00000001', minor: false },
})

/** A clue about the suspect, with others merged into it, becomes a case. */
export async function filed(world: World, { lead, mate, head, decider, me, drain }: Bureau, originRef: string, merging: readonly string[] = []): Promise<string> {
  const { act, party } = actOf(me.partyId)
  const reporter = { name: '李某某', phone: '13911112222' }
  const clue = await lead.does.clue?.register?.({ input: { title: '进货查验记录', origin: 'report', originRef, causes: ['MS04'], act, suspect: party, partyIdNumber: null, reporter } }) as Receipt
  for (const more of merging) {
    const other = await lead.does.clue?.register?.({ input: { title: '进货查验记录', origin: 'report', originRef: more, causes: ['MS04'], act, suspect: party, partyIdNumber: null, reporter } }) as Receipt
    await head.does.clue?.merge?.({ caseId: other.caseId, version: other.version, input: { into: clue.caseId } })
  }
  const assigned = await head.does.clue?.assign?.({ caseId: clue.caseId, version: clue.version, input: { officerIds: [lead.accountId, mate.accountId] } }) as Receipt
  const proposed = await lead.does.clue?.proposeFile?.({ caseId: clue.caseId, version: assigned.version, input: { causeCode: 'MS04', act, party, partyClear: true, factsNeedPenalty: true, summary: '责令改正后拒不改正' } }) as Receipt
  const { state: waiting } = await loadCase(world.house, clue.caseId)
  const agreed = await head.staff.case.confirm({ caseId: clue.caseId, version: proposed.version, proposalId: waiting.tasks[0]?.id ?? '' })
  expect(agreed.state).toBe('awaitingDecision')
  await decider.does.clue?.file?.({ caseId: clue.caseId, version: agreed.version })
  expect(await drain()).toContain('caseFiled')
  const { rows } = await world.database.pool.query<{ id: string }>("select c.id from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'ordinaryCase'", [clue.caseId])
  expect(rows).toHaveLength(1)
  return rows[0]?.id ?? ''
}

export const loaded = async (world: World, id: string) => (await loadCase<OrdinaryCaseFacts>(world.house, id)).state

/** The paper of this name is taken and signed for. */
export async function serve(world: World, { lead, drain }: Bureau, caseId: string, paper: string): Promise<string[]> {
  const service = (await loaded(world, caseId)).subs.findLast(({ caseType, topic }) => caseType === 'documentService' && topic === paper)
  const { state } = await loadCase(world.house, service?.id ?? '')
  await lead.does.documentService?.attempt?.({ caseId: state.id, version: state.version, input: { mode: 'direct', on: world.clock.now().slice(0, 10), outcome: 'taken', signer: '马晓燕', relation: '本人' } })
  return drain()
}

/** A piece of evidence, and its file. */
export const LEDGER = { kind: 'documentary', title: '进货台账', source: '当事人', original: true, capturedAt: '2026-11-02T10:00:00+08:00' }
export const ledgerFile = async (world: World, { accountId }: { accountId: string }) => ({ ...(await givenFile(world, accountId)), key: 'attachment', label: '进货台账' })

/** An event of the case as it stands now, by whoever does it. */
export const stepping = (world: World, caseId: string) => async (by: Bureau['lead'] | Bureau['me'], event: string, input: unknown = {}, files: unknown[] = []): Promise<Receipt> => (await by.does.ordinaryCase?.[event]?.({ caseId, version: (await loaded(world, caseId)).version, input, files })) as Receipt

/** Investigated, reviewed, and the notice on its way. */
export async function toNotice(world: World, bureau: Bureau, caseId: string, concluding: unknown): Promise<void> {
  const { lead, head, reviewer, drain } = bureau
  const step = stepping(world, caseId)
  await step(lead, 'addEvidence', LEDGER, [await ledgerFile(world, lead)])
  await step(lead, 'checkEvidence', { evidenceId: '证1', state: 'verified', note: '' })
  const concluded = await step(lead, 'conclude', concluding)
  await head.staff.case.confirm({ caseId, version: concluded.version, proposalId: (await loaded(world, caseId)).tasks[0]?.id ?? '' })
  await step(head, 'submitReview')
  await step(reviewer, 'pass', { opinion: '同意' })
  await step(lead, 'notify')
  await drain()
}

/** The notice served on 2 November. */
export async function toNotified(world: World, bureau: Bureau, caseId: string, concluding: unknown): Promise<void> {
  await toNotice(world, bureau, caseId, concluding)
  await serve(world, bureau, caseId, 'ordinaryCase.penaltyNotice')
  const { facts, clocks } = await loaded(world, caseId)
  expect({ servedOn: facts.notice?.servedOn, hearing: facts.notice?.hearing, defence: clocks.find(({ kind }) => kind === 'defence')?.dueOn }).toEqual({ servedOn: '2026-11-02', hearing: concluding !== report, defence: '2026-11-09' })
}

/** The suspect waived the periods: the case waits for its decision. Answers its version. */
export async function toDecision(world: World, bureau: Bureau, caseId: string, concluding: unknown = report): Promise<number> {
  const { lead, head, me } = bureau
  await toNotified(world, bureau, caseId, concluding)
  const step = stepping(world, caseId)
  await step(me, 'waive')
  await step(lead, 'defenceEnded')
  return (await step(head, 'toDecision', { answer: '' })).version
}
