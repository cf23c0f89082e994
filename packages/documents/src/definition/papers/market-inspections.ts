import { dayField, instantField, lineField, listField, numberField, optional, passageField, plainPaper, pointsField, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of plans, draws, visits and orders to correct (market supervision §7: MS-D1 to MS-D18).

const record = { kind: 'record' } as const
const letter = { kind: 'letter' } as const
const officers = listField('检查人员及执法证号', 'Inspectors and certificates')
const items = pointsField('检查事项及依据', 'Items and basis')
const reason = passageField('理由', 'Reason')
const resultLine = lineField('检查结果', 'Result')
const answers = tableField('检查项目', 'Items', { item: lineField('项目', 'Item'), value: lineField('结果', 'Result'), note: lineField('说明', 'Note') })
const clueFields = {
  party: lineField('当事人', 'Party'), facts: passageField('线索事实', 'Facts'), provision: lineField('涉嫌违反的规定', 'Suspected provision'), evidence: pointsField('证据及校验值', 'Evidence and hashes'), foundOn: dayField('发现日期', 'Found on'), officers,
}

export const marketInspectionPapers = {
  'inspectionTask.approvalSheet': plainPaper({
    zh: '行政检查审批表', en: 'Approval of a visit', series: '检批', ...record,
    fields: {
      source: lineField('检查来源', 'Source'), why: passageField('检查理由', 'Why'), items, plannedOn: dayField('检查日期', 'Day'), officers: listField('检查人员', 'Inspectors'), visits: lineField('本年度检查次数', 'Visits of this year'), merge: passageField('综合查一次', 'Combined visit'),
      opinion: passageField('意见', 'Opinion'), approver: lineField('经办或者审批人', 'Officer'),
    },
  }),
  'inspectionTask.recusalDecision': plainPaper({ zh: '回避决定书', en: 'Decision on recusal', series: '检避', ...letter, fields: { asked: lineField('申请人', 'Asked by'), ground: passageField('回避事由', 'Ground'), decision: lineField('决定', 'Decision'), replacement: lineField('接替', 'Replacement') } }),
  'inspectionTask.visitNotice': plainPaper({
    zh: '行政检查通知书', en: 'Notice of a visit', series: '检通', ...letter, opening: '依法对你单位实施行政检查，现将有关事项通知如下：',
    fields: { source: lineField('检查来源', 'Source'), address: lineField('检查地点', 'Place'), items, plannedOn: dayField('检查日期', 'Day'), officers, rights: passageField('你单位的权利', 'Rights'), conduct: passageField('检查纪律', 'Conduct') },
  }),
  'inspectionTask.siteRecord': plainPaper({
    zh: '现场检查笔录', en: 'Record of a visit', series: '检录', ...record, signed: true,
    fields: {
      arrivedAt: instantField('到达时间', 'Arrived'), leftAt: instantField('离开时间', 'Left'), place: lineField('地点', 'Place'), officers, facts: passageField('现场情况', 'Facts'), items: answers, photos: pointsField('照片及校验值', 'Photos and hashes'),
      statement: passageField('当事人陈述', 'Statement'), witness: optional(lineField('见证人', 'Witness')),
    },
  }),
  'inspectionTask.resultNotice': plainPaper({
    zh: '检查结果告知书', en: 'Result of a visit', series: '检果', ...letter,
    fields: { stage: lineField('阶段', 'Stage'), items: answers, result: resultLine, deviation: optional(passageField('认定理由', 'Why')), followUp: passageField('后续处理', 'What follows'), objectUntil: dayField('提出异议截止日', 'Objection until') },
  }),
  'inspectionTask.interruptionNote': plainPaper({ zh: '中断检查记录', en: 'Visit interrupted', series: '检断', ...record, fields: { ground: lineField('原因', 'Ground'), reason, at: instantField('时间', 'At'), officers } }),
  'inspectionTask.correctionNotice': plainPaper({ zh: '检查结果更正通知书', en: 'Correction of a result', series: '检更', ...letter, fields: { wrong: passageField('更正事由', 'What was wrong'), since: dayField('自何日起', 'Since'), result: resultLine, version: numberField('版本', 'Version') } }),
  'inspectionTask.publicResult': plainPaper({ zh: '检查结果公示', en: 'Public result', series: '检示', ...record, fields: { uscc: lineField('统一社会信用代码', 'Credit code'), inspectedOn: dayField('检查日期', 'Day'), result: resultLine, text: passageField('公示内容', 'Text'), version: numberField('版本', 'Version') } }),
  'inspectionTask.objectionDecision': plainPaper({ zh: '检查结果异议处理决定书', en: 'Decision on an objection', series: '检异', ...letter, fields: { finding: passageField('核查情况', 'Finding'), decision: lineField('决定', 'Decision'), result: resultLine } }),
  'inspectionTask.clueLetter': plainPaper({ zh: '案件线索移送书', en: 'Transfer of a clue', series: '检移', ...letter, fields: clueFields }),
  'inspectionTask.transferLetter': plainPaper({ zh: '检查任务移送函', en: 'Transfer of a visit', series: '检函', ...letter, fields: { party: lineField('检查对象', 'Firm'), reason, acceptedAs: lineField('接收编号', 'Accepted as') } }),
  'inspectionTask.fileIndex': plainPaper({ zh: '检查卷宗目录', en: 'File index', series: '检卷', ...record, fields: { result: resultLine, papers: pointsField('材料', 'Papers') } }),

  'rectification.order': plainPaper({
    zh: '责令改正通知书', en: 'Order to correct', series: '检改', ...letter, remedies: true, opening: '经检查，你单位存在下列问题，现责令改正：',
    fields: { fact: passageField('事实', 'Fact'), items: pointsField('改正事项及依据', 'Items and basis'), dueOn: dayField('改正期限', 'Until'), consequence: passageField('逾期后果', 'If it is not done'), officers },
  }),
  'rectification.onSpotRecord': plainPaper({ zh: '当场改正记录表', en: 'Corrected on the spot', series: '改当', ...record, fields: { items: pointsField('改正事项', 'Items'), finding: passageField('改正情况', 'What was done'), officers } }),
  'rectification.extensionNotice': plainPaper({ zh: '责令改正期限延长决定书', en: 'Decision on more time', series: '改延', ...letter, fields: { asked: passageField('申请', 'Asked'), decision: lineField('决定', 'Decision'), reason, dueOn: dayField('改正期限', 'Until') } }),
  'rectification.withdrawalNotice': plainPaper({ zh: '责令改正撤回通知书', en: 'Order withdrawn', series: '改撤', ...letter, fields: { wrong: passageField('撤回事由', 'What was wrong'), since: dayField('原通知日期', 'Since') } }),
  'rectification.reminder': plainPaper({ zh: '责令改正催告书', en: 'Reminder of an order', series: '改催', ...letter, fields: { items: pointsField('改正事项', 'Items'), dueOn: dayField('原期限', 'Was due'), consequence: passageField('后果', 'Consequence') } }),
  'rectification.review': plainPaper({ zh: '整改复查意见书', en: 'Result of a re-check', series: '改复', ...letter, fields: { items: pointsField('改正事项', 'Items'), reported: pointsField('整改报告', 'Reported'), finding: passageField('复查情况', 'Finding'), decision: lineField('复查意见', 'Opinion'), officers } }),
  'rectification.clueLetter': plainPaper({ zh: '案件线索移送书', en: 'Transfer of a clue', series: '改移', ...letter, fields: clueFields }),
} satisfies PlainPapers
