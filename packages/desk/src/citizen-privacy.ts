import { listConsents, withdrawConsent } from '@onewindow/identity/consents'
import { listAccesses } from '@onewindow/identity/unmasking'
import { changing } from '@onewindow/rpc/moment'
import { citizenCommand, citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { partiesFor } from './acting-for.ts'
import { ownData } from './own-data.ts'

const rule = { roles: 'signedIn', purpose: 'privacy' } as const
const forParty = z.strictObject({ partyId: z.uuid().optional() }).default({})

/** Whose data, read by whom, with which consent (个人信息保护法 §44–45, §15): everything the platform holds about one may be seen and taken along. */
export const citizenPrivacyRouter = router({
  accesses: citizenQuery(rule).input(z.strictObject({ partyId: z.uuid().optional(), before: z.iso.datetime({ offset: true }).nullish(), limit: z.int().min(1).max(100).default(50) })).query(async ({ ctx, input }) => {
    const [party] = partiesFor(ctx, input.partyId)
    return party ? listAccesses(ctx.house.database.pool, party, { before: input.before ?? null, limit: input.limit }) : []
  }),
  consents: citizenQuery(rule).input(forParty).query(async ({ ctx, input }) => {
    const [party] = partiesFor(ctx, input.partyId)
    return party ? listConsents(ctx.house.database.pool, party) : []
  }),
  withdrawConsent: citizenCommand(rule).input(z.strictObject({ consentId: z.uuid(), partyId: z.uuid().optional() })).mutation(async ({ ctx, input }) => {
    const [party = ''] = partiesFor(ctx, input.partyId)
    await changing(ctx, 'privacy', (context) => withdrawConsent(context, party, input.consentId))
    return { consentId: input.consentId }
  }),
  exportMyData: citizenCommand(rule).mutation(({ ctx }) => ownData(ctx)),
})
