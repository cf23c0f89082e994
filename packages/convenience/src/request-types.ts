import type { AnyCaseType } from '@onewindow/casework/case-type'
import { assistTaskType } from './assist-task/case-type.ts'
import { citizenRequestType } from './citizen-request/case-type.ts'
import { whistleType } from './whistle/case-type.ts'

/** Case types around a citizen's request: the request itself, the units that help, the whistle of a street. */
export const requestTypes: readonly AnyCaseType[] = [citizenRequestType, assistTaskType, whistleType] as unknown as readonly AnyCaseType[]
