import type { Db } from '@onewindow/casework/case-type'
import type { House } from '@onewindow/casework/house'
import type { Subscription } from '@onewindow/casework/receive'
import { statesFrom } from '@onewindow/casework/lifecycle'
import { changeLicence } from './change.ts'
import { licenceLifecycle } from './lifecycle.ts'

type Affects = { caseId: string; number: string | null; effect: 'suspend' | 'revoke'; licences: string[] }
const EVENT = { suspend: 'suspend', revoke: 'revokeAsPenalty' } as const

/** One licence meets the decision; one that ended or is suspended already stays as it is. */
async function penalise(db: Db, house: House, { caseId, number, effect }: Affects, licence: string): Promise<void> {
  const { rows: [row] } = await db.query<{ id: string; status: string }>('select id, status from licence where number = $1 for update', [licence])
  const event = EVENT[effect]
  const from = licenceLifecycle.transitions.find(({ on }) => on === event)
  if (!row || !from || !statesFrom(licenceLifecycle as never, from).includes(row.status)) return
  await changeLicence(db, { licenceId: row.id, event, ground: number ?? caseId, at: house.clock.now(), actor: 'system', caseId })
}

/** A penalty in force detains or revokes the licences it names (行政处罚法 §9(3); 行政许可法 §70(4)); the verification page says so with the next look. */
const penaltyAffectsLicence: Subscription = {
  on: 'penaltyAffectsLicence', by: 'licence',
  deliver: async (house, { payload }) => {
    const affects = payload as unknown as Affects
    return affects.licences.map((licence) => ({ register: (db) => penalise(db, house, affects, licence) }))
  },
}

/** What the register of licences listens to. */
export const licenceSubscriptions: readonly Subscription[] = [penaltyAffectsLicence]
