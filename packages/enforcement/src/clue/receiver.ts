import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Db } from '@onewindow/casework/case-type'
import type { Subscription } from '@onewindow/casework/receive'
import type { OrganType } from '../configuration/cause.ts'
import { fieldOf } from '../powers.ts'

/** An organ of enforcement that takes over a clue. */
export type Receiver = { id: string; path: string; regionCode: string; organType: OrganType }

/** The organ with that id, or null where it enforces nothing. */
export async function receiverOf(db: Db, unitId: unknown, on: InForce): Promise<Receiver | null> {
  if (typeof unitId !== 'string') return null
  const organType = fieldOf(unitId, on)
  const { rows: [unit] } = await db.query<Omit<Receiver, 'organType'>>('select id, path, region_code as "regionCode" from unit where id = $1', [unitId])
  return unit && organType ? { ...unit, organType } : null
}

/** A clue that was handed on, if this is the one it was handed on as last: an organ that had it before has it no more. */
const LIES_WITH = `select c.id from case_file c where c.id = $1 and c.case_type = 'clue' and c.state = 'transferredOut'
 and $2::uuid = (select k.id from case_link l join case_file k on k.id = l.from_id where l.to_id = c.id and k.case_type = 'clue' order by k.opened_at desc, k.id desc limit 1)`

/** The receiver finds it has no power either: the clue goes back to who sent it, with its screening anew; the dispute is for the common superior (行政处罚法 §25). */
export const clueSentBack: Subscription = {
  on: 'caseNotFiled', by: 'clue',
  deliver: async (house, { payload: { caseId, sourceCaseId, reason } }) => {
    if (reason !== 'noPower' || typeof sourceCaseId !== 'string') return []
    const { rows } = await house.database.pool.query<{ id: string }>(LIES_WITH, [sourceCaseId, caseId])
    return rows.map(({ id }) => ({ tell: id, message: 'returned' }))
  },
}
