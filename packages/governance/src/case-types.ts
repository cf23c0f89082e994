import type { AnyCaseType } from '@onewindow/casework/case-type'
import { supervisionCardType } from './supervision-card/case-type.ts'

/** Every case type of the domain: the one line a new folder adds. */
export const governanceCaseTypes: readonly AnyCaseType[] = [supervisionCardType as unknown as AnyCaseType]
