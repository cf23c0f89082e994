import { headAgeSeconds, headHealth } from '@onewindow/audit/head-age'
import type { SigningKey } from '@onewindow/audit/keys'
import { publicKeySet } from '@onewindow/audit/keys'
import { proofBetweenHeads, proofOfEntry } from '@onewindow/audit/proofs'
import { listActions, searchLog, searchLogInput } from '@onewindow/audit/queries'
import { stageLeaf } from '@onewindow/audit/stage'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { service } from '@onewindow/rpc/context'
import { actorOf, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import type { RoleId } from '@onewindow/identity/roles'
import { z } from 'zod'
import { auditBundleText } from './audit-export.ts'
import { withNames } from './audit-names.ts'

const rule = { roles: ['auditor'], purpose: 'audit' } as const satisfies { roles: readonly RoleId[]; purpose: string }
const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER)

const HEADS = `select size, root, at, key_id "keyId", signature from audit_signed_head where $1::bigint is null or size < $1 order by size desc limit $2`
type Head = { size: number; root: string; at: string; keyId: string; signature: string }

/** Reading the log is itself an entry: the auditor is watched like everybody. */
const noteReading = (ctx: Signed, action: string, subject: string, event: unknown) =>
  stageLeaf(ctx.house.database.pool, { at: momentOf(ctx).at, actor: actorOf(ctx), action, subject, purpose: 'audit', event })

/** The tamper-evident log, for the auditor alone: search, one entry with the proof the browser checks, heads, a bundle to take away. */
export const adminAuditRouter = router({
  search: adminQuery(rule).input(searchLogInput).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const page = await searchLog(pool, input)
    if (input.before === undefined) await noteReading(ctx, 'audit.search', 'audit', { ...input })
    return { rows: await withNames(pool, page.rows), before: page.before }
  }),
  actions: adminQuery(rule).query(({ ctx }) => listActions(ctx.house.database.pool)),
  entry: adminQuery(rule).input(z.strictObject({ seq })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const { rows: [leaf] } = await pool.query<Awaited<ReturnType<typeof searchLog>>['rows'][number]>('select seq, at, actor, action, subject, purpose, digest from audit_leaf where seq = $1', [input.seq])
    if (!leaf) return fail(refuse.notFound({}))
    const { rows: [event] } = await pool.query<{ salt: string; body: unknown }>('select salt, body from audit_event where digest = $1', [leaf.digest])
    const [named] = await withNames(pool, [leaf])
    await noteReading(ctx, 'audit.read', `audit:${input.seq}`, { seq: input.seq })
    // A leaf has no signed head for up to a minute: it is shown, and says so.
    return { leaf: named ?? fail(refuse.notFound({})), receipt: await proofOfEntry(pool, input.seq), claim: event ? { salt: event.salt, event: event.body } : null, keys: publicKeySet(service<string>(ctx, 'keyDirectory')).keys }
  }),
  heads: adminQuery(rule).input(z.strictObject({ before: seq.nullish(), limit: z.int().min(1).max(100).default(20) })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const { rows } = await pool.query<Head>(HEADS, [input.before ?? null, input.limit + 1])
    const age = await headAgeSeconds(pool)
    return { rows: rows.slice(0, input.limit), before: rows.length > input.limit ? (rows[input.limit - 1]?.size ?? null) : null, ageSeconds: age, health: headHealth(age) }
  }),
  consistency: adminQuery(rule).input(z.strictObject({ first: seq, second: seq })).query(async ({ ctx, input }) => (await proofBetweenHeads(ctx.house.database.pool, input.first, input.second)) ?? fail(refuse.notFound({}))),
  exportBundle: adminCommand(rule).input(z.strictObject({ purpose: z.string().trim().min(4).max(200), events: z.boolean().default(false) })).mutation(({ ctx, input }) =>
    auditBundleText({ house: ctx.house, key: service<SigningKey>(ctx, 'auditKey'), actor: actorOf(ctx), ...input })),
})
