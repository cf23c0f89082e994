import { loadCase } from '@onewindow/casework/load'
import { sentBundle, startedBundle, type Bundle } from '@onewindow/testing/application/bundle'
import { accepted, finished, reviewed } from '@onewindow/testing/application/finish'
import { givenLicence, givenOrganisation } from '@onewindow/testing/given'
import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ApplicationFacts } from '../application/schemas.ts'
import { bundleOf } from '../../test/shipped-catalogue.ts'
import { requestCorrection } from './guards.ts'
import { standOf } from './stand.ts'

let world: World
beforeAll(async () => { world = await openWorld() })
afterAll(async () => { await world[Symbol.asyncDispose]() })

const answersOf = (bundle: string, id: string) => bundleOf(bundle).scenarios.find((scenario) => scenario.id === id)?.answers as Record<string, string>
const standsOf = async (bundle: Bundle) => { const c = await bundle.state(); return Object.fromEntries(c.facts.plan.map(({ slug }) => [slug, standOf(c, slug)])) }
const sent = async (slug: string, scenario: string) => sentBundle(await startedBundle(world, slug, answersOf(slug, scenario)))

describe('AP-14: what depended on a denied item stops, and the applicant chooses', () => {
  it('a firm that is not registered: the rest cannot go on alone, is taken back, and the whole ends', async () => {
    const bundle = await sent('enterprise-start', 'YJS-QYKB-S1')
    const company = await bundle.item('company-establishment')
    await accepted(company)
    await company.officerDoes('deny', 'decisionMaker')
    await bundle.settle()
    expect(await standsOf(bundle)).toEqual({ 'company-establishment': 'denied', 'seal-filing': 'blocked', 'tax-information-confirmation': 'blocked', 'employer-social-insurance-registration': 'blocked', 'provident-fund-employer-registration': 'blocked' })
    expect(await bundle.state()).toMatchObject({ flags: ['blockedByDenial'] })
    expect((await bundle.me.citizen.bundleApplication.panel({ caseId: bundle.caseId })).items.map(({ mayGoOnAlone }) => mayGoOnAlone)).not.toContain(true)
    expect(await refusedWith(bundle.citizenDoes('goOnAlone', { slug: 'seal-filing' }))).toMatchObject({ code: 'bundleApplication.resultNeeded' })
    expect(await refusedWith(bundle.citizenDoes('withdraw'))).toMatchObject({ code: 'bundleApplication.someDecided' })
    for (const slug of ['seal-filing', 'tax-information-confirmation', 'employer-social-insurance-registration', 'provident-fund-employer-registration']) await bundle.citizenDoes('withdrawSub', { slug })
    expect(await bundle.state()).toMatchObject({ flags: [], state: 'inProgress' })
    await company.officerDoes('deliverDecision', 'issuer')
    await bundle.settle()
    expect(await bundle.state()).toMatchObject({ state: 'completed', result: 'denied', facts: { outcomes: expect.arrayContaining([expect.objectContaining({ slug: 'company-establishment', result: 'denied' })]) } })
  })
})

describe('one goes on alone', () => {
  it('and the others stay marked until the last of them is settled', async () => {
    const bundle = await sent('after-death', 'YJS-GMSH-S3')
    const first = await bundle.item('death-household-cancellation')
    await accepted(first)
    if ((await loadCase(world.house, first.caseId)).state.state !== 'awaitingDecision') await reviewed(first)
    await first.officerDoes('deny', 'decisionMaker')
    await bundle.settle()
    const { items } = await bundle.me.citizen.bundleApplication.panel({ caseId: bundle.caseId })
    const blocked = items.filter(({ stand }) => stand === 'blocked')
    expect(blocked.map(({ mayGoOnAlone }) => mayGoOnAlone)).toEqual([true, true, true, true])
    for (const { slug } of blocked) {
      expect((await bundle.state()).flags).toEqual(['blockedByDenial'])
      await bundle.citizenDoes('goOnAlone', { slug })
    }
    expect((await bundle.state()).flags).toEqual([])
    await bundle.settle()
    expect((await bundle.item('property-transfer-registration')).caseId).toEqual(expect.any(String))
  })
})

describe('AP-13: registered, the rest begins by itself', () => {
  it('seal, tax, social insurance and provident fund open with the new credit code and no key pressed', async () => {
    const bundle = await sent('enterprise-start', 'YJS-QYKB-S1')
    const company = await bundle.item('company-establishment')
    await accepted(company)
    await company.officerDoes('grant', 'decisionMaker')
    await bundle.settle()
    const { rows } = await world.database.pool.query<{ topic: string; state: string; uscc: string; subject: string }>(`select topic, state, facts->'answers'->'org.uscc'->>'value' uscc, facts->>'subjectType' subject from case_file where parent_id = $1 and topic <> 'company-establishment' order by topic`, [bundle.caseId])
    expect(rows.map(({ topic, state }) => [topic, state])).toEqual(['employer-social-insurance-registration', 'provident-fund-employer-registration', 'seal-filing', 'tax-information-confirmation'].map((topic) => [topic, 'submitted']))
    expect(new Set(rows.map(({ uscc }) => uscc)).size).toBe(1)
    expect(rows[0]).toMatchObject({ uscc: expect.stringMatching(/^91640104MA/), subject: 'legal' })
  })
})

describe('AP-15: one notice for all departments', () => {
  it('each reports, the lead unit sends; a department cannot send its own', async () => {
    const organisation = await givenOrganisation(world)
    await givenLicence(world, organisation.partyId, 'BIZ_LICENCE')
    const me = await world.citizen({ organisation })
    const bundle = await sentBundle(await startedBundle(world, 'restaurant-opening', answersOf('restaurant-opening', 'YJS-CYD-S1'), { me, partyId: organisation.partyId }))
    const told = ['food-operation-licence-new', 'shop-sign-filing', 'fire-safety-check']
    expect((await bundle.state()).subs).toHaveLength(5)
    for (const slug of told) {
      const item = await bundle.item(slug)
      expect(await refusedWith(item.officerDoes('requestCorrection', 'acceptor'))).toMatchObject({ code: 'application.oneNoticeForAll' })
      await item.officerDoes('reportDefects', 'acceptor')
      const seen = await (await item.at('acceptor')).staff.application.panel({ caseId: item.caseId })
      expect(seen.kept.defects).not.toEqual([])
      expect(seen.kept).not.toHaveProperty('given')
      expect((await me.citizen.application.panel({ caseId: item.caseId })).kept.defects).toEqual([])
    }
    await bundle.settle()
    expect((await bundle.state()).clocks.filter(({ kind }) => kind === 'defectGather')).toMatchObject([{ state: 'running', dueOn: '2026-11-05' }])
    await bundle.officerDoes('requestCorrection', 'acceptor')
    await bundle.settle()
    const c = await bundle.state()
    expect(c.subs.filter(({ state }) => state === 'correctionRequested').map(({ topic }) => topic).sort()).toEqual([...told].sort())
    const { rows } = await world.database.pool.query<{ case_id: string; data: { points: { department: string }[] } }>(`select case_id, data from issued_document where document like '%.correctionNotice' and (case_id = $1 or case_id in (select id from case_file where parent_id = $1))`, [bundle.caseId])
    const shown = await me.citizen.bundleApplication.panel({ caseId: bundle.caseId })
    expect(shown.items.filter(({ replyBy }) => replyBy !== null).map(({ slug, replyBy }) => [slug, replyBy])).toEqual(shown.items.flatMap(({ slug }) => (told.includes(slug) ? [[slug, '2026-12-02']] : [])))
    expect(shown.notices.map(({ points: all }) => [...new Set(all.map(({ slug }) => slug))].sort())).toEqual([[...told].sort()])
    expect(rows).toMatchObject([{ case_id: bundle.caseId, data: { points: told.map(() => ({ department: expect.any(String) })) } }])
  })
})

describe('the one notice names what was reported before it, and no more than it holds', () => {
  const points = (n: number, defect = '未签字') => ({ items: Array.from({ length: n }, () => ({ materialKey: 'mat.applicationForm', defect, cure: '签字后重新提交' })) })
  const factsOf = async (bundle: Bundle, slug: string) => { const { state, facts } = (await loadCase<ApplicationFacts>(world.house, (await bundle.item(slug)).caseId)).state; return { state, corrections: facts.corrections.map(({ items }) => items.map(({ defect }) => defect)) } }

  it('what is reported after it was sent waits for the next one', async () => {
    const bundle = await sent('after-death', 'YJS-GMSH-S1')
    const [first, late] = ['provident-fund-withdrawal-death', 'funeral-survivor-benefit'] as const
    await (await bundle.item(first)).officerDoes('reportDefects', 'acceptor', { input: points(1, '第一份') })
    await bundle.settle()
    await bundle.officerDoes('requestCorrection', 'acceptor')
    await (await bundle.item(first)).officerDoes('reportDefects', 'acceptor', { input: points(1, '改写的') })
    await (await bundle.item(late)).officerDoes('reportDefects', 'acceptor', { input: points(1, '后来的') })
    expect((await bundle.me.citizen.bundleApplication.panel({ caseId: bundle.caseId })).defects.map(({ defect }) => defect)).toEqual(['后来的'])
    await bundle.settle()
    expect(await factsOf(bundle, first)).toEqual({ state: 'correctionRequested', corrections: [['第一份']] })
    expect(await factsOf(bundle, late)).toEqual({ state: 'submitted', corrections: [] })
    expect((await bundle.state()).clocks.filter(({ kind }) => kind === 'defectGather').map(({ state }) => state)).toEqual(['met', 'running'])
    await bundle.officerDoes('requestCorrection', 'acceptor')
    await bundle.settle()
    expect(await factsOf(bundle, late)).toEqual({ state: 'correctionRequested', corrections: [['后来的']] })
    expect((await bundle.state()).facts.corrections.map(({ items }) => items.map(({ slug }) => slug))).toEqual([[first], [late]])
  })

  it('a department that would make it too long is told so at the field', async () => {
    const bundle = await sent('after-death', 'YJS-GMSH-S1')
    const other = await bundle.item('funeral-survivor-benefit')
    await expect(other.officerDoes('reportDefects', 'acceptor', { input: points(51) })).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { issues: [{ path: ['input', 'items'], maximum: 50 }] } })
    await (await bundle.item('provident-fund-withdrawal-death')).officerDoes('reportDefects', 'acceptor', { input: points(30) })
    expect(await refusedWith(other.officerDoes('reportDefects', 'acceptor', { input: points(21) }))).toMatchObject({ code: 'case.invalidFields', params: { fields: [{ path: 'input.items', params: { maximum: 20 } }] } })
    await other.officerDoes('reportDefects', 'acceptor', { input: points(20) })
    await bundle.settle()
    await bundle.officerDoes('requestCorrection', 'acceptor')
    expect((await bundle.state()).facts.corrections[0]?.items).toHaveLength(50)
  })

  it('two that report too much at the same moment are asked to combine it', () => {
    const known = { defects: ['a', 'b'].map((slug) => ({ slug, items: points(30).items })) }
    expect(requestCorrection({} as never, { known } as never)).toMatchObject({ code: 'bundleApplication.tooManyPoints', params: { n: 60, max: 50 } })
  })
})

describe('an item whose decision waits for another (`blocks: decide`)', () => {
  it('is accepted and reviewed meanwhile, and decided when the other is granted', async () => {
    const bundle = await sent('after-death', 'YJS-GMSH-S1')
    expect((await bundle.state()).subs).toHaveLength(4)
    const benefit = await bundle.item('provident-fund-withdrawal-death')
    await accepted(benefit)
    await reviewed(benefit)
    expect(await refusedWith(benefit.officerDoes('grant', 'decisionMaker'))).toMatchObject({ code: 'application.waitsForOthers' })
    await finished(await bundle.item('death-household-cancellation'))
    await bundle.settle()
    await expect(benefit.officerDoes('grant', 'decisionMaker')).resolves.toMatchObject({ state: 'granted' })
  })

  it('a denial waits for nobody', async () => {
    const bundle = await sent('after-death', 'YJS-GMSH-S1')
    const benefit = await bundle.item('provident-fund-withdrawal-death')
    await accepted(benefit)
    await reviewed(benefit)
    await expect(benefit.officerDoes('deny', 'decisionMaker')).resolves.toMatchObject({ state: 'denied' })
  })

  it('is accepted without the certificate the other is about to give, and gets its number when it is there', async () => {
    const bundle = await sent('newborn', 'YJS-XSE-S1')
    const benefit = await bundle.item('maternity-benefit')
    const state = async () => (await loadCase<ApplicationFacts>(world.house, benefit.caseId)).state
    expect((await state()).facts).toMatchObject({ bundle: { waitsFor: ['birth-certificate-issue'], promised: ['BIRTH_CERT'], awaits: { 'child.birthCertNo': ['birth-certificate-issue'] } } })
    await accepted(benefit)
    await reviewed(benefit)
    expect(await refusedWith(benefit.officerDoes('grant', 'decisionMaker'))).toMatchObject({ code: 'application.waitsForOthers' })
    await finished(await bundle.item('birth-certificate-issue'))
    await bundle.settle()
    const { facts } = await state()
    expect({ ...facts.answers, ...facts.sensitiveAnswers }['child.birthCertNo']).toEqual({ value: expect.stringMatching(/^N\d{9}$/) as string, source: 'bundle' })
    expect((await world.timeline(benefit.caseId)).filter(({ event }) => event === 'takeBundleResult')).toHaveLength(1)
    await expect(benefit.officerDoes('grant', 'decisionMaker')).resolves.toMatchObject({ state: 'granted' })
  })
})

describe('taken back', () => {
  it('all of it before a decision: every item ends with it', async () => {
    const bundle = await sent('after-death', 'YJS-GMSH-S1')
    await bundle.citizenDoes('withdraw')
    await bundle.settle()
    const c = await bundle.state()
    expect(c).toMatchObject({ state: 'withdrawn', result: 'withdrawn' })
    expect(c.subs.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'])
    expect(c.clocks.filter(({ state }) => state === 'running')).toEqual([])
  })

  it('a draft leaves nothing of its paper behind', async () => {
    const bundle = await startedBundle(world, 'after-death', answersOf('after-death', 'YJS-GMSH-S2'))
    await bundle.citizenDoes('discard')
    await expect(loadCase(world.house, bundle.caseId)).rejects.toMatchObject({ refusal: { code: 'case.notFound' } })
    const { rows } = await world.database.pool.query('select data, voided_at is not null voided from issued_document where case_id = $1', [bundle.caseId])
    expect(rows).toEqual([{ data: {}, voided: true }])
  })
})

describe('other answers', () => {
  it('keep what was typed, also what no question asks for now', async () => {
    const bundle = await startedBundle(world, 'restaurant-opening', answersOf('restaurant-opening', 'YJS-CYD-S2'))
    const draft = await bundle.me.citizen.bundleApplication.draft({ caseId: bundle.caseId })
    await bundle.citizenDoes('saveDraft', { answers: { ...draft.answers, 'org.proposedName': { value: '味来面馆', source: 'typed' } }, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' }, files: [], removed: [] })
    await bundle.citizenDoes('changeAnswers', { answers: { ...answersOf('restaurant-opening', 'YJS-CYD-S2'), hasLicence: 'YES' } })
    expect((await bundle.state()).facts.plan.map(({ slug }) => slug)).not.toContain('individual-business-establishment')
    await bundle.citizenDoes('changeAnswers', { answers: answersOf('restaurant-opening', 'YJS-CYD-S2') })
    expect((await bundle.me.citizen.bundleApplication.draft({ caseId: bundle.caseId })).answers['org.proposedName']).toMatchObject({ value: '味来面馆' })
    expect(await refusedWith(bundle.citizenDoes('changeAnswers', { answers: {} }))).toMatchObject({ code: 'bundleApplication.questionsOpen' })
  })
})
