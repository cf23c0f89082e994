import { stageLeaf } from '@onewindow/audit/stage'
import { compareInstants, epochMs, instantTextMs } from '@onewindow/calendar/day'
import { fail } from '@onewindow/casework/refusal'
import { actorOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'
import { foresee } from './demo-forecast.ts'
import { demoClockOf, type DemoClock } from './demo-services.ts'
import { refuseAdmin } from './errors.ts'

const MOST_DAYS = 366
const DAY_MS = 86_400_000

/** @throws CaseError `admin.notDemo` outside demo mode */
const clockOf = (ctx: Signed): DemoClock => demoClockOf(ctx) ?? fail(refuseAdmin.notDemo({}))

/** The movable clock of a demonstration. Business time only: sign-in and jobs stay on machine time. */
const clockRouter = router({
  /** Whether there is one, and what it shows; on a page of its own, so asked without harm outside demo mode too. */
  get: adminQuery({ roles: ANY_ADMIN, purpose: 'demo' }).query(async ({ ctx }) => {
    const clock = demoClockOf(ctx)
    return { movable: clock !== undefined, at: ctx.house.clock.now(), ...(clock ? await clock.state() : { frozen: false, aheadMs: 0 }) }
  }),
  /** What is set to happen until a moment, before anybody decides to go there. */
  foresee: adminQuery({ roles: ANY_ADMIN, purpose: 'demo' }).input(z.strictObject({ to: z.iso.datetime({ offset: true }) })).query(async ({ ctx, input }) => {
    clockOf(ctx)
    return { rows: await foresee(ctx.house.database.pool, instantTextMs(epochMs(input.to))) }
  }),
  /**
   * Moves it forward, fires every deadline on the way at its own statutory instant, and says what happened. What has happened cannot be undone, so it never goes
   * back. `waiting` deadlines are still to be fired when so many were due that the answer could not wait for them; they follow by themselves.
   * @throws CaseError `admin.notDemo`, `admin.clockBackwards`, `admin.clockTooFar`
   */
  move: adminCommand({ roles: ['administrator'], purpose: 'demo' }).input(z.strictObject({ to: z.iso.datetime({ offset: true }) })).mutation(async ({ ctx, input }) => {
    const clock = clockOf(ctx)
    const from = ctx.house.clock.now()
    const to = instantTextMs(epochMs(input.to))
    if (compareInstants(to, from) <= 0) fail(refuseAdmin.clockBackwards({ at: from }))
    if (epochMs(to) - epochMs(from) > MOST_DAYS * DAY_MS) fail(refuseAdmin.clockTooFar({ days: MOST_DAYS }))
    // Before the move: the entry bears the time at which somebody decided to move it.
    await stageLeaf(ctx.house.database.pool, { at: from, actor: actorOf(ctx), action: 'demo.clock.move', subject: 'platform:clock', purpose: 'demo', event: { from, to } })
    return { from, at: to, ...(await clock.move(to)) }
  }),
})

export const adminDemoRouter = router({ clock: clockRouter })
