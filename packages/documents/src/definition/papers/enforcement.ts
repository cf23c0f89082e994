import type { PlainPapers } from '../plain-paper.ts'

/** Papers of the case types of this domain, by `<case type>.<paper>`. */
export const enforcementPapers = {} satisfies PlainPapers
