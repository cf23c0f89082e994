import { dayOf } from '@onewindow/calendar/day'
import { differenceOf } from '@onewindow/casework/configuration/difference'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { RoleId } from '@onewindow/identity/roles'
import { changing } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { slug } from '../catalogue/definition.ts'
import { answerItem, askItem, checkDraft, discardItem, draftItem, isIntakeClosed, publishItem, rejectItem, resumeItem, saveItem, submitItem } from './versions.ts'

const reading = { roles: ['administrator', 'securityAdministrator', 'auditor'], purpose: 'catalogue' } as const satisfies { roles: readonly RoleId[]; purpose: string }
const writing = { roles: ['administrator'], purpose: 'catalogue' } as const satisfies { roles: readonly RoleId[]; purpose: string }
const onVersion = z.strictObject({ slug, version: z.int().min(1).max(100_000) })
const onRevision = onVersion.extend({ revision: z.int().min(1).max(1_000_000) })
const reason = z.string().trim().min(5).max(500)
const MOST_CHARACTERS = 500_000
const content = z.json().refine((value) => JSON.stringify(value).length <= MOST_CHARACTERS)

const done = async ({ version }: { version: number }, work: Promise<unknown>): Promise<{ version: number }> => {
  await work
  return { version }
}

type Work = { id: string; code: string; slug: string; version: number; status: string; content: unknown; author: string; revision: number; reason: string; returned: string | null; intakeClosedTo: string | null; waiting: { event: string; reason: string; until: string | null; by: string; byName: string; at: string } | null }
const WORK = 'select id, item_code code, slug, version, status, content, author, revision, reason, returned, intake_closed_to "intakeClosedTo", waiting from item_version'

/** Versions of items (事项版本): a draft from the published one, what is wrong by field, the difference, a second person publishes; ended by two. */
export const adminItemVersionRouter = router({
  /** What there is to work with: the content as JSON, what is wrong, what is different from the version in force, what waits for a second person. */
  work: adminQuery(reading).input(onVersion).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const { rows: [row] } = await pool.query<Work>(`${WORK} where slug = $1 and version = $2`, [input.slug, input.version])
    if (!row) return fail(refuse.notFound({}))
    const { rows: [before] } = await pool.query<{ content: unknown; version: number }>(`select content, version from item_version where slug = $1 and status = 'published' and version <> $2 order by version desc limit 1`, [input.slug, input.version])
    const { rows: coming } = await pool.query<{ version: number; from: string }>(`select version, effective_from "from" from item_version where slug = $1 and status = 'published' and version < $2 and effective_from > $3 and (effective_to is null or effective_to > effective_from) order by version`, [input.slug, input.version, ctx.house.clock.now()])
    const open = row.status === 'draft' || row.status === 'inReview'
    return {
      version: row.version, status: row.status, authorId: row.author, revision: row.revision, reason: row.reason, returned: row.returned, waiting: row.waiting, intakeClosed: isIntakeClosed(row.intakeClosedTo, ctx.house.clock.now()), content: row.content as z.core.util.JSONType, comparedWith: before?.version ?? null,
      /** Published for later: whichever would begin after the day this one is published for never will. */
      coming,
      difference: open && before ? differenceOf(before.content, row.content).map(({ path, before: old, after }) => ({ path, before: old as z.core.util.JSONType, after: after as z.core.util.JSONType })) : [],
      faults: open ? (await checkDraft(pool, row, row.content, dayOf(ctx.house.clock.now()))).faults : [],
    }
  }),
  draftVersion: adminCommand(writing).input(onVersion).mutation(({ ctx, input }) => changing(ctx, 'catalogue', (context) => draftItem(context, ctx.me.accountId, input.slug, input.version))),
  save: adminCommand(writing).input(onRevision.extend({ content, reason: z.string().trim().max(500) })).mutation(({ ctx, input }) => changing(ctx, 'catalogue', (context) => saveItem(context, ctx.me.accountId, input))),
  submitForReview: adminCommand(writing).input(onRevision).mutation(({ ctx, input }) => done(input, changing(ctx, 'catalogue', (context) => submitItem(context, ctx.me.accountId, input)))),
  reject: adminCommand(writing).input(onRevision.extend({ reason })).mutation(({ ctx, input }) => done(input, changing(ctx, 'catalogue', (context) => rejectItem(context, ctx.me.accountId, input)))),
  publish: adminCommand(writing).input(onRevision.extend({ from: z.iso.date() })).mutation(({ ctx, input }) => changing(ctx, 'catalogue', (context) => publishItem(context, ctx.me.accountId, input))),
  discard: adminCommand(writing).input(onRevision).mutation(({ ctx, input }) => done(input, changing(ctx, 'catalogue', (context) => discardItem(context, input)))),
  ask: adminCommand(writing).input(onVersion.extend({ event: z.enum(['retire', 'suspendIntake']), reason, until: z.iso.date().nullable() })).mutation(({ ctx, input }) => done(input, changing(ctx, 'catalogue', (context) => askItem(context, ctx.me.accountId, input)))),
  answer: adminCommand(writing).input(onRevision.extend({ yes: z.boolean() })).mutation(({ ctx, input }) => done(input, changing(ctx, 'catalogue', (context) => answerItem(context, ctx.me.accountId, input)))),
  resumeIntake: adminCommand(writing).input(onVersion).mutation(({ ctx, input }) => done(input, changing(ctx, 'catalogue', (context) => resumeItem(context, input)))),
})
