import { noteOn } from '@onewindow/casework/spine-events'
import type { Subscription } from '@onewindow/casework/receive'

const FEN = 100
const BENEFIT = `select number, facts #>> '{policyTitle,zh}' title from case_file where id = $1`
/** Applications of that person for an item that names the benefit, on which nothing was decided yet. Index: case_part (party_id). */
const APPLIED = `select c.id from case_part p join case_file c on c.id = p.case_id where p.party_id = $1 and p.part = 'applicant' and c.case_type = 'application' and c.phase = 'open' and c.result is null and position($2 in c.title) > 0 order by c.id limit 20`

/**
 * A benefit confirmed without an application (免申即享) is checked, decided and paid in its own case; another one for the same money would be decided twice. Who also
 * applied for it by form: the decider of that application reads that the person is served already, by which case, for which period and how much (docs/decisions/0013).
 */
export const benefitConfirmed: Subscription = {
  on: 'benefitConfirmed', by: 'application',
  deliver: async (house, { payload }) => {
    const { caseId, partyId, period, amountFen } = payload as { caseId: string; partyId: string; period: string; amountFen: number }
    const { pool } = house.database
    const { rows: [benefit] } = await pool.query<{ number: string | null; title: string | null }>(BENEFIT, [caseId])
    if (!benefit?.title) return []
    const { rows } = await pool.query<{ id: string }>(APPLIED, [partyId, benefit.title])
    const text = `${benefit.title}（${period}）${(amountFen / FEN).toFixed(2)}元，${benefit.number ?? ''}`
    return rows.map(({ id }) => ({ in: id, register: (db) => noteOn(db, house, id, { event: 'benefitConfirmed', body: { benefitId: caseId, number: benefit.number, period, amountFen, text } }), about: id }))
  },
}
