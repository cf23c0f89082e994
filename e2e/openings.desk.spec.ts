import { officersOf } from '@onewindow/demo-city/officers'
import { act, choose, openCase, workPane } from './support/desk.ts'
import { officer } from './support/people.ts'
import { expect, test } from './support/test.ts'

const BUREAU = 'D:SAMR:640104'
const [FIRST, SECOND, HEAD] = ['officer.samr.640104', 'officer2.samr.640104', 'head.samr.640104']
/** By name, as the head of the department chooses them. */
const officers = officersOf(BUREAU).filter(({ username }) => username === FIRST || username === SECOND).map(({ name }) => name)

test('a clue is opened from the worklist by name, keeps what was typed, and goes to two officers', async ({ enter }) => {
  const desk = await enter([officer(FIRST)])
  const field = (path: string) => desk.locator(`[id="${path}"]`)
  // The names of the causes are slow to come: the form waits for them instead of asking for bare codes first.
  await desk.route('**/trpc/*openings.codes*', async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 1500) })
    await route.continue()
  })
  await desk.goto('/staff/worklist')
  await expect(desk.getByRole('button', { name: /^新建/ })).toBeVisible()
  await desk.keyboard.press('c')
  await desk.getByRole('searchbox').last().fill('线索')
  await desk.getByRole('link', { name: /^案源线索/ }).click()

  await desk.getByRole('button', { name: '登记线索' }).click()
  await expect(desk.getByText('请填写案件名称').first()).toBeVisible()
  await field('title').fill('沙枣花餐饮超范围经营')
  await desk.reload()
  await expect(field('title')).toHaveValue('沙枣花餐饮超范围经营')

  await field('origin').selectOption('patrol')
  await field('causes').fill('未取得食品经营许可')
  await desk.getByRole('option', { name: /未取得食品经营许可/ }).first().click()
  await field('act.actId').fill('A-1')
  await field('act.place').fill('新华东街66号')
  await field('act.conduct').fill('未经许可从事餐饮服务')
  await desk.getByText('单次行为', { exact: true }).click()
  for (const day of ['from', 'to', 'discoveredOn']) await field(`act.${day}`).fill('2026-11-20')
  await desk.getByRole('button', { name: '填写当事人' }).click()
  await field('suspect.partyId').fill('沙枣花')
  await desk.getByRole('option', { name: /银川沙枣花餐饮管理有限公司/ }).click()
  await expect(field('suspect.uscc')).not.toHaveValue('')
  await desk.getByRole('button', { name: '登记线索' }).click()
  await expect(desk.locator('h1')).toContainText('已登记')
  const caseId = /cases\/([\w-]+)/.exec(desk.url())?.[1] ?? ''
  await expect(desk.getByText('未取得食品经营许可从事食品经营活动').first()).toBeVisible()

  const head = await enter([officer(HEAD)])
  await openCase(head, caseId)
  await choose(head, '指派执法人员')
  for (const name of officers) {
    await workPane(head).getByRole('combobox').first().fill(name)
    await head.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  }
  await expect(workPane(head).getByRole('button', { name: /^去掉/ })).toHaveCount(2)
  await expect(head.locator('h1')).toContainText('已登记')
  await act(head, '指派执法人员', '核查中')
  for (const name of officers) await expect(head.locator('.st-side dd').getByText(name).first()).toBeVisible()
})
