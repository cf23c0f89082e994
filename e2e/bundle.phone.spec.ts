import { filled, preparedBy } from './support/application.ts'
import { callerOf } from './support/caller.ts'
import { pageFaults, settled } from './support/inspect.ts'
import { citizen, officer } from './support/people.ts'
import { expect, test } from './support/test.ts'

const ANSWERS = { hasLicence: 'NO_INDIVIDUAL', premises: 'RENT', publicGathering: 'NO', sign: 'NONE', discharge: 'YES', pretreatment: 'YES', tobacco: 'NO', foodKinds: ['HOT_DISH'] }

test('a restaurant is opened with one form, one signature and one number; each organ sees its own item', async ({ enter, baseURL }) => {
  test.setTimeout(180_000)
  const base = baseURL as string
  const page = await enter([citizen('bai')])
  const seen = async (): Promise<void> => {
    await settled(page)
    expect(await pageFaults(page, 'zh')).toEqual([])
  }
  await page.goto(`/events/restaurant-opening/questions?a=${encodeURIComponent(JSON.stringify(ANSWERS))}`)
  await expect(page.getByRole('heading', { name: '您要办 3 件事' })).toBeVisible()
  await seen()
  // Somebody who began before is offered that draft first.
  await page.getByRole('button', { name: /^(开始办理|另起一份)/ }).click()
  await page.waitForURL(/\/applications\/[^/]+\/edit$/)
  await expect(page.getByText('城镇污水排入排水管网许可')).toBeVisible()
  await seen()

  const caseId = new URL(page.url()).pathname.split('/')[2] as string
  // Other answers, other items: a sign is put up, which one more organ allows.
  await page.getByRole('link', { name: '重新回答问题' }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  await seen()
  const asked = (sign: string): string => `/applications/${caseId}/edit/questions?a=${encodeURIComponent(JSON.stringify({ ...ANSWERS, sign }))}`
  for (const [sign, count] of [['LARGE', 4], ['NONE', 3]] as const) {
    await page.goto(asked(sign))
    await expect(page.getByRole('heading', { name: `您要办 ${count} 件事` })).toBeVisible()
    await page.getByRole('button', { name: '用这些回答' }).click()
    await page.waitForURL(/\/applications\/[^/]+\/edit$/)
    await expect(page.locator('section', { hasText: '一次申请的事项' }).getByRole('link')).toHaveCount(count)
  }
  await page.goto(`/applications/${caseId}/edit/materials`)
  await expect(page.getByText('前一件办好后自动带来，不用交')).toBeVisible()
  await filled(preparedBy(await callerOf(base, citizen('bai')), caseId, base), { kind: 'bundleApplication' })

  await page.goto(`/applications/${caseId}/edit/check`)
  await expect(page.getByText('一次申请的事项')).toBeVisible()
  await seen()
  await page.locator('[name=truthful]').press('Space')
  await page.locator('[name=signature]').fill('白雪')
  await page.getByRole('button', { name: '签名并提交' }).click()
  await page.waitForURL(/\/sent$/)
  await expect(page.getByText(/YS-640104-\d{8}-\d{6}-/)).toBeVisible()
  await expect(page.getByText('全部办完')).toBeVisible()
  await seen()

  await page.goto(`/cases/${caseId}`)
  const items = page.locator('.ow-card', { hasText: '这件事里的事项' })
  await expect(items.getByText('等前面的结果')).toHaveCount(2)
  await expect(items.getByRole('link', { name: '个体工商户设立登记' })).toBeVisible({ timeout: 20_000 })
  await seen()

  const desk = await enter([officer('acceptor.samr.640104')], { device: 'desk' })
  await desk.goto(`/staff/cases/${caseId}`)
  await expect(desk.getByText('等前面的结果').first()).toBeVisible()
  await settled(desk)
  expect(await pageFaults(desk, 'zh')).toEqual([])
})
