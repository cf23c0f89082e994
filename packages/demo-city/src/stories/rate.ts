import { carryMessages } from '../drive/carry.ts'
import type { Hand } from '../drive/hand.ts'
import { rate } from '../scenes/reviews.ts'

/** The applicant says how it was, as the invitation asks; two in five do not. */
export async function rateService({ stage, chance, until, caseId }: Hand): Promise<void> {
  await carryMessages(stage.house)
  const { rows } = await stage.house.database.pool.query<{ id: string }>(`select c.id from case_file c join case_link l on l.from_id = c.id where l.to_id = $1 and c.case_type = 'serviceReview' order by c.opened_at desc`, [caseId])
  if (rows.length > 0) await rate({ stage, chance, until, named: new Map(), touched: new Set(rows.map(({ id }) => id)), memo: {} })
}
