import type { Subscription } from '@onewindow/casework/receive'

/** A repair granted in market supervision ends the publication of that decision here (公示规定 §14). */
export const repairArrives: Subscription = {
  on: 'creditRepairGranted', by: 'publication',
  deliver: async (house, { payload }) => {
    const { rows } = await house.database.pool.query<{ id: string }>(
      "select p.id from issued_document d join case_file p on p.parent_id = d.case_id and p.case_type = 'publication' where d.number = $1 and p.state = 'published'", [(payload as { decisionNumber: string }).decisionNumber])
    return rows.map(({ id }) => ({ tell: id, message: 'creditRepairGranted' }))
  },
}
