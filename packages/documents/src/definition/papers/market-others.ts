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
  'consumerComplaint.recusalDecision': plainPaper({ zh: '回避决定书', en: 'Decision on recusal', series: '投避', ...letter, fields: { asked: lineField('申请人', 'Asked by'), ground: passageField('回避事由', 'Ground'), result: lineField('决定', 'Decision'), reason, replacement: lineField('接替', 'Replacement') } }),
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

const listCause = lineField('列入情形', 'Cause')
const act = lineField('处理', 'Act')
const listedOn = dayField('列入日期', 'Listed on')
const objectionClaim = passageField('申请（异议）内容', 'Claim')
const conduct = lineField('违法情形', 'Conduct')
const penaltyNumber = lineField('行政处罚决定书文号', 'Penalty decision')
const defence = passageField('陈述、申辩及复核意见', 'Defence and answer')
const measures = passageField('管理措施', 'Measures')

const listPapers = {
  'abnormalListing.letter': plainPaper({ zh: '住所（经营场所）专用信函记录', en: 'Letter to the registered address', series: '异函', ...record, fields: { sentOn: dayField('寄出日期', 'Sent on'), trackingNumber: lineField('邮件编号', 'Mail number'), outcome: lineField('投递结果', 'Outcome') } }),
  'abnormalListing.listingDecision': plainPaper({ zh: '列入经营异常名录决定书', en: 'Decision to list', series: '异列', ...letter, remedies: true, fields: { cause: listCause, act, listedOn, findings: passageField('查明事实', 'Findings'), cure: passageField('移出途径', 'How to get off') } }),
  'abnormalListing.objectionDecision': plainPaper({ zh: '经营异常名录异议处理决定书', en: 'Decision on an objection', series: '异异', ...letter, remedies: true, fields: { claim: objectionClaim, result, reason } }),
  'abnormalListing.noRemovalDecision': plainPaper({ zh: '不予移出经营异常名录决定书', en: 'Decision not to remove', series: '异不移', ...letter, remedies: true, fields: { claim: objectionClaim, result, reason } }),
  'abnormalListing.removalDecision': plainPaper({ zh: '移出经营异常名录决定书', en: 'Decision to remove', series: '异移', ...letter, fields: { cause: listCause, act, listedOn, ground: lineField('移出事由', 'Ground'), removedOn: dayField('移出日期', 'Removed on') } }),
  'abnormalListing.threeYearsNotice': plainPaper({ zh: '经营异常名录届满三年提示书', en: 'Three years are nearly over', series: '异提', ...letter, fields: { cause: listCause, act, listedOn, reachedOn: dayField('届满日期', 'Three years on'), consequence: passageField('后果', 'Consequence'), cure: passageField('移出途径', 'How to get off') } }),
  'abnormalListing.correctionNotice': plainPaper({ zh: '更正通知书', en: 'Correction', series: '异正', ...letter, fields: { wrong: passageField('错误情况', 'What was wrong'), since: dayField('自', 'Since'), right: lineField('更正为', 'Corrected to'), reason } }),
  'seriousListing.notice': plainPaper({ zh: '列入严重违法失信名单告知书', en: 'Notice of an intended listing', series: '严告', ...letter, closing: '你单位对上述内容有异议的，可以在期限内向本机关陈述、申辩。', fields: { conduct, penaltyNumber, reasons: reason, measures, answerBy: dayField('陈述、申辩期限', 'Answer by') } }),
  'seriousListing.listingDecision': plainPaper({ zh: '列入严重违法失信名单决定书', en: 'Decision to list', series: '严列', ...letter, remedies: true, fields: { conduct, penaltyNumber, reasons: reason, defence, term: lineField('列入期限', 'Term'), listedOn, until: dayField('届满日期', 'Until'), measures } }),
  'seriousListing.noListingDecision': plainPaper({ zh: '不予列入严重违法失信名单决定书', en: 'Decision not to list', series: '严不列', ...letter, fields: { conduct, penaltyNumber, defence, reason } }),
  'seriousListing.removalDecision': plainPaper({ zh: '移出严重违法失信名单决定书', en: 'Decision to remove', series: '严移', ...letter, fields: { conduct, penaltyNumber, ground: lineField('移出事由', 'Ground'), removedOn: dayField('移出日期', 'Removed on') } }),
  'seriousListing.noRemovalDecision': plainPaper({ zh: '不予提前移出严重违法失信名单决定书', en: 'Decision not to remove early', series: '严不移', ...letter, remedies: true, fields: { claim: objectionClaim, result, reason } }),
} satisfies PlainPapers

const decisionNumber = lineField('行政处罚决定书文号', 'Penalty decision')
const conditions = pointsField('修复条件逐项核查', 'Conditions checked')
const publishedOn = dayField('公示日期', 'Published on')
const repairPapers = {
  'creditRepair.acceptanceNotice': plainPaper({ zh: '信用修复受理通知书', en: 'Repair accepted', series: '修受', ...letter, fields: { decisionNumber, publishedOn, conditions } }),
  'creditRepair.correctionNote': plainPaper({ zh: '信用修复补正告知书', en: 'What a repair lacks', series: '修补', ...letter, fields: { decisionNumber, missing: listField('需要补正的材料', 'Missing') } }),
  'creditRepair.grantDecision': plainPaper({ zh: '准予信用修复决定书', en: 'Repair granted', series: '修准', ...letter, fields: { decisionNumber, publishedOn, conditions, result } }),
  'creditRepair.refusalDecision': plainPaper({ zh: '不予信用修复决定书', en: 'Repair refused', series: '修否', ...letter, remedies: true, fields: { decisionNumber, publishedOn: optional(publishedOn), conditions, result, reason } }),
} satisfies PlainPapers

const product = lineField('样品名称', 'Product')
const batch = lineField('批号', 'Batch')
const laboratory = lineField('检验机构', 'Laboratory')
const sealNumber = lineField('封样编号', 'Seal')
const sample = { product, batch, laboratory }
const reported = { reportNumber: lineField('检验报告编号', 'Report'), signedOn: dayField('签发日期', 'Signed on'), tested, result: lineField('检验结论', 'Result') }

const samplingPapers = {
  'sampling.sampleSheet': plainPaper({ zh: '抽样单（购样凭证）', en: 'Sample bought', series: '抽样', ...record, fields: { ...sample, count: numberField('抽样数量', 'Quantity'), priceFen: moneyField('购样价款', 'Price'), sealNumber, reservePlace: lineField('备份样品存放地点', 'Reserve sample'), takenOn: dayField('抽样日期', 'Taken on'), officers } }),
  'sampling.noSampleRecord': plainPaper({ zh: '未能抽样记录', en: 'No sample taken', series: '抽未', ...record, fields: { ...sample, reason, officers } }),
  'sampling.receipt': plainPaper({ zh: '样品接收单', en: 'Sample received', series: '抽收', ...record, fields: { ...sample, sealNumber, receivedOn: dayField('接收日期', 'Received on'), state: lineField('样品状态', 'State') } }),
  'sampling.voidRecord': plainPaper({ zh: '样品无效记录', en: 'Sample void', series: '抽废', ...record, fields: { ...sample, reason } }),
  'sampling.resultNotice': plainPaper({ zh: '检验结果通知书', en: 'Result of a test', series: '抽果', ...letter, fields: { ...sample, ...reported, right: passageField('复检权利', 'Right to a retest') } }),
  'sampling.objectionDecision': plainPaper({ zh: '样品异议处理决定书', en: 'Decision on an objection', series: '抽异', ...letter, fields: { claim: objectionClaim, result, reason } }),
  'sampling.retestBodyNotice': plainPaper({ zh: '复检机构确定通知书', en: 'Body for the retest', series: '复定', ...letter, fields: { ...sample, body: lineField('复检机构', 'Body'), seed: lineField('随机种子', 'Seed'), bodies: listField('备选机构', 'Bodies'), dueOn: dayField('复检期限', 'Due') } }),
  'sampling.retestRefusal': plainPaper({ zh: '不予复检决定书', en: 'No retest', series: '不复', ...letter, remedies: true, fields: { claim: objectionClaim, result, reason } }),
  'sampling.retestResult': plainPaper({ zh: '复检结论通知书', en: 'Result of the retest', series: '复果', ...letter, fields: { ...sample, ...reported, body: lineField('复检机构', 'Body'), fee: lineField('复检费用', 'Fee') } }),
  'sampling.handlingOrder': plainPaper({ zh: '责令改正通知书', en: 'Order to correct', series: '抽责', ...letter, remedies: true, fields: { ...sample, facts: passageField('违法事实', 'Facts'), orders: passageField('改正内容', 'Orders'), stopBy: dayField('改正期限', 'Deadline'), consequence: passageField('逾期后果', 'Consequence') } }),
  'sampling.clueLetter': plainPaper({ zh: '案件线索移送书', en: 'Transfer of a clue', series: '抽移', ...letter, fields: { firm, facts: passageField('基本事实', 'Facts'), provision: lineField('涉嫌违反的规定', 'Provision'), reportNumber: lineField('检验报告编号', 'Report') } }),
  'sampling.publicResult': plainPaper({ zh: '抽检结果公示', en: 'Public result', series: '抽公', ...letter, fields: { firm, ...sample, ...reported, cause: passageField('不合格原因', 'Cause') } }),
} satisfies PlainPapers

const level = lineField('召回级别', 'Level')
const amount = (zh: string, en: string) => optional(numberField(zh, en))
const recalled = { distributed: amount('销售数量', 'Distributed'), recalled: amount('召回数量', 'Recalled'), destroyed: amount('销毁数量', 'Destroyed'), returned: amount('退回数量', 'Returned'), missing: amount('未召回数量', 'Missing') }
const recallPapers = {
  'recall.recallNotice': plainPaper({ zh: '召回公告', en: 'Recall', series: '召公', ...letter, fields: { product, batches: listField('批号', 'Batches'), level, quantity: optional(numberField('涉及数量', 'Quantity')), risk: passageField('危害说明', 'Risk'), finishBy: dayField('完成期限', 'Finish by') } }),
  'recall.recallOrder': plainPaper({ zh: '责令召回通知书', en: 'Recall ordered', series: '召责', ...letter, remedies: true, fields: { product, batches: listField('批号', 'Batches'), level, quantity: optional(numberField('涉及数量', 'Quantity')), risk: passageField('危害说明', 'Risk'), startBy: instantField('启动期限', 'Start by'), reason } }),
  'recall.summary': plainPaper({ zh: '召回总结报告', en: 'Summary of a recall', series: '召总', ...record, fields: { product, ...recalled, measures: passageField('处置情况', 'What was done') } }),
  'recall.assessment': plainPaper({ zh: '召回效果评估意见书', en: 'Assessment of a recall', series: '召评', ...letter, fields: { product, ...recalled, result, reason: optional(reason) } }),
  'recall.clueLetter': plainPaper({ zh: '案件线索移送书', en: 'Transfer of a clue', series: '召移', ...letter, fields: { firm, facts: passageField('基本事实', 'Facts'), provision: lineField('涉嫌违反的规定', 'Provision') } }),
} satisfies PlainPapers

const equipmentNumber = lineField('使用登记证编号', 'Use registration')
const equipmentPlace = lineField('使用地点', 'Place')
const equipmentPapers = {
  'equipment.inspectionResult': plainPaper({ zh: '定期检验结果通知书', en: 'Result of an inspection', series: '特检', ...letter, fields: { equipmentNumber, equipmentPlace, reportNumber: lineField('检验报告编号', 'Report'), result, validUntil: dayField('下次检验日期', 'Valid until') } }),
  'equipment.safetyOrder': plainPaper({ zh: '特种设备安全监察指令书', en: 'Safety order', series: '特令', ...letter, remedies: true, fields: { equipmentNumber, equipmentPlace, hazard: passageField('存在的问题', 'Hazard'), measure: passageField('改正措施', 'Measure'), deadline: dayField('改正期限', 'Deadline'), officers: optional(listField('安全监察人员及执法证号', 'Inspectors and certificates')) } }),
  'equipment.clearance': plainPaper({ zh: '整改复查意见书', en: 'Hazard cleared', series: '特复', ...letter, fields: { equipmentNumber, equipmentPlace, result, validUntil: dayField('下次检验日期', 'Valid until') } }),
} satisfies PlainPapers

const subjectPapers = {
  'subject.handOverLetter': plainPaper({ zh: '经营主体档案移交函', en: 'Hand-over of the file of a firm', series: '档移', ...letter, opening: '下列经营主体的登记机关已变更为你单位，其监督管理档案随函移交：', fields: {
    firm: lineField('经营主体', 'Firm'), creditCode: lineField('统一社会信用代码', 'Credit code'), legalRep: optional(lineField('法定代表人（负责人）', 'Legal representative')), address: optional(lineField('原住所（经营场所）', 'Former address')), movedOn: dayField('迁出日期', 'Moved out on'),
    licences: optional(tableField('许可证照', 'Licences', { number: lineField('编号', 'Number'), status: lineField('状态', 'Status') })), suspendedUntil: optional(dayField('歇业至', 'Suspended until')), reports: optional(listField('已报年报的年度', 'Annual reports filed')),
  } }),
} satisfies PlainPapers

/** By `<case type>.<paper>`. */
export const marketOtherPapers = { ...complaintPapers, ...reportPapers, ...listPapers, ...repairPapers, ...samplingPapers, ...recallPapers, ...equipmentPapers, ...subjectPapers } satisfies PlainPapers
