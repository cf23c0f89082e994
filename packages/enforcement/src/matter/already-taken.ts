import type { CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import type { z } from 'zod'
import { actKey } from '../rules/one-fine.ts'
import type { actFacts, partyFacts } from './schemas.ts'

type Penalised = Pick<CaseState<{ party: z.output<typeof partyFacts>; act: z.output<typeof actFacts> }>, 'id' | 'facts'>

/** Another case in which the same act of the same party has been fined (行政处罚法 §29); its organ. */
export async function finedBy(db: Db, { id, facts: { party, act } }: Penalised): Promise<string | null> {
  const key = actKey({ partyId: party.partyId ?? party.uscc ?? party.name, actId: act.actId, from: act.from, to: act.to })
  const { rows: [row] } = await db.query<{ organ: string }>("select coalesce(u.name_zh, c.unit_id) as organ from claim k join case_file c on c.id = k.case_id left join unit u on u.id = c.unit_id where k.kind = 'finedAct' and k.key = $1 and k.case_id <> $2", [key, id])
  return row?.organ ?? null
}

/** Whether another decision carries this number of a device already (R12). */
export async function isNumberTaken(db: Db, caseId: string, leasedNumber: string): Promise<boolean> {
  const { rows } = await db.query("select 1 from claim where kind = 'leasedNumber' and key = $1 and case_id <> $2", [leasedNumber, caseId])
  return rows.length > 0
}
