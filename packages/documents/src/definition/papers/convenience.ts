import type { PlainPapers } from '../plain-paper.ts'
import { requestPapers } from './convenience-requests.ts'
import { convenienceServicePapers } from './convenience-services.ts'

/** Papers of the case types of this domain, by `<case type>.<paper>`. */
export const conveniencePapers = { ...requestPapers, ...convenienceServicePapers } satisfies PlainPapers
