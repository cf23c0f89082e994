import type { AnyCaseType } from '@onewindow/casework/case-type'
import { drawBatchType } from './draw-batch/case-type.ts'
import { inspectionPlanType } from './inspection-plan/case-type.ts'
import { inspectionTaskType } from './inspection-task/case-type.ts'
import { rectificationType } from './rectification/case-type.ts'

/** Plans, draws, visits and what follows from them. */
export const inspectionTypes: readonly AnyCaseType[] = [inspectionPlanType, drawBatchType, inspectionTaskType, rectificationType] as unknown as readonly AnyCaseType[]
