import type { DocumentName } from '@onewindow/documents/definition'
import { citizen, course, officer, systemActor, upload, type Course } from './drive.ts'

const answer = (value: unknown) => ({ value, source: 'typed' as const })
const ANSWERS = {
  'org.name': answer('银川味来餐饮有限公司'), 'org.uscc': answer('91640104MA7DEM001J'), 'org.legalRep.name': answer('马晓燕'),
  'org.contact.name': answer('马晓燕'), 'premises.regionCode': answer('640104'),
  'premises.address': answer('银川市兴庆区解放东街88号'), 'premises.area': answer(120), 'premises.usageRight': answer('OWN'),
  'food.operatorType': answer('2'), 'food.operationItems': answer(['HOT_DISH', 'COLD_DISH']),
  'food.safetyManager.name': answer('马晓燕'), 'food.onlineOperation': answer(false),
}
const SECRET = { 'org.legalRep.idNumber': answer('640104199003071228'), 'org.contact.phone': answer('13900005678') }
export const FILES = ['mat.layoutPlan', 'mat.equipmentList', 'mat.foodSafetyRules'].map(upload)
const licence = (type: string) =>
  ({ id: '1', type, status: 'valid', consent: true, expiresOn: null, number: '1', facts: {}, issuedOn: '2026-01-01', titleZh: type,
  titleEn: type })
export const PASSAGE = '经核对，申请材料与原件一致，各项内容真实。'

/** A food licence application as far as submission. */
export function submitted(options: Parameters<typeof course>[0] = {}, files = FILES): Course {
  const known = { licences: [licence('BIZ_LICENCE'), licence('ID_CARD')], ...options.known }
  const facts = { answers: ANSWERS, sensitiveAnswers: SECRET, consents: ['mat.bizLicence', 'mat.legalRepId'], ...options.facts }
  return course({ ...options, known, facts })
    .do('startDraft', { by: citizen, input: { partyId: '019d0000-0000-7000-8000-000000000001',
      implementationId: '019d0000-0000-7000-8000-000000000011' } })
    .with(() => ({ attachments: files }))
    .do('submit', { by: citizen, input: { signature: '马晓燕', truthful: true }, at: '2026-11-02T10:32:00+08:00' })
}
export const accepted = (...args: Parameters<typeof submitted>) => submitted(...args)
  .do('accept', { by: officer('acceptor'), at: '2026-11-03T09:00:00+08:00' })
const reviewing = (...args: Parameters<typeof submitted>) => accepted(...args).do('startReview', { by: officer('reviewer') })
const CERTIFICATES = [{ certNo: 'A1', accountId: officer('inspector', '王建国').accountId as string, name: '王建国' },
  { certNo: 'A2', accountId: officer('inspector', '李文静').accountId as string, name: '李文静' }]
const INSPECTION = {
  place: '解放东街88号', startedAt: '2026-11-05T14:30:00+08:00', endedAt: '2026-11-05T15:40:00+08:00', certificates: ['A1', 'A2'],
  conclusion: '现场符合要求。',
  findings: [{ point: '清洗消毒设施', finding: '', result: 'met' }],
}
const inspected = (run: Course) => run.do('recordSiteInspection',
  { by: officer('inspector', '王建国'), input: INSPECTION, at: '2026-11-05T16:00:00+08:00', known: { certificates: CERTIFICATES } })
const CONDITIONS = [0, 1, 2, 3].map((index) => ({ index, met: true, evidence: index === 0 ? '现场核查记录' : '' }))
const toDecide = (...args: Parameters<typeof submitted>) => inspected(reviewing(...args))
  .do('submitForDecision', { by: officer('reviewer'), input: { conditions: CONDITIONS, proposal: 'grant', opinion: PASSAGE } })
export const granted = () => toDecide().do('grant',
  { by: officer('decisionMaker'), input: { conditions: ['每半年清洗一次烟道。'] }, at: '2026-11-09T10:00:00+08:00' })
export const sealed = () => granted().do('startIssuing', { by: officer('issuer') })
  .do('sealCertificate', { by: officer('issuer'),
    known: { newLicence: { licenceId: '019d0000-0000-7000-8000-000000000099', number: 'FOODLICENCE-640104-2026-000001', holder: { partyId: '019d0000-0000-7000-8000-000000000001', name: '银川味来餐饮有限公司' } } } })
const HEARING = { at: '2026-11-20T09:00:00+08:00', place: '四楼听证室', chair: '周海' }
export const heard = () => reviewing().do('orderHearing', { by: officer('departmentHead'), input: HEARING })
export const delivered = (run: Course) => run.do('deliver', { by: officer('issuer'), input: { mode: 'window', receiver: '马晓燕' } })
export const denied = () => toDecide().do('deny', {
  by: officer('decisionMaker'), input: { reason: PASSAGE, failed: [{ index: 3, met: false, evidence: '' }],
    articles: [{ law: '中华人民共和国食品安全法', article: '§33(1)(4)' }] }, at: '2026-11-09T10:00:00+08:00',
})

/** One road through the real table to each paper. */
export const ROADS: readonly [DocumentName, string, () => Course][] = [
  ['application.acceptanceReceipt', 'submitted online', () => submitted()],
  ['application.acceptanceReceipt', 'with nothing handed in', () => submitted({}, [])],
  ['application.acceptanceNotice', 'accepted', () => accepted()],
  ['application.acceptanceNotice', 'deemed accepted',
    () => submitted().do('deemAccepted', { by: systemActor, at: '2026-11-10T00:00:00+08:00' })],
  ['application.acceptanceNotice', 'accepted with promised materials',
    () => submitted({ facts: { deferrals: ['mat.foodSafetyRules'] } }, FILES.slice(0, 2))
      .do('acceptWithDeferred', { by: officer('acceptor') })],
  ['application.acceptanceNotice', 'accepted on commitment',
    () => submitted({ facts: { commitmentChosen: true, commitments: ['mat.foodSafetyRules'] } }, FILES.slice(0, 2))
      .do('acceptOnCommitment', { by: officer('acceptor') })],
  ['application.commitmentLetter', 'accepted on commitment',
    () => submitted({ facts: { commitmentChosen: true, commitments: ['mat.foodSafetyRules'] } }, FILES.slice(0, 2))
      .do('acceptOnCommitment', { by: officer('acceptor') })],
  ['application.correctionNotice', 'told what to correct',
    () => submitted({}, []).do('requestCorrection', { by: officer('acceptor'),
      input: { items: [{ materialKey: 'mat.layoutPlan', defect: '未提交。', cure: '上传布局图。' }] } })],
  ['application.acceptanceReceipt', 'resubmitted after a notice',
    () => submitted({}, []).do('requestCorrection', { by: officer('acceptor'),
      input: { items: [{ materialKey: 'mat.layoutPlan', defect: '未提交。', cure: '上传布局图。' }] } })
      .do('resubmit', { by: citizen, input: { answers: ANSWERS, files: FILES.map(({ addedAt: _at, ...file }) => file), explanations: [] },
        at: '2026-11-06T09:00:00+08:00' })],
  ['application.refusalNotice', 'no permit needed',
    () => submitted().do('refuseNotRequired', { by: officer('acceptor'), input: { reason: PASSAGE } })],
  ['application.refusalNotice', 'another organ competent',
    () => submitted().do('refuseNotCompetent', { by: officer('acceptor'), input: { reason: PASSAGE, competentAuthority: '金凤区审批服务管理局' } })],
  ['application.refusalNotice', 'barred', () =>
    submitted({ known: { licences: [], bars: [{ kind: 'application', untilDay: null, reason: '' }] } })
      .do('refuseBarred', { by: officer('acceptor'), input: { reason: PASSAGE } })],
  ['application.clarificationLetter', 'asked', () => reviewing()
    .do('askClarification', { by: officer('reviewer'), input: { text: '请说明热加工间位置。' } })],
  ['application.clarificationLetter', 'answered',
    () => reviewing().do('askClarification', { by: officer('reviewer'), input: { text: '请说明热加工间位置。' } })
      .do('clarify', { by: citizen, input: { text: '即图中操作间二。' } })],
  ['application.siteInspectionRecord', 'two officers on site', () => inspected(reviewing())],
  ['application.interestedPartyNotice', 'interested parties told',
    () => reviewing().do('notifyInterestedParties', { by: officer('reviewer'),
      input: { parties: [{ name: '业主委员会', contact: '' }], hearingRight: true } })],
  ['application.specialProcedureNotice', 'expert review',
    () => reviewing().do('startSpecial', { by: officer('reviewer'),
      input: { kind: 'expert_review', declared: { value: 10, unit: 'workday' }, reason: PASSAGE } })],
  ['application.specialProcedureNotice', 'declared in months',
    () => reviewing().do('startSpecial', { by: officer('reviewer'),
      input: { kind: 'testing', declared: { value: 1, unit: 'month' }, reason: PASSAGE } })],
  ['application.hearingNotice', 'hearing ordered', () => heard()],
  ['application.hearingNotice', 'hearing moved', () => heard().do('setHearing',
    { by: officer('departmentHead'), input: { ...HEARING, at: '2026-11-24T09:00:00+08:00' } })],
  ['application.hearingRecord', 'hearing held', () => heard().do('holdHearing',
    { by: officer('hearingOfficer'), input: { record: PASSAGE }, at: '2026-11-20T11:00:00+08:00' })],
  ['application.recusalDecision', 'recusal decided',
    () => heard().do('requestRecusal', { by: citizen, input: { officer: '周海', reason: PASSAGE } })
      .do('decideRecusal', { by: officer('departmentHead'), input: { officer: '周海', officerId: '01890000-0000-7000-8000-000000000001', granted: true } })],
  ['application.opinionRequest', 'two departments asked',
    () => reviewing().do('requestOpinions', { by: officer('reviewer'),
      input: { question: PASSAGE, unitIds: ['D:FR:640104', 'D:UM:640104'] } })],
  ['application.opinion', 'a department answers', () => opinionGiven()],
  ['application.extensionNotice', 'extended', () => reviewing()
    .do('extend', { by: officer('departmentHead'), input: { length: 5, reason: PASSAGE } })],
  ['application.lowerReviewOpinion', 'sent up', () => sentUp()],
  ['application.reviewOpinion', 'sent for decision', () => toDecide()],
  ['application.grantDecision', 'granted', () => granted()],
  ['application.denialDecision', 'denied', () => denied()],
  ['licence.certificate', 'sealed', () => sealed()],
  ['application.proofOfService', 'delivered at the window', () => delivered(sealed())],
  ['application.proofOfService', 'a denial delivered',
    () => denied().do('deliverDecision', { by: officer('issuer'), input: { mode: 'post', receiver: '马晓燕' } })],
  ['application.correctionOfErrors', 'clerical error corrected',
    () => granted().do('correctDocument', { by: officer('decisionMaker'),
      input: { document: 'application.grantDecision', was: '８８号', now: '88号' } })],
  ['application.reopenNotice', 'reopened', () => delivered(sealed())
    .do('reopen', { by: officer('departmentHead'), input: { ground: PASSAGE, document: '银政复决〔2026〕41号' },
      at: '2026-11-24T09:00:00+08:00' })],
  ['application.withdrawalConfirmation', 'withdrawn', () => accepted().do('withdraw', { by: citizen })],
  ['application.terminationDecision', 'terminated',
    () => accepted().do('terminate', { by: officer('decisionMaker'), input: { ground: PASSAGE } })],
  ['application.transferLetter', 'transferred', () => accepted()
    .do('transferUnit', { by: officer('departmentHead'), input: { unitId: 'D:AAS:640106' }, reason: '管辖调整到金凤区',
      known: { target: { id: 'D:AAS:640106', path: 'S:640100/C:640106/D:AAS:640106', regionCode: '640106' } } })],
  ['application.archiveIndex', 'archived', () => delivered(sealed()).do('archive', { by: systemActor, at: '2026-12-15T00:00:00+08:00' })],
]

function opinionGiven(): Course {
  const run = reviewing().do('requestOpinions', { by: officer('reviewer'), input: { question: PASSAGE, unitIds: ['D:FR:640104'] } })
  const department = { ...officer('reviewer', '白志刚'),
    grants: [{ role: 'reviewer' as const, unitId: 'D:FR:640104', unitPath: 'S:640100/C:640104/D:FR:640104', regionCode: '640104' }] }
  return run.do('giveOpinion', { by: department, input: { taskId: run.state.tasks.at(-1)?.id, verdict: 'agreeWithConditions',
    reason: PASSAGE, article: '消防法 §15' } })
}

function sentUp(): Course {
  const upper = { id: '1', unitId: 'D:AAS:640100', unitPath: 'S:640100/D:AAS:640100', regionCode: '640100', organ: '银川市审批服务管理局',
    level: 'city' }
  const reviewChain = course().item.reviewChain.map((stage, n) => ({ ...stage, level: n > 2 ? ('city' as const) : ('county' as const) }))
  return reviewing({ item: { reviewChain }, known: { licences: [licence('BIZ_LICENCE'), licence('ID_CARD')], upper } })
    .do('sendUp', { by: officer('reviewer'), input: { verdict: 'pass', opinion: PASSAGE } })
}
