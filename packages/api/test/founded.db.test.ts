import { finishedBundle, scenarioOf, sentBundle, startedBundle } from '@onewindow/testing/application/bundle'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { storyIn } from './chain/story.ts'

it('a shop registered through the bundle is in the register of subjects from its first licence on, and its later licences join its file (I8)', async () => {
  await using world: World = await openWorld({ today: '2026-11-02' })
  const story = storyIn(world)
  const { answers } = await scenarioOf(world, 'restaurant-opening', 'YJS-CYD-S2')
  const bundle = await sentBundle(await startedBundle(world, 'restaurant-opening', answers, { settle: story.drain }))
  await finishedBundle(bundle)
  await story.drain()
  const { rows: [firm] } = await world.database.pool.query<{ id: string; uscc: string; name: string }>(
    `select p.id, p.uscc, p.name from licence l join party p on p.id = l.party_id where l.licence_type = 'BIZ_LICENCE' and l.case_id = any($1)`, [(await bundle.state()).subs.map(({ id }) => id)])
  const file = await story.facts(await story.the('subject')) as { uscc: string; nameZh: string; partyId: string; subjectType: string; licences: { number: string }[] }
  expect(file).toMatchObject({ uscc: firm?.uscc, nameZh: firm?.name, partyId: firm?.id, subjectType: 'individual' })
  expect(file.licences.map(({ number }) => number.split('-')[0]).sort()).toEqual(['BIZLICENCE', 'DRAINLICENCE', 'FOODLICENCE'])
})
