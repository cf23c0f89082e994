import type { AnyCaseType } from '@onewindow/casework/case-type'
import { inspectionTaskType } from './inspection-task/case-type.ts'
import { rectificationType } from './rectification/case-type.ts'

/** Plans, draws, visits and what follows from them. */
export const inspectionTypes: readonly AnyCaseType[] = [inspectionTaskType, rectificationType] as unknown as readonly AnyCaseType[]
