import { fireDueTimers } from '@onewindow/casework/fire-timers'
import { openWorld } from '@onewindow/testing/world'
import { expect, it } from 'vitest'
import { writeNotice } from './write-notice.ts'

/** Procedures made from the table, which the router's type does not name. */
const commandsOf = (router: object): Record<string, (input: unknown) => Promise<unknown>> => router as never

const DRAFT = '2026-11-02T10:00:00+08:00'

it('a draft nobody touches is called to mind after 60 and 83 days and erased after 90; whoever changes it starts the count anew', async () => {
  await using world = await openWorld({ today: DRAFT })
  const me = await world.citizen()
  const { caseId } = await me.citizen.application.start({ slug: 'childcare-subsidy' })
  const told = async (until: string): Promise<string[]> => {
    await fireDueTimers(world.house, until)
    const { rows } = await world.database.pool.query<{ event: string }>("delete from outbox where kind = 'notice' returning payload->>'event' event")
    return rows.map(({ event }) => event)
  }
  expect(await told('2027-01-01T09:59:59+08:00')).toEqual([])
  expect(await told('2027-01-01T10:00:00+08:00')).toEqual(['remindDraft'])
  expect(await writeNotice(world.house, caseId, 'remindDraft', 'zh')).toMatchObject({ text: expect.stringContaining('1月31日') })

  world.clock.set('2027-01-10T10:00:00+08:00')
  const { version } = await me.citizen.case.get({ caseId })
  const draft = { answers: {}, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'electronic' } }
  await commandsOf(me.citizen.application).saveDraft?.({ caseId, version, input: draft })
  expect(await told('2027-03-10T10:00:00+08:00')).toEqual([])
  expect(await told('2027-03-11T10:00:00+08:00')).toEqual(['remindDraft'])
  expect(await told('2027-04-03T10:00:00+08:00')).toEqual(['remindDraftAgain'])
  await fireDueTimers(world.house, '2027-04-10T10:00:00+08:00')
  await expect(me.citizen.case.get({ caseId })).rejects.toMatchObject({ message: expect.anything() })
})
