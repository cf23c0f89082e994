import { loadCase } from '@onewindow/casework/load'
import { filledBundle, sentBundle, startedBundle } from '@onewindow/testing/application/bundle'
import { accepted } from '@onewindow/testing/application/finish'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { bundleOf } from '../../test/shipped-catalogue.ts'

const answersOf = (bundle: string, id: string) => bundleOf(bundle).scenarios.find((scenario) => scenario.id === id)?.answers as Record<string, string>
const clocksOf = async (world: World, caseId: string, kind: string) => (await loadCase(world.house, caseId)).state.clocks.filter((clock) => clock.kind === kind).map(({ startAt, state, dueOn }) => ({ startAt, state, dueOn }))

it('an item counts from the moment the bundle was sent, its answer from the notice, however late the news arrives', async () => {
  await using world = await openWorld()
  const bundle = await filledBundle(await startedBundle(world, 'after-death', answersOf('after-death', 'YJS-GMSH-S1')))
  await bundle.citizenDoes('submit', { signature: '马晓燕', truthful: true })
  const sentAt = (await bundle.state()).receivedAt
  world.clock.set('2026-11-04T09:00:00+08:00')
  await bundle.settle()
  const item = await bundle.item('provident-fund-withdrawal-death')
  expect((await loadCase(world.house, item.caseId)).state.receivedAt).toBe(sentAt)
  expect(await clocksOf(world, item.caseId, 'acceptance')).toEqual([{ startAt: sentAt, state: 'running', dueOn: '2026-11-09' }])
  await item.officerDoes('reportDefects', 'acceptor')
  await bundle.settle()
  await bundle.officerDoes('requestCorrection', 'acceptor')
  const noticeAt = world.clock.now()
  world.clock.set('2026-11-06T09:00:00+08:00')
  await bundle.settle()
  const [reply] = await clocksOf(world, item.caseId, 'supplementReply')
  expect(reply).toMatchObject({ startAt: noticeAt, state: 'running' })
  const { rows: [paper] } = await world.database.pool.query<{ day: string }>(`select data->>'replyBy' as day from issued_document where case_id = $1 and document = 'bundleApplication.correctionNotice'`, [bundle.caseId])
  expect(paper?.day).toBe(reply?.dueOn)
})

it('a hearing of one item stops the time of the whole', async () => {
  await using world = await openWorld()
  const bundle = await sentBundle(await startedBundle(world, 'restaurant-opening', answersOf('restaurant-opening', 'YJS-CYD-S2')))
  await accepted(await bundle.item('individual-business-establishment'))
  await (await bundle.item('individual-business-establishment')).officerDoes('grant', 'decisionMaker')
  for (const event of ['startIssuing', 'sealCertificate']) await (await bundle.item('individual-business-establishment')).officerDoes(event, 'issuer')
  await bundle.settle()
  const food = await bundle.item('food-operation-licence-new')
  await accepted(food)
  await food.officerDoes('startReview', 'reviewer')
  await food.officerDoes('orderHearing', 'departmentHead')
  await bundle.settle()
  expect((await bundle.state()).clocks.filter(({ kind }) => kind === 'bundlePromise' || kind === 'jointCap').map(({ kind, state }) => [kind, state])).toEqual([['bundlePromise', 'paused'], ['jointCap', 'paused']])
})
