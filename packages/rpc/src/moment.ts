import { dayOf } from '@onewindow/calendar/day'
import { inTransaction, type WriteContext } from '@onewindow/identity/write-context'
import type { Signed } from './procedures.ts'

/** This request's moment, by the platform's clock. */
export function momentOf({ house }: Pick<Signed, 'house'>): { at: string; today: string } {
  const at = house.clock.now()
  return { at, today: dayOf(at) }
}

/** How the log names who is signed in. */
export const actorOf = ({ me }: Pick<Signed, 'me'>): string => `account:${me.accountId}`

/** Runs a change of a register in one transaction, in the name of whoever is signed in. */
export const changing = <T>(ctx: Signed, purpose: string, work: (context: WriteContext) => Promise<T>): Promise<T> =>
  inTransaction(ctx.house.database.pool, (on) => work({ on, moment: momentOf(ctx), actor: actorOf(ctx), purpose }))
