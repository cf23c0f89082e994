import type { AnyCaseType } from '@onewindow/casework/case-type'
import { inspectionTypes } from './inspection-types.ts'
import { otherTypes } from './other-types.ts'

/** Every case type of the domain. */
export const marketCaseTypes: readonly AnyCaseType[] = [...inspectionTypes, ...otherTypes]
