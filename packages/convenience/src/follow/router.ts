import { dayOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Keyring } from '@onewindow/identity/keyring'
import { giveBackTry, reserveTry } from '@onewindow/identity/sign-in/tries'
import { service } from '@onewindow/rpc/context'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { readQueryCode, readRequestNumber } from '../rules/request-number.ts'
import { findFollowed, followed } from './followed-request.ts'

/** As typed: what can be neither number nor code is answered like a wrong one, not as a bad form. */
export const followInput = z.strictObject({ number: z.string().max(60), code: z.string().max(20) })

/** Whoever reported without an account follows the request by its number and query code (convenience §1, §11). */
export const publicFollowRouter = router({
  /**
   * One answer for an unknown number and a wrong code; five of them from one address close it for a quarter of an hour. What was found counts as no try.
   * @throws CaseError `case.notFound`; IdentityError `case.tooManyTries`
   */
  byCode: publicQuery({ purpose: 'followRequest' }).input(followInput).output(followed).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const tries = service<Keyring>(ctx, 'keyring').lookupHash('address', `follow:${ctx.address}`)
    await reserveTry(pool, 'citizen', tries, Date.now())
    const [number, code] = [readRequestNumber(input.number), readQueryCode(input.code)]
    const found = number && code ? await findFollowed(pool, { number, code }, { today: dayOf(ctx.house.clock.now()), settings: ctx.house.settings }) : null
    if (!found) return fail(refuse.notFound({}))
    await giveBackTry(pool, 'citizen', tries)
    return found
  }),
})
