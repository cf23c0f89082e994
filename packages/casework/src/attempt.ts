import type { CaseState, Context } from './case-state.ts'
import type { CaseType } from './case-type.ts'
import { decide, rowsFor, type Decision } from './decide.ts'
import { whensOf, type When } from './lifecycle.ts'
import { CaseError } from './refusal.ts'

/** The decision of a system row, or null when its guard does not hold: such a row simply does not fire. */
export function attempt<F>(type: CaseType<F>, c: CaseState<F>, event: string, input: unknown, ctx: Context, ids: () => string): Decision<F> | null {
  try {
    return decide(type, c, { event, input, ids }, ctx)
  } catch (error) {
    if (error instanceof CaseError) return null
    throw error
  }
}

/** Events whose rows start where the case stands and wait for this, in the order of the table. */
export function waitingEvents<F>(type: CaseType<F>, c: CaseState<F>, waits: (when: When<string>) => boolean): string[] {
  const events = new Set(type.lifecycle.transitions.filter((row) => whensOf(row).some((when) => !('instant' in when) && waits(when))).map((row) => row.on))
  return [...events].filter((event) => rowsFor(type, c, event).length > 0)
}
