import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { unknownOrgans } from './check-organ-powers.ts'
import { fault } from './fault.ts'
import type { PowerGrant } from './organ-power.ts'

it('powers are handed on to organs, and entrusted by organs, that the platform knows', async () => {
  await using world = await openWorld()
  const grant: PowerGrant = { organ: 'T:640104001', causes: ['UM01'], region: '640104001', basis: 'delegated', principal: null, from: '2026-01-01', to: null, document: '宁政发〔2025〕1号' }
  const named = (organ: string, principal: string | null) => ({ ...grant, organ, principal })
  expect(await unknownOrgans([named('T:640104001', null), named('D:UM:640104', 'D:SAMR:640104'), named('T:649999001', 'D:NONE:640104')], world.database.pool))
    .toEqual([fault('2.organ', 'organUnknown', { organ: 'T:649999001' }), fault('2.principal', 'organUnknown', { organ: 'D:NONE:640104' })])
})
