import { defineCaseType } from '@onewindow/casework/case-type'
import { decisionEvents } from './decision-events.ts'
import { applicationDocuments } from './documents.ts'
import { intakeEvents } from './intake-events.ts'
import { applicationLifecycle } from './lifecycle.ts'
import { mustStepBack, tooLateToAccept } from './guards.ts'
import { handsUp } from './hands-up.ts'
import { partyEnded } from '../licence/registration.ts'
import { loadApplication } from './load.ts'
import { licencePersists } from './persist-licence.ts'
import { reviewEvents } from './review-events.ts'
import { applicationFacts, type ApplicationFacts } from './schemas.ts'

/** Whether the firm is still there matters until the application is sent; typing asks nobody. */
const load: typeof loadApplication = async (db, c, moment, asked) => {
  const known = await loadApplication(db, c, moment, asked)
  return (c.state === '' || c.state === 'draft') && asked.event !== 'saveDraft' ? { ...known, ...(await partyEnded(db, c.facts.partyId)) } : known
}

/** 办件: one case type for all 51 items; what differs between items is data. */
export const applicationType = defineCaseType<ApplicationFacts>({
  name: 'application', numberPrefix: 'BJ', ownPanel: true, facts: applicationFacts, lifecycle: applicationLifecycle as never, events: { ...intakeEvents, ...reviewEvents, ...decisionEvents },
  documents: applicationDocuments, load, explain: tooLateToAccept, excludes: mustStepBack, persist: licencePersists, handsUp,
})
