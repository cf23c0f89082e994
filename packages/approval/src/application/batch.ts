import { instantOf } from '@onewindow/calendar/day'
import type { Context } from '@onewindow/casework/case-state'
import { inForce } from '@onewindow/casework/configuration/settings'
import { batchWindowsSet } from '../configuration/sets.ts'
import { windowsOn, type Windows } from '../rules/batch-window.ts'
import { itemOf } from './known.ts'

const isBatched = (ctx: Context): boolean => itemOf(ctx).statutoryLimit.startsFrom === 'batchWindowClose'

/** The windows of the item of a case, as they stand today; none where its content does not say that it is decided in batches, whatever is published for it. */
export const windowsOf = (ctx: Context): Windows => windowsOn(isBatched(ctx) ? inForce(ctx, batchWindowsSet) : [], itemOf(ctx).slug, ctx.today)

/** The day from which the decision of a batch counts, fixed when the application comes in (R8); null for what is not decided in batches. */
export function batchClosesAt(ctx: Context): string | null {
  const { open } = windowsOf(ctx)
  return open ? instantOf(open.closes) : null
}
