import type { AnyCaseType } from '@onewindow/casework/case-type'
import { requestTypes } from './request-types.ts'
import { serviceCaseTypes } from './service-types.ts'

/** Every case type of the domain that works end to end. */
export const convenienceCaseTypes: readonly AnyCaseType[] = [...requestTypes, ...serviceCaseTypes]
