import { endRegistration } from '@onewindow/identity/registration'
import { registerOrganisation } from '@onewindow/identity/parties'
import { usccCheckDigit } from '@onewindow/identity/uscc'
import { createCallerFactory } from '@onewindow/rpc/trpc'
import { expect, it } from 'vitest'
import { publicOpeningsRouter } from '../src/public-openings.ts'
import { staffPeopleRouter } from '../src/staff-people.ts'
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
  // A form that is read back names the firm that was chosen, whatever is typed now.
  const chosen = async (text: string, id: string) => (await searchFirms(world.base.pool, { text, chosen: id, limit: 20 })).map((firm) => firm.partyId)
  expect([await chosen('', partyId), await chosen('沙枣花餐饮', partyId)]).toEqual([[partyId], [partyId]])
  expect(await found('银')).toEqual([])
})

it('a firm whose registration has ended is found and says how and when it ended', async () => {
  await using world = await openWorld()
  const [gone, there] = await Promise.all([['91640104MA7HK3W3X', '银川枸杞红商贸有限公司'], ['91640104MA7HK3W4X', '银川枸杞园商贸有限公司']].map(async ([body = '', name = '']) => {
    const uscc = `${body}${usccCheckDigit(body)}`
    await world.change((context) => registerOrganisation(context, { kind: 'organization', name, uscc }))
    return uscc
  }))
  await world.change((context) => endRegistration(context, gone ?? '', { as: 'deregistered', on: '2026-10-20' }))
  const ended = async (text: string) => (await searchFirms(world.base.pool, { text, limit: 20 })).map((firm) => [firm.uscc, firm.ended])
  expect((await ended('枸杞')).sort()).toEqual([[gone, { as: 'deregistered', on: '2026-10-20' }], [there, null]].sort())
  expect(await ended(gone ?? '')).toEqual([[gone, { as: 'deregistered', on: '2026-10-20' }]])
  const { find } = createCallerFactory(staffPeopleRouter)(world.context(await world.office('staff', '李伟', ['windowClerk', 'D:AAS:640104'])))
  const atWindow = async (value = '') => (await find({ by: { kind: 'uscc', value }, purpose: '窗口办理' }))?.ended
  expect([await atWindow(gone), await atWindow(there)]).toEqual([{ as: 'deregistered', on: '2026-10-20' }, null])
})

it('an organ that was chosen is still named when the form is read back, whatever is typed', async () => {
  await using world = await openWorld()
  const { organs } = createCallerFactory(publicOpeningsRouter)(world.context())
  const names = async (text: string, chosen?: string) => (await organs({ text, ...(chosen ? { chosen } : {}) })).map(({ id }) => id)
  expect(await names('市场监督')).toEqual(['D:MSB:640104'])
  expect(await names('审批', 'D:MSB:640104')).toEqual(['D:MSB:640104', ...(await names('审批'))])
  expect(await names('市场监督', 'D:MSB:640104')).toEqual(['D:MSB:640104'])
})
