import type { Db } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import { bringAbout } from './events.ts'
import { recomputeSubscriptions } from './recompute.ts'

type Penalty = { caseId: string; uscc: string | null; severity?: 'minor' | 'general' | 'serious'; outcome?: string }

const WEIGHED = { minor: 'penaltyMinor', general: 'penaltyGeneral', serious: 'penaltySerious' } as const
const indicatorOf = ({ severity = 'general' }: Penalty): string => WEIGHED[severity]

const effect = (house: House, { caseId, uscc }: Penalty, indicators: readonly string[]): Delivery =>
  ({ about: 'credit', register: (db: Db) => bringAbout(db, { caseId, uscc }, indicators, house.clock.now()) })

/** A penalty in force counts by its weight. */
const penaltyInForce: Subscription = {
  on: 'penaltyInForce', by: 'credit',
  deliver: (house, { payload }) => Promise.resolve([effect(house, payload as unknown as Penalty, [indicatorOf(payload as unknown as Penalty)])]),
}

/** A decision that fell counts no longer (MS-25), a modified one by its new weight; one that was unlawful and stands all the same still counts (行政复议法 §65). */
const penaltyChanged: Subscription = {
  on: 'penaltyChanged', by: 'credit',
  deliver: (house, { payload }) => {
    const penalty = payload as unknown as Penalty
    if (penalty.outcome === 'confirmedUnlawful') return Promise.resolve([])
    return Promise.resolve([effect(house, penalty, penalty.outcome === 'modified' ? [indicatorOf(penalty)] : [])])
  },
}

const CHECKED = "select p.uscc from case_file c join party p on p.id::text = c.facts->>'partyId' where c.id = $1 and c.case_type = 'commitmentCheck' and c.result = 'passed'"

/** A commitment that was found kept counts in the firm's favour (优化营商环境条例 §40). */
const commitmentKept: Subscription = {
  on: 'caseClosed', by: 'credit',
  deliver: async (house, { payload }) => {
    const { caseId, caseType } = payload as { caseId: string; caseType: string }
    if (caseType !== 'commitmentCheck') return []
    const { rows: [kept] } = await house.database.pool.query<{ uscc: string | null }>(CHECKED, [caseId])
    return kept?.uscc ? [effect(house, { caseId, uscc: kept.uscc }, ['commitmentKept'])] : []
  },
}

/** What the class of a firm listens to. */
export const creditSubscriptions: readonly Subscription[] = [penaltyInForce, penaltyChanged, commitmentKept, ...recomputeSubscriptions]
