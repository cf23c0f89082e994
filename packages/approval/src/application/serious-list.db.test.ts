import { systemPerformer } from '@onewindow/casework/case-state'
import { open } from '@onewindow/casework/perform'
import { startedBundle } from '@onewindow/testing/application/bundle'
import { drafted, filledIn, submitted, type Application } from '@onewindow/testing/application/drive'
import { givenFile, givenOrganisation } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import type { AnswerDocument } from '@onewindow/forms/definition'
import { bundleOf } from '../../test/shipped-catalogue.ts'
import { seriousListedOn } from './serious-list.ts'

const ITEM = 'food-operation-licence-new'

/** The firm goes onto the list of serious violations, or off it. */
async function listed(world: World, partyId: string, state = 'listed'): Promise<void> {
  const { rows: [firm] } = await world.database.pool.query<{ uscc: string; name: string; path: string }>("select p.uscc, p.name, (select u.path from unit u where u.id = 'D:SAMR:640100') path from party p where p.id = $1", [partyId])
  const facts = { firm: { partyId, uscc: firm?.uscc, name: firm?.name, address: '' }, conduct: 'foodSafety', reasons: '食品安全严重违法', penaltyNumber: state, penaltyCaseId: null, basisOn: null, defence: null, discussedOn: null, listedOn: '2026-11-02', statement: null, appliedOn: null }
  const { caseId } = await open(world.house, systemPerformer, { caseType: 'seriousListing', topic: 'foodSafety', title: firm?.name ?? '', party: firm?.name ?? '', unitId: 'D:SAMR:640100', unitPath: firm?.path ?? '', regionCode: '640100', channel: 'internal', facts }, { event: 'propose', input: {} })
  await world.database.pool.query('update case_file set state = $2 where id = $1', [caseId, state])
}

const partyOf = async ({ world, caseId }: Application): Promise<string> => (await world.database.pool.query<{ id: string }>("select facts->>'partyId' id from case_file where id = $1", [caseId])).rows[0]?.id ?? ''
const saved = async ({ me, caseId }: Application, over: { commitments?: string[]; answers?: AnswerDocument; files?: object[] }) => {
  const draft = await me.citizen.application.draft({ caseId })
  return { answers: draft.answers, consents: draft.consents, deferrals: draft.deferrals, commitments: draft.commitments, delivery: draft.delivery, files: [], removed: [], ...over, commitmentChosen: (over.commitments ?? draft.commitments).length > 0 }
}

/** What may be promised of the item. */
const promisable = (application: Application): string => application.item.materials.find(({ commitmentReplaceable, requirement }) => commitmentReplaceable && requirement === 'required')?.key ?? ''

describe('告知承诺 is closed to who is on the list of serious violations (市场监督管理严重违法失信名单管理办法 §15(3); common vocabulary §5)', () => {
  it('choosing it is refused with the day; the draft says so beforehand; anything else is saved', async () => {
    await using world = await openWorld()
    const application = await drafted(world, ITEM, { subject: 'legal' })
    const key = promisable(application)
    expect([application.item.commitment.eligible, (await application.me.citizen.application.draft({ caseId: application.caseId })).commitmentClosed]).toEqual([true, null])
    await listed(world, await partyOf(application))
    expect((await application.me.citizen.application.draft({ caseId: application.caseId })).commitmentClosed).toEqual({ because: 'seriousListed', on: '2026-11-02' })
    expect(await refusedWith(application.citizenDoes('saveDraft', await saved(application, { commitments: [key] })))).toMatchObject({ code: 'application.seriousListed', params: { on: '2026-11-02' } })
    expect((await application.citizenDoes('saveDraft', await saved(application, {}))).state).toBe('draft')
  })

  it('who comes onto the list between draft and sending is refused, keeps what is typed, and sends with the paper instead', async () => {
    await using world = await openWorld()
    const first = await drafted(world, ITEM, { subject: 'legal' })
    const key = promisable(first)
    const application = await drafted(world, ITEM, { subject: 'legal', commitments: [key], commitmentChosen: true })
    await listed(world, await partyOf(application))
    const { materials } = await application.me.citizen.application.draft({ caseId: application.caseId })
    expect(materials.materials.find((one) => one.key === key)?.state).toBe('missing')
    expect(await refusedWith(application.citizenDoes('submit'))).toMatchObject({ code: 'application.seriousListed' })
    // What was promised before is saved along; nothing more is.
    expect((await application.citizenDoes('saveDraft', await saved(application, {}))).state).toBe('draft')
    await application.citizenDoes('saveDraft', await saved(application, { commitments: [], files: [{ ...(await givenFile(world, application.me.accountId)), key, label: 'paper.pdf' }] }))
    expect((await application.citizenDoes('submit')).state).toBe('submitted')
  })

  it('who comes onto it after sending is not accepted on its promise, and one accepted before is not granted on it; one that asks to be taken off is still on it', async () => {
    await using world = await openWorld()
    const key = promisable(await drafted(world, ITEM, { subject: 'legal' }))
    const [late, later] = [await submitted(world, ITEM, { subject: 'legal', commitments: [key], commitmentChosen: true }), await submitted(world, ITEM, { subject: 'legal', commitments: [key], commitmentChosen: true })]
    await later.officerDoes('acceptOnCommitment', 'acceptor')
    for (const one of [late, later]) await listed(world, await partyOf(one), 'repairPending')
    expect(await refusedWith(late.officerDoes('acceptOnCommitment', 'acceptor'))).toMatchObject({ code: 'application.seriousListed', params: { on: '2026-11-02' } })
    expect(await refusedWith(later.officerDoes('grant', 'decisionMaker'))).toMatchObject({ code: 'application.seriousListed' })
  })

  it('off the list again, or only proposed for it, the way is open', async () => {
    await using world = await openWorld()
    const application = await drafted(world, ITEM, { subject: 'legal' })
    for (const state of ['heard', 'removed', 'dropped']) await listed(world, await partyOf(application), state)
    expect((await application.citizenDoes('saveDraft', await saved(application, { commitments: [promisable(application)] }))).state).toBe('draft')
    await application.citizenDoes('submit')
    expect((await application.officerDoes('acceptOnCommitment', 'acceptor')).state).toBe('awaitingDecision')
  })

  it('a one-thing application: choosing it is refused, sending what was promised before is too, and nothing typed is lost', async () => {
    await using world = await openWorld()
    const organisation = await givenOrganisation(world)
    const answers = { ...bundleOf('restaurant-opening').scenarios.find(({ id }) => id === 'YJS-CYD-S1')?.answers, hasLicence: 'YES' } as Record<string, string>
    const bundle = await startedBundle(world, 'restaurant-opening', answers, { me: await world.citizen({ organisation }), partyId: organisation.partyId })
    const draftOf = () => bundle.me.citizen.bundleApplication.draft({ caseId: bundle.caseId })
    const saves = async (commitments: string[]) => {
      const draft = await draftOf()
      return bundle.citizenDoes('saveDraft', { answers: filledIn(draft.item.formSchema, draft.answers, '2026-11-02'), consents: [], deferrals: [], commitments, commitmentChosen: commitments.length > 0, delivery: { mode: 'window' }, files: [], removed: [] })
    }
    expect((await draftOf()).commitmentClosed).toBeNull()
    await saves(['mat.foodSafetyRules'])
    await listed(world, organisation.partyId)
    expect((await draftOf()).commitmentClosed).toEqual({ because: 'seriousListed', on: '2026-11-02' })
    expect(await refusedWith(bundle.citizenDoes('submit', { signature: '马晓燕', truthful: true }))).toMatchObject({ code: 'bundleApplication.seriousListed', params: { on: '2026-11-02' } })
    expect((await saves(['mat.foodSafetyRules'])).state).toBe('draft')
    expect((await saves([])).state).toBe('draft')
    expect(await refusedWith(saves(['mat.foodSafetyRules']))).toMatchObject({ code: 'bundleApplication.seriousListed' })
    expect((await bundle.citizenDoes('submit', { signature: '马晓燕', truthful: true })).state).not.toBe('draft')
  })

  it('the list is asked through its index, in the one statement that loads a case', async () => {
    await using world = await openWorld()
    const { partyId } = await givenOrganisation(world)
    const client = await world.database.pool.connect()
    try {
      await client.query('set enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select ${seriousListedOn('$1::uuid')}`, [partyId])
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('case_file_listed_firm_idx')
    } finally {
      client.release(true)
    }
  })
})
