import { dayField, instantField, lineField, listField, moneyField, numberField, optional, passageField, plainPaper, pointsField, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of complaints, reports, lists, repairs, samples, recalls and equipment (market supervision §7).

const letter = { kind: 'letter' } as const
const record = { kind: 'record' } as const
const firm = lineField('被投诉人（被举报人）', 'Firm')
const claim = passageField('投诉请求', 'Claim')
const reason = passageField('理由', 'Reasons')
const ground = passageField('情形', 'Ground')
const result = lineField('处理结果', 'Result')
const officers = listField('办理人员', 'Officers')
const tested = tableField('检验项目', 'Tested', { item: lineField('项目', 'Item'), limit: lineField('标准指标', 'Limit'), value: lineField('实测值', 'Value'), result: lineField('单项判定', 'Result') })

const complaintPapers = {
  'consumerComplaint.receipt': plainPaper({ zh: '投诉收件回执', en: 'Receipt of a complaint', series: '投收', ...letter, fields: { firm, claim, receivedAt: instantField('收到时间', 'Received'), answerBy: dayField('告知是否受理的期限', 'Answer by') } }),
  'consumerComplaint.missingNote': plainPaper({ zh: '投诉材料补充告知书', en: 'What a complaint lacks', series: '投补', ...letter, fields: { missing: listField('需要补充的事项', 'Missing'), answerBy: dayField('告知是否受理的期限', 'Answer by') } }),
  'consumerComplaint.acceptanceNotice': plainPaper({ zh: '投诉受理决定书', en: 'Complaint accepted', series: '投受', ...letter, fields: { firm, claim, mediator: lineField('调解人员', 'Mediator'), endsOn: dayField('调解期限至', 'Mediation ends on') } }),
  'consumerComplaint.refusalNotice': plainPaper({ zh: '投诉不予受理决定书', en: 'Complaint not accepted', series: '投不受', ...letter, remedies: true, fields: { firm, claim, ground, reason } }),
  'consumerComplaint.invitation': plainPaper({ zh: '投诉调解通知书', en: 'Invitation to mediation', series: '投调', ...letter, fields: { meetAt: instantField('调解时间', 'Time'), place: lineField('调解地点', 'Place'), way: lineField('方式', 'Way'), persons: listField('参加人', 'Persons'), mediator: lineField('调解人员', 'Mediator') } }),
  'consumerComplaint.recusalDecision': plainPaper({ zh: '回避决定书', en: 'Decision on recusal', series: '投避', ...letter, fields: { result: lineField('决定', 'Decision'), reason } }),
  'consumerComplaint.testResult': plainPaper({ zh: '检测鉴定结果告知书', en: 'Result of a test', series: '投检', ...letter, fields: { body: lineField('技术机构', 'Body'), cost: lineField('费用承担', 'Who pays'), reportNumber: lineField('报告编号', 'Report'), result: passageField('结论', 'Result') } }),
  'consumerComplaint.mediationAgreement': plainPaper({ zh: '投诉调解书', en: 'Mediation agreement', series: '投调书', ...letter, signed: true, fields: { firm, claim, terms: passageField('调解协议内容', 'Terms'), performBy: dayField('履行期限', 'Perform by'), performed: lineField('履行方式', 'How performed') } }),
  'consumerComplaint.terminationNotice': plainPaper({ zh: '投诉终止调解决定书', en: 'Mediation ended', series: '投终', ...letter, fields: { firm, claim, ground, reason: optional(reason), court: passageField('其他途径', 'Other ways') } }),
  'consumerComplaint.clueNote': plainPaper({ zh: '投诉中发现违法线索登记表', en: 'Finding in a complaint', series: '投线', ...record, fields: { firm, facts: passageField('发现的情况', 'Facts'), foundOn: dayField('发现日期', 'Found on'), officers } }),
} satisfies PlainPapers

const reportPapers = {
  'violationReport.receipt': plainPaper({ zh: '举报收件回执', en: 'Receipt of a report', series: '举收', ...letter, fields: { firm, receivedAt: instantField('收到时间', 'Received'), decideBy: dayField('决定是否立案的期限', 'Decision by') } }),
  'violationReport.notCompetentNote': plainPaper({ zh: '举报不属本机关处理告知书', en: 'Report for another organ', series: '举告', ...letter, fields: { competentOrgan: lineField('有处理权限的机关', 'Competent organ'), reason } }),
  'violationReport.verificationSheet': plainPaper({ zh: '举报线索核查审批表', en: 'Verification of a report', series: '举核', ...record, fields: { act: passageField('举报事项', 'Act'), way: lineField('核查方式', 'Way'), plan: passageField('核查安排', 'Plan'), decideBy: dayField('核查期限', 'Decision by'), officer: lineField('承办人', 'Officer') } }),
  'violationReport.extensionNote': plainPaper({ zh: '延长核查期限审批表', en: 'Verification extended', series: '举延', ...record, fields: { reason, decideBy: dayField('延长至', 'Decision by') } }),
  'violationReport.clueLetter': plainPaper({ zh: '案件线索移送书', en: 'Transfer of a clue', series: '举移', ...letter, fields: { firm, facts: passageField('基本事实', 'Facts'), provision: lineField('涉嫌违反的规定', 'Provision'), foundAt: instantField('收到举报时间', 'Received'), decideBy: dayField('决定是否立案的期限', 'Decision by') } }),
  'violationReport.notFiledNote': plainPaper({ zh: '不予立案审批表', en: 'No case filed', series: '举不立', ...record, fields: { act: passageField('举报事项', 'Act'), reason } }),
  'violationReport.reporterNotice': plainPaper({ zh: '举报处理结果告知书', en: 'Result of a report', series: '举果', ...letter, fields: { result, reason: optional(reason) } }),
  'violationReport.rewardDecision': plainPaper({ zh: '举报奖励决定书', en: 'Reward of a report', series: '举奖', ...letter, fields: { amountFen: moneyField('奖励金额', 'Amount'), rule: lineField('奖励标准', 'Rule') } }),
} satisfies PlainPapers

/** By `<case type>.<paper>`. */
export const marketOtherPapers = { ...complaintPapers, ...reportPapers } satisfies PlainPapers
