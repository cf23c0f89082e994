import { dayOf } from '@onewindow/calendar/day'
import { open, perform } from '@onewindow/casework/perform'
import { officers } from './drive/bench.ts'
import type { Stage } from './drive/stage.ts'
import { MAIN_UNIT } from './officers.ts'

type Doubt = { types: readonly string[]; event: 'proposeRevocation' | 'suspend'; role: 'reviewer' | 'decisionMaker'; input: Record<string, unknown> }

const DOUBTS: readonly Doubt[] = [
  { types: ['BIZ_LICENCE', 'FOOD_LICENCE'], event: 'proposeRevocation', role: 'reviewer', input: { ground: 'fraud', facts: '申请时提交的房屋租赁合同系伪造，出租人书面否认签订过该合同。', publicInterest: '撤销该证照不会对公共利益造成重大损害。' } },
  { types: ['RESIDENCE_PERMIT'], event: 'suspend', role: 'decisionMaker', input: { ground: '居住每满一年之日前一个月内未办理签注手续。', law: '居住证暂行条例', article: '第十条第三款' } },
]
const NEWEST = "select number, unit_id from licence where licence_type = any($1) and case_id is not null and status = 'valid' order by unit_id = $2 desc, issued_at, id limit 1"

/** Certificates that their offices granted and have doubts about since: one whose revocation is to be decided, one suspended. What was not granted yet has none. */
export async function layLicenceFiles(stage: Stage): Promise<void> {
  const { house } = stage
  const { pool } = house.database
  const spec = house.types.get('licence')?.openings?.open
  if (!spec) throw new Error('Certificates have no files')
  for (const { types, event, role, input } of DOUBTS) {
    const { rows: [licence] } = await pool.query<{ number: string; unit_id: string }>(NEWEST, [types, MAIN_UNIT])
    if (!licence) continue
    const [by] = await officers(stage, licence.unit_id, role)
    const [reviewer] = await officers(stage, licence.unit_id, 'reviewer')
    const at = house.clock.now()
    const opening = await spec.opening(pool, reviewer, { licence: licence.number } as never, { at, today: dayOf(at), settings: house.settings })
    const { caseId, version } = await open(house, reviewer, { ...opening, caseType: 'licence' }, { event: 'open', input: { licence: licence.number } })
    await perform(house, by, { caseId, version, event, input })
  }
}
