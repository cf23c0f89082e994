import type { Performer } from '@onewindow/casework/case-state'
import { defineCaseType } from '@onewindow/casework/case-type'
import { reportCredit } from '../credit/outcomes.ts'
import { reportDocuments } from './documents.ts'
import { reportEvents } from './events.ts'
import { reportLifecycle } from './lifecycle.ts'
import { reportFacts, type ReportFacts } from './schemas.ts'

/** Who reported is read, for a purpose that is stated and logged, by the desk that has to tell them, and by nobody else (投诉举报处理暂行办法 §31, §33). */
const withheld = (_facts: ReportFacts, { grants }: Pick<Performer, 'grants'>): string[] => (grants.some(({ role }) => role === 'complaintOfficer') ? [] : ['reporter'])

/** 举报: what somebody says of a firm; who says it stays unknown to the office that looks into it. */
export const violationReportType = defineCaseType<ReportFacts>({
  name: 'violationReport', numberPrefix: 'JB', facts: reportFacts, withheld, unnamed: () => true, lifecycle: reportLifecycle as never, events: reportEvents, documents: reportDocuments, persist: reportCredit, load: () => Promise.resolve({}),
  // What the reporter may follow of the own report.
  partyFacts: ['firm.name', 'act', 'receivedAt', 'competentOrgan', 'outcome', 'outcomeReason', 'rewardFen'],
})
