import { dayField, instantField, lineField, listField, moneyField, optional, passageField, plainPaper, pointsField, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of clues, on-the-spot cases and ordinary cases (enforcement §7). A code such as EN-D29 is what the rules of a file call a paper.

const officers = listField('执法人员及执法证号', 'Officers and certificates')
const cause = lineField('案由', 'Cause')
const facts = passageField('事实', 'Facts')
const law = lineField('法律依据', 'Law')
const reason = passageField('理由', 'Reason')
const opinion = passageField('意见', 'Opinion')
const penaltyParts = {
  kinds: listField('处罚种类', 'Kinds of penalty'), fineFen: moneyField('罚款', 'Fine'), confiscatedFen: moneyField('没收违法所得、非法财物', 'Confiscated'),
}
const sheetTable = tableField('裁量计算表', 'Sheet', { factor: lineField('因素', 'Factor'), points: lineField('分值', 'Points') })
const things = tableField('物品清单', 'Things', { name: lineField('名称', 'Name'), quantity: lineField('数量', 'Quantity'), place: lineField('存放地点', 'Place') })
const evidenceList = pointsField('证据', 'Evidence')
const party = lineField('当事人', 'Party')
/** Photographs that belong to a record, by label and hash (行政处罚法 §47). */
const photos = listField('照片及校验值', 'Photographs and hashes')

const record = { kind: 'record' } as const
const letter = { kind: 'letter' } as const

export const enforcementCasePapers = {
  'clue.registrationSheet': plainPaper({ zh: '案件来源登记表', en: 'Register of a clue', series: '线登', ...record, fields: { origin: lineField('案源', 'Origin'), receivedAt: instantField('收到时间', 'Received'), place: lineField('地点', 'Place'), content: passageField('内容', 'Content'), officers } }),
  'clue.testNotice': plainPaper({ zh: '检测鉴定期间告知书', en: 'Notice of a test', series: '检告', ...letter, fields: { body: lineField('检测鉴定机构', 'Body'), item: lineField('检测鉴定事项', 'Item'), days: lineField('所需期间', 'Days not counted'), officers } }),
  'clue.extensionSheet': plainPaper({ zh: '延长核查期限审批表', en: 'Extension of screening', series: '核延', ...record, fields: { reason, oldDueOn: dayField('原期限', 'Old day'), newDueOn: dayField('延长至', 'New day') } }),
  'clue.filingSheet': plainPaper({ zh: '立案审批表', en: 'Filing of a case', series: '罚立', ...record, fields: { party, source: lineField('案件来源', 'Source'), facts, cause, law, proposal: passageField('承办机构意见', 'Proposal of the unit'), decision: passageField('机关负责人意见', 'Decision'), officers } }),
  'clue.notFiledSheet': plainPaper({ zh: '不予立案审批表', en: 'Decision not to file', series: '不立', ...record, fields: { reasonCode: lineField('不予立案情形', 'Ground'), reason, decidedOn: dayField('决定日期', 'Day') } }),
  'clue.transferLetter': plainPaper({ zh: '案件移送函', en: 'Letter of transfer', series: '线移', ...letter, opening: '下列线索属于你单位管辖，现予移送：', fields: { receiver: lineField('接收单位', 'Receiver'), facts, reason, files: pointsField('移送材料', 'Papers') } }),

  'simpleCase.siteRecord': plainPaper({
    zh: '现场笔录', en: 'Site record', series: '当录', ...record, signed: true,
    fields: { place: lineField('地点', 'Place'), startedAt: instantField('开始时间', 'From'), endedAt: instantField('结束时间', 'To'), present: listField('在场人', 'Present'), officers, shown: lineField('出示证件', 'Certificates shown'), told: passageField('告知事项', 'What was told'), findings: passageField('现场情况', 'Findings'), photos, partyWords: passageField('当事人陈述申辩', 'What the party said') },
  }),
  'simpleCase.spotDecision': plainPaper({
    zh: '当场行政处罚决定书', en: 'On-the-spot decision', series: '当罚', ...letter, signed: true,
    fields: {
      act: passageField('违法行为', 'Act'), cause, law, ...penaltyParts, place: lineField('地点', 'Place'), decidedAt: instantField('决定时间', 'Decided'), leasedNumber: lineField('现场编号', 'Number on the spot'), payment: passageField('履行方式和期限', 'How and until when to pay'),
      lateClause: passageField('逾期后果', 'If it is late'), reconsiderationFirst: passageField('救济途径', 'What one can do'), reconsiderationLastDay: dayField('申请行政复议截止日', 'Last day for reconsideration'), officers,
    },
  }),
  'simpleCase.noPenaltyDecision': plainPaper({ zh: '不予行政处罚决定书', en: 'Decision not to punish', series: '当不罚', ...letter, remedies: true, fields: { facts, reason: lineField('不予处罚的依据', 'Ground'), education: passageField('教育内容', 'Education'), officers } }),
  'simpleCase.receipt': plainPaper({ zh: '罚款收缴凭据', en: 'Receipt for a fine', series: '收缴', ...record, fields: { ground: lineField('当场收缴依据', 'Ground'), amountFen: moneyField('金额', 'Amount'), financeReceiptNo: lineField('财政票据号', 'Finance receipt'), officers } }),
  'simpleCase.closingSheet': plainPaper({ zh: '结案审批表', en: 'Closing of a case', series: '简结', ...record, fields: { cause, party, result: lineField('处理结果', 'Result'), execution: lineField('执行情况', 'Execution'), officers } }),
  'simpleCase.amendedDecision': plainPaper({ zh: '变更行政处罚决定书', en: 'Changed decision', series: '当变', ...letter, remedies: true, fields: { reason, ...penaltyParts } }),
  'simpleCase.annulmentDecision': plainPaper({ zh: '撤销行政处罚决定书', en: 'Annulment of a decision', series: '当撤', ...letter, fields: { reason, refund: lineField('已缴款项', 'Money paid') } }),
  'simpleCase.fileIndex': plainPaper({ zh: '卷宗目录', en: 'File index', series: '当卷', ...record, fields: { result: lineField('处理结果', 'Result'), keptUntil: lineField('保管期限', 'Kept until'), papers: pointsField('文书目录', 'Papers') } }),

  'ordinaryCase.filingSheet': plainPaper({ zh: '重新立案审批表', en: 'Filing anew', series: '罚重立', ...record, fields: { party, cause, facts, reason, officers } }),
  'ordinaryCase.evidenceSheet': plainPaper({
    zh: '证据提取单', en: 'Record of evidence', series: '证提', ...record,
    fields: { item: lineField('证据名称', 'Evidence'), evidenceKind: lineField('证据种类', 'Kind'), source: lineField('来源及提供人', 'Source and holder'), capturedAt: lineField('提取时间', 'Captured'), method: lineField('原件或复制件', 'Original or copy'), sha256: listField('校验值', 'Hashes'), officers },
  }),
  'ordinaryCase.siteRecord': plainPaper({
    zh: '现场笔录', en: 'Site record', series: '现录', ...record, signed: true,
    fields: { place: lineField('地点', 'Place'), period: lineField('起止时间', 'From and to'), present: listField('在场人', 'Present'), officers, shown: lineField('出示证件', 'Certificates shown'), rights: passageField('告知权利', 'Rights told'), findings: passageField('现场情况', 'Findings'), photos, partyWords: passageField('当事人意见', 'What the party said') },
  }),
  'ordinaryCase.interviewRecord': plainPaper({
    zh: '询问笔录', en: 'Record of an interview', series: '询录', ...record, signed: true,
    fields: { person: lineField('被询问人', 'Person'), role: lineField('身份', 'Role'), place: lineField('地点', 'Place'), period: lineField('起止时间', 'From and to'), officers, rights: passageField('告知权利', 'Rights told'), answers: pointsField('问答', 'Questions and answers') },
  }),
  'ordinaryCase.samplingSheet': plainPaper({ zh: '抽样取证凭证', en: 'Record of sampling', series: '抽证', ...record, signed: true, fields: { things, sealNumber: lineField('封条编号', 'Seal'), body: lineField('检验机构', 'Body'), item: lineField('检验项目', 'Item'), officers } }),
  'ordinaryCase.testNotice': plainPaper({ zh: '检测鉴定期间告知书', en: 'Notice of a test', series: '鉴告', ...letter, fields: { body: lineField('检测鉴定机构', 'Body'), item: lineField('检测鉴定事项', 'Item'), days: lineField('不计入办案期限的期间', 'Days not counted'), officers } }),
  'ordinaryCase.recusalDecision': plainPaper({ zh: '回避决定书', en: 'Decision on recusal', series: '罚避', ...letter, fields: { result: lineField('决定', 'Decision'), reason } }),
  'ordinaryCase.suspensionDecision': plainPaper({ zh: '中止案件调查审批表', en: 'Suspension of an investigation', series: '中止', ...record, fields: { ground: lineField('中止情形', 'Ground'), reason, from: dayField('中止日期', 'From') } }),
  'ordinaryCase.resumptionDecision': plainPaper({ zh: '恢复案件调查审批表', en: 'Investigation resumed', series: '恢复', ...record, fields: { reason, from: dayField('恢复日期', 'From'), newDueOn: dayField('办案期限至', 'New day') } }),
  'ordinaryCase.extensionSheet': plainPaper({ zh: '延长办案期限审批表', en: 'Extension of a case', series: '案延', ...record, fields: { reason, oldDueOn: dayField('原期限', 'Old day'), newDueOn: dayField('延长至', 'New day') } }),
  'ordinaryCase.panelMinutes': plainPaper({
    zh: '行政处罚案件集体讨论记录', en: 'Minutes of the panel', series: '集讨', ...record,
    fields: { heldOn: dayField('讨论日期', 'Day'), matter: passageField('讨论事项', 'Matter'), members: listField('参加人', 'Members'), inFavour: lineField('同意', 'In favour'), against: lineField('不同意', 'Against'), result: passageField('讨论意见', 'Result') },
  }),
  'ordinaryCase.investigationReport': plainPaper({
    zh: '案件调查终结报告', en: 'Report of the investigation', series: '调终', ...record,
    fields: { cause, party, facts, evidence: evidenceList, law, circumstances: listField('从轻、减轻、从重情节', 'Circumstances'), result: lineField('处理建议', 'Proposal'), fineFen: moneyField('建议罚款', 'Proposed fine'), sheet: sheetTable, band: lineField('裁量阶次', 'Band'), amountReason: passageField('裁量理由', 'Reasons for the amount'), officers },
  }),
  'ordinaryCase.reviewOpinion': plainPaper({ zh: '案件审核意见书', en: 'Opinion of the review', series: '审核', ...record, fields: { points: pointsField('审核要点', 'What was looked at'), opinion, reviewer: lineField('审核人', 'Reviewer') } }),
  'ordinaryCase.legalReviewOpinion': plainPaper({ zh: '法制审核意见书', en: 'Opinion of the legal review', series: '法审', ...record, fields: { points: pointsField('审核要点', 'What was looked at'), result: lineField('审核结论', 'Result'), opinion, reviewer: lineField('法制审核人', 'Legal reviewer') } }),
  'ordinaryCase.penaltyNotice': plainPaper({
    zh: '行政处罚告知书', en: 'Notice of an intended penalty', series: '罚告', ...letter, opening: '本机关拟对你（单位）作出行政处罚，现将拟作出的行政处罚内容及事实、理由、依据告知如下：',
    fields: { cause, facts, evidence: evidenceList, reason, law, ...penaltyParts, sheet: sheetTable, rights: passageField('陈述、申辩的权利', 'Right to state and defend'), hearing: passageField('听证的权利', 'Right to a hearing'), where: lineField('联系方式', 'Where'), officers },
  }),
  'ordinaryCase.defenceRecord': plainPaper({ zh: '陈述申辩笔录', en: 'Record of a defence', series: '申辩', ...record, fields: { saidOn: dayField('日期', 'Day'), words: passageField('陈述申辩内容', 'What was said') } }),
  'ordinaryCase.waiver': plainPaper({ zh: '放弃陈述申辩声明', en: 'Waiver of the defence', series: '弃辩', ...record, fields: { words: passageField('声明内容', 'Declaration'), declaredOn: dayField('日期', 'Day') } }),
  'ordinaryCase.defenceOpinion': plainPaper({ zh: '陈述申辩复核意见书', en: 'Answer to the defence', series: '复核', ...record, fields: { statements: optional(pointsField('陈述申辩内容', 'What was said')), answer: passageField('复核意见', 'Answer'), next: lineField('处理', 'Next step') } }),
  'ordinaryCase.penaltyDecision': plainPaper({
    zh: '行政处罚决定书', en: 'Penalty decision', series: '处罚', ...letter, remedies: true,
    fields: {
      party, address: lineField('住所（地址）', 'Address'), facts, evidence: evidenceList, defence: passageField('陈述申辩及听证情况', 'Defence and hearing'), law, ...penaltyParts, discretion: passageField('裁量说明', 'Discretion'), payment: passageField('履行方式和期限', 'How and until when to perform'), paymentCode: lineField('缴款码', 'Payment code'),
      lateClause: passageField('逾期后果', 'If it is late'), publication: passageField('公示提示', 'Publication'), officers,
    },
  }),
  'ordinaryCase.noPenaltyDecision': plainPaper({ zh: '不予行政处罚决定书', en: 'Decision not to punish', series: '不罚', ...letter, remedies: true, fields: { party, facts, evidence: evidenceList, reason: lineField('不予处罚的依据', 'Ground'), education: passageField('教育内容', 'Education'), officers } }),
  'ordinaryCase.withdrawalDecision': plainPaper({ zh: '撤销立案决定书', en: 'Filing withdrawn', series: '撤案', ...letter, fields: { reason, goods: lineField('涉案财物', 'Goods') } }),
  'ordinaryCase.terminationDecision': plainPaper({ zh: '终止案件调查决定书', en: 'Investigation ended', series: '终调', ...letter, fields: { ground: lineField('终止情形', 'Ground'), reason, goods: lineField('涉案财物', 'Goods') } }),
  'ordinaryCase.transferLetter': plainPaper({ zh: '案件移送函', en: 'Letter of transfer', series: '案移', ...letter, fields: { receiver: lineField('接收机关', 'Receiver'), facts, reason, files: pointsField('移送案卷材料', 'File list') } }),
  'ordinaryCase.clericalCorrection': plainPaper({ zh: '行政处罚决定补正通知书', en: 'Correction of clerical errors', series: '补正', ...letter, fields: { wrong: lineField('原文', 'Instead of'), right: lineField('更正为', 'Read') } }),
  'ordinaryCase.closingSheet': plainPaper({ zh: '结案审批表', en: 'Closing of a case', series: '结案', ...record, fields: { cause, party, result: lineField('处理结果', 'Result'), execution: lineField('执行情况', 'Execution'), goods: lineField('涉案财物', 'Goods'), publication: lineField('公示情况', 'Publication'), officers } }),
  'ordinaryCase.amendedDecision': plainPaper({ zh: '变更行政处罚决定书', en: 'Changed decision', series: '罚变', ...letter, remedies: true, fields: { reason, ...penaltyParts, refund: lineField('已缴款项', 'Money paid') } }),
  'ordinaryCase.annulmentDecision': plainPaper({ zh: '撤销行政处罚决定书', en: 'Decision undone', series: '罚撤', ...letter, fields: { outcome: lineField('结果', 'Outcome'), reason, refund: lineField('已缴款项和财物', 'Money and goods') } }),
  'ordinaryCase.fileIndex': plainPaper({ zh: '卷宗目录', en: 'File index', series: '罚卷', ...record, fields: { result: lineField('处理结果', 'Result'), keptUntil: lineField('保管期限', 'Kept until'), main: pointsField('正卷', 'Main file'), side: optional(pointsField('副卷', 'Side file')) } }),
} satisfies PlainPapers
