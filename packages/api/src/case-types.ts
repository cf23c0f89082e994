import { approvalCaseTypes } from '@onewindow/approval/case-types'
import type { AnyCaseType } from '@onewindow/casework/case-type'

/** Every case type of the platform, by domain. */
export const caseTypes: readonly AnyCaseType[] = [...approvalCaseTypes]
