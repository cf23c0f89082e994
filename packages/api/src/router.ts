import { citizenApplicationRouter, staffApplicationRouter } from '@onewindow/approval/application/router'
import { citizenCasesRouter } from '@onewindow/desk/citizen-cases'
import { citizenMeRouter } from '@onewindow/desk/citizen-me'
import { staffCasesRouter } from '@onewindow/desk/staff-cases'
import { staffMeRouter } from '@onewindow/desk/staff-me'
import { router } from '@onewindow/rpc/trpc'

/** The four realms. A session of one is nothing in another; this file composes and does nothing else. */
export const appRouter = router({
  public: router({}),
  citizen: router({ me: citizenMeRouter, case: citizenCasesRouter, application: citizenApplicationRouter }),
  staff: router({ me: staffMeRouter, case: staffCasesRouter, application: staffApplicationRouter }),
  admin: router({}),
})

export type AppRouter = typeof appRouter
