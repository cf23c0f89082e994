import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * A session for somebody whose proof the platform checked itself: a passkey, or another provider's word. The library makes session and
 * cookie, so they obey the same rules as after a password. No request reaches this: it is called from inside only.
 */
export const vouchedSession = {
  id: 'vouched-session',
  endpoints: {
    openVouchedSession: createAuthEndpoint(
      '/vouched-session',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (!user) throw new Error('An account has no user of the sign-in library')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ opened: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
