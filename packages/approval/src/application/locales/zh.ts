import type { Standing } from './params.ts'

/** Params of refusals arrive in words: days, names of materials, stages and events are already written in the reader's language. */
type P = Record<string, string | number>

/** The promised day, else the statutory one, else nothing that could be broken. */
const decides = ({ promisedOn, statutoryOn }: Standing): string => {
  if (promisedOn) return `承诺在 **${promisedOn}** 前给出决定。`
  return statutoryOn ? `法律规定最晚 **${statutoryOn}** 前给出决定。` : '有结果会马上告诉您。'
}
const before = (dueOn: string | null | undefined, deed: string): string => (dueOn ? `在 **${dueOn}** 前${deed}` : `尽快${deed}`)
const paper = ({ certificate }: Standing): string => certificate ?? '决定书'

/**
 * Every word of an application (办件), Chinese. Keys: `state.` · `queue.` · `event.` the verb on a button · `done.` what the timeline of staff says afterwards · `told.` the citizen's ·
 * `consequence.` what cannot be undone · `field.<path>` and before it `field.<event>.<path>` where one event means something else · `hint.` likewise · `choice.<value>` ·
 * `status.<state>` one sentence for the citizen and `next.<state>` what to do, where the case stands (`Standing`; `**` marks bold) · `document.` · `material.` · `stage.` · `clock.` ·
 * `flag.` · `result.` · `part.` · `task.` · `acceptance.` · `actionKind.` · codes of refusals as they travel.
 */
export const zh = {
  name: '行政审批办件',

  'state.draft': '草稿', 'state.submitted': '已收件', 'state.correctionRequested': '待补正', 'state.accepted': '已受理', 'state.reviewing': '审查中', 'state.specialProcedure': '特别程序中',
  'state.jointOpinion': '征求意见中', 'state.awaitingDecision': '待决定', 'state.granted': '已准予', 'state.denied': '不予批准', 'state.issuing': '制证中', 'state.delivering': '送达中',
  'state.completed': '已办结', 'state.refused': '不予受理', 'state.withdrawn': '已撤回', 'state.terminated': '已终止', 'state.archived': '已归档', 'state.erased': '已删除',

  'queue.toAccept': '待受理', 'queue.waiting': '等待补正', 'queue.toReview': '待审查', 'queue.special': '特别程序', 'queue.opinions': '征求意见', 'queue.toDecide': '待决定',
  'queue.toIssue': '待制证送达', 'queue.toDeliver': '待送达', 'queue.toConfirm': '待第二人确认', 'queue.task:opinion': '征求我方意见', 'queue.task:special': '特别程序任务',

  'part.applicant': '申请人', 'part.agent': '代理人', 'part.interestedParty': '利害关系人',
  'task.special': '特别程序', 'task.opinion': '征求意见', 'task.proposal': '待第二人确认',
  'flag.deemed': '视为受理', 'flag.deferred': '容缺受理', 'flag.deferredLapsed': '容缺逾期', 'flag.sentUp': '已上报', 'flag.reopened': '重新审查', 'flag.commitment': '告知承诺',
  'result.granted': '准予', 'result.denied': '不予', 'result.withdrawn': '撤回', 'result.terminated': '终止', 'result.lapsed': '视为撤回', 'result.reopened': '重新审查',
  'acceptance.express': '正常受理', 'acceptance.onTheSpot': '当场受理', 'acceptance.commitment': '告知承诺受理', 'acceptance.deferred': '容缺受理', 'acceptance.deemed': '视为受理',
  'result.notRequired': '依法无需办理', 'result.notCompetent': '不属本机关职权', 'result.barred': '限制申请期内',
  'stage.accept': '受理', 'stage.review': '审查', 'stage.inspect': '现场核查', 'stage.expert': '专家评审', 'stage.appraisal': '鉴定', 'stage.hearing': '听证', 'stage.publicity': '公示', 'stage.decide': '决定', 'stage.issue': '制证送达',
  'clock.acceptance': '受理期限', 'clock.decision': '法定期限', 'clock.promise': '承诺期限', 'clock.supplementReply': '补正期限', 'clock.deferred': '容缺补交期限', 'clock.opinionReply': '征求意见答复期限', 'clock.hearingRequest': '申请听证期限',
  'clock.hearingHold': '组织听证期限', 'clock.lowerReview': '下级审查期限', 'clock.delivery': '送达期限',
  'actionKind.new': '新办', 'actionKind.change': '变更', 'actionKind.renew': '延续', 'actionKind.replace': '补领', 'actionKind.cancel': '注销',
  'ground.notRequired': '依法无需办理', 'ground.notCompetent': '不属本机关职权', 'ground.barred': '限制申请期内',
  'subjectType.natural': '个人', 'subjectType.legal': '企业或组织',

  'event.startDraft': '开始填写', 'event.saveDraft': '保存草稿', 'event.discardDraft': '删除草稿', 'event.submit': '提交申请', 'event.receiveAtWindow': '收件', 'event.receiveByPost': '邮寄收件', 'event.fixOnTheSpot': '当场更正',
  'event.accept': '受理', 'event.acceptWithDeferred': '容缺受理', 'event.acceptOnTheSpot': '当场受理并送决定', 'event.acceptOnCommitment': '按告知承诺受理', 'event.requestCorrection': '一次性告知补正',
  'event.refuseNotRequired': '不予受理：无需许可', 'event.refuseNotCompetent': '不予受理：不属本机关', 'event.refuseBarred': '不予受理：限制申请', 'event.resubmit': '补正后重新提交', 'event.supplyDeferred': '补交容缺材料',
  'event.startReview': '开始审查', 'event.sendUp': '报上级审查', 'event.askClarification': '请申请人说明', 'event.clarify': '提交说明', 'event.signStage': '签署本环节意见', 'event.recordSiteInspection': '录入现场核查',
  'event.notifyInterestedParties': '告知利害关系人', 'event.startSpecial': '启动特别程序', 'event.endSpecial': '结束特别程序', 'event.requestHearing': '申请听证', 'event.orderHearing': '决定听证', 'event.setHearing': '确定听证时间地点',
  'event.holdHearing': '举行听证', 'event.requestOpinions': '征求部门意见', 'event.giveOpinion': '答复意见', 'event.extend': '延长期限', 'event.submitForDecision': '提交决定', 'event.sendBack': '退回审查',
  'event.grant': '准予', 'event.deny': '不予', 'event.withdraw': '撤回申请', 'event.terminate': '终止审查', 'event.startIssuing': '开始制证', 'event.recordPayment': '登记缴费', 'event.deliverDecision': '送达决定', 'event.sealCertificate': '签章发证',
  'event.correctCertificate': '证照更正重制', 'event.deliver': '登记送达', 'event.deliveryFailed': '送达未成', 'event.correctDocument': '更正文书笔误', 'event.reopen': '重新审查', 'event.reassign': '改派经办人', 'event.transferUnit': '移送其他机关',
  'event.requestRecusal': '申请回避', 'event.decideRecusal': '决定回避', 'event.archive': '归档', 'event.deemAccepted': '视为受理', 'event.acceptanceOverdue': '受理超期', 'event.supplementReminder': '补正提醒', 'event.supplementLapsed': '逾期未补正',
  'event.deferredLapsed': '容缺材料逾期', 'event.opinionOverdue': '意见逾期', 'event.expireDraft': '草稿到期删除', 'event.rate': '评价',

  'done.startDraft': '建立草稿', 'done.saveDraft': '保存草稿', 'done.discardDraft': '删除草稿', 'done.expireDraft': '草稿到期清理', 'done.submit': '提交申请', 'done.receiveAtWindow': '窗口收件', 'done.receiveByPost': '邮寄收件', 'done.fixOnTheSpot': '当场更正', 'done.accept': '受理', 'done.acceptWithDeferred': '容缺受理', 'done.acceptOnTheSpot': '当场受理', 'done.acceptOnCommitment': '按告知承诺受理',
  'done.requestCorrection': '告知补正', 'done.refuseNotRequired': '不予受理（无需许可）', 'done.refuseNotCompetent': '不予受理（不属本机关）', 'done.refuseBarred': '不予受理（限制申请）', 'done.resubmit': '补正后重新提交', 'done.supplyDeferred': '补交了容缺材料',
  'done.startReview': '开始审查', 'done.sendUp': '报上级审查', 'done.askClarification': '请申请人说明', 'done.clarify': '申请人作出说明', 'done.signStage': '签署环节意见', 'done.recordSiteInspection': '现场核查', 'done.notifyInterestedParties': '告知利害关系人',
  'done.startSpecial': '启动特别程序', 'done.endSpecial': '特别程序结束', 'done.requestHearing': '申请听证', 'done.orderHearing': '决定听证', 'done.setHearing': '确定听证时间', 'done.holdHearing': '听证', 'done.requestOpinions': '征求部门意见', 'done.giveOpinion': '部门答复意见',
  'done.extend': '延长期限', 'done.submitForDecision': '提交决定', 'done.sendBack': '退回审查', 'done.grant': '准予', 'done.deny': '不予', 'done.withdraw': '撤回申请', 'done.terminate': '终止审查', 'done.startIssuing': '开始制证',
  'done.recordPayment': '已缴费', 'done.deliverDecision': '决定已送达', 'done.sealCertificate': '签章发证', 'done.correctCertificate': '证照更正重制', 'done.deliver': '已送达', 'done.deliveryFailed': '送达未成', 'done.correctDocument': '更正文书', 'done.reopen': '重新审查',
  'done.reassign': '改派经办人', 'done.transferUnit': '移送其他机关', 'done.requestRecusal': '申请回避', 'done.decideRecusal': '决定回避', 'done.archive': '归档', 'done.deemAccepted': '逾期未告知，视为受理', 'done.acceptanceOverdue': '受理超期',
  'done.supplementReminder': '提醒补正', 'done.supplementLapsed': '逾期未补正，视为撤回', 'done.deferredLapsed': '容缺材料逾期未交', 'done.opinionOverdue': '部门意见逾期', 'done.rate': '申请人已评价',

  'told.startDraft': '开始填写', 'told.saveDraft': '内容已保存', 'told.discardDraft': '草稿已删除', 'told.expireDraft': '草稿到期，已清理', 'told.submit': '收到您的申请', 'told.receiveAtWindow': '窗口收到您的申请',
  'told.receiveByPost': '收到您寄来的申请', 'told.fixOnTheSpot': '您当场改好了', 'told.accept': '已受理', 'told.acceptWithDeferred': '已受理，还有材料可以后补', 'told.acceptOnTheSpot': '已受理，当场办理',
  'told.acceptOnCommitment': '已按您的承诺受理', 'told.requestCorrection': '请您补正', 'told.refuseNotRequired': '没有受理：这件事不需要办理', 'told.refuseNotCompetent': '没有受理：不归本机关管', 'told.refuseBarred': '没有受理：还在限制申请期内',
  'told.deemAccepted': '到期未答复，已算受理', 'told.acceptanceOverdue': '答复晚了', 'told.resubmit': '收到您补正的内容', 'told.supplementReminder': '提醒您补正', 'told.supplementLapsed': '到期未补正，已按撤回处理',
  'told.startReview': '正在审查', 'told.supplyDeferred': '后补的材料收到了', 'told.deferredLapsed': '后补的材料没有按期交来', 'told.sendUp': '已报上级机关审查', 'told.askClarification': '请您说明', 'told.clarify': '您作了说明',
  'told.signStage': '审查又过了一步', 'told.recordSiteInspection': '现场看过了', 'told.notifyInterestedParties': '已告知利害关系人', 'told.startSpecial': '进入特别程序，期限暂停', 'told.endSpecial': '特别程序结束，继续计时',
  'told.requestHearing': '收到听证申请', 'told.orderHearing': '将举行听证', 'told.setHearing': '听证时间定了', 'told.holdHearing': '听证开过了', 'told.requestOpinions': '正在征求有关部门意见', 'told.giveOpinion': '有关部门给了意见',
  'told.opinionOverdue': '有关部门答复晚了', 'told.extend': '期限延长了', 'told.submitForDecision': '审查完成，等待决定', 'told.sendBack': '还要再审查', 'told.grant': '准予', 'told.deny': '没有批准', 'told.withdraw': '您撤回了申请',
  'told.terminate': '审查终止', 'told.startIssuing': '正在制证', 'told.recordPayment': '费用收到了', 'told.deliverDecision': '决定已送达', 'told.sealCertificate': '证照做好了', 'told.correctCertificate': '证照有误，正在重做', 'told.deliver': '已送达',
  'told.deliveryFailed': '没有送到', 'told.correctDocument': '文书有笔误，已更正', 'told.rate': '收到您的评价', 'told.reopen': '重新审查', 'told.reassign': '换了经办人', 'told.transferUnit': '移送其他机关办理',
  'told.requestRecusal': '收到回避申请', 'told.decideRecusal': '回避申请有结果了', 'told.archive': '已归档',

  'consequence.discardDraft': '草稿删除后不能找回', 'consequence.refuseNotRequired': '不予受理后本件即告结束，并向申请人送达通知书', 'consequence.refuseNotCompetent': '不予受理后本件即告结束，并告知申请人向有权机关申请',
  'consequence.refuseBarred': '经第二人确认后本件即告结束', 'consequence.grant': '决定书即时作出并送达，不能撤回，只能依法定程序改变', 'consequence.deny': '不予决定书即时作出并送达，申请人可以复议或诉讼',
  'consequence.withdraw': '撤回后本件即告结束，需要时须重新申请', 'consequence.terminate': '终止后本件即告结束，并送达终止决定书',

  'field.officerAnswers': '由受理人判断的材料', 'field.items': '需要补正的内容', 'field.items.materialKey': '材料', 'field.items.defect': '哪里不符合', 'field.items.cure': '怎样补正', 'field.reason': '理由', 'field.competentAuthority': '有权办理的机关',
  'field.verdict': '意见', 'field.opinion': '审查意见', 'field.text': '需要说明的内容', 'field.place': '地点', 'field.startedAt': '开始时间', 'field.endedAt': '结束时间', 'field.certificates': '两名核查人员的执法证号', 'field.findings': '核查情况',
  'field.findings.point': '核查点', 'field.findings.finding': '所见', 'field.findings.result': '结论', 'field.conclusion': '核查结论', 'field.parties': '利害关系人', 'field.parties.name': '姓名或名称', 'field.parties.contact': '联系方式', 'field.hearingRight': '告知其有权要求听证（行政许可法第四十七条）',
  'field.kind': '程序', 'field.declared': '告知的时长', 'field.declared.value': '时长', 'field.declared.unit': '单位', 'field.taskId': '对应的任务', 'field.result': '结果', 'field.at': '时间', 'field.chair': '听证主持人', 'field.record': '听证笔录', 'field.question': '征求意见的问题',
  'field.unitIds': '征求哪些部门', 'field.article': '法律依据', 'field.length': '延长多少', 'field.conditions': '准予条件', 'field.conditions.index': '条件', 'field.conditions.met': '是否符合', 'field.conditions.evidence': '依据的材料或事实', 'field.proposal': '建议',
  'field.note': '备注', 'field.failed': '不符合的条件', 'field.failed.index': '条件', 'field.failed.met': '是否符合', 'field.failed.evidence': '不符合的事实', 'field.articles': '法律依据', 'field.articles.law': '法律法规', 'field.articles.article': '条款', 'field.ground': '事由',
  'field.amountFen': '金额（分）', 'field.serial': '银行流水号', 'field.mode': '送达方式', 'field.receiver': '签收人', 'field.document': '文书', 'field.was': '原文', 'field.now': '更正为', 'field.handlerId': '新的经办人', 'field.officer': '申请其回避的人员', 'field.granted': '同意回避', 'field.unitId': '移送到的机关', 'field.presenter': '到场人姓名',
  'field.originalsSeen': '已核验原件', 'field.arrivedOn': '寄达日期', 'field.signature': '签名', 'field.truthful': '以上情况属实', 'field.explanations': '逐项说明', 'field.explanations.materialKey': '材料', 'field.explanations.explanation': '说明',
  'field.grant.conditions': '附加要求（写入决定书，可不填）', 'field.grant.note': '理由或备注', 'field.giveOpinion.reason': '理由', 'field.submitForDecision.opinion': '审查意见', 'field.signStage.verdict': '本环节结论',
  'field.partyId': '申请人', 'field.implementationId': '办理机关', 'field.actionKind': '办理类型', 'field.licenceId': '原证照', 'field.agent': '由他人代办', 'field.answers': '申请内容', 'field.consents': '同意调用的证照和数据', 'field.deferrals': '承诺后补的材料',
  'field.commitments': '以承诺代替的材料', 'field.commitmentChosen': '按告知承诺办理', 'field.delivery': '结果怎么给您', 'field.delivery.mode': '送达方式', 'field.delivery.address': '邮寄地址', 'field.files': '文件', 'field.files.fileId': '文件编号', 'field.files.key': '材料',
  'field.files.label': '文件名', 'field.files.sha256': '文件校验值', 'field.removed': '删去的文件', 'field.endSpecial.result': '程序结果', 'field.endSpecial.taskId': '结束哪一项程序', 'field.giveOpinion.taskId': '答复哪一份征求意见函', 'field.requestHearing.text': '听证的事由',
  'field.clarify.text': '您的说明', 'field.reopen.document': '撤销原决定的文书（名称、文号）', 'field.reopen.ground': '重新审查的原因', 'field.terminate.ground': '终止的原因', 'field.decideRecusal.officer': '谁被申请回避', 'field.deliveryFailed.reason': '没有送到的原因',
  'field.correctCertificate.reason': '哪里有误', 'field.resubmit.files': '补正的文件', 'field.supplyDeferred.files': '补交的文件',

  'hint.defect': '写清是哪份材料、缺什么，申请人会照原文看到', 'hint.cure': '写清怎么改、改到什么样就可以', 'hint.declared': '会写进特别程序告知书，超过会发黄牌', 'hint.certificates': '两人都要有有效的执法证，第二人还要确认', 'hint.conditions': '每一条都判断完才能提交决定',
  'hint.extend.reason': '会原样写进延期告知书', 'hint.at': '至少提前 7 个工作日通知参加人', 'hint.clarify.text': '只作说明，不用补材料；期限照常计算',

  'choice.pass': '通过', 'choice.fail': '不通过', 'choice.grant': '准予', 'choice.deny': '不予', 'choice.met': '符合', 'choice.notMet': '不符合', 'choice.notApplicable': '不涉及', 'choice.agree': '同意', 'choice.agreeWithConditions': '附条件同意', 'choice.object': '不同意',
  'choice.new': '新办', 'choice.change': '变更', 'choice.renew': '延续', 'choice.replace': '补领', 'choice.cancel': '注销',
  'choice.electronic': '电子证照', 'choice.window': '窗口领取', 'choice.post': '邮寄', 'choice.workday': '工作日', 'choice.calendarDay': '日', 'choice.month': '月', 'choice.year': '年',
  'choice.hearing': '听证', 'choice.bidding': '招标', 'choice.auction': '拍卖', 'choice.inspection': '检验', 'choice.testing': '检测', 'choice.quarantine': '检疫', 'choice.appraisal': '鉴定', 'choice.expert_review': '专家评审', 'choice.site_inspection': '现场核查',
  'choice.publicity': '公示', 'choice.awaiting_conclusion': '等待结论',

  'document.acceptanceReceipt': '收件回执', 'document.acceptanceNotice': '受理通知书', 'document.correctionNotice': '补正告知书', 'document.refusalNotice': '不予受理通知书', 'document.specialProcedureNotice': '特别程序告知书', 'document.extensionNotice': '延期告知书',
  'document.interestedPartyNotice': '利害关系人告知书', 'document.hearingNotice': '听证通知书', 'document.hearingRecord': '听证笔录', 'document.opinionRequest': '征求意见函', 'document.opinion': '意见书', 'document.siteInspectionRecord': '现场核查记录', 'document.clarificationLetter': '说明函',
  'document.lowerReviewOpinion': '初审意见', 'document.reviewOpinion': '审查意见', 'document.grantDecision': '准予决定书', 'document.denialDecision': '不予决定书', 'document.withdrawalConfirmation': '撤回申请确认书', 'document.terminationDecision': '终止审查决定书',
  'document.lapseNotice': '视为撤回告知书', 'document.correctionOfErrors': '更正通知书', 'document.recusalDecision': '回避决定书', 'document.transferLetter': '移送函', 'document.reopenNotice': '重新审查通知书', 'document.proofOfService': '送达回证', 'document.commitmentLetter': '告知承诺书',
  'document.archiveIndex': '卷宗目录', 'document.certificate': '电子证照',

  'material.satisfied': '已满足', 'material.notNeeded': '不需要', 'material.officerDecides': '须您判断', 'material.waitingDataset': '等待数据共享', 'material.committed': '已承诺', 'material.deferred': '先承诺后补', 'material.missing': '缺少',
  'materialBy.upload': '申请人上传', 'materialBy.generated': '系统生成', 'materialBy.mandate': '平台委托', 'materialBy.commitment': '告知承诺', 'materialBy.deferral': '容缺承诺', 'materialBy.licence': (p: P) => `证照复用：${p.name}`, 'materialBy.dataset': (p: P) => `数据共享：${p.name}`,

  'status.draft': '还没有提交，填好的内容已经保存。',
  'status.submitted': (p: Standing) => `${p.organ}已收到您的申请，将${before(p.dueOn, '告诉您是否受理')}。`,
  'status.correctionRequested': (p: Standing) => `${p.missing ? `有 **${p.missing} 处** 要补正` : '有内容要补正'}${p.dueOn ? `，请在 **${p.dueOn}** 前补齐` : '，请尽快补齐'}。`,
  'status.accepted': (p: Standing) => `${p.organ}已受理，${decides(p)}${p.missing ? `还有 **${p.missing} 份** 材料要补交${p.dueOn ? `，请在 **${p.dueOn}** 前交来` : ''}。` : ''}`,
  'status.reviewing': (p: Standing) => `${p.organ}正在审查，${decides(p)}`,
  'status.specialProcedure': (p: Standing) => `正在进行**${p.procedure ?? '特别程序'}**，所需时间不计入办理期限，结束后接着计算。`,
  'status.jointOpinion': (p: Standing) => `${p.organ}正在征求有关部门的意见，${decides(p)}`,
  'status.awaitingDecision': (p: Standing) => `审查已经完成，等负责人决定，${decides(p)}`,
  'status.granted': (p: Standing) => `已经准予，${p.organ}将${before(p.dueOn, `把${paper(p)}送到您手里`)}。`,
  'status.denied': (p: Standing) => `没有批准，决定书将${before(p.dueOn, '送达')}；不服可以申请行政复议或者提起诉讼。`,
  'status.issuing': (p: Standing) => `已经准予，正在制作${paper(p)}，将${before(p.dueOn, '送达')}。`,
  'status.delivering': (p: Standing) => (p.mode === 'window' ? `${paper(p)}做好了，请到窗口领取。` : p.mode === 'post' ? `${paper(p)}做好了，正在寄给您。` : `${paper(p)}做好了，已存入您的证照。`),
  'status.completed': (p: Standing) => (p.result === 'denied' ? '已办结，没有批准；不服可以申请行政复议或者提起诉讼。' : `已办结，${p.certificate ? `${p.certificate}已送达` : '决定已送达'}。`),
  'status.refused': (p: Standing) => (p.result === 'notRequired' ? '没有受理：这件事依法不需要办理。' : p.result === 'notCompetent' ? '没有受理：这件事不归本机关管，通知书里写明了该找哪个机关。' : '没有受理，原因和救济办法写在《不予受理通知书》里。'),
  'status.withdrawn': (p: Standing) => (p.result === 'lapsed' ? '到期没有补正，已按撤回处理，您可以随时重新申请。' : '您已撤回这份申请，可以随时重新申请。'),
  'status.terminated': '审查已经终止，原因写在《终止审查决定书》里。',
  'status.archived': '已办结并归档，文书随时可以查看。',
  'status.late': (p: Standing) => `比承诺的 **${p.promisedOn ?? ''}** 晚了，已经提醒负责人${p.statutoryOn ? `；法律规定最晚 **${p.statutoryOn}**` : ''}。`,
  'status.silent': (p: Standing) => `${p.organ}没有在法定的 **${p.statutoryOn ?? ''}** 前作出决定${p.dueOn ? `。您可以在 **${p.dueOn}** 前申请行政复议` : '，您可以申请行政复议'}。`,

  'next.draft': '接着填写', 'next.submitted': '现在不用做什么，有消息会告诉您', 'next.correctionRequested': '去补正', 'next.accepted': '现在不用做什么，有消息会告诉您', 'next.reviewing': '现在不用做什么，有消息会告诉您',
  'next.specialProcedure': '等程序结束；有通知请按时参加', 'next.jointOpinion': '现在不用做什么，有消息会告诉您', 'next.awaitingDecision': '现在不用做什么，有消息会告诉您', 'next.granted': '等待送达', 'next.denied': '查看决定书和救济办法',
  'next.issuing': '等待送达', 'next.delivering': '领取或者查收', 'next.completed': '查看结果，给这次办理打个分', 'next.refused': '查看通知书', 'next.withdrawn': '需要时重新申请', 'next.terminated': '查看决定书', 'next.archived': '查看文书',

  'application.itemNotPublished': '该事项已停止受理，请查看最新的办事指南', 'application.subjectTypeNotAllowed': '该事项不受理此类申请人', 'application.agentNotAllowed': '该事项须本人办理', 'application.realNameNeeded': '提交前请先完成实名认证，填好的内容会保留', 'application.signatureNeeded': '请先签名',
  'application.formInvalid': (p: P) => `申请表有${p.n}处需要修改`, 'application.materialsMissing': (p: P) => `缺少材料：${p.materialKeys}`, 'application.materialsOpen': (p: P) => `材料尚未齐备：${p.materialKeys}`, 'application.officerDecides': (p: P) => `还有材料等您判断是否需要：${p.materialKeys}`, 'application.tooManyDeferred': (p: P) => `最多${p.max}份材料可以先承诺后补`,
  'application.nothingDeferred': '没有先承诺后补的材料，请直接受理', 'application.notOnTheSpot': '该事项不能当场办结', 'application.commitmentNotEligible': '该事项不适用告知承诺，或申请人未选择', 'application.barred': (p: P) => `申请人在限制期内${p.until ? `，至${p.until}` : ''}`,
  'application.notBarred': '申请人没有限制申请的记录', 'application.alreadyDeemedAccepted': (p: P) => `已于${p.on}视为受理，不能再受理或要求补正；缺的材料可以请申请人说明`, 'application.correctionNotInFirstNotice': (p: P) => `第二次告知只能是第一次列过的：${p.materialKeys}`, 'application.stillToAccept': '该事项不适用视为受理，仍须受理',
  'application.notDeemed': '该事项逾期不视为受理', 'application.noLapseBasis': '该事项没有视为撤回的法律依据', 'application.explanationsMissing': (p: P) => `还有要求没有答复：${p.materialKeys}`, 'application.noUpperOrgan': '该事项没有上级审查环节，或者已经报送', 'application.noSuchUnit': '没有该机关，或就是本机关',
  'application.nothingAsked': '工作人员没有请您说明，可以留言', 'application.stageSigned': (p: P) => `“${p.stage}”环节已签署`, 'application.stagesOpen': (p: P) => `还有环节未签署：${p.stages}`, 'application.conditionsOpen': (p: P) => `还有准予条件未判断：第${p.indexes}条`,
  'application.conditionsNotMet': (p: P) => `有准予条件不符合：第${p.indexes}条`, 'application.specialProcedureOpen': '特别程序尚未结束', 'application.othersOpen': '还有其他特别程序未结束', 'application.procedureLimit': (p: P) => `该程序最长${p.max}${p.unit}`,
  'application.hearingRightEnded': '申请听证的期限已过', 'application.hearingRightOpen': (p: P) => `申请听证的期限到${p.until}，此前不能决定`, 'application.hearingTooEarly': (p: P) => `听证须提前七个工作日通知，最早${p.day}`, 'application.noHearing': '没有待举行的听证', 'application.opinionsOpen': '还有部门没有答复意见',
  'application.notYourTask': '没有找到，或您无权办理', 'application.deferredOpen': (p: P) => `容缺材料未交：${p.materialKeys}`, 'application.noFeeDue': '这个事项不收费，或者费用已经缴清', 'application.feeUnpaid': '费用未缴，暂不能制证', 'application.noCertificate': '该事项不发证照，请直接送达决定', 'application.hasCertificate': '该事项须先制证',
  'application.certificateNeeded': '请先签章发证', 'application.electronicOnly': '该事项的证照不能以电子方式送达', 'application.recusalOpen': '回避申请尚未决定', 'application.noRecusal': '没有待决定的回避申请', 'application.clarificationOpen': '申请人的说明尚未提交',
}

export type ApplicationTexts = { [K in keyof typeof zh]: (typeof zh)[K] extends (p: infer Q) => string ? (p: Q) => string : string }
