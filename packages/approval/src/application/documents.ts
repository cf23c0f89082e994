import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { ApplicationFacts } from './schemas.ts'

/** Every document a row of the table issues, with what it must say. */
export const applicationDocuments: Readonly<Record<string, DocumentMaker<ApplicationFacts>>> = {}
