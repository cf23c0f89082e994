import { z } from 'zod'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { refuse as shared } from '@onewindow/casework/errors'
import { loadForReader } from '@onewindow/casework/load'
import { contextOf } from '@onewindow/casework/perform'
import { fail } from '@onewindow/casework/refusal'
import { noteAccess } from '@onewindow/identity/unmasking'
import { eventProcedures } from '@onewindow/rpc/event-procedures'
import { citizenCommand, citizenQuery, staffCommand, staffQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { dayOf } from '@onewindow/calendar/day'
import { applicationType } from './case-type.ts'
import { draftView } from './draft-view.ts'
import { partyOf } from './party-of.ts'
import { applicationPanel } from './panel-view.ts'
import { listAtWindow, preparedOf } from './prepared.ts'
import type { ApplicationFacts } from './schemas.ts'
import { counterForm, receive, receiveInput, startDraft, startInput, type Who } from './start.ts'

const type = applicationType as unknown as AnyCaseType
const oneCase = z.strictObject({ caseId: z.uuid() })
/** Why somebody needs the full value; kept for the person concerned to read. */
const unmaskInput = oneCase.extend({ purpose: z.string().trim().min(4).max(200) })

const counterFormInput = receiveInput.pick({ slug: true, offerId: true, partyId: true })

async function readCase(ctx: Signed, caseId: string) {
  const { state, type: found } = await loadForReader<ApplicationFacts>(ctx.house, caseId, ctx.performer)
  if (found.name !== applicationType.name) fail(shared.notFound({}))
  return { state, at: await contextOf(ctx.house, found, state, ctx.performer, ctx.house.clock.now(), { event: 'read', input: {} }) }
}

/** The party the clerk has identified. @throws CaseError `case.notFound` */
async function partyAtWindow(ctx: Signed, partyId: string): Promise<Who> {
  const { rows: [party] } = await ctx.house.database.pool.query<{ id: string; kind: Who['kind']; name: string }>('select id, kind, name from party where id = $1', [partyId])
  if (!party) return fail(shared.notFound({}))
  return { partyId: party.id, actorPartyId: null, hasAgent: false, agentName: null, mandate: false, kind: party.kind, name: party.name }
}

/** What a citizen does with an application; every other event of the table has its procedure by the same name. */
export const citizenApplicationRouter = router({
  ...eventProcedures(type, 'citizen'),
  start: citizenCommand({ roles: 'signedIn', purpose: 'application', event: 'startDraft', caseType: 'application' }).input(startInput)
    .mutation(({ ctx, input }) => startDraft(ctx, ctx.performer, partyOf(ctx, input.partyId, input.forAnother), input)),
  /** The draft that lies ready since a request was made an application, or the one begun of it; null where there is none. */
  prepared: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(z.strictObject({ requestId: z.uuid() })).query(async ({ ctx, input }) => {
    const found = await preparedOf(ctx.house.database.pool, input.requestId, ctx.performer.partyIds, ctx.house.clock.now())
    return found && { slug: found.body.item, partyId: found.partyId, caseId: found.caseId, isDraft: found.phase === 'draft' }
  }),
  draft: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(oneCase).query(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    return draftView(state, at)
  }),
  panel: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(oneCase).query(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    return applicationPanel(state, at)
  }),
})

/** What officers do with an application. */
export const staffApplicationRouter = router({
  ...eventProcedures(type, 'staff'),
  /** Who is being served at the windows of the own units, as their tickets were called. */
  atWindow: staffQuery({ roles: ['windowClerk'], purpose: 'window' }).query(({ ctx }) => listAtWindow(ctx.house.database.pool, ctx.me.grants.flatMap(({ role, unitId }) => (role === 'windowClerk' ? [unitId] : [])), ctx.house.clock.now())),
  counterForm: staffQuery({ roles: ['windowClerk'], purpose: 'window' }).input(counterFormInput).query(async ({ ctx, input }) => counterForm(ctx, await partyAtWindow(ctx, input.partyId), input)),
  receive: staffCommand({ roles: ['windowClerk'], purpose: 'case', event: 'receiveAtWindow', caseType: 'application' }).input(receiveInput).mutation(async ({ ctx, input }) =>
    receive(ctx, ctx.performer, await partyAtWindow(ctx, input.partyId), input)),
  panel: staffQuery({ roles: 'signedIn', purpose: 'case' }).input(oneCase).query(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    return applicationPanel(state, at)
  }),
  unmask: staffCommand({ roles: 'signedIn', purpose: 'unmask' }).input(unmaskInput).mutation(async ({ ctx, input }) => {
    const { state, at } = await readCase(ctx, input.caseId)
    const now = ctx.house.clock.now()
    await noteAccess({ on: ctx.house.database.pool, moment: { at: now, today: dayOf(now) }, purpose: input.purpose }, { accountId: ctx.me.accountId, unitId: ctx.me.grants[0]?.unitId ?? null, caseId: input.caseId }, state.facts.partyId, 'application.facts')
    return applicationPanel(state, at, true).facts
  }),
})
