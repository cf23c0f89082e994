import type { DocumentInput, DocumentName } from '@onewindow/documents/definition'

/**
 * What every paper gets when it is drawn and nobody can know when it is decided: issuing organ, number, day, case number, query code, how
 * to ask, the address
 * that verifies it, the proof that it is in the log. A certificate brings its own `number`, because its type numbers it.
 */
export const frameKeys = ['organ', 'number', 'issuedOn', 'caseNumber', 'queryCode', 'enquiry', 'verification', 'auditProof'] as const
export type FrameKey = (typeof frameKeys)[number]

type Without<D> = D extends unknown ? Omit<D, FrameKey> : never
/** What a maker must say of a document: every field of its schema but the frame. */
export type Fields<N extends DocumentName> = Without<DocumentInput<N>>
