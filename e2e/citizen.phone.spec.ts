import { drafted, officerDoes, submitted } from './support/application.ts'
import { pageFaults, settled } from './support/inspect.ts'
import { citizen } from './support/people.ts'
import { DEMO_PASSWORD } from './support/sign-in.ts'
import { expect, test } from './support/test.ts'

const COMPANY = '银川沙枣花餐饮管理有限公司'
const wish = { slug: 'food-operation-licence-new', organisation: COMPANY }
// A broken line and an ended session show in the console as what they are.
test.use({ expected: [/status of 401|ERR_INTERNET_DISCONNECTED/] })

const field = '食品安全管理人员姓名'

test('an application is withdrawn after being told what that means', async ({ enter, baseURL }) => {
  const { caseId } = await submitted(baseURL as string, wish)
  const page = await enter([citizen('ma')])
  await page.goto(`/cases/${caseId}`)
  await page.getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByRole('dialog').getByText('撤回后本件即告结束', { exact: false })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: '撤回申请' }).click()
  await expect(page.getByText('您已撤回这份申请', { exact: false })).toBeVisible()
})

test('a point of the notice is answered with an explanation instead of a paper', async ({ enter, baseURL }) => {
  const prepared = await submitted(baseURL as string, { ...wish, without: ['mat.equipmentList'] })
  await officerDoes(prepared, 'requestCorrection', 'acceptor', { items: [{ materialKey: 'mat.equipmentList', defect: '没有提交设备清单', cure: '提交清单，或者说明没有的原因' }] })
  const page = await enter([citizen('ma')])
  await page.goto(`/cases/${prepared.caseId}/correct`)
  await page.getByRole('button', { name: '重新提交' }).click()
  await expect(page.getByText('请上传材料或者说明情况').first()).toBeVisible()
  await page.locator('[name="mat.equipmentList-why"]').fill('设备还在路上，下周才到，清单附后。')
  await page.getByRole('button', { name: '重新提交' }).click()
  await expect(page).toHaveURL(new RegExp(`/cases/${prepared.caseId}$`))
  await expect(page.getByText('已收到您的申请', { exact: false }).first()).toBeVisible()
})

test('what is typed stays through a change of language, a broken line and the end of the session', async ({ enter, baseURL }) => {
  test.setTimeout(150_000)
  const { caseId } = await drafted(baseURL as string, wish)
  const page = await enter([citizen('ma')])
  await page.goto(`/applications/${caseId}/edit/section/facts`)
  const name = page.locator('input[type=text], input:not([type])').first()
  await expect(name).not.toHaveValue('')

  await test.step('another language', async () => {
    await name.fill('赵换语言')
    await page.getByRole('button', { name: 'English' }).first().click()
    await expect(page.getByRole('button', { name: '中文' }).first()).toBeVisible()
    await expect(name).toHaveValue('赵换语言')
    await page.getByRole('button', { name: '中文' }).first().click()
    await expect(page.getByText(field).first()).toBeVisible()
    await expect(page.getByText('刚刚已保存')).toBeVisible()
  })

  await test.step('no network', async () => {
    await page.context().setOffline(true)
    await expect(page.getByText('现在没有网络')).toBeVisible()
    await name.fill('钱断网络')
    await expect(page.getByText('还没存到服务器')).toBeVisible({ timeout: 20_000 })
    await page.context().setOffline(false)
    await expect(page.getByText('还没存到服务器')).toBeHidden({ timeout: 30_000 })
    await expect(page.getByText('刚刚已保存')).toBeVisible()
  })

  await test.step('the session ends', async () => {
    await page.context().clearCookies({ name: 'citizen.session_token' })
    await name.fill('孙会话完')
    await page.getByRole('main').getByRole('link', { name: /登录$/ }).click()
    await page.getByRole('button', { name: '用密码登录' }).click()
    await page.locator('[name=phone]').fill(citizen('ma').name)
    await page.locator('[name=password]').fill(DEMO_PASSWORD)
    await page.locator('[name=password]').press('Enter')
    await expect(page).toHaveURL(/section\/facts/)
    await expect(name).toHaveValue('孙会话完')
  })
})
test('large print is one tap away, stays, and every page keeps its width', async ({ enter }) => {
  const page = await enter([citizen('ding')])
  await page.goto('/')
  await settled(page)
  await page.getByRole('button', { name: '长辈版' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'elderly')
  for (const address of ['/', '/services/social-security-card', '/cases', '/me']) {
    await page.goto(address)
    await settled(page)
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBeGreaterThanOrEqual(20)
    expect(await pageFaults(page, 'zh'), address).toEqual([])
  }
  await page.getByRole('button', { name: '退出长辈版' }).first().click()
  await expect(page.locator('html')).not.toHaveAttribute('data-mode', 'elderly')
})
