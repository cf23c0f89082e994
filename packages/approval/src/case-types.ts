import type { AnyCaseType } from '@onewindow/casework/case-type'
import { applicationType } from './application/case-type.ts'
import { bundleApplicationType } from './bundle-application/case-type.ts'
import { commitmentCheckType } from './commitment-check/case-type.ts'
import { licenceType } from './licence/case-type.ts'

/** Every case type of the domain: the one line a new folder adds. */
export const approvalCaseTypes: readonly AnyCaseType[] = [
  applicationType as unknown as AnyCaseType, bundleApplicationType as unknown as AnyCaseType, commitmentCheckType as unknown as AnyCaseType, licenceType as unknown as AnyCaseType,
]
