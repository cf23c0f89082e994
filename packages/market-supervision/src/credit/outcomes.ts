import type { Persist } from '@onewindow/casework/case-type'
import type { ListingFacts } from '../abnormal-listing/schemas.ts'
import type { ComplaintFacts } from '../consumer-complaint/schemas.ts'
import type { RepairFacts } from '../credit-repair/schemas.ts'
import type { TaskFacts } from '../inspection-task/schemas.ts'
import type { RectificationFacts } from '../rectification/schemas.ts'
import { creditEvents } from '../rules/visit-result.ts'
import type { SamplingFacts } from '../sampling/schemas.ts'
import type { ReportFacts } from '../violation-report/schemas.ts'
import { brings } from './events.ts'

// Which outcomes count in the class of a firm (market supervision §5.3, §5.5), each written in the commit of the row that brings it about.

type Persists<F> = Readonly<Record<string, Persist<F>>>
const ofFirm = ({ firm }: { firm: { uscc: string | null } }): string | null => firm.uscc
const ofSubject = ({ subject }: { subject: { uscc: string } }): string => subject.uscc

/** Every class found counts and not only the worst; a result that is replaced takes its events along. */
const found = brings<TaskFacts>(ofSubject, ({ facts: { result } }) => [...new Set(creditEvents(result?.classes ?? []))])
export const taskCredit: Persists<TaskFacts> = { conclude: found, correct: found, uphold: found, reopen: found }

/** Once per order (MS-15), however often it is overdue; an order that was wrong leaves nothing. */
export const rectificationCredit: Persists<RectificationFacts> = { expire: brings(ofSubject, () => ['rectificationOverdue']), withdrawOrder: brings(ofSubject, () => []) }

/** What counts of a listing by its cause. */
export const LISTED: Readonly<Record<ListingFacts['cause'], string>> = { annualReport: 'annualReportLate', disclosure: 'disclosureOverdue', falseInformation: 'disclosureFalse', unreachable: 'unreachable' }
/** A listing that was void from the start has no effect on the class (market supervision §3.6). */
const listing = brings<ListingFacts>(ofFirm, ({ state, facts: { cause } }) => (state === 'listed' ? [LISTED[cause]] : []))
export const listingCredit: Persists<ListingFacts> = { list: listing, uphold: listing, correct: listing }

/** A sample counts when nothing can overturn its result any more. */
const failed = brings<SamplingFacts>(ofFirm, () => ['samplingFailed'])
export const samplingCredit: Persists<SamplingFacts> = { upheldResult: failed, retestPeriodOver: failed }

/** A firm that kept its agreement is none the worse for it; one that broke it is, and one that would not be mediated (投诉举报处理暂行办法 §21(3), §22). */
const ended = brings<ComplaintFacts>(ofFirm, ({ facts: { endGround } }) => (endGround === 'notTakingPart' ? ['mediationRefused'] : endGround === 'breach' ? ['complaintUpheld'] : []))
export const complaintCredit: Persists<ComplaintFacts> = { terminate: ended, breach: ended }

/** A report is verified when a case is filed on it. */
export const reportCredit: Persists<ReportFacts> = { fileCase: brings(ofFirm, () => ['reportVerified']) }

/** Carried out, a repair counts in the firm's favour; got by false promises, it never did. */
export const repairCredit: Persists<RepairFacts> = { execute: brings(ofFirm, () => ['creditRepairCompleted']), revokeGrant: brings(ofFirm, () => []) }
