import { deliverMessage } from '@onewindow/casework/receive'
import { submitted } from '@onewindow/testing/application/drive'
import { finished } from '@onewindow/testing/application/finish'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { ratingSubscriptions } from './rating.ts'

const saysOf = async (world: World, caseId: string) => (await world.timeline(caseId)).filter(({ event }) => event === 'rate').length

it('a good word is shown at the case once, a bad one is not before it was looked into (CS-19)', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const application = await submitted(world, 'food-operation-licence-new')
  await finished(application)
  const { caseId } = application
  const rated = (level: number, version: number) => deliverMessage(world.house, ratingSubscriptions, {
    name: 'ratingGiven', key: `review:${version}`, payload: { caseId: crypto.randomUUID(), caseType: 'serviceReview', version, event: 'rate', serviceCaseId: caseId, unitId: 'U', topic: 'x', level, text: '窗口很耐心' },
  })
  await rated(1, 2)
  expect(await saysOf(world, caseId)).toBe(0)
  await rated(4, 3)
  await rated(4, 3)
  expect(await saysOf(world, caseId)).toBe(1)
  const { rows } = await world.database.pool.query<{ text: string; internal: boolean }>(`select body->>'text' text, internal from case_event where case_id = $1 and event = 'rate'`, [caseId])
  expect(rows).toEqual([{ text: '★★★★☆ 窗口很耐心', internal: true }])
})
