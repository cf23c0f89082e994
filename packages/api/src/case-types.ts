import { approvalCaseTypes } from '@onewindow/approval/case-types'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { convenienceCaseTypes } from '@onewindow/convenience/case-types'
import { enforcementCaseTypes } from '@onewindow/enforcement/case-types'
import { governanceCaseTypes } from '@onewindow/governance/case-types'
import { marketCaseTypes } from '@onewindow/market-supervision/case-types'

/** Every case type of the platform, by domain. */
export const caseTypes: readonly AnyCaseType[] = [...approvalCaseTypes, ...marketCaseTypes, ...enforcementCaseTypes, ...convenienceCaseTypes, ...governanceCaseTypes]

/** Those that need no procedure beyond their tables. */
export const generalCaseTypes: readonly AnyCaseType[] = caseTypes.filter(({ ownPanel }) => !ownPanel)
