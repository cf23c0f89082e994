import type { House } from '@onewindow/casework/house'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import { VISIT_CLAIM } from './inspection-task/load.ts'

type Closed = { caseId: string; caseType: string }

const tells = (ids: readonly string[], message: string): Delivery[] => ids.map((id) => ({ tell: id, message }))

async function idsOf(house: House, text: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await house.database.pool.query<{ id: string }>(text, [...values])
  return rows.map(({ id }) => id)
}

/** Visits to a firm in these states, by the claim that names it. */
const VISITS_OF = "select c.id from claim k join case_file c on c.id = k.case_id where k.kind = $1 and k.key >= $2 || ':' and k.key < $2 || ';' and c.state = any($3) order by k.key limit 500"
const DRAWS_OF = "select c.id from case_link l join case_file c on c.id = l.to_id where l.from_id = $1 and c.case_type = 'drawBatch'"

/** What ends tells those who wait for it: a visit its draw, a sample the visit to the firm, a firm's file the visits still to be made. */
const closed: Subscription = {
  on: 'caseClosed', by: 'inspectionTask',
  deliver: async (house, { payload }) => {
    const { caseId, caseType } = payload as unknown as Closed
    if (caseType === 'inspectionTask') return tells(await idsOf(house, DRAWS_OF, [caseId]), 'visitEnded')
    if (caseType !== 'sampling' && caseType !== 'subject') return []
    const { rows: [row] } = await house.database.pool.query<{ uscc: string | null }>("select coalesce(facts -> 'firm' ->> 'uscc', facts ->> 'uscc') as uscc from case_file where id = $1", [caseId])
    if (!row?.uscc) return []
    return caseType === 'sampling' ? tells(await idsOf(house, VISITS_OF, [VISIT_CLAIM, row.uscc, ['awaitingTest']]), 'testResult') : tells(await idsOf(house, VISITS_OF, [VISIT_CLAIM, row.uscc, ['assigned', 'ready']]), 'subjectGone')
  },
}

/** A revoked firm (吊销) still stands, to wind up its affairs: its file is not closed, but nobody visits it any more (market supervision §3.1). */
const revoked: Subscription = {
  on: 'subjectStatusChanged', by: 'inspectionTask',
  deliver: async (house, { payload }) => (payload.status === 'revoked' ? tells(await idsOf(house, VISITS_OF, [VISIT_CLAIM, payload.uscc, ['assigned', 'ready']]), 'subjectGone') : []),
}

/** Enforcement answers a clue that came from a visit or an order to correct. */
const clueAnswered = (on: 'caseFiled' | 'caseNotFiled'): Subscription => ({
  on, by: 'inspectionTask',
  deliver: async (house, { payload }) => tells(await idsOf(house, "select id from case_file where id = $1 and case_type in ('inspectionTask', 'rectification')", [payload.sourceCaseId ?? null]), 'clueAnswered'),
})

/** What plans, draws, visits and orders listen to. */
export const inspectionSubscriptions: readonly Subscription[] = [closed, revoked, clueAnswered('caseFiled'), clueAnswered('caseNotFiled')]
