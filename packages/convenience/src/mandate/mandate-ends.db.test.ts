import { deliverMessage } from '@onewindow/casework/receive'
import { givenOrganisation } from '@onewindow/testing/given'
import { expect, it } from 'vitest'
import { casesOf, commandsOf, openServices } from '../../test/service-world.ts'
import { serviceSubscriptions } from '../service-types.ts'

it('a mandate ends with the organisation that gave it (民法典 §173); one that is revoked (吊销) still winds up its affairs', async () => {
  await using world = await openServices('2026-11-02')
  const organisation = await givenOrganisation(world)
  const principal = await world.citizen({ name: '王秀英', organisation })
  const daughter = await world.citizen({ name: '李娜' })
  const terms = { principal: organisation, representative: { partyId: daughter.partyId, name: '李娜' }, matters: [], powers: ['file'], from: '2026-11-02', to: '2027-11-01' }
  const drafted = await commandsOf(world, daughter.session).mandate?.draftMandate?.({ input: terms })
  await commandsOf(world, principal.session).mandate?.confirm?.({ caseId: drafted?.caseId, version: drafted?.version })
  const { rows: [row] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [organisation.partyId])
  const told = (key: string, status: string) => deliverMessage(world.house, serviceSubscriptions, { name: 'subjectStatusChanged', key, payload: { uscc: row?.uscc, status } })
  await told('s1', 'revoked')
  expect((await casesOf(world, 'mandate')).map(({ state }) => state)).toEqual(['active'])
  await told('s2', 'deregistered')
  expect((await casesOf(world, 'mandate')).map(({ state }) => state)).toEqual(['ended'])
})
