import { citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { waitingFor } from './waiting.ts'

const rule = { roles: 'signedIn', purpose: 'ownCases' } as const

/** What waits for me: to correct, to hand in, to collect, to finish. All identities together, since nobody should miss a day for looking as somebody else. */
export const citizenWaitingRouter = router({
  list: citizenQuery(rule).query(({ ctx }) => waitingFor(ctx.house, ctx.performer.partyIds)),
  counts: citizenQuery(rule).query(async ({ ctx }) => (await waitingFor(ctx.house, ctx.performer.partyIds)).counts),
})
