import { contentHash } from '@onewindow/audit/content-hash'
import { addDays } from '@onewindow/calendar/day'
import { faultsFrom } from '@onewindow/casework/configuration/check-beside'
import { differenceOf } from '@onewindow/casework/configuration/difference'
import { wordsOfSet, type AnySet } from '@onewindow/casework/configuration/set'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { RequestContext } from '@onewindow/rpc/context'
import { changing, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import type { RoleId } from '@onewindow/identity/roles'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'
import { contentOf, discardConfiguration, draftConfiguration, listConfiguration, proposeConfiguration, publishConfiguration, returnConfiguration, saveConfiguration, type ConfigurationVersion } from './configuration-versions.ts'

const rule = { roles: ANY_ADMIN, purpose: 'configuration' } as const
const configured = { roles: ['administrator'], purpose: 'configuration' } as const satisfies { roles: readonly RoleId[]; purpose: string }
const key = z.string().regex(/^[a-z][A-Za-z-]*\.[a-z][A-Za-z]*$/).max(80)
const version = z.int().min(0).max(100_000)
const onVersion = z.strictObject({ key, version })
const onRevision = onVersion.extend({ revision: z.int().min(1).max(1_000_000) })
/** A content may be wrong while it is a draft; it is only asked not to be endless. */
const MOST_CHARACTERS = 1_000_000
const content = z.json().refine((value) => JSON.stringify(value).length <= MOST_CHARACTERS)

const setOf = (ctx: Pick<RequestContext, 'house'>, name: string): AnySet => ctx.house.settings.sets.get(name) ?? fail(refuse.notFound({}))
const OPEN = `select case_type "caseType", count(*)::int n from (select case_type from case_file where phase = 'open' and case_type = any($1) limit 20000) o group by case_type order by case_type`

/** The version that follows the one in force, if one is published already; one that a later number overtook never does. */
const nextOf = (versions: readonly ConfigurationVersion[], today: string): ConfigurationVersion | undefined => {
  const coming = versions.filter(({ status, effectiveFrom }) => status === 'published' && (effectiveFrom ?? '') > today)
  return coming.findLast(({ version, effectiveFrom }) => !coming.some((later) => later.version > version && (later.effectiveFrom ?? '') <= (effectiveFrom ?? '')))
}

/** Policy of the platform (配置): what is in force and since when, draft, check, the second person publishes or returns. */
export const adminConfigurationRouter = router({
  list: adminQuery(rule).query(async ({ ctx }) => {
    const { today } = momentOf(ctx)
    const { settings } = ctx.house
    const versions = Map.groupBy(await listConfiguration(ctx.house.database.pool, null), (one) => one.key)
    return [...settings.sets.values()].map((set) => {
      const own = versions.get(set.key) ?? []
      const inForce = settings.versionOn(set, today)
      const next = nextOf(own, today)
      return {
        key: set.key, title: set.title, about: set.about, inForce, since: own.find((one) => one.version === inForce)?.effectiveFrom ?? null, next: next ? { version: next.version, from: next.effectiveFrom ?? '' } : null,
        open: own.find(({ status }) => status === 'draft' || status === 'proposed') ?? null,
      }
    })
  }),
  get: adminQuery(rule).input(z.strictObject({ key, version: version.optional() })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const { today } = momentOf(ctx)
    const { settings } = ctx.house
    const set = setOf(ctx, input.key)
    const versions = await listConfiguration(pool, set.key)
    const inForce = settings.versionOn(set, today)
    const shown = input.version ?? inForce
    const about = versions.find((one) => one.version === shown) ?? null
    const [now, used] = [await contentOf(pool, set, shown), await contentOf(pool, set, inForce)]
    const { rows: open } = await pool.query<{ caseType: string; n: number }>(OPEN, [set.touches.map(({ caseType }) => caseType)])
    return {
      key: set.key, title: set.title, about: set.about, words: wordsOfSet(set, now, (other) => settings.on(other, about?.effectiveFrom ?? today)), contentHash: about === null || about.status === 'published' ? contentHash(now) : null, schema: z.toJSONSchema(set.schema, { io: 'input', unrepresentable: 'any' }), versions, inForce, shown, content: now as z.core.util.JSONType,
      difference: shown === inForce ? [] : differenceOf(used, now).map(({ path, before, after }) => ({ path, before: before as z.core.util.JSONType, after: after as z.core.util.JSONType })),
      faults: about && (about.status === 'draft' || about.status === 'proposed') ? await faultsFrom(set, now, settings, about.effectiveFrom ?? addDays(today, 1), pool) : [],
      touches: set.touches.map(({ caseType, pins }) => ({ caseType, pins, open: open.find((one) => one.caseType === caseType)?.n ?? 0 })),
    }
  }),
  draft: adminCommand(configured).input(onVersion).mutation(({ ctx, input }) => changing(ctx, 'configuration', (context) => draftConfiguration(context, ctx.me.accountId, setOf(ctx, input.key), input.version))),
  save: adminCommand(configured).input(onRevision.extend({ content, reason: z.string().trim().max(500), effectiveFrom: z.iso.date().nullable() }))
    .mutation(({ ctx, input }) => changing(ctx, 'configuration', (context) => saveConfiguration(context, ctx.me.accountId, setOf(ctx, input.key), ctx.house.settings, input))),
  propose: adminCommand(configured).input(onRevision).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'configuration', (context) => proposeConfiguration(context, ctx.me.accountId, setOf(ctx, input.key), ctx.house.settings, input))
    return { version: input.version }
  }),
  publish: adminCommand(configured).input(onRevision).mutation(async ({ ctx, input }) => {
    const { effectiveFrom } = await changing(ctx, 'configuration', (context) => publishConfiguration(context, ctx.me.accountId, setOf(ctx, input.key), ctx.house.settings, input))
    await ctx.house.settings.refresh()
    return { version: input.version, effectiveFrom }
  }),
  return: adminCommand(configured).input(onRevision.extend({ reason: z.string().trim().min(5).max(500) })).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'configuration', (context) => returnConfiguration(context, ctx.me.accountId, setOf(ctx, input.key).key, input))
    return { version: input.version }
  }),
  discard: adminCommand(configured).input(onRevision).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'configuration', (context) => discardConfiguration(context, setOf(ctx, input.key).key, input))
    return { version: input.version }
  }),
})
