import { dayField, instantField, lineField, listField, moneyField, numberField, passageField, plainPaper, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of reviews, halls, licences in hand, mandates, filing on behalf and benefits (convenience §7).

const record = { kind: 'record' } as const
const letter = { kind: 'letter' } as const
const matter = lineField('服务事项', 'Service')
const level = lineField('评价等级', 'Level')
const words = passageField('评价内容', 'Words')
const finding = passageField('核实情况', 'Finding')

const policy = lineField('政策', 'Policy')
const policyBasis = lineField('政策依据', 'Basis')
const period = lineField('享受期间', 'Period')
const amountFen = moneyField('金额', 'Amount')
const factsUsed = tableField('使用的信息', 'Facts used', { key: lineField('信息项', 'Fact'), value: lineField('内容', 'Value'), source: lineField('来源', 'Source'), asOf: dayField('截至', 'As of') })
const account = lineField('收款账户', 'Account')

export const convenienceServicePapers = {
  'serviceReview.record': plainPaper({ zh: '评价记录', en: 'Record of a review', series: '评记', ...record, fields: { matter, level, words, givenAt: instantField('评价时间', 'Given') } }),
  'serviceReview.contactRecord': plainPaper({ zh: '差评核实记录', en: 'Record of the contact after a bad review', series: '评核', ...record, fields: { matter, level, way: lineField('联系方式', 'Way'), contactedAt: instantField('联系时间', 'Contacted'), finding, outcome: lineField('核实结论', 'Outcome'), verifiedBy: lineField('核实人', 'Verified by') } }),
  'serviceReview.supervisionOrder': plainPaper({ zh: '督办单', en: 'Order to act on a bad review', series: '评督', ...letter, fields: { matter, level, dueOn: dayField('核实期限', 'Due'), demand: passageField('督办要求', 'Demand') } }),
  'serviceReview.rectificationReport': plainPaper({ zh: '整改报告', en: 'Report on rectification', series: '评改', ...letter, fields: { matter, level, finding, measure: passageField('整改措施', 'Measure'), evidence: passageField('整改证明', 'Evidence'), doneOn: dayField('完成日期', 'Done'), inCharge: lineField('责任人', 'Person in charge') } }),
  'serviceReview.revisitRecord': plainPaper({ zh: '回访记录', en: 'Record of the second visit', series: '评访', ...record, fields: { matter, level: lineField('首次评价', 'First level'), second: lineField('再次评价', 'Second level'), words: passageField('回访意见', 'Words'), visitedAt: instantField('回访时间', 'Visited'), visitor: lineField('回访人', 'Visitor') } }),
  'serviceReview.objectionLetter': plainPaper({ zh: '评价申诉书', en: 'Objection to a review', series: '评诉', ...record, fields: { matter, level, statement: passageField('申诉理由', 'Statement'), objectedBy: lineField('申诉人', 'Objected by') } }),
  'serviceReview.finding': plainPaper({ zh: '评价认定书', en: 'Finding on a review', series: '评认', ...letter, fields: { matter, level, outcome: lineField('认定结论', 'Outcome'), facts: passageField('事实和理由', 'Facts and reasons'), decidedBy: listField('认定人', 'Decided by'), remedy: passageField('异议途径和期限', 'Remedy and its limit') } }),

  'assistedFiling.consent': plainPaper({ zh: '代办同意书', en: 'Consent to filing on behalf', series: '代同', ...record, fields: { matter: lineField('代办事项', 'Matter'), presence: lineField('到场方式', 'Presence'), textVersion: lineField('告知文本版本', 'Version of the text'), readOut: passageField('宣读内容', 'What was read out'), way: lineField('同意方式', 'Way'), evidence: lineField('签名或录音编号', 'Evidence'), agreedAt: instantField('同意时间', 'Agreed'), worker: lineField('代办人', 'Worker') } }),
  'assistedFiling.handOver': plainPaper({ zh: '代办告知单', en: 'What was filed on behalf', series: '代告', ...letter, fields: { matter: lineField('代办事项', 'Matter'), number: lineField('办件编号', 'Number'), queryCode: lineField('查询码', 'Query code'), worker: lineField('代办人', 'Worker'), filedAt: instantField('代办时间', 'Filed'), rights: passageField('本人权利', 'Rights') } }),

  'benefitMatch.notice': plainPaper({ zh: '免申即享告知书', en: 'Notice of a benefit without an application', series: '享告', ...letter, fields: { policy, policyBasis, period, amountFen, facts: factsUsed, claimBy: dayField('领取截止', 'Claim by'), rights: passageField('您的权利', 'Your rights') } }),
  'benefitMatch.confirmation': plainPaper({ zh: '免申即享确认书', en: 'Confirmation of a benefit', series: '享确', ...record, fields: { policy, policyBasis, period, amountFen, account, confirmedAt: instantField('确认时间', 'Confirmed') } }),
  'benefitMatch.checkSheet': plainPaper({ zh: '发放审核表', en: 'Check before payment', series: '享审', ...record, fields: { policy, policyBasis, period, facts: factsUsed, result: passageField('审核结论', 'Result'), checkedBy: lineField('审核人', 'Checked by') } }),
  'benefitMatch.payment': plainPaper({ zh: '发放记录', en: 'Record of payment', series: '享发', ...record, fields: { policy, policyBasis, period, amountFen, account, serial: lineField('支付流水号', 'Serial'), paidOn: dayField('发放日期', 'Paid') } }),
  'benefitMatch.recovery': plainPaper({ zh: '追回决定书', en: 'Decision to recover a benefit', series: '享追', ...letter, remedies: true, fields: { policy, policyBasis, period, amountFen, falseFact: lineField('不实信息', 'False fact'), heard: passageField('当事人陈述', 'What the person said'), reason: passageField('理由', 'Reason') } }),

  'appointment.slip': plainPaper({ zh: '预约凭证', en: 'Appointment', series: '预约', ...letter, fields: { code: lineField('预约码', 'Code'), place: lineField('地点', 'Place'), time: lineField('时间', 'Time'), persons: numberField('人数', 'Persons'), bring: passageField('请携带', 'Bring'), hint: passageField('提示', 'Hint') } }),
  'appointment.apology': plainPaper({ zh: '致歉通知', en: 'Apology', series: '预歉', ...letter, fields: { place: lineField('地点', 'Place'), time: lineField('原预约时间', 'Time booked'), reason: passageField('原因', 'Reason'), instead: lineField('可改约', 'Instead') } }),
  'queueTicket.slip': plainPaper({ zh: '排队号', en: 'Ticket', series: '排号', ...record, fields: { number: lineField('号码', 'Number'), group: lineField('业务', 'Group'), place: lineField('大厅', 'Hall'), ahead: numberField('前面人数', 'Ahead'), wait: lineField('预计等待', 'Estimated wait'), drawnAt: instantField('取号时间', 'Drawn') } }),

  'mandate.letter': plainPaper({ zh: '授权委托书', en: 'Mandate', series: '授委', ...letter, fields: { principal: lineField('委托人', 'Principal'), representative: lineField('受托人', 'Representative'), basis: lineField('授权依据', 'Basis'), matters: listField('授权事项', 'Matters'), powers: listField('权限', 'Powers'), term: lineField('期限', 'Term'), way: lineField('确认方式', 'How confirmed'), limits: passageField('说明', 'Limits') } }),
  'licenceAuthorisation.letter': plainPaper({ zh: '用证授权书', en: 'Authorisation to read a licence', series: '证授', ...letter, fields: { licence: lineField('证照', 'Licence'), number: lineField('证照编号', 'Number'), unit: lineField('用证单位', 'Unit'), purpose: passageField('用途', 'Purpose'), fields: listField('可查看的信息项', 'Fields'), until: dayField('授权截止', 'Until'), readsMax: numberField('查看次数上限', 'Reads at most'), grantedAt: instantField('授权时间', 'Granted'), withdrawal: passageField('撤回方式', 'How to withdraw') } }),
} satisfies PlainPapers
