import { officerDoes, submitted } from './support/application.ts'
import { callerOf } from './support/caller.ts'
import { choose, openCase, workPane } from './support/desk.ts'
import { officer } from './support/people.ts'
import { expect, test } from './support/test.ts'

test.use({ expected: [/409/] })

test('two officers at one case: the later one is told who changed it, and keeps what was typed', async ({ enter, baseURL }) => {
  const prepared = await submitted(baseURL as string, { slug: 'food-operation-licence-new', organisation: '银川沙枣花餐饮管理有限公司' })
  const page = await enter([officer('acceptor')])
  await openCase(page, prepared.caseId)
  await choose(page, '一次性告知补正')
  await workPane(page).getByRole('combobox', { name: '材料' }).selectOption('mat.equipmentList')
  await page.locator('[name="items.0.defect"]').fill('设备清单没有盖章')
  await page.locator('[name="items.0.cure"]').fill('盖章后重新上传')

  const { api } = await callerOf(baseURL as string, officer('acceptor'))
  const { accountId } = await api.staff.me.get.query()
  await officerDoes(prepared, 'reassign', 'departmenthead', { handlerId: accountId })

  await workPane(page).getByRole('button', { name: '一次性告知补正', exact: true }).click()
  await expect(page.getByText(/金凤梅/).first()).toBeVisible()
  await page.getByRole('button', { name: /重新载入|载入/ }).first().click()
  await expect(page.getByText(/重新载入后再核对/)).toBeHidden()
  await expect(page.locator('[name="items.0.defect"]')).toHaveValue('设备清单没有盖章')
  await workPane(page).getByRole('button', { name: '一次性告知补正', exact: true }).click()
  await expect(page.locator('h1').filter({ hasText: '待补正' })).toBeVisible()
})
