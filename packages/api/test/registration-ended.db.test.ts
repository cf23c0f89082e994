import { loadCase } from '@onewindow/casework/load'
import { drafted, submitted, underway, type Application, type Officer } from '@onewindow/testing/application/drive'
import { finished } from '@onewindow/testing/application/finish'
import { partnerAt } from '@onewindow/testing/partner'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { storyIn } from './chain/story.ts'

// A firm that a grant founded is there as long as its registration is: annulled, deregistered or revoked, its party, its file and what others may still do for it follow.

type Firm = { licenceId: string; number: string; partyId: string; uscc: string; name: string }
type Commands = Record<string, Record<string, (asked: object) => Promise<{ caseId: string; version: number; state: string }>>>

const firmOf = async ({ world, caseId }: Application): Promise<Firm> => (await world.database.pool.query<Firm>(
  'select l.id "licenceId", l.number, p.id "partyId", p.uscc, p.name from licence l join party p on p.id = l.party_id where l.case_id = $1 order by l.issued_at desc, l.id desc limit 1', [caseId])).rows[0] as Firm
const standingOf = async (world: World, { partyId }: Firm) => (await world.database.pool.query<{ as: string | null; on: string | null }>('select ended_as "as", ended_on "on" from party where id = $1', [partyId])).rows[0]
const logged = async (world: World, { partyId }: Firm) => (await world.database.pool.query<{ action: string }>("select body->>'action' action from audit_staging where body->>'subject' = $1", [`party:${partyId}`])).rows.map(({ action }) => action)

async function founded(world: World) {
  const application = await submitted(world, 'company-establishment')
  const story = storyIn(world)
  await finished(application)
  await story.drain()
  return { application, story, firm: await firmOf(application) }
}

const onFile = async (by: Officer, world: World, caseId: string, event: string, asked: object) => (by.staff as unknown as Commands)['licence']?.[event]?.({ caseId, version: (await loadCase(world.house, caseId)).state.version, ...asked })

/** The file of the business licence, opened and decided on by two. */
async function decided(world: World, firm: Firm, event: string, asked: object, before?: (caseId: string, reviewer: Officer) => Promise<unknown>): Promise<void> {
  const where = { unitId: (await world.database.pool.query<{ unit: string }>('select unit_id unit from licence where id = $1', [firm.licenceId])).rows[0]?.unit ?? '' }
  const [reviewer, decider, head] = [await world.officer('reviewer', where), await world.officer('decisionMaker', where), await world.officer('departmentHead', where)]
  const opened = await (reviewer.staff as unknown as Commands)['licence']?.['open']?.({ input: { licence: firm.number } })
  const caseId = opened?.caseId ?? ''
  await before?.(caseId, reviewer)
  const waiting = await onFile(decider, world, caseId, event, { ...asked, reason: '依法应当如此决定' })
  const { state } = await loadCase(world.house, caseId)
  await head.staff.case.confirm({ caseId, version: waiting?.version ?? 0, proposalId: state.tasks.find((task) => task.state === 'open')?.id ?? '' })
}

it('an annulled registration (撤销登记) ends the party, and its file; a draft begun before cannot be sent, another cannot be begun', async () => {
  await using world = await openWorld()
  const { application, story, firm } = await founded(world)
  const me = await world.again(application.me.session)
  const again = { ...application.me, ...me }
  const draft = await again.citizen.application.start({ slug: 'food-operation-licence-new', partyId: firm.partyId })
  await decided(world, firm, 'revoke', { input: { ground: '提交虚假材料取得登记', publicSafety: false } }, async (caseId, reviewer) => {
    await onFile(reviewer, world, caseId, 'proposeRevocation', { input: { ground: 'fraud', facts: '住所材料系伪造', publicInterest: '不会造成重大损害' } })
    world.clock.advanceDays(8)
  })
  await story.drain()
  expect(await standingOf(world, firm)).toEqual({ as: 'annulled', on: '2026-11-10' })
  expect(await logged(world, firm)).toContain('party.endRegistration')
  expect((await loadCase(world.house, await story.the('subject'))).state).toMatchObject({ state: 'annulled', facts: { uscc: firm.uscc } })
  expect(await refusedWith((await underway(world, 'food-operation-licence-new', again, draft.caseId)).citizenDoes('submit'))).toMatchObject({ code: 'application.partyEnded' })
  expect(await refusedWith(again.citizen.application.start({ slug: 'food-operation-licence-new', partyId: firm.partyId }))).toMatchObject({ code: 'application.partyEnded' })
  // What is left of it may still be put in order (行政许可法 §70).
  expect((await refusedWith(again.citizen.application.start({ slug: 'company-establishment', partyId: firm.partyId, actionKind: 'cancel', licenceId: firm.licenceId })))?.code).not.toBe('application.partyEnded')
  // Whoever founded it goes on for the own person.
  expect((await drafted(world, 'individual-business-establishment', { me: again })).caseId).toBeTruthy()
})

it('a registration whose grant fell in review is annulled, and stands again when it is granted anew', async () => {
  await using world = await openWorld()
  const { application, story, firm } = await founded(world)
  await application.officerDoes('reopen', 'departmentHead')
  await story.drain()
  expect(await standingOf(world, firm)).toEqual({ as: 'annulled', on: '2026-11-02' })
  await application.officerDoes('signStage', 'reviewer').catch(() => null)
  for (const [event, role] of [['submitForDecision', 'reviewer'], ['grant', 'decisionMaker'], ['startIssuing', 'issuer'], ['sealCertificate', 'issuer']] as const) await application.officerDoes(event, role)
  await story.drain()
  expect(await standingOf(world, firm)).toEqual({ as: null, on: null })
  expect((await loadCase(world.house, await story.the('subject'))).state).toMatchObject({ state: 'active' })
})

it('a certificate with an error that is made anew ends nobody; 注销 does', async () => {
  await using world = await openWorld()
  const { application, story, firm } = await founded(world)
  await world.database.pool.query("update licence set status = 'voided', ground = 'corrected', version = version + 1 where id = $1", [firm.licenceId])
  await world.database.pool.query("insert into outbox (kind, case_id, at, payload) values ('licenceChanged', $1, $2, $3)", [application.caseId, world.clock.now(), { licenceId: firm.licenceId, number: firm.number, event: 'correct', status: 'voided', version: 2, caseId: application.caseId }])
  await story.drain()
  expect(await standingOf(world, firm)).toMatchObject({ as: null })
  await world.database.pool.query("update licence set status = 'valid', version = version + 1 where id = $1", [firm.licenceId])
  await decided(world, firm, 'cancel', { input: { ground: 'bodyGone', facts: '公司已经清算完毕', onRequest: true } })
  await story.drain()
  expect(await standingOf(world, firm)).toMatchObject({ as: 'deregistered' })
  expect((await loadCase(world.house, await story.the('subject'))).state).toMatchObject({ state: 'deregistered' })
})

it('the register of another organ ends and restores the party too, with the file that took its news', async () => {
  await using world = await openWorld()
  const { firm } = await founded(world)
  const registry = await partnerAt(world, 'registry')
  const news = { uscc: firm.uscc, until: null, authority: null }
  expect(await registry.send('news.subjectStatusChanged', { ...news, serial: 'R1', status: 'deregistered', on: '2026-11-02' })).toMatchObject({ status: 'settled' })
  expect(await standingOf(world, firm)).toEqual({ as: 'deregistered', on: '2026-11-02' })
  expect(await registry.send('news.subjectStatusChanged', { ...news, serial: 'R2', status: 'restored', on: '2026-11-02' })).toMatchObject({ status: 'settled' })
  expect(await standingOf(world, firm)).toEqual({ as: null, on: null })
})
