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
