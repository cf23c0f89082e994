import type { PlainPapers } from '../plain-paper.ts'
import { enforcementCasePapers } from './enforcement-cases.ts'
import { enforcementSubPapers } from './enforcement-subs.ts'

/** Papers of the case types of this domain, by `<case type>.<paper>`. */
export const enforcementPapers = { ...enforcementCasePapers, ...enforcementSubPapers } satisfies PlainPapers
