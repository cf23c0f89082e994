import { createCallerFactory, router } from '@onewindow/rpc/trpc'
import { expect, it } from 'vitest'
import { citizenMeRouter } from '../src/citizen-me.ts'
import { citizenPrivacyRouter } from '../src/citizen-privacy.ts'
import { openWorld } from './desk-world.ts'

const call = createCallerFactory(router({ me: citizenMeRouter, privacy: citizenPrivacyRouter }))

it('another person is found for a mandate by name and number together, never by one of them, and can read who asked', async () => {
  await using world = await openWorld()
  const asking = await world.citizen('马晓燕', 1)
  const other = await world.citizen('李伟', 2)
  const { me } = call(world.context(asking))
  expect(await me.findOther({ name: '李伟', idNumber: other.idNumber })).toEqual({ partyId: other.partyId, name: '李伟' })
  expect(await me.findOther({ name: '李强', idNumber: other.idNumber })).toBeNull()
  expect(await me.findOther({ name: '李伟', idNumber: asking.idNumber })).toBeNull()
  expect(await call(world.context(other)).privacy.accesses({})).toMatchObject([{ field: 'mandateLookup' }])
})
