import type { CaseReceipt } from '@onewindow/casework/commit'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { latestClock } from '@onewindow/casework/case-state'
import { drafted, submitted, type Application } from '@onewindow/testing/application/drive'
import { confirmed, granted, possible, reviewed } from '@onewindow/testing/application/finish'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { describe, expect, it } from 'vitest'
import type { ApplicationFacts } from './schemas.ts'

const FOOD = 'food-operation-licence-new'
const stateOf = async ({ world, caseId }: Pick<Application, 'world' | 'caseId'>) => (await loadCase<ApplicationFacts>(world.house, caseId)).state
const paper = async ({ world, caseId }: Application, name: string) =>
  (await world.database.pool.query<{ data: Record<string, unknown> }>('select data from issued_document where case_id = $1 and document = $2 order by issued_at desc limit 1', [caseId, `application.${name}`])).rows[0]?.data
const cards = async (world: World) =>
  (await world.database.pool.query<{ card: string }>(`select (body->>'clock') || ':' || (body->>'colour') card from case_event where event = 'clockMissed' and body->>'colour' is not null order by id`)).rows.map(({ card }) => card)
/** Procedures made from the table have no static names. */
const events = (router: object) => router as Readonly<Record<string, (input: unknown) => Promise<CaseReceipt>>>
const dueOn = async (application: Application, kind: string) => latestClock(await stateOf(application), kind)?.dueOn

describe('AP-02 what a licence already says is not asked again', () => {
  it('a company with an e-licence finds its fields filled with their source, and the licence material green without upload', async () => {
    await using world = await openWorld()
    const organisation = await givenOrganisation(world)
    await givenLicence(world, organisation.partyId, 'BIZ_LICENCE', { facts: { 'org.legalRep.name': '杨海燕', 'org.businessScope': '餐饮服务' } })
    const me = await world.citizen({ organisation })
    const { caseId } = await me.citizen.application.start({ slug: FOOD, partyId: organisation.partyId })
    const draft = await me.citizen.application.draft({ caseId })
    expect(draft.answers['org.legalRep.name']).toMatchObject({ value: '杨海燕', source: 'licence', sourceLabel: { zh: 'BIZ_LICENCE' } })
    expect(draft.answers['org.name']).toMatchObject({ value: organisation.name, source: 'party' })
    await events(me.citizen.application).saveDraft?.({ caseId, version: draft.version, input: { answers: draft.answers, consents: ['mat.bizLicence'], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'electronic' }, files: [], removed: [] } })
    const { materials } = (await me.citizen.application.draft({ caseId })).materials
    expect(materials.find(({ key }) => key === 'mat.bizLicence')).toMatchObject({ state: 'satisfied', by: 'licence:BIZ_LICENCE' })
  })
})

describe('AP-03 incomplete is received, and answered once', () => {
  it('without the layout plan it is received, the receipt names the day five working days on, and the notice is pre-filled with that point', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD, { without: ['mat.layoutPlan'] })
    expect(application.receipt().state).toBe('submitted')
    expect(JSON.stringify(await paper(application, 'acceptanceReceipt'))).toContain('2026-11-09')
    expect(await dueOn(application, 'acceptance')).toBe('2026-11-09')
    const acceptor = await application.at('acceptor')
    expect((await acceptor.staff.application.panel({ caseId: application.caseId })).materials.correctionList).toEqual(['mat.layoutPlan'])
  })
})

describe('AP-04 silence accepts', () => {
  it.each([['at midnight', '2026-11-10T00:00:00+08:00'], ['after downtime until noon', '2026-11-10T12:00:00+08:00']])('%s: deemed accepted as of 2 November, decision due 16, promise of 9 missed, one red card and one yellow', async (_when, now) => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD)
    world.clock.set(now)
    await fireDueTimers(world.house, world.clock.now())
    await fireDueTimers(world.house, world.clock.now())
    const c = await stateOf(application)
    expect(c).toMatchObject({ state: 'accepted', flags: ['deemed'], facts: { acceptance: { kind: 'deemed', on: '2026-11-02' } } })
    expect([latestClock(c, 'decision')?.dueOn, latestClock(c, 'promise')?.dueOn]).toEqual(['2026-11-16', '2026-11-09'])
    expect(latestClock(c, 'promise')?.missedAt).toContain('2026-11-10T00:00')
    expect(await cards(world)).toEqual(['acceptance:red', 'promise:yellow'])
    expect((await world.timeline(application.caseId)).map(({ event, at }) => `${event} ${at.slice(0, 16)}`)).toEqual(
      ['submit 2026-11-02T10:00', 'clockMissed 2026-11-10T00:00', 'deemAccepted 2026-11-10T00:00', 'clockMissed 2026-11-10T00:00'])
  })
})

describe('AP-05 after silence it is too late to correct', () => {
  it('a correction notice is refused with 409 and the day of acceptance; nothing is written', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD)
    world.clock.set('2026-11-10T09:00:00+08:00')
    await fireDueTimers(world.house, world.clock.now())
    const before = await stateOf(application)
    for (const event of ['requestCorrection', 'accept', 'refuseNotRequired']) {
      expect(await refusedWith(application.officerDoes(event, 'acceptor'))).toMatchObject({ status: 'CONFLICT', code: 'application.alreadyDeemedAccepted', params: { on: '2026-11-02' } })
    }
    expect(await stateOf(application)).toEqual(before)
  })
})

describe('AP-06 told once', () => {
  it('a second notice may repeat the first but never name something new', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD)
    const notice = (materialKey: string) => ({ input: { items: [{ materialKey, defect: '未加盖公章', cure: '加盖公章后重新提交' }] } })
    await application.officerDoes('requestCorrection', 'acceptor', notice('mat.layoutPlan'))
    await application.citizenDoes('resubmit')
    expect(await refusedWith(application.officerDoes('requestCorrection', 'acceptor', notice('mat.equipmentList'))))
      .toEqual({ status: 'UNPROCESSABLE_CONTENT', code: 'application.correctionNotInFirstNotice', params: { materialKeys: ['mat.equipmentList'] } })
    expect((await application.officerDoes('requestCorrection', 'acceptor', notice('mat.layoutPlan'))).state).toBe('correctionRequested')
  })
})

describe('AP-07 who accepted does not decide', () => {
  it('403 with an entry in the log; a colleague can', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD)
    const { unitId } = await stateOf(application)
    const both = await world.officer('acceptor', { unitId, alsoAs: ['decisionMaker'], name: '李伟' })
    await application.officerDoes('accept', 'acceptor', { by: both })
    await reviewed(application)
    expect(await refusedWith(application.officerDoes('grant', 'decisionMaker', { by: both }))).toMatchObject({ status: 'FORBIDDEN', code: 'case.sameOfficer' })
    const { rows } = await world.database.pool.query<{ body: unknown }>(`select body from audit_event where body->>'code' = 'case.sameOfficer'`)
    expect(rows).toEqual([{ body: { code: 'case.sameOfficer', event: 'grant', caseId: application.caseId, accountId: both.accountId } }])
    expect((await application.officerDoes('grant', 'decisionMaker')).state).toBe('granted')
  })
})

const accepted = async (world: World, options?: Parameters<typeof submitted>[2]) => {
  const application = await submitted(world, FOOD, options)
  await application.officerDoes('accept', 'acceptor')
  await application.officerDoes('startReview', 'reviewer')
  return application
}
const special = (kind: string, days = 10) => ({ input: { kind, declared: { value: days, unit: 'workday' }, reason: '需要专家评审。' } })

describe('AP-08 only what law names stops the clock', () => {
  it('a site visit does not; an expert review does, with a letter, and the days are left out afterwards', async () => {
    await using world = await openWorld()
    const application = await accepted(world)
    expect(await refusedWith(application.officerDoes('startSpecial', 'reviewer', special('site_inspection')))).toMatchObject({ status: 'UNPROCESSABLE_CONTENT', code: 'case.pauseReasonNotAllowed' })
    await application.officerDoes('startSpecial', 'reviewer', special('expert_review'))
    await confirmed(application, 'departmentHead', 'head')
    expect(await paper(application, 'specialProcedureNotice')).toBeDefined()
    const paused = await (await application.at('reviewer')).staff.case.get({ caseId: application.caseId })
    expect(paused.clocks.filter(({ level }) => level === 'paused').map(({ kind }) => kind).sort()).toEqual(['decision', 'promise'])
    world.clock.set('2026-11-06T10:00:00+08:00')
    await application.officerDoes('endSpecial', 'reviewer')
    const c = await stateOf(application)
    expect([latestClock(c, 'promise')?.dueOn, latestClock(c, 'decision')?.dueOn]).toEqual(['2026-11-12', '2026-11-19'])
    expect(latestClock(c, 'decision')?.runs.some(({ why }) => why === 'paused')).toBe(true)
  })
})

describe('AP-09 a promise already missed stays missed', () => {
  it('only the statutory clock pauses, and the yellow card stays', async () => {
    await using world = await openWorld()
    const application = await accepted(world)
    world.clock.set('2026-11-11T10:00:00+08:00')
    await fireDueTimers(world.house, world.clock.now())
    await application.officerDoes('startSpecial', 'reviewer', special('expert_review'))
    await confirmed(application, 'departmentHead', 'head')
    const c = await stateOf(application)
    expect([latestClock(c, 'decision')?.state, latestClock(c, 'promise')?.state, latestClock(c, 'promise')?.missedAt?.slice(0, 10)]).toEqual(['paused', 'running', '2026-11-10'])
    expect(await cards(world)).toEqual(['promise:yellow'])
  })
})

describe('AP-10 one extension, with a letter', () => {
  it('five days asked in time move both dates in the same moment; a second is refused', async () => {
    await using world = await openWorld()
    const application = await accepted(world)
    const more = { input: { length: 5, reason: '案情复杂，需要延长。' } }
    await application.officerDoes('extend', 'departmentHead', more)
    expect([await dueOn(application, 'promise'), await dueOn(application, 'decision')]).toEqual(['2026-11-16', '2026-11-23'])
    expect(JSON.stringify(await paper(application, 'extensionNotice'))).toContain('2026-11-23')
    expect(await refusedWith(application.officerDoes('extend', 'departmentHead', more))).toMatchObject({ status: 'UNPROCESSABLE_CONTENT', code: 'case.extensionTooMany' })
  })
})

describe('AP-11 a material may come later', () => {
  it('accepted and reviewable, not decidable until it is there', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD, { without: ['mat.foodSafetyRules'], deferrals: ['mat.foodSafetyRules'] })
    await application.officerDoes('acceptWithDeferred', 'acceptor')
    await application.officerDoes('startReview', 'reviewer')
    await application.officerDoes('signStage', 'reviewer')
    await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
    await confirmed(application, 'inspector', 'second')
    expect(await refusedWith(application.officerDoes('submitForDecision', 'reviewer'))).toMatchObject({ code: 'application.deferredOpen', params: { materialKeys: ['mat.foodSafetyRules'] } })
    await application.citizenDoes('supplyDeferred')
    expect(await possible(application, await application.at('reviewer'))).toContain('submitForDecision')
    await application.officerDoes('submitForDecision', 'reviewer')
    await granted(application)
    expect(application.receipt().state).toBe('completed')
  })
})

describe('AP-12 what another office holds is its own to fetch', () => {
  it('income data away: nothing is asked of her, the officer has the fetching', async () => {
    await using world = await openWorld()
    const dataset = (status: string) => world.database.pool.query(`insert into dataset_source (name, status, checked_at) values ('民政核对平台', $1, $2) on conflict (name) do update set status = $1`, [status, world.clock.now()])
    await dataset('down')
    const application = await drafted(world, 'minimum-living-allowance', { consents: ['mat.incomeProof'], without: ['mat.incomeProof'] })
    const hers = (await application.me.citizen.application.draft({ caseId: application.caseId })).materials
    expect(hers.materials.find(({ key }) => key === 'mat.incomeProof')?.state).toBe('waitingDataset')
    expect(hers.correctionList).toEqual([])
    await application.citizenDoes('submit')
    expect(await refusedWith(application.officerDoes('accept', 'acceptor'))).toMatchObject({ code: 'application.materialsOpen', params: { materialKeys: ['mat.incomeProof'] } })
    await dataset('ok')
    expect((await application.officerDoes('accept', 'acceptor')).state).toBe('accepted')
  })
})

describe('AP-17 some things are done in person', () => {
  it('a delegate for a marriage registration is told so, and the guide says it', async () => {
    await using world = await openWorld()
    const me = await world.citizen()
    expect(await refusedWith(me.citizen.application.start({ slug: 'marriage-registration', forAnother: true }))).toMatchObject({ status: 'UNPROCESSABLE_CONTENT', code: 'application.agentNotAllowed' })
    expect((await me.public.catalogue.guide({ slug: 'marriage-registration' }))).toMatchObject({ applyBy: { inPerson: true, delegate: false } })
  })
})

describe('AP-18 a denial says why and what can be done', () => {
  it('reasons per condition, articles, 60 days and 6 months with their last days; without a reason it cannot be taken', async () => {
    await using world = await openWorld()
    const application = await accepted(world)
    await application.officerDoes('signStage', 'reviewer')
    await application.officerDoes('recordSiteInspection', 'inspector', { name: 'first' })
    await confirmed(application, 'inspector', 'second')
    await application.officerDoes('submitForDecision', 'reviewer')
    const deny = { reason: '', failed: [{ index: 0, met: false, evidence: '无排烟设施' }], articles: [{ law: '食品安全法', article: '§33' }] }
    expect(await refusedWith(application.officerDoes('deny', 'decisionMaker', { input: deny }))).toMatchObject({ status: 'BAD_REQUEST' })
    expect(await refusedWith(application.officerDoes('deny', 'decisionMaker', { input: { ...deny, reason: '不符合条件。', articles: [] } }))).toMatchObject({ status: 'BAD_REQUEST' })
    await application.officerDoes('deny', 'decisionMaker', { input: { ...deny, reason: '现场没有排烟设施，不符合条件。' } })
    const denial = await paper(application, 'denialDecision')
    expect(denial).toMatchObject({ remedies: { reconsideration: { days: 60, lastDay: '2027-01-04' }, court: { months: 6, lastDay: '2027-05-03' } } })
    expect(JSON.stringify(denial)).toMatch(/无排烟设施.*食品安全法|食品安全法.*无排烟设施/)
  })
})

describe('AP-21 two clerks at once', () => {
  it('one accepts, the other sees who and when; one document number is used', async () => {
    await using world = await openWorld()
    const application = await submitted(world, FOOD)
    const { unitId, version } = await stateOf(application)
    const clerks = await Promise.all(['李伟', '王芳'].map((name) => world.officer('acceptor', { unitId, name })))
    const race = await Promise.all(clerks.map((clerk) => refusedWith(events(clerk.staff.application).accept?.({ caseId: application.caseId, version, input: {} }) as Promise<unknown>)))
    const lost = race.filter((one) => one !== null)
    expect(lost).toHaveLength(1)
    const winner = clerks[race.indexOf(null)]?.session.displayName
    expect(lost[0]).toMatchObject({ status: 'CONFLICT', params: { who: winner, what: 'accept', at: expect.stringContaining('2026-11-02T10:00') } })
    const { rows } = await world.database.pool.query<{ number: string }>(`select number from issued_document where document = 'application.acceptanceNotice'`)
    expect(rows).toEqual([{ number: '兴审受〔2026〕1号' }])
  })
})

describe('AP-22 the answer is lost, the deed is not', () => {
  it('killed between commit and answer on submit: one case, one number, one receipt for the retry', async () => {
    await using world = await openWorld()
    const application = await drafted(world, FOOD)
    const { version } = await stateOf(application)
    const mine = world.as(application.me.session, { idempotencyKey: '019d0000-0000-7000-8000-00000000ab22' })
    const send = () => events(mine.citizen.application).submit?.({ caseId: application.caseId, version, input: { signature: '马晓燕', truthful: true } })
    world.house.step = (name) => (name === 'afterCommit' ? Promise.reject(new Error('killed')) : Promise.resolve())
    await expect(send()).resolves.toBeDefined()
    delete world.house.step
    const again = await send()
    expect(again).toEqual(await send())
    const { rows } = await world.database.pool.query<{ n: number; numbers: number }>(`select count(*)::int n, count(distinct c.number)::int numbers from case_file c join issued_document d on d.case_id = c.id`)
    expect(rows).toEqual([{ n: 1, numbers: 1 }])
    expect(again).toMatchObject({ state: 'submitted', number: expect.stringMatching(/^BJ-640104-20261102-000001-/) })
  })
})
