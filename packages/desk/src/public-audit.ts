import { publicKeySet } from '@onewindow/audit/keys'
import { proofBetweenHeads } from '@onewindow/audit/proofs'
import { lastSignedHead } from '@onewindow/audit/sign-head'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { service } from '@onewindow/rpc/context'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'

const size = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
const publicly = publicQuery({ purpose: 'auditProof' })

/** What anybody needs to check a receipt without trusting this platform: keys, the newest head, and that it only ever grew. */
export const publicAuditRouter = router({
  publicKeys: publicly.query(({ ctx }) => publicKeySet(service<string>(ctx, 'keyDirectory'))),
  head: publicly.query(({ ctx }) => lastSignedHead(ctx.house.database.pool)),
  consistency: publicly.input(z.strictObject({ first: size, second: size })).query(async ({ ctx, input }) =>
    (await proofBetweenHeads(ctx.house.database.pool, input.first, input.second)) ?? fail(refuse.notFound({}))),
})
