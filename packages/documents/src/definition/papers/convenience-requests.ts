import { dayField, instantField, lineField, listField, optional, passageField, plainPaper, pointsField, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of citizen requests, assists and whistles (convenience §7).

const letter = { kind: 'letter' } as const
const record = { kind: 'record' } as const
const matter = lineField('诉求事项', 'Matter')
const extract = passageField('转办摘要', 'Extract')
const reason = passageField('理由', 'Reason')
const unit = lineField('承办单位', 'Unit')
const dueOn = dayField('办理期限', 'Due on')
const remedy = passageField('不服的途径和期限', 'What you can do, and until when')
const secrecy = lineField('保密标识', 'Secrecy')
const text = passageField('内容', 'Content')
const when = instantField('时间', 'Time')
const assists = listField('协办单位', 'Assisting units')

export const requestPapers = {
  'citizenRequest.receipt': plainPaper({
    zh: '受理回执', en: 'Receipt', series: '诉收', ...letter, opening: '您反映的诉求已经收到：',
    fields: { kind: lineField('诉求类型', 'Kind'), matter, receivedAt: instantField('收到时间', 'Received'), textHash: lineField('原文校验值（SHA-256）', 'Hash of the text'), promisedOn: dayField('承诺答复日期', 'Promised by'), follow: passageField('查询、补充和撤回', 'How to follow, add and withdraw') },
  }),
  'citizenRequest.supplementNotice': plainPaper({ zh: '补充告知书', en: 'Request for more', series: '诉补', ...letter, opening: '请一次性补充下列内容：', fields: { missing: passageField('需要补充的全部内容', 'Everything that is missing'), until: dayField('补充期限', 'Until'), consequence: passageField('逾期后果', 'If nothing comes') } }),
  'citizenRequest.terminationNotice': plainPaper({ zh: '终止办理告知书', en: 'Notice of termination', series: '诉终', ...letter, fields: { matter, reason, remedy } }),
  'citizenRequest.answer': plainPaper({ zh: '咨询答复', en: 'Answer', series: '诉答', ...letter, fields: { matter, answer: passageField('答复', 'Answer'), article: lineField('知识库依据', 'Knowledge article') } }),
  'citizenRequest.emergencyNote': plainPaper({ zh: '紧急转接单', en: 'Emergency transfer', series: '诉急', ...record, fields: { matter, line: lineField('转接线路', 'Line'), handedOverAt: instantField('移交时间', 'Handed over'), receivedBy: lineField('接收人', 'Received by') } }),
  'citizenRequest.channelNotice': plainPaper({ zh: '渠道告知书', en: 'Where to turn', series: '诉渠', ...letter, opening: '您反映的事项应当通过法定渠道办理：', fields: { matter, channel: lineField('法定渠道', 'Channel'), how: passageField('办理方式', 'How to reach it'), remedy } }),
  'citizenRequest.refusalNotice': plainPaper({ zh: '不予受理告知书', en: 'Notice of refusal', series: '诉不受', ...letter, fields: { matter, ground: lineField('不予受理情形', 'Ground'), reason, earlier: optional(lineField('此前办理的工单', 'Earlier request')), remedy } }),
  'citizenRequest.dispatchOrder': plainPaper({ zh: '派单', en: 'Order', series: '派', ...letter, fields: { matter, extract, place: lineField('地点', 'Place'), lead: unit, assists: optional(assists), dueOn, limitBasis: passageField('期限依据', 'Basis of the limit'), why: passageField('派单依据', 'Why here'), secrecy } }),
  'citizenRequest.returnUpOpinion': plainPaper({ zh: '区级退回意见', en: 'Returned by the county', series: '区退', ...letter, fields: { matter, reason, centre: lineField('区级协调中心', 'County centre') } }),
  'citizenRequest.handBackRequest': plainPaper({ zh: '退单申请', en: 'Hand-back', series: '退申', ...letter, fields: { matter, unit, reason, belongsTo: lineField('建议承办单位', 'Belongs to') } }),
  'citizenRequest.handBackOpinion': plainPaper({ zh: '退单审核意见', en: 'Decision on a hand-back', series: '退审', ...letter, fields: { matter, decision: lineField('审核意见', 'Decision'), reason: optional(reason) } }),
  'citizenRequest.disputeReferral': plainPaper({ zh: '职责争议提请单', en: 'Dispute about duty', series: '争提', ...letter, fields: { matter, units: listField('争议单位', 'Units'), reason } }),
  'citizenRequest.designationNotice': plainPaper({ zh: '指定承办通知书', en: 'Designation', series: '指办', ...letter, fields: { matter, lead: unit, assists: optional(assists), duty: passageField('职责依据', 'Duty cited'), heard: passageField('听取单位意见', 'Units heard'), dueOn, binding: passageField('效力', 'Binding note') } }),
  'citizenRequest.contactRecord': plainPaper({ zh: '联系记录', en: 'Contact', series: '联录', ...record, fields: { at: when, way: lineField('联系方式', 'Way'), outcome: passageField('联系情况', 'What was said') } }),
  'citizenRequest.transferOrder': plainPaper({ zh: '转办单', en: 'Passed on inside the unit', series: '转', ...letter, fields: { matter, extract, lead: lineField('责任单位', 'Responsible unit'), to: lineField('转办至', 'To'), dueOn, secrecy } }),
  'citizenRequest.extensionRequest': plainPaper({ zh: '延期申请', en: 'Asking for more time', series: '延申', ...letter, fields: { matter, reason, days: lineField('申请延长', 'Days asked'), dueOn } }),
  'citizenRequest.extensionNotice': plainPaper({ zh: '延期告知书', en: 'Notice of extension', series: '诉延', ...letter, fields: { matter, reason, newDueOn: dayField('延长至', 'New day') } }),
  'citizenRequest.suspensionNotice': plainPaper({ zh: '挂起告知书', en: 'Notice of suspension', series: '诉挂', ...letter, fields: { matter, ground: lineField('挂起情形', 'Ground'), plan: passageField('办理计划', 'Plan'), until: dayField('计划恢复日期', 'Until'), reportOn: dayField('下次反馈日期', 'Next report') } }),
  'citizenRequest.progressReport': plainPaper({ zh: '阶段反馈', en: 'Progress', series: '阶反', ...letter, fields: { matter, progress: passageField('进展情况', 'Progress'), nextOn: optional(dayField('下次反馈日期', 'Next report')) } }),
  'citizenRequest.handOverLetter': plainPaper({ zh: '移交办理单', en: 'Handed over', series: '诉移', ...letter, fields: { matter, extract, to: lineField('移交办理', 'Procedure'), receivedAt: instantField('原始收到时间', 'First received'), dueOn: optional(dueOn), secrecy } }),
  'citizenRequest.mergeNotice': plainPaper({ zh: '并案告知书', en: 'Notice of a merge', series: '诉并', ...letter, fields: { matter, master: lineField('并入工单', 'Merged into'), remedy } }),
  'citizenRequest.masterReply': plainPaper({ zh: '并案办理结果反馈', en: 'Result of the merged request', series: '并反', ...letter, fields: { matter, master: lineField('并入工单', 'Merged into'), done: passageField('办理情况', 'What was done') } }),
  'citizenRequest.terminationRequest': plainPaper({ zh: '终止申请', en: 'Termination proposed', series: '终申', ...letter, fields: { matter, unit, reason } }),
  'citizenRequest.reply': plainPaper({
    zh: '办理结果反馈', en: 'Reply', series: '诉反', ...letter,
    fields: { matter, result: lineField('办理结果', 'Result'), found: passageField('调查情况', 'What was found'), done: passageField('办理情况', 'What was done'), repliedOn: dayField('答复日期', 'When'), basis: optional(lineField('依据', 'Basis')), next: optional(passageField('后续安排', 'What comes next')), photos: optional(listField('照片和附件', 'Photos and files')), unit },
  }),
  'citizenRequest.returnReplyOpinion': plainPaper({ zh: '答复退回意见', en: 'Reply returned', series: '反退', ...letter, fields: { matter, defect: passageField('需要补办的内容', 'What is missing'), dueOn } }),
  'citizenRequest.visitRecord': plainPaper({
    zh: '回访记录', en: 'Return visit', series: '访录', ...record,
    fields: { at: when, visitor: lineField('回访人', 'Visitor'), reached: lineField('是否联系上', 'Reached'), solved: lineField('是否解决', 'Solved'), level: lineField('满意程度', 'Satisfaction'), contacted: lineField('是否联系过诉求人', 'Whether the unit got in touch') },
  }),
  'citizenRequest.reworkOrder': plainPaper({ zh: '重办单', en: 'Rework', series: '重办', ...letter, fields: { matter, unit, round: lineField('轮次', 'Round'), reason, dueOn } }),
  'citizenRequest.withdrawalConfirmation': plainPaper({ zh: '撤回确认', en: 'Confirmation of withdrawal', series: '诉撤', ...letter, fields: { matter, effect: passageField('撤回的效果', 'What follows') } }),
  'citizenRequest.correctionRecord': plainPaper({ zh: '更正记录', en: 'Correction', series: '更录', ...record, fields: { changes: tableField('更正内容', 'Changes', { what: lineField('项目', 'What'), old: lineField('原内容', 'Before'), now: lineField('更正为', 'Now') }), by: lineField('更正人', 'By') } }),
  'citizenRequest.supervisionOrder': plainPaper({ zh: '督办单', en: 'Supervision', series: '督办', ...letter, fields: { matter, unit, reason, answerBy: dayField('回复期限', 'Answer by') } }),
  'citizenRequest.archiveIndex': plainPaper({ zh: '卷宗目录', en: 'File index', series: '诉卷', ...record, fields: { matter, result: lineField('办理结果', 'Result'), events: pointsField('办理经过', 'What happened') } }),

  'assistTask.order': plainPaper({ zh: '协办单', en: 'Assist order', series: '协', ...letter, fields: { matter, request: lineField('工单编号', 'Request'), extract, need: passageField('需要协助的事项', 'What is needed'), dueOn, secrecy } }),
  'assistTask.opinion': plainPaper({ zh: '协办意见', en: 'Assist opinion', series: '协意', ...letter, fields: { matter, opinion: passageField('协办意见', 'Opinion'), evidence: optional(passageField('佐证', 'Evidence')), deliveredAt: instantField('反馈时间', 'Delivered') } }),

  'whistle.order': plainPaper({
    zh: '吹哨单', en: 'Whistle', series: '哨', ...letter,
    fields: { matter, place: lineField('地点', 'Place'), why: passageField('单一部门不能解决的原因', 'Why one unit cannot'), level: lineField('哨级', 'Level'), units: tableField('应到单位', 'Units', { unit: lineField('单位', 'Unit'), task: lineField('任务', 'Task'), until: instantField('报到时限', 'Until') }) },
  }),
  'whistle.objection': plainPaper({ zh: '吹哨异议', en: 'Objection', series: '哨异', ...letter, fields: { matter, unit: lineField('提出单位', 'Unit'), text } }),
  'whistle.arrivalRecord': plainPaper({ zh: '报到记录', en: 'Arrivals', series: '哨到', ...record, fields: { matter, arrivals: tableField('报到情况', 'Arrivals', { unit: lineField('单位', 'Unit'), arrived: lineField('报到', 'Arrived'), place: lineField('地点', 'Place') }), person: lineField('记录人', 'Recorded by') } }),
  'whistle.plan': plainPaper({ zh: '联合处置方案', en: 'Joint plan', series: '哨案', ...record, fields: { matter, lead: lineField('牵头单位', 'Lead'), tasks: tableField('任务分工', 'Tasks', { unit: lineField('单位', 'Unit'), task: lineField('任务', 'Task'), dueOn: dayField('期限', 'Due on') }) } }),
  'whistle.result': plainPaper({ zh: '处置结果', en: 'Result', series: '哨结', ...record, fields: { matter, lead: lineField('牵头单位', 'Lead'), result: passageField('处置结果', 'Result') } }),
  'whistle.verification': plainPaper({ zh: '核验单', en: 'Verification', series: '哨核', ...record, fields: { matter, way: lineField('核验方式', 'Way'), note: passageField('核验情况', 'What was seen'), verifier: lineField('核验人', 'Verified by') } }),
  'whistle.escalation': plainPaper({ zh: '提级单', en: 'Taken up', series: '哨提', ...letter, fields: { matter, reason, lead: lineField('牵头单位', 'Lead'), extendedOn: dayField('处置延长至', 'Extended to') } }),
  'whistle.ratings': plainPaper({ zh: '吹哨报到双考核', en: 'Both sides rated', series: '哨评', ...record, fields: { matter, ratings: tableField('评分', 'Scores', { by: lineField('评分方', 'By'), of: lineField('被评方', 'Of'), score: lineField('分数', 'Score') }) } }),
  'whistle.archiveIndex': plainPaper({ zh: '卷宗目录', en: 'File index', series: '哨卷', ...record, fields: { matter, result: lineField('处置结果', 'Result'), events: pointsField('办理经过', 'What happened') } }),
} satisfies PlainPapers
