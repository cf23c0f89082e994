import { newId } from '@onewindow/database/ids'
import { loadCase } from '@onewindow/casework/load'
import { issueLicence } from '@onewindow/licences/issue'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { PresentationFacts } from './schemas.ts'

type Present = { presentation: { present: (asked: object) => Promise<{ caseId: string }> } }

/** The code of a record is its id, sixteen bytes as text. */
const codeOf = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

async function shownBy(world: World): Promise<{ caseId: string; nonce: string }> {
  const owner = await world.citizen({ name: '马晓燕' })
  const licenceId = newId()
  await issueLicence(world.database.pool, {
    id: licenceId, licenceType: 'FOOD_BUSINESS', number: `FOODBUSINESS-640104-2026-${licenceId.slice(-6)}`, partyId: owner.partyId, holder: '马晓燕', titleZh: '食品经营许可证', titleEn: 'Food business licence', organ: '兴庆区审批服务管理局', unitId: 'D:AAS:640104',
    regionCode: '640104', caseId: null, replacesId: null, validFrom: '2026-11-01', validTo: '2031-10-31', facts: { 'org.name': '味来餐饮', 'org.address': '湖滨西街12号' }, at: world.clock.now(), actor: 'system',
  })
  const { caseId } = await (owner.citizen as unknown as Present).presentation.present({ input: { licenceId, fields: ['org.name'] } })
  return { caseId, nonce: codeOf(caseId) }
}

it('CS-16: the record of a showing hears the scan, once; the second is told that the code is over', async () => {
  await using world = await openWorld()
  const { caseId, nonce } = await shownBy(world)
  world.clock.set('2026-11-02T10:00:40+08:00')
  const seen = await world.anyone().public.verify.byPresentation({ nonce })
  expect(seen).toMatchObject({ status: 'valid', holder: '马**' })
  expect(seen.facts.map(({ key }) => key)).toEqual(['org.name'])
  const { state } = await loadCase<PresentationFacts>(world.house, caseId)
  expect({ state: state.state, at: state.facts.scannedAt }).toEqual({ state: 'used', at: expect.stringContaining('2026-11-02T10:00:40') })
  await expect(world.anyone().public.verify.byPresentation({ nonce })).rejects.toMatchObject({ code: 'CONFLICT', message: 'case.expired' })
})

it('CS-16: after 61 seconds it is over, though no timer has run', async () => {
  await using world = await openWorld()
  const { caseId, nonce } = await shownBy(world)
  world.clock.set('2026-11-02T10:01:01+08:00')
  await expect(world.anyone().public.verify.byPresentation({ nonce })).rejects.toMatchObject({ code: 'CONFLICT', message: 'case.expired' })
  expect((await loadCase<PresentationFacts>(world.house, caseId)).state.facts.scannedAt).toBeNull()
})
