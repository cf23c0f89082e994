import { cursor } from '@onewindow/casework/keyset'
import type { RoleId } from '@onewindow/identity/roles'
import { changing } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { MOST_BYTES, MOST_ROWS, rowStates } from './columns.ts'
import { confirmImport, declineImport, discardImport, note, proposeImport, PURPOSE } from './imports.ts'
import { findImport, listImports, listRows } from './queries.ts'
import { endedReport, reportHash } from './report.ts'

const reading = { roles: ['administrator', 'securityAdministrator', 'auditor'], purpose: PURPOSE } as const satisfies { roles: readonly RoleId[]; purpose: string }
const writing = { roles: ['administrator'], purpose: PURPOSE } as const satisfies { roles: readonly RoleId[]; purpose: string }
const onImport = z.strictObject({ importId: z.uuid() })
const reason = z.string().trim().min(5).max(500)
const rows = z.int().min(0).max(MOST_ROWS)
const limit = z.int().min(1).max(100).default(50)

const done = async ({ importId }: { importId: string }, work: Promise<void>): Promise<{ importId: string }> => {
  await work
  return { importId }
}

/** Files of firms and equipment for the registers: one administrator proposes, a second one confirms (market supervision §3.1, §3.11). The file itself comes over `POST /imports/<kind>`. */
export const adminImportRouter = router({
  list: adminQuery(reading).input(z.strictObject({ after: cursor, limit })).query(({ ctx, input }) => listImports(ctx.house.database.pool, input)),
  get: adminQuery(reading).input(onImport).query(({ ctx, input }) => findImport(ctx.house.database.pool, input.importId)),
  rows: adminQuery(reading).input(onImport.extend({ state: z.enum(rowStates).nullish(), after: z.int().min(0).max(MOST_BYTES).nullish(), limit })).query(({ ctx, input }) => listRows(ctx.house.database.pool, input)),
  propose: adminCommand(writing).input(onImport.extend({ partial: z.boolean(), ready: rows, faulty: rows })).mutation(({ ctx, input }) => done(input, changing(ctx, PURPOSE, (context) => proposeImport(context, ctx.me.accountId, input)))),
  confirm: adminCommand(writing).input(onImport).mutation(({ ctx, input }) => done(input, changing(ctx, PURPOSE, (context) => confirmImport(context, ctx.me.accountId, input)))),
  decline: adminCommand(writing).input(onImport.extend({ reason })).mutation(({ ctx, input }) => done(input, changing(ctx, PURPOSE, (context) => declineImport(context, ctx.me.accountId, input)))),
  discard: adminCommand(writing).input(onImport).mutation(({ ctx, input }) => done(input, changing(ctx, PURPOSE, (context) => discardImport(context, input)))),
  /** The import report as a file; that it was taken is an entry of the log. */
  report: adminCommand(reading).input(onImport).mutation(async ({ ctx, input }): Promise<{ text: string; sha256: string }> => {
    const text = await endedReport(ctx.house.database.pool, input.importId)
    await changing(ctx, PURPOSE, (context) => note(context, 'export', input.importId, { sha256: reportHash(text) }))
    return { text, sha256: reportHash(text) }
  }),
})
