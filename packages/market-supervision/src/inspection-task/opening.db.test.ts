import { loadCase } from '@onewindow/casework/load'
import { newId } from '@onewindow/database/ids'
import { givenCertificate, givenOrganisation } from '@onewindow/testing/given'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import type { TaskFacts } from './schemas.ts'

const COUNTY = { unitId: 'D:SAMR:640104' }
type Commands = Record<string, (input: unknown) => Promise<{ caseId: string }>>

it.each(['propose', 'urgentStart'])('%s: which party the firm is, the register says by its code; nobody types it', async (event) => {
  await using world = await openWorld({ today: '2026-11-02' })
  const [inspector, mate] = [await world.officer('inspector', COUNTY), await world.officer('inspector', COUNTY)]
  for (const { accountId } of [inspector, mate]) await givenCertificate(world, accountId)
  const { partyId } = await givenOrganisation(world)
  const { rows: [party] } = await world.database.pool.query<{ uscc: string }>('select uscc from party where id = $1', [partyId])
  const opened = (subject: object) => (inspector.staff as unknown as Record<string, Commands>).inspectionTask?.[event]?.({
    input: {
      subject: { name: '银川某餐饮店', address: '兴庆区新华东街66号', ...subject }, source: 'special', planNo: 'XQ-SCJG-JH-2026-0001', why: '节前餐饮专项检查', plannedOn: '2026-11-02', areas: ['food.catering'], ...COUNTY,
      ...(event === 'propose' ? { kind: 'special' } : { danger: '食品正在变质', memberIds: [mate.accountId] }),
    },
  })
  const { state } = await loadCase<TaskFacts>(world.house, (await opened({ uscc: party?.uscc }))?.caseId ?? '')
  expect([state.facts.subject.partyId, state.parts.filter(({ part }) => part === 'handler').map((one) => one.partyId)]).toEqual([partyId, [partyId]])
  const { state: unknown } = await loadCase<TaskFacts>(world.house, (await opened({ uscc: '91640104MA7700099X' }))?.caseId ?? '')
  expect([unknown.facts.subject.partyId, unknown.parts.filter(({ part }) => part === 'handler')]).toEqual([null, []])
  await expect(opened({ uscc: party?.uscc, partyId: newId() })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})
