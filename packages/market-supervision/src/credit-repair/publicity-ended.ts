import type { Subscription } from '@onewindow/casework/receive'

/** How a publication (公示) ends that was on show: repaired as this case granted, at the end of its term, or taken off. */
const OFF_SHOW = ['repaired', 'stopped', 'retracted']

/** Granted repairs of the decision whose publication this was. Indexes: case_file primary key, issued_document (case_id), claim primary key. */
const GRANTED = `select c.id from case_file p join issued_document d on d.case_id = p.parent_id join claim k on k.kind = 'creditRepair' and k.key = d.number join case_file c on c.id = k.case_id
 where p.id = $1 and p.case_type = 'publication' and c.state = 'granted' and c.facts->>'decisionNumber' = d.number`

/** Enforcement carried a repair out: the publicity has ended, and the case of the repair ends by itself (信用修复; 公示规定 §14). */
export const publicityEnded: Subscription = {
  on: 'caseClosed', by: 'creditRepair',
  deliver: async (house, { payload: { caseId, caseType, result } }) => {
    if (caseType !== 'publication' || !OFF_SHOW.includes(String(result))) return []
    const { rows } = await house.database.pool.query<{ id: string }>(GRANTED, [caseId])
    return rows.map(({ id }) => ({ tell: id, message: 'publicityEnded' }))
  },
}
