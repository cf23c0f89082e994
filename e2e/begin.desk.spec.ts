import { getUntypedClient } from '@trpc/client'
import { callerOf } from './support/caller.ts'
import { citizen, selfOf } from './support/people.ts'
import { expect, test } from './support/test.ts'

test('a link to one event of a case opens its form at a desk, and the act can be done', async ({ enter, baseURL }) => {
  const { api } = await callerOf(baseURL as string, citizen('bai'))
  const visit = { hallId: 'xingqing', group: 'general', item: 'general' }
  const times = await api.public.halls.times.query(visit)
  const slotStart = times.findLast(({ free }) => free)?.start ?? ''
  const { caseId } = (await getUntypedClient(api).mutation('citizen.appointment.hold', { input: { ...visit, slotStart, name: selfOf('bai').name } })) as { caseId: string }

  const desk = await enter([citizen('bai')])
  await desk.goto(`/cases/${caseId}?do=confirm`)
  const form = desk.getByRole('dialog')
  await expect(form).toBeVisible()
  await form.getByRole('button', { name: '确认预约' }).click()
  await expect(form).toBeHidden()
  await expect(desk.getByText('已预约').first()).toBeVisible()
})

test.describe('the answer is lost on the way', () => {
  // The line is broken on purpose: the browser says so.
  test.use({ expected: [/Failed to load resource/] })

  test('what was received is not begun again, not after a reload of the page either', async ({ enter, baseURL }) => {
    const { api } = await callerOf(baseURL as string, citizen('zhao'))
    const mine = async () => (await api.citizen.case.list.query({ limit: 50 })).rows.filter(({ caseType }) => caseType === 'citizenRequest').length
    const before = await mine()
    const desk = await enter([citizen('zhao')])
    const send = async () => desk.getByRole('button', { name: '提交', exact: true }).click()
    await desk.route('**/trpc/citizen.citizenRequest.report*', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await desk.goto('/begin/citizenRequest/report')
    await desk.getByLabel('是哪一种').selectOption({ label: '咨询' })
    await desk.getByLabel('说说怎么回事').fill('老旧小区加装电梯怎么申请')
    await send()
    await expect(desk.getByText('还没有确认').first()).toBeVisible({ timeout: 20_000 })
    await desk.unroute('**/trpc/citizen.citizenRequest.report*')
    await desk.reload()
    await desk.getByLabel('说说怎么回事').fill('老旧小区加装电梯怎么申请，要找谁')
    await send()
    await expect(desk.getByText('您上一次提交的内容已经收到')).toBeVisible()
    expect(await mine()).toBe(before + 1)
  })
})

test('a case page keeps its frame and its title while the words of its kind arrive', async ({ enter, baseURL }) => {
  const { api } = await callerOf(baseURL as string, citizen('bai'))
  const { rows } = await api.citizen.case.list.query({ limit: 50 })
  const desk = await enter([citizen('bai')])
  await desk.route('**/assets/*.js', async (route) => {
    await new Promise((resolve) => { setTimeout(resolve, 150) })
    await route.continue()
  })
  await desk.addInitScript(() => {
    const seen = new Set<string>()
    const gone = new Set<string>()
    const look = (): void => {
      for (const part of ['h1', '#content']) {
        if (document.querySelector(part)?.checkVisibility()) seen.add(part)
        else if (seen.has(part)) gone.add(part)
      }
      document.documentElement.dataset['gone'] = [...gone].join(' ')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  for (const caseType of ['mandate', 'benefitMatch', 'application']) {
    await desk.goto(`/cases/${rows.find((row) => row.caseType === caseType)?.id ?? ''}`)
    await expect(desk.locator('h1')).toBeVisible()
    await expect(desk.getByText('走到哪了')).toBeVisible()
    await expect(desk.locator('html')).toHaveAttribute('data-gone', '')
  }
})
