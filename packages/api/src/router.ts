import { citizenApplicationRouter, staffApplicationRouter } from '@onewindow/approval/application/router'
import { publicCatalogueRouter } from '@onewindow/approval/catalogue/router'
import { citizenCasesRouter } from '@onewindow/desk/citizen-cases'
import { citizenLicenceRouter } from '@onewindow/desk/citizen-licence'
import { citizenMeRouter } from '@onewindow/desk/citizen-me'
import { citizenWaitingRouter } from '@onewindow/desk/citizen-waiting'
import { publicAuditRouter } from '@onewindow/desk/public-audit'
import { publicRegionsRouter } from '@onewindow/desk/public-regions'
import { publicStatusRouter } from '@onewindow/desk/public-status'
import { publicVerifyRouter } from '@onewindow/desk/public-verify'
import { staffCasesRouter } from '@onewindow/desk/staff-cases'
import { staffMeRouter } from '@onewindow/desk/staff-me'
import { router } from '@onewindow/rpc/trpc'

/** The four realms. A session of one is nothing in another; this file composes and does nothing else. */
export const appRouter = router({
  public: router({ catalogue: publicCatalogueRouter, verify: publicVerifyRouter, audit: publicAuditRouter, regions: publicRegionsRouter, status: publicStatusRouter }),
  citizen: router({ me: citizenMeRouter, case: citizenCasesRouter, application: citizenApplicationRouter, licence: citizenLicenceRouter, waiting: citizenWaitingRouter }),
  staff: router({ me: staffMeRouter, case: staffCasesRouter, application: staffApplicationRouter }),
  admin: router({}),
})

export type AppRouter = typeof appRouter
