import { systemPerformer } from '@onewindow/casework/case-state'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { open } from '@onewindow/casework/perform'
import { newId } from '@onewindow/database/ids'
import { findUnit } from '@onewindow/identity/units'
import { refusedWith } from '@onewindow/testing/refused'
import type { World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { commandsOf, openServices } from '../../test/service-world.ts'
import { benefitOpening, hasOptedOut } from '../benefit-match/propose.ts'
import type { Fact } from '../benefit-match/schemas.ts'

const FACTS: Fact[] = [['person.birthDate', '1936-11-02'], ['person.householdRegion', '640104001002'], ['person.alive', true]].map(([key, value]) => ({ key: String(key), value: value as Fact['value'], source: '公安人口库', asOf: '2026-11-01' }))

/** Born on 2 November 1936, as the facts say. */
const ELDER = '640104193611020013'

async function signedPaper(world: World, accountId: string) {
  const file = { fileId: newId(), key: 'consent', label: '代办同意书', sha256: 'b'.repeat(64) }
  await world.database.pool.query("insert into stored_file (id, sha256, size, received, label, owner_account_id, status, created_at) values ($1, $2, 1, 1, '代办同意书', $3, 'clean', $4)", [file.fileId, file.sha256, accountId, world.clock.now()])
  return file
}

/** A benefit that was found for a person and offered to it. */
async function offered(world: World, partyId: string) {
  const unit = await findUnit(world.database.pool, 'D:AAS:640104')
  const opening = unit && benefitOpening('senior-allowance', { partyId, name: '马晓燕' }, FACTS, unit, { settings: world.house.settings, today: '2026-11-02' })
  if (!opening) throw new Error('The policy does not hold')
  const matched = await open(world.house, systemPerformer, opening, { event: 'match', input: {} })
  await fireDueTimers(world.house, '2026-11-02T10:01:00+08:00')
  const { rows: [row] } = await world.database.pool.query<{ state: string; version: number; number: string; facts: unknown }>('select state, version, number, facts from case_file where id = $1', [matched.caseId])
  return { caseId: matched.caseId, opening, ...(row as { state: string; version: number; number: string; facts: unknown }) }
}

it('CS-22: what was found is offered, confirmed by the person, checked by two and paid by a third; facts lie sealed', async () => {
  await using world = await openServices('2026-11-02')
  const me = await world.citizen({ idNumber: ELDER })
  const found = await offered(world, me.partyId)
  expect({ state: found.state, sealed: JSON.stringify(found.facts).includes('1936-11-02') }).toEqual({ state: 'consentPending', sealed: false })
  world.clock.set('2026-11-02T10:05:00+08:00')
  await expect(open(world.house, systemPerformer, found.opening, { event: 'match', input: {} })).rejects.toMatchObject({ refusal: { code: 'case.taken' } })
  const confirmed = await commandsOf(world, me.session).benefitMatch?.confirm?.({ caseId: found.caseId, version: found.version, input: { bankAccount: '6222021234567890' } })
  const handler = await world.officer('unitHandler')
  const second = await world.officer('departmentHead')
  const asked = await commandsOf(world, handler.session).benefitMatch?.check?.({ caseId: found.caseId, version: confirmed?.version, input: { facts: FACTS } })
  const { rows: [proposal] } = await world.database.pool.query<{ id: string }>("select id from case_task where case_id = $1 and kind = 'proposal'", [found.caseId])
  const approved = await second.staff.case.confirm({ caseId: found.caseId, version: asked?.version as number, proposalId: proposal?.id ?? '' })
  const paid = await commandsOf(world, (await world.officer('financeClerk')).session).benefitMatch?.pay?.({ caseId: found.caseId, version: approved.version, input: { serial: 'P2026110200001' } })
  expect(paid?.state).toBe('paid')
  expect(await hasOptedOut(world.database.pool, me.partyId)).toBe(false)
})

it('who opts out is not looked up again', async () => {
  await using world = await openServices('2026-11-02')
  const me = await world.citizen({ idNumber: ELDER })
  const found = await offered(world, me.partyId)
  await commandsOf(world, me.session).benefitMatch?.optOut?.({ caseId: found.caseId, version: found.version })
  expect(await hasOptedOut(world.database.pool, me.partyId)).toBe(true)
})

it('CS-21: a community worker files with the consent on paper, the person reads and confirms, and the worker is out', async () => {
  await using world = await openServices('2026-11-02')
  const me = await world.citizen({ idNumber: ELDER })
  const { rows: [community] } = await world.database.pool.query<{ id: string }>("select id from unit where id like 'V:640104%' order by id limit 1")
  const worker = await world.officer('communityWorker', { unitId: community?.id ?? '' })
  const mine = commandsOf(world, worker.session)
  const filed = await offered(world, me.partyId)
  const visit = await mine.assistedFiling?.openVisit?.({ input: { partyId: me.partyId, name: '马晓燕', phone: '13800000001', presence: 'home', matter: '高龄津贴' } })
  const consent = { caseId: visit?.caseId, version: visit?.version, input: { textVersion: '2026-1', way: 'signature', evidence: '签名页' } }
  expect(await refusedWith(mine.assistedFiling?.recordConsent?.(consent) as Promise<unknown>)).toMatchObject({ code: 'case.fileNeeded' })
  const agreed = await mine.assistedFiling?.recordConsent?.({ ...consent, files: [await signedPaper(world, worker.accountId)] })
  const file = { caseId: visit?.caseId, version: agreed?.version, input: { number: filed.number, acts: ['fillForm', 'submit'] } }
  expect(await refusedWith(mine.assistedFiling?.fileFor?.({ ...file, input: { ...file.input, number: 'MX-000000' } }) as Promise<unknown>)).toMatchObject({ code: 'assistedFiling.unknownNumber' })
  const done = await mine.assistedFiling?.fileFor?.(file)
  const confirmed = await commandsOf(world, me.session).assistedFiling?.principalConfirm?.({ caseId: visit?.caseId, version: done?.version, input: { way: 'read' } })
  expect(confirmed?.state).toBe('confirmed')
  const { rows } = await world.database.pool.query<{ part: string }>('select part from case_part where case_id = $1', [visit?.caseId])
  expect(rows.map(({ part }) => part)).toEqual(['person'])
})
