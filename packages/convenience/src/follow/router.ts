import { dayOf } from '@onewindow/calendar/day'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { Keyring } from '@onewindow/identity/keyring'
import { lookBehindLock } from '@onewindow/identity/sign-in/tries'
import { service } from '@onewindow/rpc/context'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { typedQueryCode } from '../definition/request-number.ts'
import { readRequestNumber } from '../rules/request-number.ts'
import { findFollowed, followed } from './followed-request.ts'

/** As typed: what can be neither number nor code is answered like a wrong one, not as a bad form. */
const followInput = z.strictObject({ number: z.string().max(60), code: z.string().max(20) })

/** Whoever reported without an account follows the request by its number and query code (convenience §1, §11). */
export const publicFollowRouter = router({
  /**
   * One answer for an unknown number and a wrong code; five of them from one address close it for a quarter of an hour of machine time, as at sign-in. What was found counts as no try.
   * @throws CaseError `case.notFound`; IdentityError `case.tooManyTries`
   */
  byCode: publicQuery({ purpose: 'followRequest' }).input(followInput).output(followed).query(async ({ ctx, input }) => {
    const asker = service<Keyring>(ctx, 'keyring').lookupHash('address', `follow:${ctx.address}`)
    const [number, code] = [readRequestNumber(input.number), typedQueryCode(input.code)]
    const moment = { today: dayOf(ctx.house.clock.now()), settings: ctx.house.settings }
    const found = await lookBehindLock(ctx.house.database.pool, 'citizen', asker, async (on) => (number && code ? findFollowed(on, { number, code }, moment) : null))
    return found ?? fail(refuse.notFound({}))
  }),
})
