import { drafted } from './support/application.ts'
import { signAndSubmit } from './support/apply.ts'
import { act, choose, doAtOnce, openCase, workPane } from './support/desk.ts'
import { citizen, officer, selfOf } from './support/people.ts'
import { expect, test } from './support/test.ts'

test.setTimeout(120_000)

test('a shop is registered on the spot: accepted and decided at once, the licence in the wallet', async ({ enter, baseURL }) => {
  const { caseId } = await drafted(baseURL as string, { slug: 'individual-business-establishment', by: 'bai' })
  const phone = await enter([citizen('bai')], { device: 'phone' })
  await phone.goto(`/applications/${caseId}/edit/check`)
  await signAndSubmit(phone, selfOf('bai').name)

  const acceptor = await enter([officer('acceptor')], { device: 'desk' })
  await openCase(acceptor, caseId)
  await doAtOnce(acceptor, '当场受理并送决定', '待决定')
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

  await phone.goto(`/cases/${caseId}`)
  await expect(phone.getByText(/已办结/).first()).toBeVisible()
  await phone.goto('/wallet')
  await expect(phone.getByText('营业执照').first()).toBeVisible()
})

test('a subsidy without a certificate, in another organ: reviewed, granted, the decision delivered', async ({ enter, baseURL }) => {
  const { caseId } = await drafted(baseURL as string, { slug: 'childcare-subsidy', by: 'bai' })
  const phone = await enter([citizen('bai')], { device: 'phone' })
  await phone.goto(`/applications/${caseId}/edit/check`)
  await signAndSubmit(phone, selfOf('bai').name)

  const acceptor = await enter([officer('acceptor.hc.640104')], { device: 'desk' })
  await openCase(acceptor, caseId)
  await doAtOnce(acceptor, '受理', '已受理')
  const reviewer = await enter([officer('reviewer.hc.640104')], { device: 'desk' })
  await openCase(reviewer, caseId)
  await doAtOnce(reviewer, '开始审查', '审查中')
  await choose(reviewer, '签署本环节意见')
  await workPane(reviewer).getByText('通过', { exact: true }).click()
  await reviewer.locator('#opinion').fill('经审查，申请材料符合要求。')
  await act(reviewer, '签署本环节意见', '审查中')
  await choose(reviewer, '提交决定')
  for (const met of await reviewer.locator('.st-conditions input[value=met]').all()) await met.check()
  await workPane(reviewer).getByText('准予', { exact: true }).first().click()
  await reviewer.locator('#opinion').fill('经审查，符合发放条件。')
  await act(reviewer, '提交决定', '待决定')
  const decider = await enter([officer('decisionmaker.hc.640104')], { device: 'desk' })
  await openCase(decider, caseId)
  await choose(decider, '准予')
  await act(decider, '准予', '已准予')
  await openCase(acceptor, caseId)
  await choose(acceptor, '送达决定')
  await act(acceptor, '送达决定', '已办结')

  await phone.goto(`/cases/${caseId}`)
  await expect(phone.getByText(/已办结/).first()).toBeVisible()
  await expect(phone.getByRole('button', { name: '准予决定书' }).or(phone.getByRole('link', { name: /准予决定书/ })).first()).toBeVisible()
})
