import { submitted } from '@onewindow/testing/application/drive'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { writeNotice } from '../src/notice-writers.ts'
import { subscriptions } from '../src/subscriptions.ts'

it('到场办理: who sent an application that asks to come reads hall and free times at the case, once, and is told; other items ask nobody (common vocabulary §5)', async () => {
  await using world = await openWorld({ today: '2026-11-02' })
  const { me, caseId } = await submitted(world, 'marriage-registration')
  const other = await submitted(world, 'food-operation-licence-new')
  const kinds = await drainOutbox(world.house, subscriptions, { twice: true })
  expect(kinds.filter((kind) => kind === 'appointmentNeeded')).toHaveLength(1)
  const { rows: sent } = await world.database.pool.query<{ body: object }>("select body from case_event where event = 'submit' and case_id = $1", [other.caseId])
  expect(sent.flatMap(({ body }) => Object.keys(body)), 'who need not come is not said to').not.toContain('reason')
  expect(sent.flatMap(({ body }) => Object.keys(body))).not.toContain('partyId')
  const { timeline } = await me.citizen.case.get({ caseId })
  expect(timeline.filter(({ event }) => event === 'slotsOffered').map(({ body }) => body['text'])).toEqual([expect.stringMatching(/^兴庆区政务服务大厅（银川市兴庆区），.+，.+，.+$/)])
  expect(await writeNotice(world.house, { caseType: 'application', caseId, event: 'slotsOffered' }, 'zh')).toMatchObject({ title: '请到场办理' })
  expect((await other.me.citizen.case.get({ caseId: other.caseId })).timeline.map(({ event }) => event)).toEqual(['submit'])
})
