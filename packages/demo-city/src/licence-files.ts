import { dayOf } from '@onewindow/calendar/day'
import { open, perform } from '@onewindow/casework/perform'
import { officers } from './drive/bench.ts'
import type { Stage } from './drive/stage.ts'
import { MAIN_UNIT } from './officers.ts'

type Act = { event: 'proposeRevocation' | 'suspend'; role: 'reviewer' | 'decisionMaker'; input: Record<string, unknown> }

const ACTS: readonly Act[] = [
  { event: 'proposeRevocation', role: 'reviewer', input: { ground: 'fraud', facts: '申请时提交的房屋租赁合同系伪造，出租人书面否认签订过该合同。', publicInterest: '撤销该证照不会对公共利益造成重大损害。' } },
  { event: 'suspend', role: 'decisionMaker', input: { ground: '监督检查发现不再符合许可条件，限期整改期间暂停效力。' } },
]

/** Certificates that the office of the tour granted and has doubts about since: one whose revocation is to be decided, one suspended. What was not granted yet has none. */
export async function layLicenceFiles(stage: Stage): Promise<void> {
  const { house } = stage
  const { pool } = house.database
  const { rows } = await pool.query<{ number: string }>("select number from licence where unit_id = $1 and case_id is not null and status = 'valid' order by issued_at, id limit $2", [MAIN_UNIT, ACTS.length])
  const spec = house.types.get('licence')?.openings?.open
  if (!spec) throw new Error('Certificates have no files')
  for (const [i, { number }] of rows.entries()) {
    const { event, role, input } = ACTS[i] as Act
    const [by] = await officers(stage, MAIN_UNIT, role)
    const [reviewer] = await officers(stage, MAIN_UNIT, 'reviewer')
    const at = house.clock.now()
    const opening = await spec.opening(pool, reviewer, { licence: number } as never, { at, today: dayOf(at), settings: house.settings })
    const { caseId, version } = await open(house, reviewer, { ...opening, caseType: 'licence' }, { event: 'open', input: { licence: number } })
    await perform(house, by, { caseId, version, event, input })
  }
}
