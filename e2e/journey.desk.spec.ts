import { MAIN_UNIT, officersOf } from '@onewindow/demo-city/officers'
import { actForOrganisation, signAndSubmit, startApplication, upload, useLicence } from './support/apply.ts'
import { callerOf, partyOf } from './support/caller.ts'
import { act, choose, doAtOnce, openCase, workPane } from './support/desk.ts'
import { paper } from './support/paper.ts'
import { citizen, officer, selfOf } from './support/people.ts'
import { signInAtOffice, signInByCode } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

test.setTimeout(240_000)

const COMPANY = '银川沙枣花餐饮管理有限公司'
const LICENCE = '食品经营许可（新办）'

test('a licence from the phone to the wallet: apply, correct, inspect, decide, issue, verify', async ({ enter, baseURL }) => {
  const phone = await enter([], { device: 'phone' })
  const desk = await enter([], { device: 'desk' })

  await test.step('found in everyday words, read, begun after signing in by code', async () => {
    await phone.goto('/')
    await phone.getByRole('searchbox').first().fill('开饭店')
    await phone.getByRole('searchbox').first().press('Enter')
    await phone.getByRole('link', { name: new RegExp(`^${LICENCE}`) }).click()
    await expect(phone.getByRole('heading', { level: 1, name: LICENCE })).toBeVisible()
    await expect(phone.getByText(/现在提交，最晚/)).toBeVisible()
    await phone.getByRole('link', { name: '登录后开始办理' }).click()
    await signInByCode(phone, citizen('ma'))
    await expect(phone).toHaveURL(/services\/food-operation-licence-new/)
    await actForOrganisation(phone, COMPANY)
  })
  const caseId = await startApplication(phone, 'food-operation-licence-new')

  await test.step('what the state knows is filled in with its source; the rest is typed and kept for another device', async () => {
    await phone.getByRole('link', { name: /^单位情况/ }).click()
    await expect(phone.getByText(/^来自营业执照/).first()).toBeVisible()
    await expect(phone.getByLabel('统一社会信用代码')).not.toHaveValue('')
    await phone.getByLabel('法定代表人公民身份号码').fill(selfOf('ma').idNumber)
    await phone.getByRole('button', { name: '保存并继续' }).click()
    await expect(phone.getByRole('heading', { level: 1, name: '经营场所' })).toBeVisible()
    await phone.getByRole('button', { name: '保存并继续' }).click()
    await expect(phone.getByRole('heading', { level: 1, name: '办理内容' })).toBeVisible()
    await phone.getByText('餐饮服务经营者', { exact: true }).click()
    await phone.getByText('热食类食品制售', { exact: true }).click()
    await phone.getByLabel('食品安全管理人员姓名', { exact: true }).fill('丁学文')
    await phone.getByText('否', { exact: true }).click()
    await expect(phone.getByText('正在保存')).toBeVisible()
    await expect(phone.getByText('刚刚已保存')).toBeVisible()

    const other = await enter([citizen('ma')], { device: 'desk' })
    await other.goto(`/applications/${caseId}/edit/section/facts`)
    await expect(other.getByLabel('食品安全管理人员姓名', { exact: true })).toHaveValue('丁学文')
    await other.close()
    await phone.getByRole('button', { name: '保存并继续' }).click()
  })

  await test.step('licences are used with consent, papers uploaded; one paper is left out on purpose', async () => {
    await expect(phone.getByRole('heading', { level: 1, name: '材料' })).toBeVisible()
    await useLicence(phone, '营业执照')
    await useLicence(phone, '法定代表人（负责人）身份证明')
    await upload(phone, '场所布局平面图', '平面图.pdf')
    await upload(phone, '主要设备设施清单', '设备清单.pdf')
    await phone.getByRole('link', { name: '保存并继续' }).click()
    await phone.getByRole('button', { name: '保存并继续' }).click()
  })

  await test.step('answers are checked and signed; the receipt comes at once', async () => {
    await expect(phone.getByText('丁学文')).toBeVisible()
    await expect(phone.getByText('还缺食品安全规章制度', { exact: false })).toBeVisible()
    await signAndSubmit(phone, '马晓燕')
    await expect(phone.getByText(/^BJ-640104-\d{8}-\d{6}-\d$/)).toBeVisible()
    await expect(phone.getByText(/\d+月\d+日（周.）前/)).toHaveCount(2)
    const opened = phone.context().waitForEvent('response', (response) => /\/documents\/citizen\/.*\.pdf$/.test(response.url()) && response.ok())
    await phone.getByRole('button', { name: '收件回执' }).click()
    const receipt = await phone.request.get((await opened).url())
    expect(receipt.headers()['content-type']).toContain('application/pdf')
    expect((await receipt.body()).length).toBeGreaterThan(10_000)
    await phone.bringToFront()
  })

  await test.step('the case page says where it stands and how the day was counted', async () => {
    await phone.getByRole('link', { name: '看办件进度' }).click()
    await expect(phone.getByText(/兴庆区审批服务管理局已收到您的申请，将在/)).toBeVisible()
    await expect(phone.getByText(/次日起算/).first()).toBeVisible()
  })

  await test.step('the acceptor signs in with two factors, finds it in the list and asks once for everything missing', async () => {
    await signInAtOffice(desk, officer('acceptor'))
    await desk.goto('/staff/worklist')
    await desk.getByRole('row').filter({ hasText: COMPANY }).filter({ hasText: LICENCE }).first().getByRole('link').click()
    await expect(desk).toHaveURL(/\/staff\/cases\//)
    await openCase(desk, caseId)
    await choose(desk, '一次性告知补正')
    await expect(workPane(desk).getByRole('combobox', { name: '材料' })).toHaveValue('mat.foodSafetyRules')
    await act(desk, '一次性告知补正', '待补正')
  })

  await test.step('the citizen answers the notice', async () => {
    await phone.reload()
    await expect(phone.getByText(/要补正，请在/)).toBeVisible()
    await phone.getByRole('link', { name: /补正/ }).first().click()
    await phone.locator('input[type=file]').first().setInputFiles({ name: '规章制度.pdf', mimeType: 'application/pdf', buffer: paper('rules') })
    await expect(phone.getByRole('link', { name: '规章制度.pdf' })).toBeVisible()
    await phone.getByRole('button', { name: '重新提交' }).click()
    await expect(phone).toHaveURL(new RegExp(`/cases/${caseId}$`))
  })

  await test.step('accepted, reviewed, inspected by two, handed up', async () => {
    await openCase(desk, caseId)
    await doAtOnce(desk, '受理', '已受理')
    const reviewer = await enter([officer('reviewer')], { device: 'desk' })
    await openCase(reviewer, caseId)
    await doAtOnce(reviewer, '开始审查', '审查中')
    await choose(reviewer, '签署本环节意见')
    await workPane(reviewer).getByText('通过', { exact: true }).click()
    await reviewer.locator('#opinion').fill('经审查，申请材料符合要求。')
    await act(reviewer, '签署本环节意见', '审查中')

    const inspector = await enter([officer('inspector')], { device: 'desk' })
    const [first = '', second = ''] = officersOf(MAIN_UNIT).flatMap(({ certificate }) => certificate ?? [])
    await openCase(inspector, caseId)
    await choose(inspector, '录入现场核查')
    const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16)
    await inspector.locator('#startedAt').fill(now)
    await inspector.locator('#endedAt').fill(now)
    await inspector.locator('[id="certificates.0"]').fill(first)
    await inspector.locator('[id="certificates.1"]').fill(second)
    for (const met of await inspector.locator('.st-work').getByText('符合', { exact: true }).all()) await met.click()
    await inspector.locator('#conclusion').fill('现场与申请材料一致。')
    await act(inspector, '录入现场核查', '审查中')

    const confirmer = await enter([officer('inspector2')], { device: 'desk' })
    await openCase(confirmer, caseId)
    await confirmer.getByRole('button', { name: /^确认/ }).click()
    await expect(confirmer.getByRole('button', { name: /^确认/ })).toHaveCount(0)

    await openCase(reviewer, caseId)
    await choose(reviewer, '提交决定')
    for (const met of await reviewer.locator('.st-conditions input[value=met]').all()) await met.check()
    await workPane(reviewer).getByText('准予', { exact: true }).first().click()
    await reviewer.locator('#opinion').fill('经审查和现场核查，符合准予条件。')
    await act(reviewer, '提交决定', '待决定')
  })

  await test.step('who accepted may not decide; the decision maker grants, the issuer seals', async () => {
    await openCase(desk, caseId)
    await expect(desk.getByRole('button', { name: '准予', exact: true })).toHaveCount(0)
    const decider = await enter([officer('decisionmaker')], { device: 'desk' })
    await openCase(decider, caseId)
    await choose(decider, '准予')
    await act(decider, '准予', '已准予')
    const issuer = await enter([officer('issuer')], { device: 'desk' })
    await openCase(issuer, caseId)
    await doAtOnce(issuer, '开始制证', '制证中')
    await doAtOnce(issuer, '签章发证', '送达中')
    await choose(issuer, '登记送达')
    await act(issuer, '登记送达', '已办结')
  })

  await test.step('the licence is in the wallet; its code, alive for a minute, shows anybody that it holds', async () => {
    const wallet = await (await callerOf(baseURL as string, citizen('ma'))).api.citizen.licence.list.query({ partyId: await partyOf(baseURL as string, citizen('ma'), COMPANY) })
    const licence = wallet.find((one) => one.caseId === caseId)
    const presented = phone.waitForResponse(/citizen\.licence\.present/)
    await phone.goto(`/wallet/${licence?.id}`)
    await expect(phone.getByRole('article').getByText('食品经营许可证').first()).toBeVisible()
    await expect(phone.getByRole('img', { name: '食品经营许可证' }).first()).toBeVisible()
    const { result: { data: { path } } } = await (await presented).json() as { result: { data: { path: string } } }

    const anybody = await enter([], { device: 'phone' })
    await anybody.goto(path)
    await expect(anybody.getByRole('heading', { level: 1, name: '真的，现在有效' })).toBeVisible()
    await expect(anybody.getByText(COMPANY).first()).toBeVisible()
    await anybody.goto('/verify')
    await anybody.locator('[name=code]').fill(licence?.verifyCode.toLowerCase() ?? '')
    await anybody.locator('[name=code]').press('Enter')
    await expect(anybody.getByRole('heading', { level: 1, name: '真的，现在有效' })).toBeVisible()
  })
})
