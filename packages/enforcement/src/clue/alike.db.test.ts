import { open } from '@onewindow/casework/perform'
import { systemPerformer } from '@onewindow/casework/case-state'
import { givenPolicy } from '@onewindow/testing/given'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { enforcementCaseTypes } from '../case-types.ts'
import type { KnobEntries } from '../configuration/knobs.ts'
import { knobsSet } from '../configuration/sets.ts'
import { partyPart } from '../matter/seats.ts'
import type { ClueFacts } from './schemas.ts'

const POINT = { lat: 384_870_000, lon: 1_062_320_000 }
const north = (metres: number) => ({ ...POINT, lat: POINT.lat + Math.round(metres / 0.0111195) })
const act = { actId: 'a0', place: '解放西街12号', point: POINT, conduct: '露天烧烤', pattern: 'single', from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false } as const
const USCC = '92640104MA00000001'
const suspectOf = (partyId: string | null, uscc: string | null = null) => ({ partyId, kind: 'individualBusiness', name: '马晓燕', address: '新华东街66号', uscc, minor: false }) as const

async function told(world: World, more: Partial<ClueFacts>): Promise<string> {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>("select path from unit where id = 'D:UM:640104'")
  const facts: ClueFacts = {
    origin: 'patrol', originRef: null, sourceCaseId: null, organType: 'urbanManagement', receivedAt: world.clock.now(), act, causes: ['UM05'], suspect: null, partyIdNumber: null, reporterNamed: false, reporterToldHere: false, reporter: null, carried: null,
    proposal: null, proposed: null, notFiledFor: null, testing: null, mergedInto: null, ...more,
  }
  const opening = { caseType: 'clue', topic: facts.causes[0] ?? 'clue', title: '巡查', party: '马晓燕', unitId: 'D:UM:640104', unitPath: unit?.path ?? '', regionCode: '640104', channel: 'internal', facts, parts: facts.suspect ? partyPart(facts.suspect) : [] } as const
  return (await open(world.house, systemPerformer, opening, { event: 'register', input: {} })).caseId
}
const linkedTo = async (world: World, id: string): Promise<string[]> =>
  (await world.database.pool.query<{ to_id: string }>("select to_id from case_link where from_id = $1 and kind = 'sameMatter' order by to_id", [id])).rows.map((row) => row.to_id)

it('a clue is linked to an earlier one about the same party and cause, near in time and place, as it is set', async () => {
  await using world = await openWorld({ extraTypes: enforcementCaseTypes })
  const { partyId } = await world.citizen()
  const first = await told(world, { suspect: suspectOf(partyId) })
  await told(world, { suspect: suspectOf(partyId), causes: ['UM09'] })
  const byCode = await told(world, { suspect: suspectOf(null, USCC) })
  expect(await linkedTo(world, byCode), 'another party as far as anybody knows').toEqual([])
  expect(await linkedTo(world, await told(world, { suspect: suspectOf(partyId), causes: ['UM06', 'UM05'], act: { ...act, point: north(199) } }))).toEqual([first])
  expect(await linkedTo(world, await told(world, { suspect: suspectOf(null, USCC), act: { ...act, point: north(199) } }))).toEqual([byCode])
  expect(await linkedTo(world, await told(world, { suspect: suspectOf(partyId), act: { ...act, point: north(-201) } }))).toEqual([])

  const knobs = structuredClone(knobsSet.shipped) as KnobEntries
  knobs.duplicateMetres.value = 50
  knobs.duplicateDays.value = 1
  await givenPolicy(await world.officer('administrator'), await world.officer('administrator'), knobsSet.key, knobs, '2026-11-03')
  world.clock.advanceDays(1)
  expect(await linkedTo(world, await told(world, { suspect: suspectOf(partyId), act: { ...act, point: north(-60) } }))).toEqual([])
  expect(await linkedTo(world, await told(world, { suspect: suspectOf(partyId), act: { ...act, point: north(-40) } }))).toContain(first)
  world.clock.advanceDays(1)
  expect(await linkedTo(world, await told(world, { suspect: suspectOf(partyId) }))).not.toContain(first)
})
