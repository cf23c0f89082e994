import { citizenApplicationRouter, staffApplicationRouter } from '@onewindow/approval/application/router'
import { adminItemsRouter } from '@onewindow/approval/catalogue/admin-router'
import { adminItemVersionRouter } from '@onewindow/approval/item-version/router'
import { citizenBundleRouter, staffBundleRouter } from '@onewindow/approval/bundle-application/router'
import { publicCatalogueRouter } from '@onewindow/approval/catalogue/router'
import { citizenBenefitRouter } from '@onewindow/convenience/benefit-match/citizen-router'
import { publicFollowRouter } from '@onewindow/convenience/follow/router'
import { publicReportRouter } from '@onewindow/convenience/visitor-report/router'
import { open311Router } from '@onewindow/convenience/open311/router'
import { adminAuditRouter } from '@onewindow/desk/admin-audit'
import { adminCalendarRouter } from '@onewindow/desk/admin-calendar'
import { adminConfigurationRouter } from '@onewindow/desk/admin-configuration'
import { adminDemoRouter } from '@onewindow/desk/admin-demo'
import { adminMeRouter } from '@onewindow/desk/admin-me'
import { adminMessageRouter } from '@onewindow/desk/admin-message'
import { adminOrganisationRouter } from '@onewindow/desk/admin-organisation'
import { adminPartnerRouter } from '@onewindow/desk/admin-partner'
import { adminPeopleRouter } from '@onewindow/desk/admin-people'
import { adminPermissionsRouter } from '@onewindow/desk/admin-permissions'
import { adminRegionsRouter } from '@onewindow/desk/admin-regions'
import { adminStatusRouter } from '@onewindow/desk/admin-status'
import { citizenCasesRouter } from '@onewindow/desk/citizen-cases'
import { citizenLicenceRouter } from '@onewindow/desk/citizen-licence'
import { citizenMeRouter } from '@onewindow/desk/citizen-me'
import { citizenMessageRouter } from '@onewindow/desk/citizen-message'
import { citizenPrivacyRouter } from '@onewindow/desk/citizen-privacy'
import { citizenWaitingRouter } from '@onewindow/desk/citizen-waiting'
import { publicAuditRouter } from '@onewindow/desk/public-audit'
import { publicOpeningsRouter } from '@onewindow/desk/public-openings'
import { publicRegionsRouter } from '@onewindow/desk/public-regions'
import { publicStatusRouter } from '@onewindow/desk/public-status'
import { publicVerifyRouter } from '@onewindow/desk/public-verify'
import { staffOpeningsRouter } from '@onewindow/desk/openings'
import { staffCasesRouter } from '@onewindow/desk/staff-cases'
import { staffFirmsRouter } from '@onewindow/desk/staff-firms'
import { staffMeRouter } from '@onewindow/desk/staff-me'
import { staffPeopleRouter } from '@onewindow/desk/staff-people'
import { staffUnitsRouter } from '@onewindow/desk/staff-units'
import { publicHallRouter } from '@onewindow/convenience/hall/router'
import { citizenDrawRouter } from '@onewindow/market-supervision/draw-batch/citizen-router'
import { publicPenaltyRouter } from '@onewindow/enforcement/publication/public-router'
import { publicDrawRouter } from '@onewindow/market-supervision/draw-batch/public-router'
import { staffDrawRouter } from '@onewindow/market-supervision/draw-batch/staff-router'
import { staffFoodRouter } from '@onewindow/market-supervision/food-grade/router'
import { adminImportRouter } from '@onewindow/market-supervision/register-import/admin-router'
import { citizenSubjectRouter } from '@onewindow/market-supervision/subject/citizen-router'
import { staffSubjectRouter } from '@onewindow/market-supervision/subject/router'
import { caseTypeRouters } from '@onewindow/rpc/case-type-routers'
import { partnerCaseRouters } from '@onewindow/rpc/partner-case-routers'
import { partnerNewsRouter } from '@onewindow/rpc/partner-news'
import { mergeRouters, router } from '@onewindow/rpc/trpc'
import type { AnyRouter } from '@trpc/server'
import { accessOf, accessRouter, partnerProcedures, type PartnerProcedure, type ProcedureAccess } from './access-list.ts'
import { caseTypes, generalCaseTypes } from './case-types.ts'
import { subscriptions } from './subscriptions.ts'

/** Beside a realm's own routers those of the types whose procedures all follow from their tables. Pages find them by the names in the tables, so the router's type need not name them; a router of the same name keeps its own beside them (`citizen.licence`). @throws Error when two procedures have one name */
function withGeneral<R extends object>(realm: 'citizen' | 'staff', own: R): R {
  const general = caseTypeRouters(generalCaseTypes, realm)
  const both = Object.entries(general).map(([name, events]) => [name, name in own ? mergeRouters((own as Record<string, AnyRouter>)[name] as AnyRouter, events) : events])
  return { ...own, ...Object.fromEntries(both) as object }
}

/** What the tables give to partners; like the general routers without a type of its own. */
const partnerCases = (): object => partnerCaseRouters(caseTypes)

/** Four realms of people and one of systems. A session of one is nothing in another; this file composes and does nothing else. */
export const appRouter = router({
  public: router({ catalogue: publicCatalogueRouter, verify: publicVerifyRouter, audit: publicAuditRouter, regions: publicRegionsRouter, openings: publicOpeningsRouter, halls: publicHallRouter, follow: publicFollowRouter, report: publicReportRouter, draws: publicDrawRouter, penalties: publicPenaltyRouter, status: publicStatusRouter }),
  citizen: router(withGeneral('citizen', {
    me: citizenMeRouter, case: citizenCasesRouter, application: citizenApplicationRouter, bundleApplication: citizenBundleRouter, licence: citizenLicenceRouter, waiting: citizenWaitingRouter, privacy: citizenPrivacyRouter, message: citizenMessageRouter, draws: citizenDrawRouter, subject: citizenSubjectRouter, benefits: citizenBenefitRouter,
  })),
  staff: router(withGeneral('staff', { me: staffMeRouter, case: staffCasesRouter, application: staffApplicationRouter, bundleApplication: staffBundleRouter, people: staffPeopleRouter, units: staffUnitsRouter, openings: staffOpeningsRouter, firms: staffFirmsRouter, subject: staffSubjectRouter, draws: staffDrawRouter, food: staffFoodRouter })),
  admin: router({
    me: adminMeRouter, organisation: adminOrganisationRouter, regions: adminRegionsRouter, people: adminPeopleRouter, roles: adminPermissionsRouter, calendar: adminCalendarRouter, configuration: adminConfigurationRouter, items: adminItemsRouter, itemVersions: adminItemVersionRouter, audit: adminAuditRouter,
    partners: adminPartnerRouter((): PartnerProcedure[] => partnerProcedures(appRouter)), messages: adminMessageRouter, status: adminStatusRouter, demo: adminDemoRouter, imports: adminImportRouter, access: accessRouter((): ProcedureAccess[] => accessOf(appRouter)),
  }),
  partner: router({ open311: open311Router, news: partnerNewsRouter(subscriptions), ...partnerCases() }),
})

export type AppRouter = typeof appRouter
