import { HEAD_AGE_LIMITS, headAgeSeconds, headHealth } from '@onewindow/audit/head-age'
import { countMessages } from '@onewindow/connectors/messages/queries'
import { adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import manifest from '../package.json' with { type: 'json' }
import { ANY_ADMIN } from './admin-roles.ts'
import { CALENDAR } from './calendar-store.ts'
import { demoProgressOf } from './demo-services.ts'
import { momentOf } from './moment.ts'

/** Bounded counts: nobody waits for a page because a queue is long. */
const MOST = 10_000
const counted = (table: string, where = 'true'): string => `(select count(*)::int from (select 1 from ${table} where ${where} limit ${MOST}) n)`

const STATUS = `select ${counted('outbox')} outbox, (select min(at) from outbox) "outboxSince", ${counted('audit_staging')} staging, ${counted('timer', 'at <= $1')} "timersOverdue", (select min(at) from timer where at <= $1) "timersSince",
 ${counted('timer')} timers, ${counted('case_file', `phase = 'open'`)} "openCases", ${counted('case_file', `phase = 'draft'`)} drafts, ${counted('stored_file', `status = 'quarantined'`)} quarantined,
 (select size from audit_head) "logSize", (select version from calendar_version where name = $2 and status = 'published' order by version desc limit 1) "calendarVersion",
 (select revision from catalogue_state where id = 1) "catalogueRevision", pg_database_size(current_database()) "databaseBytes", current_setting('server_version') postgres, to_regclass('job.job') is not null "hasJobs"`
type Row = {
  outbox: number; outboxSince: string | null; staging: number; timersOverdue: number; timersSince: string | null; timers: number; openCases: number; drafts: number; quarantined: number; logSize: number | null; calendarVersion: number | null
  catalogueRevision: number | null; databaseBytes: number; postgres: string; hasJobs: boolean
}

/** How the platform is doing, with what it would take an operator to worry. */
export const adminStatusRouter = router({
  get: adminQuery({ roles: ANY_ADMIN, purpose: 'status' }).query(async ({ ctx }) => {
    const { pool } = ctx.house.database
    const { at } = momentOf(ctx)
    const { rows: [row] } = await pool.query<Row>(STATUS, [at, CALENDAR])
    if (!row) throw new Error('The status statement gave no row')
    const { hasJobs, databaseBytes, postgres, calendarVersion, catalogueRevision, logSize, ...queues } = row
    const { rows: jobs } = hasJobs ? await pool.query<{ name: string; waiting: number; failed: number }>(
      `select name, count(*) filter (where state in ('created', 'retry', 'active'))::int waiting, count(*) filter (where state = 'failed')::int failed from job.job group by name order by name`) : { rows: [] }
    const age = await headAgeSeconds(pool, at)
    return {
      at, queues, jobs, messages: await countMessages(pool), log: { size: logSize ?? 0, headAgeSeconds: age, health: headHealth(age), limits: HEAD_AGE_LIMITS },
      versions: { onewindow: manifest.version, node: process.version, postgres, calendar: calendarVersion, catalogue: catalogueRevision },
      memory: { residentBytes: process.memoryUsage.rss(), databaseBytes }, upSeconds: Math.round(process.uptime()), demo: ctx.demo, demoProgress: await demoProgressOf(ctx),
    }
  }),
})
