import { randomBytes } from 'node:crypto'
import { officersOf } from '@onewindow/demo-city/officers'
import { demoPartners } from '@onewindow/demo-city/partner-keys'
import type { Page } from '@playwright/test'
import { filled, licensed, officerDoes, preparedBy, reviewed } from './support/application.ts'
import { actForOrganisation } from './support/apply.ts'
import { callerOf, handIn, partyOf, type Caller } from './support/caller.ts'
import { act, choose, doAtOnce, openCase, workPane } from './support/desk.ts'
import { settled } from './support/inspect.ts'
import { paper as pdf } from './support/paper.ts'
import { administrator, citizen, officer, type Person } from './support/people.ts'
import { frozenDraw } from './support/draw.ts'
import { agrees, bankTells, commitmentOf, does, factsOf, following, happened, seen, soon, stands } from './support/story.ts'
import { expect, test } from './support/test.ts'

// One family’s restaurant through all domains, on the real server: the telling acts on the pages of the three apps, what lies between over the platform’s own API.

const COMPANY = '银川沙枣花餐饮管理有限公司'
const BUREAU = 'D:SAMR:640104'
const at = (post: string): Person => officer(`${post}.samr.640104`)
const INSPECTORS = officersOf(BUREAU).filter(({ grants }) => grants.some(({ role }) => role === 'inspector'))
/** Answers of YJS-CYD-S1, as the buttons say them. */
const ANSWERS = [['已取得'], ['租赁'], ['是'], ['是'], ['店铺招牌'], ['是'], ['是'], ['是'], ['热食', '冷食']]
/** The supervisor’s; the planner’s is made in the browser. */
const SECRET = randomBytes(32).toString('hex')
const DAY_MS = 86_400_000
/** A clock goes no further than a year at once. */
const HALF_A_YEAR = 184
const FINE_FEN = 500_000
/** More than there are: whoever is in the list is drawn, so that the story need not be lucky. */
const EVERYBODY = 500

/** What the inspector finds. */
const DEFECT = '从业人员健康证明有效'

/** The report that ends the investigation: a fine and three months without the licence. */
const reportOn = (licence: string) => ({
  summary: '事实清楚，证据确凿', law: '食品安全法第一百二十六条', facts: [{ id: 'f1', text: '安排未取得健康证明的人员从事接触直接入口食品的工作，责令改正后拒不改正', evidenceIds: ['证1'] }],
  range: { goodsValue: null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal: true }, sheet: { factors: { fault: 0, scale: 0, duration: 0, consequence: 0, record: 0, correction: 0 }, circumstances: [], mitigationDegree: null },
  punishability: { age: null, unableToDiscern: false, noFaultProved: false, slight: false, corrected: false, harm: null, first: false }, result: 'penalty',
  penalty: { kinds: ['fine', 'detainLicence'], fineFen: FINE_FEN, gainsFen: 0, goodsFen: 0, restrictMonths: 3, licences: [licence] }, amountReason: '按裁量基准计算', publicInterest: false, complex: false, legalReviewByLaw: false, hearingByLaw: false, measuresPlan: '',
})

/** Takes the paper of that name and signs for it. */
async function serve(by: Caller, caseId: string, topic: string, on: string): Promise<void> {
  const paper = await soon(topic, async () => {
    const { rows } = await by.api.staff.case.search.query({ caseType: 'documentService', topic, limit: 1 })
    return rows[0] && (await seen(by, rows[0].id)).related.some(({ id }) => id === caseId) ? rows[0].id : undefined
  })
  await does(by, paper, 'attempt', { mode: 'direct', on, outcome: 'taken', signer: '马晓燕', relation: '本人' })
}

/** One secret number of a draw, typed by the party it belongs to. */
async function reveals(page: Page, batch: string, verb: string, secret: string, state: string): Promise<void> {
  await openCase(page, batch)
  await choose(page, verb)
  await page.locator('#secret').fill(secret)
  await act(page, verb, state)
}

test('a family’s restaurant: opened as one thing, drawn, visited, fined, suspended, paid, repaired; and what the neighbour asked', async ({ enter, baseURL }) => {
  test.setTimeout(240_000)
  const base = baseURL as string
  const as = (person: Person): Promise<Caller> => callerOf(base, person)
  const owner = await callerOf(base, citizen('ma'), await partyOf(base, citizen('ma'), COMPANY))
  const { today } = await owner.api.public.status.get.query()
  const year = Number(today.slice(0, 4))
  const [planner, head, credit, supervisor] = [await as(at('planner')), await as(at('head')), await as(at('credit')), await as(officer('supervisor'))]
  const phone = await enter([citizen('ma')], { device: 'phone' })
  const anybody = await enter([], { device: 'phone' })

  const food = await test.step('a citizen finds 开饭店, answers nine questions and signs once for five items', async () => {
    await actForOrganisation(phone, COMPANY)
    await phone.goto('/')
    await settled(phone)
    await phone.getByRole('searchbox').first().fill('开饭店')
    await phone.getByRole('searchbox').first().press('Enter')
    await phone.waitForURL(/services/)
    await phone.getByRole('link', { name: /从几个问题开始/ }).click()
    for (const answer of ANSWERS) {
      const heading = phone.getByRole('heading', { level: 1 })
      const question = await heading.textContent()
      for (const label of answer) await phone.locator('.cz-question').getByText(label, { exact: true }).click()
      await phone.getByRole('button', { name: /^(下一题|看结果)$/ }).click()
      await expect(heading).not.toHaveText(question ?? '')
    }
    await expect(phone.getByRole('heading', { name: '您要办 5 件事' })).toBeVisible()
    await phone.getByRole('button', { name: /^(开始办理|另起一份)/ }).click()
    await phone.waitForURL(/\/applications\/[^/]+\/edit$/)
    const caseId = new URL(phone.url()).pathname.split('/')[2] ?? ''
    await filled(preparedBy(owner, caseId, base), { kind: 'bundleApplication' })
    await phone.goto(`/applications/${caseId}/edit/check`)
    await phone.locator('[name=truthful]').press('Space')
    await phone.locator('[name=signature]').fill('马晓燕')
    await phone.getByRole('button', { name: '签名并提交' }).click()
    await phone.waitForURL(/\/sent$/)
    return soon('the item of the licence', async () => (await owner.api.citizen.bundleApplication.panel.query({ caseId })).items.find(({ slug }) => slug === 'food-operation-licence-new')?.caseId ?? undefined)
  })

  const licence = await test.step('the licence is granted by its own unit; from it the firm is known to who supervises it', async () => {
    const prepared = preparedBy(owner, food, base)
    await officerDoes(prepared, 'accept', 'acceptor', {})
    await reviewed(prepared)
    const { code } = await licensed(prepared)
    const { number } = (await owner.api.citizen.licence.list.query({})).find(({ verifyCode }) => verifyCode === code) ?? { number: '' }
    await anybody.goto(`/verify/${code}`)
    await expect(anybody.getByRole('heading', { level: 1, name: '真的，现在有效' })).toBeVisible()
    return { code, number }
  })
  const subject = await soon('the firm in the register', async () => (await head.api.staff.case.search.query({ caseType: 'subject', text: COMPANY })).rows[0]?.id)
  const { uscc } = await factsOf(head, subject) as { uscc: string }

  const task = await test.step('a plan, two secrets and a draw that picks it', async () => {
    const { batch, lists } = await frozenDraw({ planner, head, credit }, { area: 'food.catering', name: `${year}年餐饮双随机抽查计划`, total: EVERYBODY, today })
    const desk = await enter([at('planner')], { device: 'desk' })
    await openCase(desk, batch)
    await choose(desk, '提交承诺')
    await desk.getByRole('button', { name: '在这台设备上生成秘密数' }).click()
    const secret = (await desk.locator('[data-secret]').innerText()).replace(/[^0-9a-f]/g, '')
    await act(desk, '提交承诺', '名录已锁定')
    await does(supervisor, batch, 'commit', { commitment: commitmentOf('supervisor', SECRET), objectsRoot: lists.objectsRoot, inspectorsRoot: lists.inspectorsRoot })
    await reveals(desk, batch, '揭示秘密数', secret, '已承诺')
    await reveals(await enter([officer('supervisor')], { device: 'desk' }), batch, '揭示并抽取', SECRET, '已抽取')
    await does(head, batch, 'confirm', { answers: [], mergeAnswer: '' })
    return following(planner, batch, 'inspectionTask', ({ title }) => title === COMPANY)
  })

  const team = await test.step('two inspectors are at the door; one writes down what is wrong, on a phone', async () => {
    const { parts } = await seen(head, task)
    const of = (part: string): string[] => parts.filter((one) => one.part === part).map(({ name }) => name)
    const person = (name: string): Person => officer(INSPECTORS.find((one) => one.name === name)?.username ?? '')
    const lead = await as(person(of('lead')[0] ?? ''))
    const present = await Promise.all([...new Set([...of('lead'), ...of('team')])].map(async (name) => (await (await as(person(name))).api.staff.me.get.query()).accountId))
    await does(lead, task, 'prepare', { packLoadedAt: `${today}T00:00:00+08:00` })
    await does(lead, task, 'arrive', { present, code: uscc, shown: 'taskCode', place: { lat: 38.47, lng: 106.28, accuracy: 10 } })
    const { items } = await factsOf(lead, task) as { items: { text: string }[] }
    const page = await enter([lead.person], { device: 'phone' })
    await page.goto(`/staff/cases/${task}?pane=work&work=leave`)
    const form = workPane(page)
    for (const [place, { text }] of items.entries()) {
      await form.getByRole('button', { name: '增加一条' }).first().click()
      await form.locator(`[id="answers.${place}.item"]`).fill(text)
      await page.getByRole('option', { name: text }).filter({ hasText: 'FC-' }).click()
      await form.getByText(text === DEFECT ? '不符合' : '符合', { exact: true }).nth(place).click()
    }
    await form.locator('#facts').fill('一名从业人员健康证明过期')
    await form.getByText('当事人已签名').click()
    await act(page, '扫码离企', '待提交')
    await does(lead, task, 'submit', { chosen: [] })
    await does(head, task, 'conclude', { result: 'orderedToCorrect' })
    await does(credit, task, 'publish', { text: '发现问题已责令改正' })
    return { lead }
  })

  const clue = await test.step('ordered to correct, reported as done, looked at again, not done', async () => {
    const order = await following(head, task, 'rectification')
    await does(owner, order, 'report', { items: [{ item: 'FC-2', text: '已经换证' }] })
    await does(team.lead, order, 'requireSiteVisit', { plannedOn: today })
    await does(team.lead, order, 'fail', { finding: '复查时健康证明仍未办理' })
    await does(head, order, 'proposeClue', { provision: '食品安全法第四十五条' })
    return following(head, order, 'clue')
  })

  const penalty = await test.step('filed, proved, notified, heard; the decision maker decides, and within 5 s of its service the licence shows as suspended', async () => {
    const [first, second, decider] = [await as(at('officer')), await as(at('officer2')), await as(at('decider'))]
    const accounts = await Promise.all([first, second].map(async ({ api }) => (await api.staff.me.get.query()).accountId))
    await does(head, clue, 'assign', { officerIds: accounts })
    await does(first, clue, 'proposeFile', { causeCode: 'MS05', partyClear: true, factsNeedPenalty: true, summary: '责令改正后拒不改正' })
    await agrees(head, clue)
    await does(decider, clue, 'file')
    const caseId = await following(head, clue, 'ordinaryCase')
    const order = await handIn(first, '责令改正通知书.pdf', pdf(`责令改正通知书 ${caseId}`))
    await does(first, caseId, 'addEvidence', { kind: 'documentary', title: '责令改正通知书', source: '本机关', original: true, capturedAt: `${today}T00:00:00+08:00` }, { files: [{ ...order, key: 'attachment', label: '责令改正通知书.pdf' }] })
    await does(first, caseId, 'checkEvidence', { evidenceId: '证1', state: 'verified', note: '' })
    await does(first, caseId, 'conclude', reportOn(licence.number))
    await agrees(head, caseId)
    await does(head, caseId, 'submitReview')
    await does(await as(at('examiner')), caseId, 'pass', { opinion: '同意' })
    await does(first, caseId, 'notify')
    await serve(first, caseId, 'ordinaryCase.penaltyNotice', today)
    await happened(first, caseId, 'noticeServed')
    await does(owner, caseId, 'waive')
    await does(first, caseId, 'defenceEnded')
    await does(await as(at('legal')), caseId, 'legalReview', { passed: true, opinion: '合法' })
    await does(head, caseId, 'toDecision', { answer: '' })
    const desk = await enter([at('decider')], { device: 'desk' })
    await openCase(desk, caseId)
    await doAtOnce(desk, '决定处罚', '已决定')
    await anybody.reload()
    await expect(anybody.getByRole('heading', { level: 1, name: '真的，现在有效' })).toBeVisible()
    await serve(first, caseId, 'ordinaryCase.penaltyDecision', today)
    await expect(async () => {
      await anybody.reload()
      await expect(anybody.getByRole('heading', { level: 1, name: '真的，现在暂停使用' })).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 5000 })
    return caseId
  })

  const publication = await test.step('published; paid through a bank that repeats, mixes up and changes its messages, and one that is not the bank', async () => {
    const notice = await following(head, penalty, 'publication')
    await does(await as(at('clerk')), notice, 'mask', { title: '未取得健康证明从事接触直接入口食品工作', body: '罚款5000元，暂扣许可证件3个月。' })
    await does(head, notice, 'approve')
    const execution = await following(head, penalty, 'execution')
    const { paymentCode: payerCode } = await factsOf(head, execution) as { paymentCode: string }
    await phone.goto(`/cases/${execution}`)
    await expect(phone.getByRole('link', { name: /缴款通知书/ }).or(phone.getByRole('button', { name: /缴款通知书/ })).first()).toBeVisible()
    const bank = demoPartners.find(({ kind }) => kind === 'bank') ?? { keyId: '', secret: '' }
    const part = (serial: string, amountFen: number) => ({ serial, payerCode, amountFen, paidOn: today })
    const [one, two] = [part('S1', 300_000), part('S2', FINE_FEN - 300_000)]
    const tells = (message: object, signed?: object) => bankTells(base, bank, message, signed)
    expect(await tells(two)).toEqual({ status: 200, said: 'settled' })
    expect(await tells(two)).toEqual({ status: 200, said: 'settled' })
    expect(await tells({ ...two, amountFen: FINE_FEN })).toEqual({ status: 409, said: 'partner.serialUsed' })
    expect(await tells(part('S3', FINE_FEN), two)).toEqual({ status: 401, said: 'case.signInNeeded' })
    expect(await bankTells(base, { ...bank, secret: 'guessed' }, part('S3', FINE_FEN))).toEqual({ status: 401, said: 'case.signInNeeded' })
    expect(await tells({ ...part('S3', FINE_FEN), payerCode: 'FK0' })).toEqual({ status: 200, said: 'parked' })
    expect((await seen(head, execution)).state).not.toBe('paid')
    expect(await tells(one)).toEqual({ status: 200, said: 'settled' })
    await stands(head, execution, 'paid')
    await does(head, execution, 'allDone')
    return notice
  })

  await test.step('a neighbour reports smoke; it is dispatched, joins the file of the same firm, is answered, and rated', async () => {
    const neighbour = await enter([citizen('bai')], { device: 'phone' })
    await neighbour.goto('/begin/citizenRequest/report')
    await neighbour.getByLabel('是哪一种').selectOption({ label: '举报' })
    await neighbour.getByLabel('说说怎么回事').fill('楼下饭店天天冒油烟，后厨也不干净')
    await neighbour.locator('[id="place.regionCode"]').click()
    await neighbour.getByRole('searchbox').fill('新华街街道')
    await neighbour.locator('.ow-region-option').first().click()
    await neighbour.locator('[id="place.address"]').fill('新华东街66号楼下')
    await neighbour.getByRole('button', { name: '提交', exact: true }).click()
    await neighbour.getByRole('link', { name: '看进度' }).click()
    await neighbour.waitForURL(/\/cases\//)
    const request = /cases\/([\w-]+)/.exec(neighbour.url())?.[1] ?? ''
    const [operator, dispatcher, handler, desk] = [await as(officer('operator.640100')), await as(officer('dispatcher.640100')), await as(at('handler')), await as(at('complaints'))]
    await does(operator, request, 'accept', { category: '030201' })
    await does(dispatcher, request, 'dispatch', { unitId: BUREAU, extract: '', assistIds: [] })
    await does(handler, request, 'sign')
    await does(handler, request, 'contactReporter', { way: 'call', outcome: '已联系，了解了情况' })
    await does(handler, request, 'handOver', { to: 'violationReport', subject: '', uscc })
    const report = await following(handler, request, 'violationReport')
    expect((await factsOf(desk, report)).firm).toMatchObject({ uscc, name: COMPANY })
    await does(desk, report, 'verify', { way: 'visit', plan: '现场核查油烟净化设施' })
    await does(head, report, 'doNotFile', undefined, { reason: '净化设施正常运行，监测达标' })
    await does(desk, report, 'inform')
    await does(handler, request, 'reply', { resultCode: 'explained', found: '净化设施正常运行，监测达标', done: '已要求加密清洗频次' })
    await agrees(head, request)
    const asked = await as(citizen('bai'))
    await does(asked, request, 'confirmSolved')
    const review = await following(asked, request, 'serviceReview')
    await neighbour.goto(`/cases/${review}?do=rate`)
    await settled(neighbour)
    const form = neighbour.getByRole('dialog')
    await form.getByText('非常满意', { exact: true }).click()
    await form.getByRole('button', { name: '评价', exact: true }).click()
    await stands(asked, review, 'rated')
  })

  await test.step('a year later, as the clock is moved, the firm asks for repair and the publication ends', async () => {
    const { documents } = await seen(owner, penalty)
    const decision = documents.find(({ document }) => document === 'ordinaryCase.penaltyDecision')?.number ?? ''
    const admin = await enter([administrator('admin')], { device: 'desk' })
    await admin.goto('/admin/clock')
    for (const days of [HALF_A_YEAR, 2 * HALF_A_YEAR]) {
      await admin.locator('[name=clock-day]').fill(new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10))
      const sure = admin.getByRole('dialog').getByRole('button', { name: '调到这一刻' })
      // While the page still reads what the last move changed, its button waits.
      await expect(async () => {
        if (!await sure.isVisible()) await admin.getByRole('button', { name: '调到这一刻' }).first().click({ timeout: 2000 })
        await expect(sure).toBeVisible({ timeout: 2000 })
      }).toPass({ timeout: 20_000 })
      const moved = admin.waitForResponse(/admin\.demo\.clock\.move/)
      await sure.click()
      expect((await moved).ok()).toBe(true)
      await expect(admin.getByRole('heading', { name: /^从 .+ 到 / })).toBeVisible()
      await expect(admin.locator('[name=clock-day]')).toHaveValue('')
    }

    await phone.goto('/begin/creditRepair/apply')
    await settled(phone)
    await phone.locator('#decisionNumber').fill(decision)
    await phone.locator('[name=harmRemoved]').press('Space')
    await phone.locator('#statement').fill('已经全部办证，并建立了检查制度')
    await phone.getByRole('button', { name: '提交', exact: true }).click()
    await phone.getByRole('link', { name: '看进度' }).click()
    await phone.waitForURL(/\/cases\//)
    const repair = /cases\/([\w-]+)/.exec(phone.url())?.[1] ?? ''
    await does(credit, repair, 'accept', {})
    await does(head, repair, 'grant')
    await stands(head, publication, 'repaired')
  })
})
