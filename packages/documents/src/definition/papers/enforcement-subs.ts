import { dayField, instantField, lineField, listField, moneyField, numberField, optional, passageField, plainPaper, tableField, type PlainPapers } from '../plain-paper.ts'

// Papers of the cases inside an enforcement case (enforcement §7).

const officers = listField('执法人员及执法证号', 'Officers and certificate numbers')
const things = tableField('物品清单', 'Things', { name: lineField('名称', 'Name'), quantity: lineField('数量', 'Quantity'), place: lineField('存放地点', 'Kept at') })
const dues = tableField('缴纳安排', 'Schedule', { day: dayField('日期', 'Day'), amountFen: moneyField('金额', 'Amount') })
const reason = passageField('理由', 'Reasons')

const servicePapers = {
  'documentService.proof': plainPaper({
    zh: '送达回证', en: 'Proof of service', series: '罚达', kind: 'record',
    fields: {
      paper: lineField('送达文书', 'Paper'), mode: lineField('送达方式', 'Mode'), day: dayField('日期', 'Day'), outcome: lineField('结果', 'Outcome'), signer: optional(lineField('签收人', 'Signed for by')), relation: optional(lineField('与受送达人关系', 'Relation')),
      witness: optional(lineField('见证人', 'Witness')), postSerial: optional(lineField('邮件编号', 'Mail number')), recorded: lineField('录音录像', 'Sound and picture'), officers,
    },
  }),
  'documentService.announcement': plainPaper({
    zh: '送达公告', en: 'Service by announcement', series: '罚公', kind: 'letter', closing: '自公告发布之日起经过三十日，即视为送达。',
    fields: { paper: lineField('公告送达的文书', 'Paper'), reasons: passageField('采用公告送达的原因和已经过程', 'Why, and what was tried'), deemedOn: dayField('视为送达日', 'Deemed served on') },
  }),
} satisfies PlainPapers

const executionPapers = {
  'execution.paymentNotice': plainPaper({
    zh: '罚款缴款通知书', en: 'Payment notice', series: '罚缴', kind: 'letter',
    fields: { decisionServedOn: dayField('决定书送达日', 'Decision served on'), amountFen: moneyField('应缴罚款', 'Fine'), dueOn: dayField('缴款期限', 'Pay until'), code: lineField('缴款码', 'Payment code'), late: passageField('逾期后果', 'If paid late') },
  }),
  'execution.receipt': plainPaper({
    zh: '当场收缴罚款凭证', en: 'Receipt of a fine collected on the spot', series: '罚收', kind: 'record', signed: true,
    fields: { amountFen: moneyField('收缴金额', 'Amount'), receiptNumber: lineField('财政票据号', 'Finance receipt number'), ground: lineField('收缴理由', 'Why on the spot'), officers },
  }),
  'execution.deferral': plainPaper({
    zh: '延期（分期）缴纳罚款批准书', en: 'Approval of deferred payment', series: '罚延', kind: 'letter',
    fields: { hardship: passageField('经济困难情况及证明', 'Hardship and proof'), dues },
  }),
  'execution.reminder': plainPaper({
    zh: '催告书', en: 'Reminder', series: '罚催', kind: 'letter', closing: '收到本催告书后，你（单位）有权进行陈述和申辩。',
    fields: {
      principalFen: moneyField('尚欠罚款', 'Unpaid fine'), lateFen: moneyField('加处罚款', 'Late penalty'), totalFen: moneyField('合计应缴', 'Total'), countedTo: dayField('加处罚款计算至', 'Late penalty counted to'),
      term: lineField('履行期限', 'Term'), way: lineField('履行方式', 'How to pay'), consequence: passageField('逾期后果', 'Consequence'),
    },
  }),
  'execution.agreement': plainPaper({
    zh: '执行协议', en: 'Execution agreement', series: '罚协', kind: 'record', signed: true,
    fields: { dues, waived: lineField('加处罚款减免', 'Late penalty waived'), remedied: passageField('补救措施', 'Remedies taken'), breach: passageField('违约后果', 'Consequence of breach') },
  }),
  'execution.courtApplication': plainPaper({
    zh: '行政处罚强制执行申请书', en: 'Application for enforcement by the court', series: '罚申执', kind: 'letter', signed: true,
    fields: {
      facts: passageField('事实', 'Facts'), reasons: reason, law: lineField('依据', 'Law'), partyOpinion: passageField('当事人意见', 'Opinion of the party'), remindedOn: dayField('催告书送达日', 'Reminder served on'), objectFen: moneyField('申请执行标的', 'Object'),
      files: listField('材料清单', 'Files'),
    },
  }),
  'execution.auctionDecision': plainPaper({
    zh: '拍卖抵缴罚款决定书', en: 'Decision to auction', series: '罚拍', kind: 'letter', remedies: true,
    fields: { reasons: reason, things: listField('拍卖财物', 'Things'), way: lineField('方式', 'Way') },
  }),
  'execution.enforcementDecision': plainPaper({
    zh: '强制执行决定书', en: 'Decision to enforce', series: '罚强执', kind: 'letter', remedies: true,
    fields: { power: lineField('强制执行权依据', 'Power to enforce'), reasons: reason, way: lineField('执行方式', 'Way'), startsAt: instantField('执行时间', 'Time') },
  }),
  'execution.performanceDecision': plainPaper({
    zh: '代履行决定书', en: 'Decision on performance by others', series: '罚代', kind: 'letter', remedies: true,
    fields: { object: passageField('代履行标的', 'Object'), estimateFen: moneyField('费用预算', 'Estimate'), performer: lineField('代履行人', 'Performer'), urgent: lineField('是否立即清除', 'At once') },
  }),
  'execution.executionRecord': plainPaper({
    zh: '强制执行笔录', en: 'Record of enforcement', series: '罚执录', kind: 'record', signed: true,
    fields: { at: instantField('时间', 'Time'), findings: passageField('执行情况', 'What was done'), costs: lineField('费用', 'Costs'), officers },
  }),
  'execution.change': plainPaper({
    zh: '中止（终结、恢复）执行决定书', en: 'Decision to suspend, end or resume execution', series: '罚执变', kind: 'letter',
    fields: { kind: lineField('决定', 'Decision'), ground: lineField('情形', 'Ground'), reasons: reason },
  }),
} satisfies PlainPapers

const session = {
  matter: lineField('案由', 'Cause'), on: dayField('听证日期', 'Day'), time: lineField('时间', 'Time'), place: lineField('地点', 'Place'), host: lineField('听证主持人', 'Host'), clerk: lineField('记录员', 'Clerk'), open: lineField('举行方式', 'Open or closed'),
}
const hearingPapers = {
  'hearing.acceptance': plainPaper({ zh: '听证申请受理通知书', en: 'Request for a hearing accepted', series: '罚听受', kind: 'letter', fields: { matter: lineField('案由', 'Cause'), holdBy: dayField('听证将于此日前举行', 'Held by') } }),
  'hearing.refusal': plainPaper({ zh: '不予听证通知书', en: 'Request for a hearing refused', series: '罚听否', kind: 'letter', fields: { matter: lineField('案由', 'Cause'), reasons: reason } }),
  'hearing.notice': plainPaper({ zh: '行政处罚听证通知书', en: 'Notice of hearing', series: '罚听通', kind: 'letter', fields: { ...session, representatives: lineField('代理人', 'Representatives'), rights: passageField('权利', 'Rights') } }),
  'hearing.change': plainPaper({ zh: '听证变更通知书', en: 'Change of a hearing', series: '罚听变', kind: 'letter', fields: { matter: lineField('案由', 'Cause'), kind: lineField('变更', 'Change'), reasons: reason } }),
  'hearing.minutes': plainPaper({
    zh: '听证笔录', en: 'Minutes of the hearing', series: '罚听录', kind: 'record', signed: true,
    fields: { ...session, present: listField('参加人', 'Present'), representatives: listField('代理人', 'Representatives'), officers, minutes: passageField('笔录', 'Minutes') },
  }),
  'hearing.report': plainPaper({ zh: '听证报告', en: 'Report of the hearing', series: '罚听报', kind: 'record', fields: { ...session, opinion: passageField('听证主持人意见', 'Opinion of the host') } }),
} satisfies PlainPapers

const measurePapers = {
  'coerciveMeasure.approval': plainPaper({
    zh: '行政强制措施审批表', en: 'Approval of a coercive measure', series: '罚强批', kind: 'record',
    fields: { measure: lineField('措施', 'Measure'), basis: lineField('法律依据', 'Basis'), reasons: reason, term: lineField('期限', 'Term'), things, opinion: lineField('负责人意见', 'Decision') },
  }),
  'coerciveMeasure.siteRecord': plainPaper({
    zh: '现场笔录（强制措施）', en: 'Site record of a measure', series: '罚强录', kind: 'record', signed: true,
    fields: { measure: lineField('措施', 'Measure'), at: instantField('时间', 'Time'), place: listField('地点', 'Place'), term: lineField('期限', 'Term'), things, present: lineField('到场人', 'Present'), told: passageField('告知事项', 'Told'), partyWords: passageField('当事人陈述', 'Party’s words'), officers },
  }),
  'coerciveMeasure.decision': plainPaper({
    zh: '查封（扣押）决定书', en: 'Decision to seal or seize', series: '罚强制', kind: 'letter', remedies: true,
    fields: { measure: lineField('措施', 'Measure'), basis: lineField('法律依据', 'Basis'), reasons: reason, things, until: dayField('期限至', 'Until') },
  }),
  'coerciveMeasure.test': plainPaper({
    zh: '检测（检验、鉴定）期间告知书', en: 'Notice of a test', series: '罚检告', kind: 'letter',
    fields: { body: lineField('检测机构', 'Body'), item: lineField('项目', 'Item'), days: numberField('检测期间（日）', 'Days'), costs: lineField('费用', 'Costs') },
  }),
  'coerciveMeasure.extension': plainPaper({ zh: '延长查封（扣押）期限决定书', en: 'Extension of a measure', series: '罚强延', kind: 'letter', remedies: true, fields: { reasons: reason, until: dayField('延长至', 'Until') } }),
  'coerciveMeasure.release': plainPaper({ zh: '解除查封（扣押）决定书', en: 'Release', series: '罚强解', kind: 'letter', fields: { ground: lineField('解除情形', 'Ground'), things } }),
  'coerciveMeasure.sale': plainPaper({ zh: '先行处理物品通知书', en: 'Sale of perishable things', series: '罚强售', kind: 'letter', fields: { reasons: reason, things, proceedsFen: moneyField('所得价款', 'Proceeds') } }),
  'coerciveMeasure.returnList': plainPaper({ zh: '返还物品清单', en: 'List of things returned', series: '罚强还', kind: 'record', signed: true, fields: { things, officers } }),
  'preservation.notice': plainPaper({
    zh: '先行登记保存证据通知书', en: 'Registration and preservation of evidence', series: '罚登保', kind: 'letter', closing: '在此期间，当事人或者有关人员不得销毁或者转移证据。',
    fields: { reasons: reason, keeper: lineField('保存人', 'Keeper'), until: dayField('处理期限', 'Decided by'), things },
  }),
  'preservation.outcome': plainPaper({ zh: '先行登记保存物品处理决定书', en: 'What becomes of preserved things', series: '罚登处', kind: 'letter', fields: { outcome: lineField('处理', 'Outcome'), reasons: reason, things } }),
  'correctionOrder.order': plainPaper({
    zh: '责令改正通知书', en: 'Order to correct', series: '罚责改', kind: 'letter',
    fields: { act: passageField('违法行为', 'Act'), law: lineField('违反的规定', 'Law'), what: passageField('改正内容', 'What to correct'), until: dayField('改正期限', 'Until'), consequence: passageField('逾期后果', 'Consequence') },
  }),
  'correctionOrder.checkRecord': plainPaper({ zh: '改正情况复查笔录', en: 'Record of the check', series: '罚改查', kind: 'record', signed: true, fields: { at: instantField('时间', 'Time'), shown: lineField('出示证件', 'Certificates shown'), findings: passageField('复查情况', 'Findings'), result: lineField('结论', 'Result'), photos: listField('照片及校验值', 'Photographs and hashes'), officers } }),
  'correctionOrder.revocation': plainPaper({ zh: '撤销责令改正通知书', en: 'Order revoked', series: '罚改撤', kind: 'letter', fields: { reasons: reason } }),
} satisfies PlainPapers

const transferPapers = {
  'criminalTransfer.report': plainPaper({
    zh: '涉嫌犯罪案件移送审批表', en: 'Report on a transfer', series: '罚移审', kind: 'record',
    fields: { suspicion: lineField('涉嫌罪名或者追诉标准', 'Offence or threshold'), facts: passageField('事实和证据', 'Facts'), officers, opinion: lineField('意见', 'Opinion') },
  }),
  'criminalTransfer.letter': plainPaper({
    zh: '涉嫌犯罪案件移送书', en: 'Transfer to the police', series: '罚移送', kind: 'letter',
    fields: { suspicion: lineField('涉嫌罪名或者追诉标准', 'Offence or threshold'), facts: passageField('案情', 'Facts'), files: listField('移送材料', 'Files'), copyTo: lineField('抄送', 'Copy') },
  }),
  'criminalTransfer.handOver': plainPaper({ zh: '涉案物品和材料移交清单', en: 'Goods and papers handed over', series: '罚移交', kind: 'record', signed: true, fields: { items: listField('物品和材料', 'Items'), receiver: lineField('接收人', 'Received by') } }),
  'criminalTransfer.objection': plainPaper({ zh: '提请复议（立案监督）书', en: 'Request for reconsideration or supervision', series: '罚移议', kind: 'letter', fields: { kind: lineField('事项', 'Request'), reasons: reason } }),
  'remedy.stay': plainPaper({ zh: '停止（恢复）执行通知书', en: 'Execution stayed or resumed', series: '罚停执', kind: 'letter', fields: { kind: lineField('决定', 'Decision'), ground: lineField('依据', 'Ground') } }),
  'assistance.request': plainPaper({ zh: '协助函', en: 'Request for assistance', series: '罚协函', kind: 'letter', fields: { what: passageField('请求协助事项', 'What'), why: passageField('理由', 'Why'), answerBy: dayField('答复期限', 'Answer by') } }),
  'assistance.answer': plainPaper({ zh: '协助复函', en: 'Answer to a request for assistance', series: '罚协复', kind: 'letter', fields: { answer: passageField('答复', 'Answer'), files: optional(listField('附件', 'Files')) } }),
  'jurisdiction.letter': plainPaper({ zh: '管辖权协商（报请）函', en: 'Letter on jurisdiction', series: '罚辖函', kind: 'letter', fields: { kind: lineField('事项', 'Request'), organs: listField('有关机关', 'Organs'), reasons: reason } }),
  'jurisdiction.designation': plainPaper({ zh: '指定管辖通知书', en: 'Designation of the competent organ', series: '罚辖指', kind: 'letter', fields: { competent: lineField('指定管辖的机关', 'Competent organ'), reasons: reason } }),
} satisfies PlainPapers

/** By `<case type>.<paper>`. */
export const enforcementSubPapers = { ...servicePapers, ...executionPapers, ...hearingPapers, ...measurePapers, ...transferPapers } as const satisfies PlainPapers
