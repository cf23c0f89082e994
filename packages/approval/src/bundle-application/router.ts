import { z } from 'zod'
import { dayOf } from '@onewindow/calendar/day'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { refuse as shared } from '@onewindow/casework/errors'
import { loadForReader } from '@onewindow/casework/load'
import { contextOf } from '@onewindow/casework/perform'
import { fail } from '@onewindow/casework/refusal'
import { noteAccess } from '@onewindow/identity/unmasking'
import { eventProcedures } from '@onewindow/rpc/event-procedures'
import { citizenCommand, citizenQuery, staffCommand, staffQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { partyOf } from '../application/party-of.ts'
import { bundleApplicationType } from './case-type.ts'
import { bundleDraftView } from './draft-view.ts'
import { bundlePanel } from './panel-view.ts'
import type { BundleFacts } from './schemas.ts'
import { startBundle, startInput } from './start.ts'

const type = bundleApplicationType as unknown as AnyCaseType
const oneCase = z.strictObject({ caseId: z.uuid() })
/** Why somebody needs the full value; kept for the person concerned to read. */
const unmaskInput = oneCase.extend({ purpose: z.string().trim().min(4).max(200) })

async function readCase(ctx: Signed, caseId: string) {
  const { state, type: found } = await loadForReader<BundleFacts>(ctx.house, caseId, ctx.performer)
  // A case of another kind that this reader may see is no secret, only the wrong address.
  if (found.name !== bundleApplicationType.name) fail(shared.badRequest({}))
  return { state, at: await contextOf(ctx.house, found, state, ctx.performer, ctx.house.clock.now(), { event: 'read', input: {} }) }
}

/** What a citizen does with a one-thing application; every other event of the table has its procedure by the same name. */
export const citizenBundleRouter = router({
  ...eventProcedures(type, 'citizen'),
  start: citizenCommand({ roles: 'signedIn', purpose: 'application', event: 'answerQuestions', caseType: 'bundleApplication' }).input(startInput)
    .mutation(({ ctx, input }) => startBundle(ctx, ctx.performer, partyOf(ctx, input.partyId, input.forAnother), input)),
  draft: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(oneCase).query(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    return bundleDraftView(state, at)
  }),
  panel: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(oneCase).query(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    return bundlePanel(state, at)
  }),
})

/** What the lead unit does with the whole; its items are applications of their own units. */
export const staffBundleRouter = router({
  ...eventProcedures(type, 'staff'),
  panel: staffQuery({ roles: 'signedIn', purpose: 'case' }).input(oneCase).query(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    return bundlePanel(state, at)
  }),
  unmask: staffCommand({ roles: 'signedIn', purpose: 'unmask' }).input(unmaskInput).mutation(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    const now = ctx.house.clock.now()
    await noteAccess({ on: ctx.house.database.pool, moment: { at: now, today: dayOf(now) }, purpose: input.purpose }, { accountId: ctx.me.accountId, unitId: ctx.me.grants[0]?.unitId ?? null, caseId: input.caseId }, state.facts.partyId, 'bundleApplication.facts')
    return bundlePanel(state, at, true).facts
  }),
})
