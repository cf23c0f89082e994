import type { AnyCaseType } from '@onewindow/casework/case-type'
import { clueType } from './clue/case-type.ts'
import { ordinaryCaseType } from './ordinary-case/case-type.ts'
import { simpleCaseType } from './simple-case/case-type.ts'
import { enforcementSubTypes } from './subs.ts'

/** Every case type of the domain: clue, the two procedures, and what lives inside them. */
export const enforcementCaseTypes: readonly AnyCaseType[] = [...[clueType, simpleCaseType, ordinaryCaseType].map((type) => type as unknown as AnyCaseType), ...enforcementSubTypes]
