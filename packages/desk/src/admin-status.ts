import { HEAD_AGE_LIMITS, headAgeSeconds, headHealth } from '@onewindow/audit/head-age'
import { stageLeaf } from '@onewindow/audit/stage'
import { countEffects, listParked, reviveEffect } from '@onewindow/casework/outbox'
import { fail } from '@onewindow/casework/refusal'
import { countMessages } from '@onewindow/connectors/messages/queries'
import { inTransaction } from '@onewindow/identity/write-context'
import { actorOf, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import manifest from '../package.json' with { type: 'json' }
import { ANY_ADMIN } from './admin-roles.ts'
import { CALENDAR } from './calendar-store.ts'
import { demoProgressOf } from './demo-services.ts'
import { refuseAdmin } from './errors.ts'

/** Bounded counts: nobody waits for a page because a queue is long. */
const MOST = 10_000
const counted = (table: string, where = 'true'): string => `(select count(*)::int from (select 1 from ${table} where ${where} limit ${MOST}) n)`

const STATUS = `select ${counted('outbox')} outbox, (select min(at) from outbox) "outboxSince", ${counted('audit_staging')} staging, ${counted('timer', 'at <= $1')} "timersOverdue", (select min(at) from timer where at <= $1) "timersSince",
 ${counted('timer')} timers, ${counted('case_file', `phase = 'open'`)} "openCases", ${counted('case_file', `phase = 'draft'`)} drafts, ${counted('stored_file', `status = 'quarantined'`)} quarantined,
 (select size from audit_head) "logSize", (select version from calendar_version where name = $2 and status = 'published' order by version desc limit 1) "calendarVersion",
 (select revision from catalogue_state where id = 1) "catalogueRevision", pg_database_size(current_database()) "databaseBytes", current_setting('server_version') postgres`
type Row = {
  outbox: number; outboxSince: string | null; staging: number; timersOverdue: number; timersSince: string | null; timers: number; openCases: number; drafts: number; quarantined: number; logSize: number | null; calendarVersion: number | null
  catalogueRevision: number | null; databaseBytes: number; postgres: string
}

/** How the platform is doing, with what it would take an operator to worry. */
export const adminStatusRouter = router({
  get: adminQuery({ roles: ANY_ADMIN, purpose: 'status' }).query(async ({ ctx }) => {
    const { pool } = ctx.house.database
    const { at } = momentOf(ctx)
    const { rows: [row] } = await pool.query<Row>(STATUS, [at, CALENDAR])
    if (!row) throw new Error('The status statement gave no row')
    const { databaseBytes, postgres, calendarVersion, catalogueRevision, logSize, ...queues } = row
    const age = await headAgeSeconds(pool)
    return {
      at, queues, effects: await countEffects(pool), messages: await countMessages(pool), log: { size: logSize ?? 0, headAgeSeconds: age, health: headHealth(age), limits: HEAD_AGE_LIMITS },
      versions: { onewindow: manifest.version, node: process.version, postgres, calendar: calendarVersion, catalogue: catalogueRevision },
      memory: { residentBytes: process.memoryUsage.rss(), databaseBytes }, upSeconds: Math.round(process.uptime()), demo: ctx.demo, demoProgress: await demoProgressOf(ctx),
    }
  }),
  parked: adminQuery({ roles: ANY_ADMIN, purpose: 'status' }).input(z.strictObject({ before: z.int().positive().optional(), limit: z.int().min(1).max(100).default(20) }))
    .query(({ ctx, input }) => listParked(ctx.house.database.pool, input)),
  revive: adminCommand({ roles: ['administrator'], purpose: 'status' }).input(z.strictObject({ id: z.int().positive() })).mutation(async ({ ctx, input }) => {
    await inTransaction(ctx.house.database.pool, async (on) => {
      const { at } = momentOf(ctx)
      const { caseId } = await reviveEffect(on, input.id, at) ?? fail(refuseAdmin.effectNotParked({}))
      await stageLeaf(on, { at, actor: actorOf(ctx), action: 'effect.revive', subject: caseId ?? `effect:${input.id}`, purpose: 'status', event: { effect: input.id, caseId } })
    })
    return { id: input.id }
  }),
})
