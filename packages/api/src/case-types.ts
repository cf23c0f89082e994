import { approvalCaseTypes } from '@onewindow/approval/case-types'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { enforcementCaseTypes } from '@onewindow/enforcement/case-types'
import { governanceCaseTypes } from '@onewindow/governance/case-types'

/** Every case type of the platform, by domain. */
export const caseTypes: readonly AnyCaseType[] = [...approvalCaseTypes, ...enforcementCaseTypes, ...governanceCaseTypes]

/** Those that need no procedure beyond their tables. */
export const generalCaseTypes: readonly AnyCaseType[] = caseTypes.filter(({ ownPanel }) => !ownPanel)
