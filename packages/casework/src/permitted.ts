import type { CaseState, Context } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { separation } from './decide.ts'
import { FILE_DEMANDS, statesFrom } from './lifecycle.ts'
import { mayAct } from './may-act.ts'
import type { Refusal } from './refusal.ts'

/** One event the reader could do here, and the reason why not where there is one. Pages draw buttons from this and from nothing else. */
export type PermittedAction = { event: string; refusal: Refusal | null; primary: boolean; danger: boolean; irreversible: boolean; reason: boolean; files: readonly string[]; needsSecond: boolean; source: string }

/** Events whose rows start in the case's state and admit the reader; drawn when permitted, kept with the reason when only guard or separation is in the way. */
export function permittedActions<F>(type: CaseType<F>, c: CaseState<F>, ctx: Context): PermittedAction[] {
  const rows = type.lifecycle.transitions.filter((row) => row.from !== null && statesFrom(type.lifecycle as never, row).includes(c.state) && mayAct(row, c, ctx.actor))
  const events = [...new Set(rows.map((row) => row.on))]
  return events.flatMap((event) => {
    const judged = rows.filter((row) => row.on === event).map((row) => ({ row, refusal: separation(row, c, ctx, type) ?? row.guard?.(c, ctx) ?? null }))
    const best = judged.find(({ refusal }) => !refusal) ?? judged[0]
    if (!best) throw new Error(`${type.name}.${event}: no row`)
    const marks = best.row.marks ?? []
    if (best.refusal && marks.includes('onlyIfPossible')) return []
    return [{
      event, refusal: best.refusal, primary: marks.includes('primary'), danger: marks.includes('danger'), irreversible: marks.includes('irreversible'),
      reason: best.row.demands?.includes('reason') ?? false, files: FILE_DEMANDS.filter((kind) => best.row.demands?.includes(kind)), needsSecond: Boolean(best.row.confirmedBy), source: best.row.source,
    }]
  })
}
