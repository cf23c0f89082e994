import type { AnyCaseType } from '@onewindow/casework/case-type'
import { abnormalListingType } from './abnormal-listing/case-type.ts'
import { consumerComplaintType } from './consumer-complaint/case-type.ts'
import { creditRepairType } from './credit-repair/case-type.ts'
import { equipmentType } from './equipment/case-type.ts'
import { recallType } from './recall/case-type.ts'
import { samplingType } from './sampling/case-type.ts'
import { seriousListingType } from './serious-listing/case-type.ts'
import { subjectType } from './subject/case-type.ts'
import { violationReportType } from './violation-report/case-type.ts'

/** Complaints, reports, lists, repairs, samples, recalls, and the registers of subjects and equipment. */
export const otherTypes: readonly AnyCaseType[] = [
  consumerComplaintType, violationReportType, abnormalListingType, subjectType, creditRepairType, samplingType, seriousListingType, recallType, equipmentType,
] as unknown as readonly AnyCaseType[]
