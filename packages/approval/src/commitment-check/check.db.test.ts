import { loadCase } from '@onewindow/casework/load'
import { submitted } from '@onewindow/testing/application/drive'
import { givenCertificate, givenFile } from '@onewindow/testing/given'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { approvalSubscriptions } from '../licence/subscriptions.ts'
import type { CheckFacts } from './schemas.ts'

type Receipt = { caseId: string; version: number; state: string }
type Commands = Record<string, Record<string, (asked: object) => Promise<Receipt>>>

it('what is granted on a promise is checked by two; a broken promise bars and puts the licence under revocation', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'public-place-hygiene-licence', { commitmentChosen: true })
  await application.officerDoes('acceptOnCommitment', 'acceptor')
  await application.officerDoes('grant', 'decisionMaker')
  await drainOutbox(world.house, [], { twice: true })
  for (const event of ['startIssuing', 'sealCertificate']) await application.officerDoes(event, 'issuer')
  const { pool } = world.database
  const { rows } = await pool.query<{ id: string }>("select id from case_file where case_type = 'commitmentCheck'")
  expect(rows).toHaveLength(1)
  const caseId = rows[0]?.id ?? ''
  const { state: opened } = await loadCase<CheckFacts>(world.house, caseId)
  expect(opened).toMatchObject({ state: 'pending', number: expect.stringMatching(/^HC-/) as string, facts: { applicationId: application.caseId }, clocks: [{ kind: 'commitmentCheck', dueOn: '2026-12-28' }] })
  const where = { unitId: opened.unitId }
  const [first, second, decider] = [await world.officer('inspector', where), await world.officer('inspector', where), await world.officer('decisionMaker', where)]
  const certificates = [await givenCertificate(world, first.accountId), await givenCertificate(world, second.accountId)]
  const photo = await givenFile(world, first.accountId)
  const act = async (by: { staff: object }, event: string, asked: object): Promise<Receipt> => {
    const command = (by.staff as Commands)['commitmentCheck']?.[event]
    if (!command) throw new Error(`There is no procedure ${event}`)
    return command({ caseId, version: (await loadCase(world.house, caseId)).state.version, ...asked })
  }
  const findings = opened.facts.conditions.map((_, index) => ({ index, kept: index > 0, found: '已现场核对' }))
  const proposed = await act(first, 'recordCheck', { input: { certificates, place: '凤凰北街1号', startedAt: '2026-11-02T09:00:00+08:00', findings, conclusion: '卫生设施与承诺不符' }, files: [{ ...photo, key: 'photo', label: '现场照片' }] })
  const proposalId = (await loadCase(world.house, caseId)).state.tasks[0]?.id ?? ''
  expect(await second.staff.case.confirm({ caseId, version: proposed.version, proposalId })).toMatchObject({ state: 'deficient' })
  expect(await act(decider, 'fail', { input: { falseFromStart: true }, reason: '承诺时设施即不存在' })).toMatchObject({ state: 'failed' })
  const { rows: bars } = await pool.query<{ kind: string; until: string }>('select kind, until_day until from bar where case_id = $1', [caseId])
  expect(bars).toEqual([{ kind: 'commitment', until: '2029-11-02' }])
  await drainOutbox(world.house, approvalSubscriptions, { twice: true })
  const { rows: licences } = await pool.query<{ id: string; status: string }>('select id, status from licence where case_id = $1', [application.caseId])
  expect(licences).toMatchObject([{ status: 'underRevocation' }])
  const { rows: files } = await pool.query<{ state: string; facts: { proposal: { ground: string } } }>("select state, facts from case_file where case_type = 'licence'")
  expect(files).toMatchObject([{ state: 'underRevocation', facts: { licenceId: licences[0]?.id, proposal: { ground: 'fraud', heardUntil: '2026-11-09' } } }])

  // A second check finds something else while the revocation is pending: the same file hears of it, and so does the holder.
  await pool.query(`insert into outbox (kind, case_id, at, payload) values ('fraudSuspected', $1, $2, $3)`, [caseId, world.house.clock.now(), { applicationId: application.caseId, caseId: world.house.ids(), number: 'HC-2', falseFromStart: false }])
  await drainOutbox(world.house, approvalSubscriptions, { twice: true })
  const { rows: later } = await pool.query<{ proposal: { ground: string; facts: string }; papers: number; status: string }>(
    `select c.facts->'proposal' proposal, (select count(*) from issued_document d where d.case_id = c.id and d.document = 'licence.revocationProposal') papers, l.status from case_file c join licence l on l.id::text = c.facts->>'licenceId' where c.case_type = 'licence'`)
  expect(later).toMatchObject([{ proposal: { ground: 'fraud', facts: expect.stringMatching(/自始不实.*另经查.*HC-2/) as string }, papers: 2, status: 'underRevocation' }])
})

it('an ordinary grant opens none', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'public-place-hygiene-licence')
  for (const [event, role] of [['accept', 'acceptor'], ['startReview', 'reviewer']] as const) await application.officerDoes(event, role)
  await drainOutbox(world.house, [], { twice: true })
  expect((await world.database.pool.query("select 1 from case_file where case_type = 'commitmentCheck'")).rows).toEqual([])
})
