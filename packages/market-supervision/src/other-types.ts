import type { AnyCaseType } from '@onewindow/casework/case-type'
import { abnormalListingType } from './abnormal-listing/case-type.ts'
import { consumerComplaintType } from './consumer-complaint/case-type.ts'
import { creditRepairType } from './credit-repair/case-type.ts'
import { seriousListingType } from './serious-listing/case-type.ts'
import { subjectType } from './subject/case-type.ts'
import { violationReportType } from './violation-report/case-type.ts'

/** Complaints, reports, lists, repairs and the register of subjects. */
export const otherTypes: readonly AnyCaseType[] = [consumerComplaintType, violationReportType, abnormalListingType, subjectType, creditRepairType, seriousListingType] as unknown as readonly AnyCaseType[]
