import { dayField, instantField, lineField, listField, numberField, optional, passageField, plainPaper, pointsField, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of plans, draws, visits and orders to correct (market supervision §7: MS-D1 to MS-D18).

const record = { kind: 'record' } as const
const letter = { kind: 'letter' } as const
const officers = listField('检查人员及执法证号', 'Inspectors and certificates')
const items = pointsField('检查事项及依据', 'Items and basis')
const reason = passageField('理由', 'Reason')
const planNo = lineField('计划编号', 'Plan')
const planFields = {
  planNo, edition: numberField('版次', 'Edition'), scope: passageField('检查范围', 'Scope'), period: lineField('实施时间', 'Period'), departments: listField('实施部门', 'Departments'), items: pointsField('检查事项、依据和时间', 'Items, basis, months'), ratio: pointsField('抽查比例', 'Ratios'),
}
const drawNo = lineField('抽查编号', 'Draw')
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
    fields: { source: lineField('检查来源', 'Source'), address: lineField('检查地点', 'Place'), items, plannedOn: dayField('检查日期', 'Day'), officers, visits: lineField('本年度检查次数', 'Visits of this year'), rights: passageField('你单位的权利', 'Rights'), conduct: passageField('检查纪律', 'Conduct') },
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
  'rectification.review': plainPaper({ zh: '整改复查意见书', en: 'Result of a re-check', series: '改复', ...letter, fields: { items: pointsField('改正事项', 'Items'), reported: pointsField('整改报告', 'Reported'), results: tableField('逐项复查结果及照片', 'Each item, with photos', { item: lineField('项目', 'Item'), value: lineField('结果', 'Result'), note: passageField('照片', 'Photos') }), finding: passageField('复查情况', 'Finding'), decision: lineField('复查意见', 'Opinion'), officers } }),
  'rectification.clueLetter': plainPaper({ zh: '案件线索移送书', en: 'Transfer of a clue', series: '改移', ...letter, fields: clueFields }),

  'drawBatch.candidateList': plainPaper({
    zh: '抽查对象名录确认单', en: 'Lists of a draw', series: '抽名', ...record,
    fields: {
      planNo: lineField('计划编号', 'Plan'), candidates: numberField('候选对象', 'Candidates'), byClass: pointsField('按信用类别', 'By class'), excluded: pointsField('排除情况', 'Excluded'), inspectors: numberField('候选检查人员', 'Inspectors'),
      objectsRoot: lineField('对象名录校验值', 'Root of objects'), excludedRoot: lineField('排除名录校验值', 'Root of excluded'), inspectorsRoot: lineField('人员名录校验值', 'Root of inspectors'), rulesHash: lineField('抽取规则校验值', 'Hash of rules'),
    },
  }),
  'drawBatch.commitment': plainPaper({ zh: '抽取承诺书', en: 'Commitment of a draw', series: '抽诺', ...record, fields: { drawNo, parties: pointsField('承诺', 'Commitments'), publicSource: lineField('公开随机数', 'Public value'), commitHash: lineField('承诺书校验值', 'Commit hash'), committedAt: lineField('承诺时间', 'Committed at') } }),
  'drawBatch.drawResult': plainPaper({ zh: '抽取结果单', en: 'Result of a draw', series: '抽果', ...record, fields: { drawNo, quotas: pointsField('各层应抽数', 'Quotas'), selected: numberField('抽中对象', 'Selected'), teams: pointsField('检查人员', 'Teams'), shortages: pointsField('缺员', 'Shortages'), resultHash: lineField('结果校验值', 'Result hash') } }),
  'drawBatch.voidNotice': plainPaper({ zh: '抽取作废公告', en: 'Void draw', series: '抽废', ...record, fields: { drawNo, reason, party: lineField('责任方', 'Party'), at: instantField('作废时间', 'At') } }),
  'drawBatch.assignment': plainPaper({ zh: '检查任务分配确认书', en: 'Assignment of visits', series: '抽配', ...record, fields: { drawNo, teams: pointsField('检查人员', 'Teams'), answers: pointsField('缺员处理', 'Answers to shortages') } }),
  'drawBatch.replacement': plainPaper({ zh: '检查对象更换记录', en: 'Firm replaced', series: '抽换', ...record, fields: { drawNo, old: lineField('原对象', 'Old'), reason, position: numberField('候补序号', 'Reserve position'), replacement: lineField('更换为', 'New'), open: optional(pointsField('空缺席位', 'Open seats')) } }),
  'drawBatch.summary': plainPaper({ zh: '抽查情况通报', en: 'Report of a draw', series: '抽报', ...record, fields: { drawNo, drawn: numberField('抽中', 'Drawn'), visited: numberField('实施检查', 'Visited'), byClass: pointsField('按信用类别', 'By class'), replaced: numberField('更换', 'Replaced'), notIssued: pointsField('未派发', 'Not issued') } }),

  'inspectionPlan.returnNote': plainPaper({ zh: '检查计划退回意见', en: 'Plan sent back', series: '计退', ...record, fields: { name: lineField('计划名称', 'Plan'), reason } }),
  'inspectionPlan.plan': plainPaper({ zh: '年度检查计划', en: 'Inspection plan', series: '检计', ...record, fields: planFields }),
  'inspectionPlan.publicPlan': plainPaper({ zh: '检查计划公告', en: 'Public plan', series: '计公', ...record, fields: planFields }),
  'inspectionPlan.terminationNotice': plainPaper({ zh: '检查计划终止公告', en: 'Plan ended early', series: '计终', ...record, fields: { planNo, reason } }),
  'inspectionPlan.summary': plainPaper({ zh: '抽查情况通报', en: 'Report of a plan', series: '计报', ...record, fields: { planNo, draws: numberField('抽查批次', 'Draws'), voids: numberField('作废批次', 'Void draws'), visits: numberField('检查任务', 'Visits') } }),
  'inspectionPlan.fileIndex': plainPaper({ zh: '检查计划卷宗目录', en: 'File index', series: '计卷', ...record, fields: { planNo, papers: pointsField('材料', 'Papers') } }),
} satisfies PlainPapers
