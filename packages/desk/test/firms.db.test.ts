import { registerOrganisation } from '@onewindow/identity/parties'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { expect, it } from 'vitest'
import { searchFirms } from '../src/staff-firms.ts'
import { openWorld } from './desk-world.ts'

it('firms are found by a part of their name or by their code; people never are', async () => {
  await using world = await openWorld()
  await world.person('沙枣花餐饮', 1)
  const uscc = `91640104MA7HK3W2X${usccCheckDigit('91640104MA7HK3W2X')}`
  const partyId = await world.change((context) => registerOrganisation(context, { kind: 'organization', name: '银川沙枣花餐饮管理有限公司', uscc, facts: { 'org.registeredAddress': '兴庆区新华东街66号' } }))
  const found = async (text: string) => (await searchFirms(world.base.pool, { text, limit: 20 })).map((firm) => firm.partyId)
  expect(await found('沙枣花餐饮')).toEqual([partyId])
  expect(await found(uscc.toLowerCase())).toEqual([partyId])
  expect((await searchFirms(world.base.pool, { text: uscc, limit: 1 }))[0]?.address).toBe('兴庆区新华东街66号')
  expect(await found('枣沙')).toEqual([])
  expect(await found('银')).toEqual([])
})
