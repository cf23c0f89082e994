import { refusedWith } from '@onewindow/testing/refused'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'

// The register of partners as the security administrator works with it: an answer that was lost, a second click, two people at once.

const TERMS = { kind: 'bank' as const, name: '宁夏银行', regionCode: '640100', calls: ['news.paymentReceived'], perMinute: 60 }

async function registered(world: World) {
  const { admin: { partners } } = await world.officer('securityAdministrator')
  const partnerId = world.house.ids()
  const { keyId } = await partners.create({ partnerId, ...TERMS })
  return { partners, partnerId, keyId, standings: async () => (await partners.get({ partnerId })).keys.map(({ standing }) => standing) }
}

it('a new key asked for twice, since the answer was lost, leaves the key the partner works with', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const { partners, partnerId, keyId, standings } = await registered(world)
  const rotated = await partners.rotate({ partnerId, newestKeyId: keyId })
  expect(await refusedWith(partners.rotate({ partnerId, newestKeyId: keyId }))).toMatchObject({ status: 'CONFLICT', code: 'admin.keyMade' })
  expect((await partners.get({ partnerId })).keys).toMatchObject([{ id: rotated.keyId, standing: 'good' }, { id: keyId, standing: 'ending' }])
  await partners.endKey({ partnerId, keyId: rotated.keyId })
  await partners.rotate({ partnerId, newestKeyId: (await partners.get({ partnerId })).keys[0]?.id ?? null })
  expect((await standings()).toSorted()).toEqual(['ended', 'ending', 'good'])
})

it('of several people who ask for a new key at once one gets it', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const { partners, partnerId, keyId, standings } = await registered(world)
  const tries = await Promise.allSettled(Array.from({ length: 4 }, () => partners.rotate({ partnerId, newestKeyId: keyId })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await standings()).toEqual(['good', 'ending'])
})

it('a partner registered twice is told apart from a name that is taken', async () => {
  await using world = await openWorld({ today: '2026-03-06' })
  const { partners, partnerId } = await registered(world)
  expect(await refusedWith(partners.create({ partnerId, ...TERMS }))).toMatchObject({ status: 'CONFLICT', code: 'admin.partnerMade' })
  expect(await refusedWith(partners.create({ partnerId: world.house.ids(), ...TERMS }))).toMatchObject({ code: 'case.invalidFields' })
  expect(await partners.list()).toHaveLength(1)
})
