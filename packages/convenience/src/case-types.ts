import type { AnyCaseType } from '@onewindow/casework/case-type'
import { serviceCaseTypes } from './service-types.ts'

/** Every case type of the domain that works end to end. */
export const convenienceCaseTypes: readonly AnyCaseType[] = [...serviceCaseTypes]
