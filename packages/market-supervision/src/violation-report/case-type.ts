import { defineCaseType } from '@onewindow/casework/case-type'
import { reportDocuments } from './documents.ts'
import { reportEvents } from './events.ts'
import { reportLifecycle } from './lifecycle.ts'
import { reportFacts, type ReportFacts } from './schemas.ts'

export const violationReportType = defineCaseType<ReportFacts>({
  name: 'violationReport', numberPrefix: 'JB', facts: reportFacts, withheld: () => ['reporter'], lifecycle: reportLifecycle as never, events: reportEvents, documents: reportDocuments, load: () => Promise.resolve({}),
  // What the reporter may follow of the own report.
  partyFacts: ['firm.name', 'act', 'receivedAt', 'competentOrgan', 'outcome', 'outcomeReason', 'rewardFen'],
})
