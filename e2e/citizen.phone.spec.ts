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
  await page.reload()
  await expect(page.locator('[name="mat.equipmentList-why"]')).toHaveValue('设备还在路上，下周才到，清单附后。')
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

test('a wrong number typed on one device stands on the next one with what is wrong about it', async ({ enter, baseURL }) => {
  const { caseId } = await drafted(baseURL as string, wish)
  const page = await enter([citizen('ma')])
  await page.goto(`/applications/${caseId}/edit/section/organisation`)
  await page.getByLabel('法定代表人公民身份号码').fill('64010419900307')
  await expect(page.getByText('刚刚已保存')).toBeVisible()
  await page.close()
  const other = await enter([citizen('ma')], { device: 'desk' })
  await other.goto(`/applications/${caseId}/edit/section/organisation`)
  await expect(other.getByLabel('法定代表人公民身份号码')).toHaveValue('64010419900307')
  await expect(other.locator('.ow-field-error')).toHaveCount(1)
})

test('an address that is not whole yet is kept, and checking says so', async ({ enter, baseURL }) => {
  const { caseId } = await drafted(baseURL as string, wish)
  const page = await enter([citizen('ma')])
  await page.goto(`/applications/${caseId}/edit/delivery`)
  await page.getByText('寄给我').click()
  await page.locator('[name=address]').fill('银川')
  await page.getByRole('link', { name: '返回清单' }).click()
  await page.getByRole('link', { name: /^怎么拿证.*要改/ }).click()
  await expect(page.locator('[name=address]')).toHaveValue('银川')
})

test('in large print the first press sends, although leaving the field moves the button', async ({ enter, baseURL }) => {
  const { caseId } = await drafted(baseURL as string, { slug: 'social-security-card', by: 'ding' })
  const page = await enter([citizen('ding')], { elderly: true })
  await page.goto(`/applications/${caseId}/edit/check`)
  const send = page.getByRole('button', { name: /^签名/ })
  await send.click()
  await expect(page.getByText('请签上您的姓名').first()).toBeVisible()
  await page.getByText('以上内容真实', { exact: false }).click()
  await page.locator('[name=signature]').fill('丁秀兰')
  await send.click()
  await expect(page.getByRole('heading', { level: 1, name: '已收到您的申请' })).toBeVisible()
})

test('a page of somebody signed in says so to a visitor as its first heading', async ({ enter }) => {
  const page = await enter()
  await page.goto('/cases')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('what cannot be a code was never issued, and the page says that', async ({ enter }) => {
  const page = await enter()
  await page.goto('/verify/AAAA')
  await expect(page.getByRole('heading', { level: 1, name: '查不到' })).toBeVisible()
})
