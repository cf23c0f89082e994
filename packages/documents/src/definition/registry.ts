/** Every document by its name: template, schema, titles, series of its number. Pure; safe in a browser. */
import type { z } from 'zod'
import * as acceptance from './acceptance.ts'
import * as bundle from './bundle.ts'
import * as decision from './decision.ts'
import * as delivery from './delivery.ts'
import * as ending from './ending.ts'
import * as hearing from './hearing.ts'
import * as licence from './licence.ts'
import { approvalPapers } from './papers/approval.ts'
import { conveniencePapers } from './papers/convenience.ts'
import { enforcementPapers } from './papers/enforcement.ts'
import { marketPapers } from './papers/market-supervision.ts'
import type { PaperLayout } from './plain-paper.ts'
import * as review from './review.ts'
import * as supervision from './supervision.ts'

export type DocumentDefinition<S extends z.ZodType = z.ZodType> = {
  /** File in `templates/` without its ending. */
  template: string
  schema: S
  titleZh: string
  titleEn: string
  /** Series of the number of form C: 银审 + 许准 + 〔2026〕12号. A certificate is numbered by its own type's rule. */
  numberSeries?: string
  /** The elements of a paper set by the one template for all of them. */
  layout?: PaperLayout
}

function document<S extends z.ZodType>(template: string, schema: S, titleZh: string, titleEn: string, numberSeries?: string) {
  return { template, schema, titleZh, titleEn, ...(numberSeries ? { numberSeries } : {}) } satisfies DocumentDefinition<S>
}

/** Documents with a template of their own. */
export const designed = {
  'application.acceptanceReceipt': document('acceptance-receipt', acceptance.acceptanceReceipt, '收件回执', 'Acknowledgement of receipt', '收'),
  'application.acceptanceNotice': document('acceptance-notice', acceptance.acceptanceNotice, '受理通知书', 'Notice of acceptance', '受'),
  'application.correctionNotice': document('correction-notice', acceptance.correctionNotice, '补正告知书', 'One-time correction notice', '补'),
  'application.refusalNotice': document('refusal-notice', acceptance.refusalNotice, '不予受理通知书', 'Notice of non-acceptance', '不受'),
  'application.specialProcedureNotice': document(
    'special-procedure-notice', review.specialProcedureNotice, '特别程序告知书', 'Notice of special procedure', '特',
  ),
  'application.extensionNotice': document('extension-notice', review.extensionNotice, '延期告知书', 'Notice of extension', '延'),
  'application.interestedPartyNotice': document(
    'interested-party-notice', hearing.interestedPartyNotice, '利害关系人告知书', 'Notice to interested party', '利告',
  ),
  'application.hearingNotice': document('hearing-notice', hearing.hearingNotice, '听证通知书', 'Notice of hearing', '听通'),
  'application.hearingRecord': document('hearing-record', hearing.hearingRecord, '听证笔录', 'Hearing record', '听录'),
  'application.opinionRequest': document('opinion-request', review.opinionRequest, '征求意见函', 'Request for opinion', '征'),
  'application.opinion': document('opinion', review.opinion, '意见书', 'Opinion', '意'),
  'application.siteInspectionRecord': document(
    'site-inspection-record', review.siteInspectionRecord, '现场核查记录', 'Site inspection record', '核',
  ),
  'application.clarificationLetter': document('clarification-letter', review.clarificationLetter, '说明函', 'Clarification letter', '说'),
  'application.lowerReviewOpinion': document('lower-review-opinion', review.lowerReviewOpinion, '初审意见', 'Opinion of first review', '初'),
  'application.reviewOpinion': document('review-opinion', review.reviewOpinion, '审查意见', 'Review opinion', '审'),
  'application.grantDecision': document('grant-decision', decision.grantDecision, '准予决定书', 'Decision to grant', '许准'),
  'application.denialDecision': document('denial-decision', decision.denialDecision, '不予决定书', 'Decision to deny', '许否'),
  'application.withdrawalConfirmation': document(
    'withdrawal-confirmation', ending.withdrawalConfirmation, '撤回申请确认书', 'Confirmation of withdrawal', '撤申',
  ),
  'application.terminationDecision': document(
    'termination-decision', ending.terminationDecision, '终止审查决定书', 'Decision to end the review', '终',
  ),
  'application.lapseNotice': document('lapse-notice', ending.lapseNotice, '视为撤回告知书', 'Notice of deemed withdrawal', '视撤'),
  'application.correctionOfErrors': document(
    'correction-of-errors', ending.correctionOfErrors, '更正通知书', 'Correction of clerical errors', '更',
  ),
  'application.recusalDecision': document('recusal-decision', hearing.recusalDecision, '回避决定书', 'Decision on recusal', '避'),
  'application.transferLetter': document('transfer-letter', ending.transferLetter, '移送函', 'Letter of transfer', '移'),
  'application.reopenNotice': document('reopen-notice', ending.reopenNotice, '重新审查通知书', 'Notice of renewed review', '重'),
  'application.proofOfService': document('proof-of-service', delivery.proofOfService, '送达回证', 'Proof of service', '达'),
  'application.commitmentLetter': document('commitment-letter', delivery.commitmentLetter, '告知承诺书', 'Notice and commitment', '诺'),
  'application.archiveIndex': document('archive-index', delivery.archiveIndex, '卷宗目录', 'File index', '卷'),
  'bundleApplication.guidanceSheet': document('guidance-sheet', bundle.guidanceSheet, '一次性告知单', 'What you need, all at once', '告知'),
  'bundleApplication.acceptanceReceipt': document(
    'acceptance-receipt', acceptance.acceptanceReceipt, '收件回执', 'Acknowledgement of receipt', '收',
  ),
  'bundleApplication.correctionNotice': document(
    'correction-notice', acceptance.correctionNotice, '一次性补正告知书', 'One-time correction notice', '补',
  ),
  'bundleApplication.extensionNotice': document('extension-notice', review.extensionNotice, '延期告知书', 'Notice of extension', '延'),
  'bundleApplication.withdrawalConfirmation': document(
    'withdrawal-confirmation', ending.withdrawalConfirmation, '撤回申请确认书', 'Confirmation of withdrawal', '撤申',
  ),
  'bundleApplication.resultSheet': document('result-sheet', bundle.resultSheet, '办结结果单', 'Results', '结果'),
  'bundleApplication.archiveIndex': document('archive-index', delivery.archiveIndex, '卷宗目录', 'File index', '卷'),
  'commitmentCheck.checkRecord': document('site-inspection-record', review.siteInspectionRecord, '承诺核查记录', 'Commitment check record', '诺核'),
  'commitmentCheck.correctionOrder': document('correction-order', supervision.correctionOrder, '责令改正通知书', 'Order to correct', '责改'),
  'commitmentCheck.checkConclusion': document('check-conclusion', supervision.checkConclusion, '核查结论书', 'Conclusion of the check', '核结'),
  'supervisionCard.card': document('supervision-card', supervision.supervisionCard, '效能监督牌', 'Supervision card', '督'),
  'supervisionCard.cardResult': document('card-result', supervision.cardResult, '效能监督结果告知书', 'Result of a supervision card', '督结'),
  'licence.certificate': document('certificate', licence.certificate, '电子证照', 'Certificate'),
  'licence.deemedRenewalNotice': document(
    'deemed-renewal-notice', licence.deemedRenewalNotice, '视为准予延续告知书', 'Notice of deemed renewal', '视延',
  ),
  'licence.revocationProposal': document(
    'revocation-proposal', licence.revocationProposal, '拟撤销告知书', 'Notice of intended revocation', '拟撤',
  ),
  'licence.hearingNotice': document('hearing-notice', hearing.licenceHearingNotice, '听证通知书', 'Notice of hearing', '听通'),
  'licence.hearingRecord': document('hearing-record', hearing.licenceHearingRecord, '听证笔录', 'Hearing record', '听录'),
  'licence.revocationDecision': document('revocation-decision', licence.revocationDecision, '撤销决定书', 'Decision to revoke', '撤销'),
  'licence.keepDecision': document('keep-decision', licence.keepDecision, '不予撤销决定书', 'Decision not to revoke', '不撤'),
  'licence.withdrawalDecision': document('withdrawal-decision', licence.withdrawalDecision, '撤回决定书', 'Decision to withdraw', '撤回'),
  'licence.cancellationDecision': document('cancellation-decision', licence.cancellationDecision, '注销决定书', 'Decision to cancel', '注销'),
  'licence.suspensionNotice': document('suspension-notice', licence.suspensionNotice, '效力变动告知书', 'Notice of suspension or resumption', '效'),
}

/** Documents that are a list of their elements, by domain. */
export const plain = { ...approvalPapers, ...enforcementPapers, ...marketPapers, ...conveniencePapers }

export const documents = { ...designed, ...plain }

export type DocumentName = keyof typeof documents
/** What a caller hands in (defaults may be left out). */
export type DocumentInput<N extends DocumentName> = z.input<(typeof documents)[N]['schema']>
/** The same after the schema: defaults filled, citations written out. */
export type DocumentData<N extends DocumentName> = z.output<(typeof documents)[N]['schema']>

export const documentNames = Object.keys(documents) as DocumentName[]

/** Whether a name, e.g. from a lifecycle row, has a template. */
export function isDocumentName(value: string): value is DocumentName {
  return Object.hasOwn(documents, value)
}
