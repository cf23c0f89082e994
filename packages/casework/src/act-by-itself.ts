import { dayOf } from '@onewindow/calendar/day'
import { assignNext } from './assign.ts'
import { attempt } from './attempt.ts'
import { systemPerformer, type CaseState, type Context } from './case-state.ts'
import type { CaseType, Db } from './case-type.ts'
import { commit } from './commit.ts'
import type { House } from './house.ts'
import { knownTo } from './known-to.ts'
import { loadCase } from './load.ts'

/**
 * What a case does by itself: under its lock, in the caller's transaction, the first of these events whose row fires. Answers whether one did. A row whose guard does
 * not hold does not fire; a case in another state changes nothing, as the table says.
 * @throws CaseError `case.notFound` when there is no such case
 */
export async function actByItself(client: Db, house: House, caseId: string, events: (type: CaseType<unknown>, state: CaseState<unknown>) => readonly string[], input: unknown): Promise<boolean> {
  await client.query('select 1 from case_file where id = $1 for update', [caseId])
  const { type, state } = await loadCase(house, caseId, client)
  const at = house.clock.now()
  const moment = { at, today: dayOf(at), settings: house.settings }
  for (const event of events(type, state)) {
    const ctx: Context = { ...moment, calendar: house.calendars.forRegion(state.regionCode), actor: systemPerformer, known: await knownTo(client, type, state, moment, { event, input }) }
    const fired = attempt(type, state, event, input, ctx, house.ids)
    if (!fired) continue
    await type.persist?.[event]?.(client, { before: fired.before, after: fired.after, event, input, ctx })
    const handlerId = await assignNext(house, type, fired, ctx.today)
    await commit(house, type, { ...fired, after: { ...fired.after, handlerId } }, ctx, null, client)
    return true
  }
  return false
}
