import { instantOf } from '@onewindow/calendar/day'
import type { Context } from '@onewindow/casework/case-state'
import { inForce } from '@onewindow/casework/configuration/settings'
import { batchWindowsSet } from '../configuration/sets.ts'
import { windowsOn, type Windows } from '../rules/batch-window.ts'
import { itemOf } from './known.ts'

/** The windows of the item of a case, as they stand today. */
export const windowsOf = (ctx: Context): Windows => windowsOn(inForce(ctx, batchWindowsSet), itemOf(ctx).slug, ctx.today)

/** The day from which the decision of a batch counts, fixed when the application comes in (R8); null for what is not decided in batches. */
export function batchClosesAt(ctx: Context): string | null {
  const { open } = windowsOf(ctx)
  return open && itemOf(ctx).statutoryLimit.startsFrom === 'batchWindowClose' ? instantOf(open.closes) : null
}
