import { actorOf, changing } from '@onewindow/rpc/moment'
import { z } from 'zod'
import { stageLeaf } from '@onewindow/audit/stage'
import { dayOf } from '@onewindow/calendar/day'
import { setAccountLocale } from '@onewindow/identity/accounts'
import { mask } from '@onewindow/identity/masking'
import type { Keyring } from '@onewindow/identity/keyring'
import { keepSignInPhone, signInPhone } from '@onewindow/identity/own-phone'
import { bindRealName, findParty, findPerson } from '@onewindow/identity/parties'
import { noteAccess, readMaskedIdNumber } from '@onewindow/identity/unmasking'
import { inTransaction } from '@onewindow/identity/write-context'
import { service } from '@onewindow/rpc/context'
import { citizenCommand, citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'

const name = z.string().trim().min(2).max(64)
const idNumber = z.string().trim().toUpperCase().max(18)
export const bindInput = z.strictObject({ name, idNumber, consent: z.literal(true) })

/** Who am I, for whom may I act, how does the platform know me. */
export const citizenMeRouter = router({
  get: citizenQuery({ roles: 'signedIn', purpose: 'ownAccount' }).query(async ({ ctx }) => {
    const { me } = ctx
    const db = ctx.house.database.pool
    const party = me.partyId ? await findParty(db, me.partyId) : null
    const phone = party?.phone ?? (await signInPhone(db, me.accountId))
    return {
      displayName: party?.name ?? me.displayName, partyId: me.partyId, locale: me.locale, verified: Boolean(party?.verifiedAt), identities: me.identities, phone: phone && mask('mobile', phone),
      idNumber: party ? await readMaskedIdNumber({ on: db, keyring: service<Keyring>(ctx, 'keyring') }, party.id) : null, signedInAt: me.signedInAt,
    }
  }),
  bindRealName: citizenCommand({ roles: 'signedIn', purpose: 'realName' }).input(bindInput).mutation(async ({ ctx, input }) => {
    const at = ctx.house.clock.now()
    const keyring = service<Keyring>(ctx, 'keyring')
    const partyId = await inTransaction(ctx.house.database.pool, async (on) => {
      const bound = await bindRealName({ on, moment: { at, today: dayOf(at) }, actor: `account:${ctx.me.accountId}`, purpose: 'realName', keyring }, ctx.me.accountId, { name: input.name, idNumber: input.idNumber })
      await keepSignInPhone({ on, keyring }, ctx.me.accountId, bound)
      return bound
    })
    return { partyId }
  }),
  /** Another person of the register, for a mandate: found only by whoever knows name and number exactly. The question is on record, and the person can read it. */
  findOther: citizenCommand({ roles: 'signedIn', purpose: 'mandate' }).input(z.strictObject({ name, idNumber })).mutation(({ ctx, input }) => changing(ctx, 'mandate', async ({ on, moment, purpose }) => {
    const found = await findPerson({ on, keyring: service<Keyring>(ctx, 'keyring') }, input.idNumber)
    if (found?.name !== input.name) {
      await stageLeaf(on, { at: moment.at, actor: actorOf(ctx), action: 'party.lookupMissed', subject: actorOf(ctx), purpose, event: { by: 'idNumber' } })
      return null
    }
    await noteAccess({ on, moment, purpose }, { accountId: ctx.me.accountId, unitId: null }, found.id, 'mandateLookup')
    return { partyId: found.id, name: found.name }
  })),
  setLocale: citizenCommand({ roles: 'signedIn', purpose: 'ownAccount' }).input(z.strictObject({ locale: z.enum(['zh', 'en']) })).mutation(async ({ ctx, input }) => {
    await setAccountLocale(ctx.house.database.pool, ctx.me.accountId, input.locale)
    return { locale: input.locale }
  }),
})
