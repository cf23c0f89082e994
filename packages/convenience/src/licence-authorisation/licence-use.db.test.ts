import { deliverMessage } from '@onewindow/casework/receive'
import { newId } from '@onewindow/database/ids'
import { refusedWith } from '@onewindow/testing/refused'
import type { World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { casesOf, commandsOf, openServices, readBy } from '../../test/service-world.ts'
import { serviceSubscriptions } from '../service-types.ts'

/** A licence of a person, as the register holds it. */
async function licenceOf(world: World, partyId: string): Promise<string> {
  const id = newId()
  await world.database.pool.query(
    `insert into licence (id, licence_type, number, status, version, party_id, holder, title_zh, title_en, organ, unit_id, region_code, valid_from, valid_to, facts, data_hash, verify_code, issued_at, changed_at)
     values ($1::uuid, 'food', $1::text, 'valid', 1, $2, '马晓燕', '食品经营许可证', 'Food licence', '兴庆区审批服务管理局', 'D:AAS:640104', '640104', '2026-01-01', '2030-12-31', '{}', 'x', left($1::text, 12), $3, $3)`, [id, partyId, world.clock.now()])
  return id
}

it('a mandate drafted by a daughter is in force when the mother says so, kept at the desk of her county', async () => {
  await using world = await openServices('2026-11-02')
  const mother = await world.citizen({ name: '王秀英' })
  const daughter = await world.citizen({ name: '李娜' })
  const terms = { principal: { partyId: mother.partyId, name: '王秀英' }, representative: { partyId: daughter.partyId, name: '李娜' }, matters: [], powers: ['file'], from: '2026-11-02', to: '2027-11-01' }
  const drafted = await commandsOf(world, daughter.session).mandate?.draftMandate?.({ input: terms })
  const asked = { caseId: drafted?.caseId, version: drafted?.version }
  expect(await refusedWith(commandsOf(world, daughter.session).mandate?.confirm?.(asked) as Promise<unknown>)).toMatchObject({ status: 'FORBIDDEN' })
  // Nobody agrees blind: she reads who may do what, from when to when.
  expect(await readBy(world, mother, asked.caseId ?? '')).toMatchObject({ representative: { name: '李娜' }, powers: ['file'], from: '2026-11-02', to: '2027-11-01' })
  expect((await commandsOf(world, mother.session).mandate?.confirm?.(asked))?.state).toBe('active')
  const { rows: [row] } = await world.database.pool.query<{ unit_id: string }>('select unit_id from case_file where id = $1', [drafted?.caseId])
  expect(row?.unit_id).toBe('D:AAS:640104')
})

it('CS-17: a unit reads for a case while the holder lets it; a licence that was revoked ends it', async () => {
  await using world = await openServices('2026-11-02')
  const me = await world.citizen()
  const licenceId = await licenceOf(world, me.partyId)
  const clerk = await world.officer('acceptor')
  const asking = { licenceId, purpose: '核验', fields: ['org.name'], until: '2026-12-01' }
  const mine = commandsOf(world, me.session).licenceAuthorisation
  const theirs = commandsOf(world, clerk.session).licenceAuthorisation
  expect(await refusedWith(theirs?.requestUse?.({ input: { ...asking, caseId: newId() } }) as Promise<unknown>)).toMatchObject({ status: 'NOT_FOUND' })
  const given = await mine?.offerUse?.({ input: { consent: true, fields: ['org.name'], until: '2026-12-01', licenceId, unitId: 'D:AAS:640104', purpose: '核验' } })
  const elsewhere = commandsOf(world, await world.officer('acceptor', { unitId: 'D:UM:640104' }).then(({ session }) => session)).licenceAuthorisation
  expect(await refusedWith(elsewhere?.requestUse?.({ input: { ...asking, caseId: given?.caseId } }) as Promise<unknown>)).toMatchObject({ status: 'NOT_FOUND' })
  const used = await theirs?.requestUse?.({ input: { ...asking, caseId: given?.caseId } })
  expect(await readBy(world, me, used?.caseId ?? '')).toMatchObject({ licenceTitle: { zh: '食品经营许可证' }, purpose: '核验', fields: ['org.name'], until: '2026-12-01' })
  const granted = await mine?.grant?.({ caseId: used?.caseId, version: used?.version, input: { consent: true, fields: ['org.name'], until: '2026-12-01' } })
  expect(granted?.state).toBe('active')
  const read = await theirs?.read?.({ caseId: given?.caseId, version: given?.version, input: { fields: ['org.name'] } })
  expect(read?.state).toBe('active')
  await deliverMessage(world.house, serviceSubscriptions, { name: 'licenceRevoked', key: 'r1', payload: { licenceId } })
  expect((await casesOf(world, 'licenceAuthorisation')).map(({ state }) => state)).toEqual(['void', 'void'])
})

it('CS-16: a licence is shown for a minute by its holder only', async () => {
  await using world = await openServices('2026-11-02')
  const me = await world.citizen()
  const licenceId = await licenceOf(world, me.partyId)
  const stranger = commandsOf(world, (await world.citizen()).session)
  expect(await refusedWith(stranger.presentation?.present?.({ input: { licenceId, fields: [] } }) as Promise<unknown>)).toMatchObject({ status: 'NOT_FOUND' })
  const shown = await commandsOf(world, me.session).presentation?.present?.({ input: { licenceId, fields: ['org.name'] } })
  expect(shown?.state).toBe('issued')
  world.clock.set('2026-11-02T10:01:00+08:00')
  expect(await refusedWith(commandsOf(world, me.session).presentation?.hide?.({ caseId: shown?.caseId, version: shown?.version }) as Promise<unknown>)).toMatchObject({ status: 'CONFLICT' })
})
