import type { CaseState } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { documents, type DocumentDefinition, type DocumentName } from '@onewindow/documents/definition'
import { acceptanceNotice, correctionNotice, receipt, refusalNotice } from './documents/acceptance-papers.ts'
import { certificate } from './documents/certificate.ts'
import { denialDecision, grantDecision } from './documents/decision-papers.ts'
import { archiveIndex, commitmentLetter, proofOfService } from './documents/delivery-papers.ts'
import { correctionOfErrors, lapseNotice, reopenNotice, terminationDecision, transferLetter,
  withdrawalConfirmation } from './documents/ending-papers.ts'
import { hearingNotice, hearingRecord, interestedPartyNotice, recusalDecision } from './documents/hearing-papers.ts'
import { paperOf, type Paper } from './documents/paper.ts'
import {
  clarificationLetter, extensionNotice, lowerReviewOpinion, opinion, opinionRequest, reviewOpinion, siteInspectionRecord,
  specialProcedureNotice,
} from './documents/review-papers.ts'
import type { ApplicationFacts } from './schemas.ts'

const makers = {
  'application.acceptanceReceipt': receipt, 'application.acceptanceNotice': acceptanceNotice,
  'application.correctionNotice': correctionNotice, 'application.refusalNotice': refusalNotice,
  'application.specialProcedureNotice': specialProcedureNotice, 'application.extensionNotice': extensionNotice,
  'application.interestedPartyNotice': interestedPartyNotice, 'application.hearingNotice': hearingNotice,
  'application.hearingRecord': hearingRecord, 'application.opinionRequest': opinionRequest, 'application.opinion': opinion,
  'application.siteInspectionRecord': siteInspectionRecord,
  'application.clarificationLetter': clarificationLetter, 'application.lowerReviewOpinion': lowerReviewOpinion,
  'application.reviewOpinion': reviewOpinion, 'application.grantDecision': grantDecision,
  'application.denialDecision': denialDecision, 'application.withdrawalConfirmation': withdrawalConfirmation,
  'application.terminationDecision': terminationDecision, 'application.lapseNotice': lapseNotice,
  'application.correctionOfErrors': correctionOfErrors, 'application.recusalDecision': recusalDecision,
  'application.transferLetter': transferLetter, 'application.reopenNotice': reopenNotice,
  'application.proofOfService': proofOfService, 'application.commitmentLetter': commitmentLetter, 'application.archiveIndex': archiveIndex,
  'licence.certificate': certificate,
} satisfies Partial<Record<DocumentName, (paper: Paper<never>) => object>>

/** Every document a row of the table issues, with what it must say. Nothing optional that is absent keeps one from being made. */
export const applicationDocuments: Readonly<Record<string, DocumentMaker<ApplicationFacts>>> = Object.fromEntries(
  Object.entries(makers).map(([name, make]) => [name, (c, ctx, input, reason) => {
    const { numberSeries }: DocumentDefinition = documents[name as DocumentName]
    return { data: (make as (paper: Paper) => Record<string, unknown>)(paperOf(c, ctx, input, reason)),
      ...(numberSeries ? { series: numberSeries } : {}), ...organAsked(name, c, input) }
  }] satisfies [string, DocumentMaker<ApplicationFacts>]),
)

/** An opinion is a paper of the department that gives it. */
function organAsked(name: string, c: CaseState<ApplicationFacts>, input: unknown): { unitId?: string } {
  const unitId = name === 'application.opinion' ? c.tasks.find(({ id }) => id === (input as { taskId?: string }).taskId)?.unitId : null
  return unitId ? { unitId } : {}
}
