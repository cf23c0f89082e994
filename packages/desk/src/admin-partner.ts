import { stageLeaf } from '@onewindow/audit/stage'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { listCalls } from '@onewindow/connectors/partners/journal'
import { partnerKinds, type PartnerKind } from '@onewindow/connectors/partners/kinds'
import { changePartner, createPartner, endKey, findPartner, listPartners, rotateKey, type NewKey, type PartnerView } from '@onewindow/connectors/partners/registry'
import type { Keyring } from '@onewindow/identity/keyring'
import type { RoleId } from '@onewindow/identity/roles'
import { brokenUnique, type WriteContext } from '@onewindow/identity/write-context'
import { service } from '@onewindow/rpc/context'
import { changing, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'
import { refuseAdmin } from './errors.ts'
import { closeParked, listParked } from './parked-news.ts'

const rule = { roles: ANY_ADMIN, purpose: 'partners' } as const
/** Keys are the security administrator's (common vocabulary §1). */
const keys = { roles: ['securityAdministrator'], purpose: 'partners' } as const satisfies { roles: readonly RoleId[]; purpose: string }
/** What nobody waits for is settled by whoever runs the platform. */
const operates = { roles: ['administrator'], purpose: 'partners' } as const satisfies { roles: readonly RoleId[]; purpose: string }

const partnerId = z.uuid()
const cursor = z.strictObject({ at: z.iso.datetime({ offset: true }), id: z.uuid() }).optional()
const limit = z.int().min(1).max(200).default(50)
const terms = {
  name: z.string().trim().min(2).max(80), regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/), calls: z.array(z.string().max(80)).max(60), perMinute: z.int().min(1).max(6000).default(60),
}

/** What may be called, with the kinds of partners that may; read from the router itself. */
export type PartnerProcedures = () => readonly { call: string; kinds: readonly PartnerKind[] }[]

/** Only what the kind of the partner may call at all. */
function callsWithin(list: ReturnType<PartnerProcedures>, kind: PartnerKind, calls: readonly string[]): string[] {
  const allowed = new Set(list.filter(({ kinds }) => kinds.includes(kind)).map(({ call }) => call))
  return calls.every((call) => allowed.has(call)) ? [...new Set(calls)].sort() : fail(refuseAdmin.callNotOfKind({}))
}

async function wanted(context: WriteContext, id: string): Promise<PartnerView> {
  return (await findPartner(context.on, id, context.moment.at)) ?? fail(refuse.notFound({}))
}

/** Every change is an entry of the log, never with a secret. */
const note = ({ on, moment, actor, purpose }: WriteContext, action: string, id: string, event: object): Promise<unknown> => stageLeaf(on, { at: moment.at, actor, action: `partner.${action}`, subject: `partner:${id}`, purpose: purpose ?? 'partners', event })

/** Runs a change; a name used twice within a kind is told at the field. */
async function named<T>(ctx: Signed, work: (context: WriteContext) => Promise<T>): Promise<T> {
  try {
    return await changing(ctx, 'partners', work)
  } catch (error) {
    if (brokenUnique(error) === 'partner_kind_name_key') fail(refuse.invalidFields({ n: 1, fields: [{ path: 'name', code: 'taken', params: {} }] }))
    throw error
  }
}

/** Systems outside with a key: who they are, what they may, what they sent, and what nobody waited for. */
export const adminPartnerRouter = (procedures: PartnerProcedures) => router({
  list: adminQuery(rule).query(({ ctx }) => listPartners(ctx.house.database.pool, momentOf(ctx).at)),
  get: adminQuery(rule).input(z.strictObject({ partnerId })).query(async ({ ctx, input }): Promise<PartnerView> => (await findPartner(ctx.house.database.pool, input.partnerId, momentOf(ctx).at)) ?? fail(refuse.notFound({}))),
  /** Kinds with what each may call. */
  kinds: adminQuery(rule).query(() => partnerKinds.map((kind) => ({ kind, calls: procedures().filter(({ kinds }) => kinds.includes(kind)).map(({ call }) => call) }))),
  calls: adminQuery(rule).input(z.strictObject({ partnerId: partnerId.optional(), outcome: z.enum(['received', 'accepted', 'refused']).optional(), after: cursor, limit })).query(({ ctx, input }) => listCalls(ctx.house.database.pool, input)),
  parked: adminQuery(rule).input(z.strictObject({ status: z.enum(['parked', 'settled', 'closed']).default('parked'), after: cursor, limit })).query(({ ctx, input }) => listParked(ctx.house.database.pool, input)),
  close: adminCommand(operates).input(z.strictObject({ messageId: z.uuid(), reason: z.string().trim().min(5).max(300) })).mutation(({ ctx, input }) => changing(ctx, 'partners', async (context) => {
    if (!(await closeParked(context.on, input, context.moment.at))) fail(refuseAdmin.newsNotParked({}))
    await note(context, 'closeNews', input.messageId, input)
    return { messageId: input.messageId }
  })),
  /** The secret is in this answer and nowhere else; the id is the page's, so that the same asked again is told from a name that is taken. */
  create: adminCommand(keys).input(z.strictObject({ partnerId, kind: z.enum(partnerKinds), ...terms })).mutation(({ ctx, input }): Promise<NewKey & { partnerId: string }> => named(ctx, async (context) => {
    const calls = callsWithin(procedures(), input.kind, input.calls)
    const { partnerId: id, ...asked } = input
    const key = (await createPartner(context.on, service<Keyring>(ctx, 'keyring'), { ...asked, calls, id, at: context.moment.at })) ?? fail(refuseAdmin.partnerMade({}))
    await note(context, 'create', id, { ...asked, calls, keyId: key.keyId })
    return { partnerId: id, ...key }
  })),
  change: adminCommand(keys).input(z.strictObject({ partnerId, version: z.int().min(1), enabled: z.boolean(), ...terms })).mutation(({ ctx, input }) => named(ctx, async (context) => {
    const partner = await wanted(context, input.partnerId)
    const calls = callsWithin(procedures(), partner.kind, input.calls)
    if (!(await changePartner(context.on, { ...input, calls, id: partner.id, at: context.moment.at }))) fail(refuseAdmin.partnerChanged({ version: partner.version }))
    await note(context, 'change', partner.id, { ...input, calls })
    return { partnerId: partner.id, version: partner.version + 1 }
  })),
  /** A second key beside the newest one the page showed; the secret is in this answer and nowhere else. */
  rotate: adminCommand(keys).input(z.strictObject({ partnerId, newestKeyId: z.string().max(40).nullable() })).mutation(({ ctx, input }): Promise<NewKey & { partnerId: string }> => changing(ctx, 'partners', async (context) => {
    const { id } = await wanted(context, input.partnerId)
    const key = (await rotateKey(context.on, service<Keyring>(ctx, 'keyring'), { partnerId: id, newestId: input.newestKeyId, at: context.moment.at })) ?? fail(refuseAdmin.keyMade({}))
    await note(context, 'rotate', id, { keyId: key.keyId })
    return { partnerId: id, ...key }
  })),
  endKey: adminCommand(keys).input(z.strictObject({ partnerId, keyId: z.string().max(40) })).mutation(({ ctx, input }) => changing(ctx, 'partners', async (context) => {
    const { id } = await wanted(context, input.partnerId)
    if (!(await endKey(context.on, { ...input, at: context.moment.at }))) fail(refuseAdmin.keyEnded({}))
    await note(context, 'endKey', id, { keyId: input.keyId })
    return { partnerId: id }
  })),
})
