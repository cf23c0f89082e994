import { dayOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { presentLicence, presentationsOf } from '@onewindow/licences/present'
import { findHeldLicence, walletOf } from '@onewindow/licences/queries'
import { service, type RequestContext } from '@onewindow/rpc/context'
import { citizenCommand, citizenQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { partiesFor } from './acting-for.ts'
import { showFacts, type ShownFact, type Vocabulary } from './show-facts.ts'

const rule = { roles: 'signedIn', purpose: 'ownLicences' } as const
const oneLicence = z.strictObject({ licenceId: z.uuid() })

/** @throws CaseError `case.notFound` unless the licence belongs to the person or an organisation acted for */
async function held(ctx: Signed, licenceId: string) {
  const licence = await findHeldLicence(ctx.house.database.pool, licenceId, ctx.performer.partyIds, dayOf(ctx.house.clock.now()))
  return licence ?? fail(refuse.notFound({}))
}

/** Licences with their facts as a person reads them. */
async function showing<L extends { facts: Record<string, unknown> }>(ctx: RequestContext, licences: readonly L[]): Promise<(Omit<L, 'facts'> & { facts: ShownFact[] })[]> {
  const shown = await showFacts(ctx.house.database.pool, service<Vocabulary>(ctx, 'catalogue'), licences.map(({ facts }) => facts), ctx.house.clock.now())
  return licences.map((licence, place) => ({ ...licence, facts: shown[place] ?? [] }))
}

/** The wallet (证照): own licences, with `businesses` those of one's individual businesses too, or those of the organisation acted for, shown as a code that lives a minute. */
export const citizenLicenceRouter = router({
  list: citizenQuery(rule).input(z.strictObject({ partyId: z.uuid().optional(), businesses: z.boolean().default(false) }).prefault({})).query(async ({ ctx, input }) => {
    const asked = partiesFor(ctx, input.partyId)
    // An individual business is its operator's own (民法典 §54, §56): one wallet for both.
    const parties = input.businesses && asked[0] === ctx.me.partyId ? [...asked, ...ctx.me.identities.filter(({ as }) => as === 'operator').map(({ partyId }) => partyId)] : asked
    const licences = parties.length > 0 ? await walletOf(ctx.house.database.pool, parties, dayOf(ctx.house.clock.now())) : []
    return showing(ctx, licences)
  }),
  get: citizenQuery(rule).input(oneLicence).query(async ({ ctx, input }) => {
    const licence = await held(ctx, input.licenceId)
    const [{ facts } = { facts: [] as ShownFact[] }] = await showing(ctx, [licence])
    return { ...licence, facts, looks: await presentationsOf(ctx.house.database.pool, licence.id, 5) }
  }),
  present: citizenCommand(rule).input(oneLicence).mutation(async ({ ctx, input }) => {
    const licence = await held(ctx, input.licenceId)
    return presentLicence(ctx.house.database.pool, licence.id, ctx.house.clock.now())
  }),
  looks: citizenQuery(rule).input(oneLicence).query(async ({ ctx, input }) => presentationsOf(ctx.house.database.pool, (await held(ctx, input.licenceId)).id)),
})
