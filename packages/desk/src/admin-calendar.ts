import { calendarFrom } from '@onewindow/calendar/work-calendar'
import { dayNumber, dayText } from '@onewindow/calendar/day'
import { changing, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import type { RoleId } from '@onewindow/identity/roles'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'
import { previewVersion } from './calendar-preview.ts'
import { refreshCalendars } from './calendar-store.ts'
import { discardDraft, draftInput, draftVersion, listVersions, loadVersion, publishVersion } from './calendar-versions.ts'

const rule = { roles: ANY_ADMIN, purpose: 'calendar' } as const
const configured = { roles: ['administrator'], purpose: 'calendar' } as const satisfies { roles: readonly RoleId[]; purpose: string }
const version = z.int().min(1).max(100_000)
const oneVersion = z.strictObject({ version })

/** The working-day calendar: draft from a notice, see what it moves, a second person publishes, the clocks follow. */
export const adminCalendarRouter = router({
  versions: adminQuery(rule).query(({ ctx }) => listVersions(ctx.house.database.pool)),
  /** Every day of a year as this version has it, nationally or in a region. */
  year: adminQuery(rule).input(oneVersion.extend({ year: z.int().min(1950).max(2200), regionCode: z.string().regex(/^\d{6}(\d{3}){0,2}$/).nullable().default(null) })).query(async ({ ctx, input }) => {
    const { content, ...about } = await loadVersion(ctx.house.database.pool, input.version)
    const calendar = calendarFrom(content, input.regionCode)
    const [first, last] = [dayNumber(`${input.year}-01-01`), dayNumber(`${input.year}-12-31`)]
    const days = Array.from({ length: last - first + 1 }, (_, i) => ({ date: dayText(first + i), ...calendar.infoAt(first + i) }))
    return { ...about, basedOn: content.basedOn ?? null, year: input.year, workdays: days.filter(({ workday }) => workday).length, confirmed: calendar.isConfirmedAt(first, last), days }
  }),
  preview: adminQuery(rule).input(oneVersion).query(({ ctx, input }) => {
    const { at, today } = momentOf(ctx)
    return previewVersion(ctx.house.database.pool, input.version, at, today)
  }),
  draft: adminCommand(configured).input(draftInput).mutation(({ ctx, input }) => changing(ctx, 'calendar', (context) => draftVersion(context, ctx.me.accountId, input))),
  discard: adminCommand(configured).input(oneVersion).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'calendar', (context) => discardDraft(context, input.version))
    return { version: input.version }
  }),
  publish: adminCommand(configured).input(oneVersion).mutation(async ({ ctx, input }) => {
    await changing(ctx, 'calendar', (context) => publishVersion(context, ctx.me.accountId, input.version))
    await refreshCalendars(ctx.house.calendars)
    return { version: input.version, publishedAt: momentOf(ctx).at }
  }),
})
