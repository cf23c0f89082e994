import { systemPerformer } from '@onewindow/casework/case-state'
import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { loadCase } from '@onewindow/casework/load'
import { open } from '@onewindow/casework/perform'
import { drainOutbox } from '@onewindow/testing/outbox'
import { openWorld, type World } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { governanceSubscriptions } from '../subscriptions.ts'
import type { CardFacts } from './schemas.ts'

const ORGAN = 'D:SAMR:640104'

/** A clue about a person that nobody screened in time, and the card of it. */
async function missedClue(world: World, minor: boolean) {
  const { rows: [unit] } = await world.database.pool.query<{ path: string }>('select path from unit where id = $1', [ORGAN])
  const act = { actId: 'a1', place: '解放西街12号', point: null, conduct: '未建立进货查验记录', pattern: 'single', from: '2026-10-20', to: '2026-10-20', discoveredOn: '2026-10-30', lifeHealthFinance: false, harm: false }
  const { caseId } = await open(world.house, systemPerformer, {
    caseType: 'clue', topic: 'clue', title: '少年乙案', party: '少年乙', regionCode: '640104', unitId: ORGAN, unitPath: unit?.path ?? '', channel: 'internal',
    facts: {
      origin: 'patrol', originRef: null, sourceCaseId: null, organType: 'marketSupervision', receivedAt: world.clock.now(), act, causes: ['MS04'], suspect: { partyId: null, kind: 'person', name: '少年乙', address: '新华东街66号', uscc: null, minor }, partyIdNumber: null,
      reporterNamed: false, reporterToldHere: false, reporter: null, carried: null, proposal: null, proposed: null, notFiledFor: null, testing: null, mergedInto: null,
    },
  }, { event: 'register', input: {} })
  world.clock.set('2027-01-15T10:00:00+08:00')
  await fireDueTimers(world.house, '2027-01-15T10:00:00+08:00')
  await drainOutbox(world.house, governanceSubscriptions, { twice: true })
  const { state: clue } = await loadCase(world.house, caseId)
  const { rows } = await world.database.pool.query<{ id: string }>("select c.id from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'supervisionCard'", [caseId])
  expect(rows).toHaveLength(1)
  return { clue, card: (await loadCase<CardFacts>(world.house, rows[0]?.id ?? '')).state }
}

/** Everything of the card and its papers, as it is kept. */
async function keptOf({ database }: World, cardId: string): Promise<string> {
  const { rows } = await database.pool.query("select row_to_json(c) card, (select jsonb_agg(d.data) from issued_document d where d.case_id = c.id) papers, (select jsonb_agg(e.body) from case_event e where e.case_id = c.id) log from case_file c where c.id = $1", [cardId])
  return JSON.stringify(rows)
}

it('EN-19: the card of a minor’s case reaches the supervisor, with neither name nor title nor number of the case; the link stays', async () => {
  await using world = await openWorld()
  const { clue, card } = await missedClue(world, true)
  expect(clue.flags).toContain('confined')
  expect({ title: card.title, matter: card.facts.matter, number: card.facts.missedNumber, about: card.facts.missedCaseId }).toEqual({ title: '限定知悉范围的案件', matter: '限定知悉范围的案件', number: null, about: clue.id })
  const kept = await keptOf(world, card.id)
  for (const word of ['少年乙', clue.title, clue.number as string]) expect(kept).not.toContain(word)

  const supervisor = await world.officer('supervisor', { unitId: 'S:640100' })
  const { case: cases } = supervisor.staff
  const [listed, opened, byTitle, byNumber] = [await cases.search({ limit: 50 }), await cases.get({ caseId: card.id }), await cases.search({ text: '少年乙', limit: 50 }), await cases.search({ text: clue.number as string, limit: 50 })]
  expect(listed.rows.map(({ id }) => id)).toEqual([card.id])
  expect([byTitle.rows, byNumber.rows]).toEqual([[], []])
  expect(JSON.stringify([listed, opened])).not.toMatch(new RegExp(`少年乙|${clue.number as string}`))
  await expect(cases.get({ caseId: clue.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('the card of a grown-up’s case names it', async () => {
  await using world = await openWorld()
  const { clue, card } = await missedClue(world, false)
  expect({ title: card.title, matter: card.facts.matter, number: card.facts.missedNumber }).toEqual({ title: clue.title, matter: clue.title, number: clue.number })
})
