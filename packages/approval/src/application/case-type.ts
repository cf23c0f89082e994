import { defineCaseType } from '@onewindow/casework/case-type'
import { decisionEvents } from './decision-events.ts'
import { applicationDocuments } from './documents.ts'
import { intakeEvents } from './intake-events.ts'
import { applicationLifecycle } from './lifecycle.ts'
import { mustStepBack, tooLateToAccept } from './guards.ts'
import { handsUp } from './hands-up.ts'
import { loadApplication } from './load.ts'
import { licencePersists } from './persist-licence.ts'
import { rate } from './rating.ts'
import { reviewEvents } from './review-events.ts'
import { applicationFacts, type ApplicationFacts } from './schemas.ts'

/** 办件: one case type for all 51 items; what differs between items is data. */
export const applicationType = defineCaseType<ApplicationFacts>({
  name: 'application', numberPrefix: 'BJ', ownPanel: true, facts: applicationFacts, lifecycle: applicationLifecycle as never, events: { ...intakeEvents, ...reviewEvents, ...decisionEvents, rate },
  documents: applicationDocuments, load: loadApplication, explain: tooLateToAccept, excludes: mustStepBack, persist: licencePersists, handsUp,
})
