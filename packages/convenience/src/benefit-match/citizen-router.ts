import { dayOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { inTransaction, type WriteContext } from '@onewindow/identity/write-context'
import { citizenCommand, citizenQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { allowAsking, askedUntil, stopAsking } from './asking.ts'

const rule = { roles: 'signedIn', purpose: 'benefitMatch' } as const

/** In one transaction, for oneself alone: nobody consents in another's place. @throws CaseError `case.notFound` before the real name is bound */
function changing<T>({ house, me }: Signed, work: (context: WriteContext, partyId: string) => Promise<T>): Promise<T> {
  const partyId = me.partyId ?? fail(refuse.notFound({}))
  const at = house.clock.now()
  return inTransaction(house.database.pool, (on) => work({ on, moment: { at, today: dayOf(at) }, actor: `account:${me.accountId}`, purpose: rule.purpose }, partyId))
}

/** Whether a person may be asked for facts that decide about a benefit (免申即享, convenience §3.10): said once, taken back at any time. */
export const citizenBenefitRouter = router({
  /** Null before the real name is bound: nothing is matched then. */
  asking: citizenQuery(rule).query(async ({ ctx: { house, me } }) => (me.partyId ? { until: await askedUntil(house.database.pool, me.partyId, house.clock.now()) } : null)),
  allowAsking: citizenCommand(rule).mutation(async ({ ctx }) => ({ until: await changing(ctx, allowAsking) })),
  stopAsking: citizenCommand(rule).mutation(async ({ ctx }) => {
    await changing(ctx, stopAsking)
    return { until: null }
  }),
})
