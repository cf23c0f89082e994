import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { WriteContext } from '@onewindow/identity/write-context'
import { changing } from '@onewindow/rpc/moment'
import { citizenCommand, citizenQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { allowAsking, askedUntil, stopAsking } from './asking.ts'

const rule = { roles: 'signedIn', purpose: 'benefitMatch' } as const

/** In one transaction, for oneself alone: nobody consents in another's place. @throws CaseError `case.notFound` before the real name is bound */
function forOneself<T>(ctx: Signed, work: (context: WriteContext, partyId: string) => Promise<T>): Promise<T> {
  const partyId = ctx.me.partyId ?? fail(refuse.notFound({}))
  return changing(ctx, rule.purpose, (context) => work(context, partyId))
}

/** Whether a person may be asked for facts that decide about a benefit (免申即享, convenience §3.10): said once, taken back at any time. */
export const citizenBenefitRouter = router({
  /** Null before the real name is bound: nothing is matched then. */
  asking: citizenQuery(rule).query(async ({ ctx: { house, me } }) => (me.partyId ? { until: await askedUntil(house.database.pool, me.partyId, house.clock.now()) } : null)),
  allowAsking: citizenCommand(rule).mutation(async ({ ctx }) => ({ until: await forOneself(ctx, allowAsking) })),
  stopAsking: citizenCommand(rule).mutation(async ({ ctx }) => {
    await forOneself(ctx, stopAsking)
    return { until: null }
  }),
})
