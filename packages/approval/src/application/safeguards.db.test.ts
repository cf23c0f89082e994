import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { drafted, submitted, type Application, type Officer } from '@onewindow/testing/application/drive'
import { accepted, confirmed, finished, possible, reviewed } from '@onewindow/testing/application/finish'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import type { RoleId } from '@onewindow/identity/roles'
import { describe, expect, it } from 'vitest'
import type { ApplicationFacts } from './schemas.ts'

const FOOD = 'food-operation-licence-new'
const stateOf = async ({ world, caseId }: Application) => (await loadCase<ApplicationFacts>(world.house, caseId)).state
const alsoDecides = async (world: World, application: Application, role: RoleId): Promise<Officer> => world.officer(role, { unitId: (await stateOf(application)).unitId, alsoAs: ['decisionMaker'] })

describe('S2, S3: who examined a case does not decide it', () => {
  it('nor an inspector, first or second', async () => {
    await using world = await openWorld()
    for (const which of ['first', 'second'] as const) {
      const application = await submitted(world, FOOD)
      await accepted(application)
      await application.officerDoes('startReview', 'reviewer')
      await application.officerDoes('signStage', 'reviewer')
      await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
      await confirmed(application, 'inspector', 'second')
      await application.officerDoes('submitForDecision', 'reviewer')
      const inspector = await application.at('inspector', which)
      const [grant] = inspector.session.grants
      const both = { ...inspector.session, grants: [...inspector.session.grants, ...(grant ? [{ ...grant, role: 'decisionMaker' as const }] : [])] }
      expect([which, await refusedWith(application.officerDoes('grant', 'decisionMaker', { by: { ...world.as(both), accountId: both.accountId, session: both } }))]).toMatchObject([which, { code: 'case.sameOfficer' }])
    }
  })

  it('nor whoever held the hearing', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'entertainment-venue-licence')
    await accepted(application)
    const chair = await alsoDecides(world, application, 'hearingOfficer')
    await application.officerDoes('startReview', 'reviewer')
    await application.officerDoes('signStage', 'reviewer')
    await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
    await confirmed(application, 'inspector', 'second')
    await application.officerDoes('orderHearing', 'departmentHead')
    await application.officerDoes('holdHearing', 'hearingOfficer', { by: chair })
    await application.officerDoes('endSpecial', 'reviewer')
    await application.officerDoes('submitForDecision', 'reviewer')
    expect(await refusedWith(application.officerDoes('grant', 'decisionMaker', { by: chair }))).toMatchObject({ code: 'case.sameOfficer', params: { event: 'holdHearing' } })
  })
})

it('行政许可法 §48: a hearing that was ordered is held before its procedure ends', async () => {
  await using world = await openWorld()
  const application = await submitted(world, 'entertainment-venue-licence')
  await accepted(application)
  await application.officerDoes('startReview', 'reviewer')
  await application.officerDoes('orderHearing', 'departmentHead')
  expect(await refusedWith(application.officerDoes('endSpecial', 'reviewer'))).toMatchObject({ code: 'application.hearingNotHeld' })
  await application.officerDoes('holdHearing', 'hearingOfficer')
  expect(await application.officerDoes('endSpecial', 'reviewer')).toMatchObject({ state: 'reviewing' })
})

describe('R13: who must step back', () => {
  it('an officer whose recusal was granted does nothing more in the case; one whose recusal was refused goes on', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD)
    const { unitId } = await stateOf(application)
    const [wei, fang] = [await world.officer('acceptor', { unitId, name: '李伟' }), await world.officer('acceptor', { unitId, name: '王芳' })]
    const namesake = await world.officer('acceptor', { unitId, name: '李伟' })
    await application.citizenDoes('requestRecusal')
    await application.officerDoes('decideRecusal', 'departmentHead', { input: { officer: '李伟', officerId: wei.accountId, granted: true } })
    expect(await refusedWith(application.officerDoes('accept', 'acceptor', { by: wei }))).toMatchObject({ status: 'FORBIDDEN', code: 'case.recused' })
    expect(await possible(application, wei)).toEqual([])
    expect(await possible(application, namesake)).toContain('accept')
    expect((await application.officerDoes('accept', 'acceptor', { by: fang })).state).toBe('accepted')
  })
})

describe('a material that came late is there', () => {
  it('after its time ran out and the case came back, it can be supplied and the case granted', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD, { without: ['mat.foodSafetyRules'], deferrals: ['mat.foodSafetyRules'] })
    await application.officerDoes('acceptWithDeferred', 'acceptor')
    await application.officerDoes('startReview', 'reviewer')
    world.clock.set('2026-11-20T09:00:00+08:00')
    await fireDueTimers(world.house, world.clock.now())
    expect((await stateOf(application)).state).toBe('awaitingDecision')
    await application.officerDoes('sendBack', 'decisionMaker')
    await application.citizenDoes('supplyDeferred')
    await application.officerDoes('signStage', 'reviewer')
    await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
    await confirmed(application, 'inspector', 'second')
    await application.officerDoes('submitForDecision', 'reviewer')
    expect((await application.officerDoes('grant', 'decisionMaker')).state).toBe('granted')
  })
})

describe('a decision that is annulled leaves no licence behind', () => {
  it('reopening voids the licence it gave; a new grant gives a new one', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'road-freight-licence')
    await finished(application)
    const licences = async () => (await world.database.pool.query<{ status: string }>('select status from licence where case_id = $1 order by issued_at, id', [application.caseId])).rows.map(({ status }) => status)
    expect(await licences()).toEqual(['valid'])
    await application.officerDoes('reopen', 'departmentHead')
    expect(await licences()).toEqual(['voided'])
    expect((await stateOf(application)).facts).toMatchObject({ licenceIssuedId: null, certificateNumber: null })
    await application.officerDoes('signStage', 'reviewer').catch(() => null)
    await application.officerDoes('submitForDecision', 'reviewer')
    await application.officerDoes('grant', 'decisionMaker')
    await application.officerDoes('startIssuing', 'issuer')
    await application.officerDoes('sealCertificate', 'issuer')
    expect((await licences()).sort()).toEqual(['valid', 'voided'])
  })

  it('a registration granted anew is of the same firm with the same code', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'company-establishment')
    await finished(application)
    const founded = async () => (await world.database.pool.query<{ id: string; uscc: string }>('select p.id, p.uscc from licence l join party p on p.id = l.party_id where l.case_id = $1 order by l.issued_at, l.id', [application.caseId])).rows
    const [firm] = await founded()
    await application.officerDoes('reopen', 'departmentHead')
    await application.officerDoes('signStage', 'reviewer').catch(() => null)
    await application.officerDoes('submitForDecision', 'reviewer')
    await application.officerDoes('grant', 'decisionMaker')
    await application.officerDoes('startIssuing', 'issuer')
    await application.officerDoes('sealCertificate', 'issuer')
    expect(await founded()).toEqual([firm, firm])
  })
})

describe('a joint item is granted by all or by none', () => {
  it('not sent for decision before every co-approver answered; an objection leaves only the denial', async () => {
    await using world = await openWorld()
    const application = await submitted(world, 'road-occupation-excavation')
    await accepted(application)
    await application.officerDoes('startReview', 'reviewer')
    await application.officerDoes('signStage', 'reviewer').catch(() => null)
    await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
    await confirmed(application, 'inspector', 'second')
    expect(await refusedWith(application.officerDoes('submitForDecision', 'reviewer'))).toMatchObject({ code: 'application.opinionsOpen' })
    await application.officerDoes('requestOpinions', 'reviewer', { input: { question: '请就占道方案提出意见。', unitIds: ['D:PS:640104'] } })
    const police = await world.officer('reviewer', { unitId: 'D:PS:640104' })
    const { c } = await application.setting(police)
    const taskId = c.tasks.find(({ kind, state }) => kind === 'opinion' && state === 'open')?.id
    await application.officerDoes('giveOpinion', 'reviewer', { by: police, input: { taskId, verdict: 'object', reason: '影响主干道通行。', article: '道路交通安全法 §32' } })
    await application.officerDoes('submitForDecision', 'reviewer')
    expect(await refusedWith(application.officerDoes('grant', 'decisionMaker'))).toMatchObject({ code: 'application.opinionsOpen' })
    expect((await application.officerDoes('deny', 'decisionMaker')).state).toBe('denied')
  })
})

describe('a fee is paid once, for an item that has one', () => {
  it('certificates wait for it; the same bank serial never counts twice', async () => {
    await using world = await openWorld()
    const paying = async () => {
      const application = await submitted(world, 'property-transfer-registration')
      const way = await accepted(application)
      if (way === 'accept') await reviewed(application)
      await application.officerDoes('grant', 'decisionMaker')
      return application
    }
    const [one, two] = [await paying(), await paying()]
    expect(await refusedWith(one.officerDoes('startIssuing', 'issuer'))).toMatchObject({ code: 'application.feeUnpaid' })
    const input = { amountFen: 8000, serial: 'ICBC-0001' }
    await one.officerDoes('recordPayment', 'financeClerk', { input })
    expect(await refusedWith(one.officerDoes('recordPayment', 'financeClerk', { input: { ...input, serial: 'ICBC-0002' } }))).toMatchObject({ code: 'application.noFeeDue' })
    expect(await refusedWith(two.officerDoes('recordPayment', 'financeClerk', { input }))).toMatchObject({ status: 'CONFLICT', code: 'case.taken' })
    expect((await one.officerDoes('startIssuing', 'issuer')).state).toBe('issuing')
    const free = await drafted(world, 'residence-permit')
    expect(free.item.fee.charged).toBe(false)
  })
})
