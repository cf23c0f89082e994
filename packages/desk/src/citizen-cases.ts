import { caseView } from '@onewindow/casework/case-view'
import { listCases, listCasesInput } from '@onewindow/casework/case-list'
import { comment } from '@onewindow/casework/spine-events'
import { service } from '@onewindow/rpc/context'
import { citizenCommand, citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { nameFacts } from './name-facts.ts'
import type { Vocabulary } from './show-facts.ts'
import { commentInput, oneCase } from './staff-cases.ts'

/** What a person follows: own cases and those of organisations handled, newest change first. */
export const citizenCasesRouter = router({
  list: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(listCasesInput).query(({ ctx, input }) => listCases(ctx.house, ctx.performer, input)),
  get: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(oneCase).query(async ({ ctx, input }) => {
    const view = await caseView(ctx.house, input.caseId, ctx.performer)
    return { ...view, facts: await nameFacts(() => service<Vocabulary>(ctx, 'catalogue'), view.facts, ctx.house.clock.now()) }
  }),
  comment: citizenCommand({ roles: 'signedIn', purpose: 'ownCases', event: 'comment' }).input(commentInput.omit({ internal: true }))
    .mutation(({ ctx, input }) => comment(ctx.house, ctx.performer, { ...input, internal: false, key: ctx.idempotencyKey })),
})
