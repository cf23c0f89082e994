import type { PlainPapers } from '../plain-paper.ts'
import { marketInspectionPapers } from './market-inspections.ts'
import { marketOtherPapers } from './market-others.ts'

/** Papers of the case types of this domain, by `<case type>.<paper>`. */
export const marketPapers = { ...marketInspectionPapers, ...marketOtherPapers } satisfies PlainPapers
