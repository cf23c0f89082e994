import { z } from 'zod'
import { addDays, dayOf } from '@onewindow/calendar/day'
import { answerRequest } from '@onewindow/casework/asked-about'
import { caseView } from '@onewindow/casework/case-view'
import { listCases, listCasesInput } from '@onewindow/casework/case-list'
import type { FactView } from '@onewindow/casework/definition/views'
import { factsView } from '@onewindow/casework/facts-view'
import { loadForReader } from '@onewindow/casework/load'
import { answerProposal, comment } from '@onewindow/casework/spine-events'
import { countWorklist, listWorklist, worklistInput } from '@onewindow/casework/worklist'
import { onCase } from '@onewindow/rpc/event-procedures'
import { staffCommand, staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { noteCaseRead } from './note-case-read.ts'
import { overviewFor } from './overview-for.ts'
import { ownScopes, scopeKeyOf } from './reader.ts'

/** Words only: a file is put on a case by the event that asks for it. */
export const commentInput = z.strictObject({ caseId: onCase.caseId, version: onCase.version, text: z.string().trim().min(1).max(2000), internal: z.boolean().default(false) })
/** What the handler answers to a citizen's request about the case. */
export const answerRequestInput = z.strictObject({ ...onCase, requestId: z.uuid(), text: z.string().trim().min(5).max(2000) })
export const answerInput = z.strictObject({ ...onCase, proposalId: z.uuid() })
/** Why somebody needs the full value; kept for the persons concerned to read. */
export const unmaskInput = z.strictObject({ caseId: z.uuid(), purpose: z.string().trim().min(4).max(200) })
export const oneCase = z.strictObject({ caseId: z.uuid() })

/** One worklist, one case page, one search over every case type the officer's roles reach. */
export const staffCasesRouter = router({
  worklist: staffQuery({ roles: 'signedIn', purpose: 'worklist' }).input(worklistInput).query(({ ctx, input }) => {
    const today = dayOf(ctx.house.clock.now())
    return listWorklist(ctx.house, ctx.performer, scopeKeyOf(ctx.performer, input.scope), input, today, addDays(today, 7))
  }),
  counts: staffQuery({ roles: 'signedIn', purpose: 'worklist' }).query(({ ctx }) => countWorklist(ctx.house, ctx.performer, ownScopes(ctx.performer), dayOf(ctx.house.clock.now()))),
  overview: staffQuery({ roles: 'signedIn', purpose: 'worklist' }).input(z.strictObject({ scope: z.string().max(80) })).query(({ ctx, input }) => overviewFor(ctx, scopeKeyOf(ctx.performer, input.scope))),
  search: staffQuery({ roles: 'signedIn', purpose: 'search' }).input(listCasesInput).query(({ ctx, input }) => listCases(ctx.house, ctx.performer, input)),
  get: staffQuery({ roles: 'signedIn', purpose: 'case' }).input(oneCase).query(({ ctx, input }) => caseView(ctx.house, input.caseId, ctx.performer)),
  unmask: staffCommand({ roles: 'signedIn', purpose: 'unmask' }).input(unmaskInput).mutation(async ({ ctx, input }): Promise<FactView[]> => {
    const { type, state } = await loadForReader(ctx.house, input.caseId, ctx.performer)
    await noteCaseRead(ctx, state, `${type.name}.facts`, input.purpose)
    return type.ownPanel ? [] : factsView(type, state.facts, ctx.performer, true)
  }),
  confirm: staffCommand({ roles: 'signedIn', purpose: 'case', event: 'confirm' }).input(answerInput)
    .mutation(({ ctx, input }) => answerProposal(ctx.house, ctx.performer, { ...input, yes: true, key: ctx.idempotencyKey })),
  decline: staffCommand({ roles: 'signedIn', purpose: 'case', event: 'decline' }).input(answerInput)
    .mutation(({ ctx, input }) => answerProposal(ctx.house, ctx.performer, { ...input, yes: false, key: ctx.idempotencyKey })),
  comment: staffCommand({ roles: 'signedIn', purpose: 'case', event: 'comment' }).input(commentInput)
    .mutation(({ ctx, input }) => comment(ctx.house, ctx.performer, { ...input, key: ctx.idempotencyKey })),
  answerRequest: staffCommand({ roles: 'signedIn', purpose: 'case', event: 'requestAnswered' }).input(answerRequestInput)
    .mutation(({ ctx, input: { caseId, version, requestId, text } }) => answerRequest(ctx.house, ctx.performer, { caseId, version, requestId, text, key: ctx.idempotencyKey })),
})
