import { paperNames } from './papers-zh.ts'
import { coercionReason, custodyWord, custodyWords, exemptWords, spotReason } from './reasons-zh.ts'
import { under } from './under.ts'

type P = Record<string, string | number>

const party = { partyId: '当事人登记号', kind: '当事人类型', name: '姓名或名称', address: '住所（地址）', uscc: '统一社会信用代码', minor: '未成年人' } as const
const act = {
  actId: '行为编号', place: '地点', regionCode: '所在区域', 'point.lat': '纬度', 'point.lon': '经度', conduct: '违法行为', pattern: '行为形态', from: '开始日期', to: '终了日期', discoveredOn: '发现日期', lifeHealthFinance: '涉及生命健康、金融安全', harm: '有危害后果',
} as const
const penalty = { kinds: '处罚种类', fineFen: '罚款（元）', gainsFen: '没收违法所得（元）', goodsFen: '没收财物价值（元）', restrictMonths: '限制期限（月）', licences: '暂扣、吊销的许可证编号' } as const
const range = { goodsValue: '货值金额（元）', illegalGain: '违法所得（元）', adFee: '广告费用（元）', constructionCost: '工程造价（元）', serious: '情节严重', flaw: '仅标签瑕疵', refusal: '拒不改正' } as const
const sheet = {
  'factors.fault': '主观过错', 'factors.scale': '违法规模', 'factors.duration': '持续时间', 'factors.consequence': '危害后果', 'factors.record': '违法记录', 'factors.correction': '改正情况', circumstances: '法定情节', mitigationDegree: '减轻幅度（成）',
} as const
const punishability = { age: '行为时年龄', unableToDiscern: '不能辨认或控制', noFaultProved: '证明无主观过错', slight: '违法行为轻微', corrected: '及时改正', harm: '危害后果', first: '初次违法' } as const
const thing = { name: '物品名称', quantity: '数量', unit: '单位', place: '存放地点', valueFen: '价值（元）' } as const
const test = { body: '检测鉴定机构', item: '检测鉴定事项', days: '所需天数' } as const
const measures = {
  ...under('field.orderCorrection', { what: '改正要求', law: '依据', days: '改正期限（天，不填按执法参数）' }), ...under('field.preserve', { why: '理由', keeper: '保管人', ...under('things', thing) }),
  ...under('field.coerce', { kind: '措施种类', why: '理由', conditions: '法定条件', urgent: '情况紧急', ...under('things', thing) }),
  'event.orderCorrection': '责令改正', 'event.preserve': '先行登记保存', 'event.coerce': '查封、扣押',
}
const proposal = { causeCode: '案由', ...under('act', act), ...under('party', party), partyClear: '当事人明确', factsNeedPenalty: '有违法事实应予处罚', summary: '核查情况' }

/** Words of clues, on-the-spot cases and ordinary cases, Chinese; keys as in `zh.ts`. */
export const zhCases = {
  ...under('paper', paperNames),
  'caseType.clue': '案源线索', 'caseType.simpleCase': '简易程序案件', 'caseType.ordinaryCase': '普通程序案件',
  ...measures,
  ...under('clue/field.register', { title: '案件名称', origin: '案件来源', originRef: '来源编号', causes: '涉嫌案由', act: '违法行为', ...under('act', act), 'act.point': '坐标', suspect: '当事人', ...under('suspect', party), partyIdNumber: '当事人证件号码', reporter: '举报人', 'reporter.name': '举报人姓名', 'reporter.phone': '举报人电话' }),
  ...under('simpleCase/field.open', { title: '案件名称', leasedNumber: '文书编号（离线领用）', causeCode: '案由', party: '当事人', ...under('party', party), partyIdNumber: '当事人证件号码', act: '违法行为', ...under('act', act), 'act.point': '坐标', officerIds: '执法人员（两名）' }),
  'part.officer': '执法人员', 'part.panel': '集体讨论成员', 'part.party': '当事人',
  'queue.toAssign': '待分派', 'queue.toScreen': '待核查', 'queue.toInvestigate': '调查取证', 'queue.suspended': '中止调查', 'queue.toSubmit': '待送审', 'queue.toNotify': '待告知', 'queue.inHearing': '听证中', 'queue.defence': '陈述申辩复核', 'queue.withPolice': '已送公安',
  'queue.toServe': '待送达', 'queue.inExecution': '执行中', 'queue.toClose': '待结案', 'queue.onSite': '现场办理', 'queue.toReportBack': '待备案',
  'task.recusal': '回避申请', 'task.compensation': '赔偿处理',

  ...under('clue/state', { received: '已登记', screening: '核查中', awaitingDecision: '待立案决定', filed: '已立案', notFiled: '不予立案', handedToSimple: '转当场处罚', transferredOut: '已移送', merged: '已并案' }),
  ...under('clue/event', {
    register: '登记线索', escalate: '转普通程序', assign: '指派执法人员', requestTest: '委托检测鉴定', resultBack: '检测鉴定结果返回', extendScreening: '延长核查期限', proposeFile: '建议立案', proposeNotFile: '建议不予立案', file: '立案', notFile: '不予立案',
    sendBack: '退回核查', goSimple: '转当场处罚', transferOut: '移送其他机关', merge: '并案', told: '已告知举报人', filedCaseEnded: '所立案件办结', mergedCaseEnded: '并入线索所立案件办结', reopen: '重新核查', returned: '被移送机关退回',
  }),
  ...under('clue/document', { registrationSheet: '案件来源登记表', testNotice: '检测鉴定期间告知书', extensionSheet: '延长核查期限审批表', filingSheet: '立案审批表', notFiledSheet: '不予立案审批表', transferLetter: '案件移送函' }),
  ...under('clue/result', { filed: '已立案', notFiled: '不予立案', handedToSimple: '转当场处罚', transferredOut: '已移送', merged: '已并案' }),
  'clue/flag.told': '已告知举报人',
  ...under('clue/field', {
    'assign.officerIds': '执法人员', ...under('requestTest', test), ...under('proposeFile', proposal), 'proposeNotFile.summary': '核查情况', 'proposeNotFile.reason': '不予立案情形', 'notFile.reason': '不予立案情形', 'transferOut.receiver': '接收机关', 'transferOut.receiverUnitId': '接收机关（在本平台办案的）', 'transferOut.files': '移送材料', 'merge.into': '并入的线索',
    'goSimple.causeCode': '案由', ...under('goSimple.party', party), 'goSimple.factsClear': '事实清楚', 'goSimple.needsTest': '需要检测鉴定', 'goSimple.leasedNumber': '现场编号',
  }),

  ...under('simpleCase/state', { onSite: '现场', told: '已告知', decided: '已决定', served: '已交付', filedBack: '已备案', closed: '已结案', closedNoPenalty: '不予处罚', escalated: '转普通程序', annulled: '已撤销', voided: '已作废', archived: '已归档' }),
  ...under('simpleCase/event', {
    open: '现场立案', showCertificates: '出示执法证', tell: '告知', hear: '记录陈述申辩', decide: '当场处罚', noPenalty: '不予处罚', escalate: '转普通程序', abandon: '作废', serveOnSpot: '当场交付', collect: '当场收缴', handInCash: '罚款交至机关', bankInCash: '罚款缴付银行',
    reportBack: '备案', executionDone: '执行完毕', finish: '结案', modify: '变更决定', annul: '撤销决定', archive: '归档',
  }),
  ...under('simpleCase/document', { closingSheet: '结案审批表', siteRecord: '现场笔录', spotDecision: '当场行政处罚决定书', noPenaltyDecision: '不予行政处罚决定书', receipt: '罚款收缴凭据', amendedDecision: '变更行政处罚决定书', annulmentDecision: '撤销行政处罚决定书', fileIndex: '卷宗目录' }),
  ...under('simpleCase/result', { penalty: '当场处罚', noPenalty: '不予处罚', escalated: '转普通程序', voided: '已作废', modified: '已变更', annulled: '已撤销' }),
  'simpleCase/consequence.decide': '决定书交付当事人后立即生效。',
  ...under('simpleCase/field', {
    'tell.told': '告知内容', 'tell.findings': '现场情况', 'tell.present': '其他在场人', 'hear.words': '陈述申辩', ...under('decide.range', range), ...under('decide.sheet', sheet), ...under('decide.penalty', penalty), 'decide.amountReason': '裁量理由', 'decide.factsClear': '事实清楚', 'decide.needsTest': '需要检测鉴定',
    'decide.hardToEnforceLater': '事后难以执行的理由', 'decide.remoteAndAsked': '边远地区且当事人提出', 'decide.partySigned': '当事人已签名', 'decide.refusal': '拒签说明', 'decide.socialImpact': '具有一定社会影响', ...under('noPenalty.punishability', punishability), 'noPenalty.code': '不予处罚的依据', 'noPenalty.education': '教育内容',
    'escalate.summary': '案情', 'serveOnSpot.signed': '当事人已签收', 'serveOnSpot.refusal': '拒收说明', 'collect.financeReceiptNo': '财政票据号', ...under('modify.penalty', penalty),
  }),

  ...under('ordinaryCase/state', {
    investigating: '调查取证', suspended: '中止调查', concluded: '调查终结', inReview: '审核中', readyToNotify: '待告知', notified: '已告知', hearingPending: '听证中', defenceReview: '复核意见', deciding: '待决定', criminalPending: '移送公安', decided: '已决定', served: '已送达', closing: '待结案',
    amended: '已变更', closed: '已结案', withdrawn: '已撤案', terminated: '已终止', transferredOut: '已移送', annulled: '已撤销', archived: '已归档',
  }),
  ...under('ordinaryCase/event', {
    open: '立案', addEvidence: '收集证据', checkEvidence: '查证', inspect: '现场检查', interview: '询问', sample: '抽样取证', changeOfficers: '更换执法人员', askRecusal: '申请回避', recuse: '决定回避', seatPanel: '确定集体讨论成员', pauseForTest: '委托检测鉴定', testBack: '检测鉴定结果返回',
    suspend: '中止调查', resume: '恢复调查', extend: '延长办案期限', extendFurther: '再次延长', conclude: '调查终结', submitReview: '送审', returnForWork: '退回补充', pass: '审核通过', passWithStandingNotice: '审核通过并提请决定', notify: '告知', noticeServed: '告知书送达', state: '陈述申辩', waive: '放弃陈述申辩',
    renotify: '重新告知', requestHearing: '申请听证', hearingClosed: '听证结束', hearingAbandoned: '放弃听证', defenceEnded: '陈述申辩期满', needMoreFacts: '补充调查', accept: '采纳意见', legalReview: '法制审核', toDecision: '提请决定', discuss: '集体讨论', sendBack: '退回', decidePenalty: '决定处罚',
    decideNoPenalty: '决定不予处罚', withdraw: '撤案', terminate: '终止调查', transferOut: '移送其他机关', suspectCrime: '移送涉嫌犯罪', policeFiled: '公安机关立案', policeDeclined: '公安机关不立案', judicialReturn: '司法机关移回', served: '决定书送达', servedSpared: '不予处罚决定送达', correctClerical: '补正笔误',
    executionDone: '执行完毕', close: '结案', modify: '变更决定', annul: '撤销决定', declareInvalid: '确认无效', confirmUnlawful: '确认违法', settleCompensation: '赔偿处理完毕', redo: '重新调查', resumeExecution: '恢复执行', reopen: '重新立案', archive: '归档', reopenFile: '重启案卷',
  }),
  ...under('ordinaryCase/document', {
    filingSheet: '重新立案审批表', evidenceSheet: '证据提取单', siteRecord: '现场笔录', interviewRecord: '询问笔录', samplingSheet: '抽样取证凭证', testNotice: '检测鉴定期间告知书', recusalDecision: '回避决定书', suspensionDecision: '中止调查审批表', resumptionDecision: '恢复调查审批表',
    extensionSheet: '延长办案期限审批表', panelMinutes: '集体讨论记录', investigationReport: '调查终结报告', reviewOpinion: '审核意见书', legalReviewOpinion: '法制审核意见书', penaltyNotice: '行政处罚告知书', defenceRecord: '陈述申辩笔录', waiver: '放弃陈述申辩声明', defenceOpinion: '陈述申辩复核意见书',
    penaltyDecision: '行政处罚决定书', noPenaltyDecision: '不予行政处罚决定书', withdrawalDecision: '撤销立案决定书', terminationDecision: '终止调查决定书', transferLetter: '案件移送函', clericalCorrection: '补正通知书', closingSheet: '结案审批表', amendedDecision: '变更行政处罚决定书', annulmentDecision: '撤销行政处罚决定书',
    fileIndex: '卷宗目录',
  }),
  ...under('ordinaryCase/result', { penalty: '行政处罚', noPenalty: '不予行政处罚', withdrawn: '撤案', terminated: '终止调查', transferred: '移送', criminal: '移送司法机关', modified: '已变更', annulled: '已撤销', declaredInvalid: '确认无效' }),
  'ordinaryCase/flag.confirmedUnlawful': '被确认违法',
  ...under('ordinaryCase/consequence', { waive: '放弃后不再等待陈述申辩期满。', decidePenalty: '决定书送达后生效，依法公示并计算缴款期限。', decideNoPenalty: '决定书送达后案件进入结案。' }),
  ...under('ordinaryCase/field', {
    ...under('addEvidence', { kind: '证据种类', title: '证据名称', source: '来源及提供人', original: '原件（原物）', capturedAt: '提取时间' }), ...under('checkEvidence', { evidenceId: '证据编号', state: '查证结果', note: '说明' }),
    ...under('inspect', { shown: '已主动出示执法证件', place: '地点', from: '开始时间', to: '结束时间', present: '在场人', findings: '现场情况', partyWords: '当事人意见', refusal: '拒签说明' }),
    ...under('interview', { shown: '已主动出示执法证件', person: '被询问人', role: '身份', place: '地点', from: '开始时间', to: '结束时间', 'questions.question': '问', 'questions.answer': '答' }), ...under('sample', { ...under('things', thing), sealNumber: '封条编号', body: '检验机构', item: '检验项目' }),
    'changeOfficers.officerIds': '执法人员', 'askRecusal.officerId': '申请回避的人员', 'askRecusal.why': '理由', 'recuse.officerId': '回避人员', 'recuse.granted': '准予回避', 'seatPanel.memberIds': '集体讨论成员', ...under('pauseForTest', test), 'suspend.ground': '中止情形', 'extend.days': '延长天数', 'extendFurther.days': '再延长天数',
    ...under('conclude', {
      summary: '案情摘要', law: '法律依据', 'facts.id': '事实编号', 'facts.text': '违法事实', 'facts.evidenceIds': '证据编号', ...under('range', range), ...under('sheet', sheet), ...under('punishability', punishability), result: '处理建议', ...under('penalty', penalty), amountReason: '裁量理由', publicInterest: '涉及重大公共利益',
      complex: '情节复杂', legalReviewByLaw: '依法须法制审核', hearingByLaw: '依法可听证', measuresPlan: '在执行措施的处理方案',
      otherCauses: '同时触犯的其他案由', socialImpact: '具有一定社会影响',
    }),
    'returnForWork.defects': '需补充的问题', 'pass.opinion': '审核意见', 'passWithStandingNotice.opinion': '审核意见', ...under('renotify.penalty', penalty), 'state.text': '陈述申辩内容', ...under('accept.penalty', penalty), 'accept.answer': '采纳说明', 'legalReview.passed': '审核通过', 'legalReview.opinion': '法制审核意见',
    'toDecision.answer': '不予采纳的理由', 'discuss.opinion': '集体讨论意见', 'sendBack.to': '退回至', 'decideNoPenalty.code': '不予处罚的依据', 'decideNoPenalty.education': '教育内容', 'terminate.ground': '终止情形', 'transferOut.receiver': '接收机关', 'transferOut.files': '移送材料', 'correctClerical.wrong': '原文',
    'correctClerical.right': '更正为', ...under('modify.penalty', penalty), 'redo.ground': '重新调查的情形',
  }),

  ...under('choice', {
    ...exemptWords,
    inspection: '监督检查', complaint: '投诉', report: '举报', transfer: '其他机关移送', superior: '上级交办', patrol: '巡查', monitor: '电子监控', selfReport: '主动供述', appCheck: '审批监管互动', marketSupervision: '市场监管',
    urbanManagement: '城市管理', person: '自然人', individualBusiness: '个体工商户', organization: '单位', single: '单次行为', continuous: '连续或者继续', ongoing: '仍在持续', warning: '警告', circularCriticism: '通报批评',
    fine: '罚款', confiscateGains: '没收违法所得', confiscateGoods: '没收非法财物', confiscateTools: '没收工具设备', detainLicence: '暂扣许可证件', downgradeQualification: '降低资质等级', revokeLicence: '吊销许可证件',
    revokeBusinessLicence: '吊销营业执照', restrictActivity: '限制开展生产经营活动', suspendBusiness: '责令停产停业', closeDown: '责令关闭', restrictEmployment: '限制从业', minor14to18: '十四至十八周岁', remedied: '主动消除或者减轻危害后果',
    coerced: '受胁迫或者诱骗', confessed: '主动供述未掌握的行为', merit: '有立功表现', otherLighten: '其他从轻情形', partialCapacity: '尚未完全丧失辨认能力', emergencyMeasures: '违反突发事件应对措施', statutorySerious: '法定情节严重',
    concealedEvidence: '隐匿、毁灭证据', otherAggravating: '其他从重情形', documentary: '书证', physical: '物证', audiovisual: '视听资料', electronicData: '电子数据', testimony: '证人证言', partyStatement: '当事人的陈述',
    expertOpinion: '鉴定意见', siteRecord: '勘验、现场笔录', collected: '已收集', verified: '查证属实', unlawful: '非法取得', irrelevant: '无关联', unverifiable: '无法查证', none: '无', slight: '轻微', real: '有危害后果',
    file: '建议立案', notFile: '建议不予立案', noFact: '违法事实不成立', barred: '超过追责时效', noPower: '不属于本机关管辖', other: '其他', penalty: '行政处罚', noPenalty: '不予处罚', APL30: '不满十四周岁', APL31: '不能辨认或者控制',
    'APL33(2)': '没有主观过错', 'APL33(1)must': '轻微并及时改正', 'APL33(1)may': '初次违法', passed: '通过', refused: '未通过', otherDecision: '等待其他案件结果', lawAnswer: '等待法律适用答复', forceMajeure: '不可抗力',
    partyUnreachable: '当事人下落不明', rightsHolder: '等待权利人确认', noSuccessor: '死亡或者终止且无承受人', investigating: '补充调查', defenceReview: '复核陈述申辩', ordered: '被责令重新作出', newFacts: '有新的事实',
    procedureOnly: '仅程序违法', inspect: '现场检查', interview: '询问', seal: '查封', seize: '扣押', upTo100: '一百元以下', hardToEnforceLater: '事后难以执行', remoteAndAsked: '边远地区且当事人提出', checked: '查证', handedOver: '移交', archived: '归档',
    ...custodyWords,
  }),

  ...under('fact', {
    origin: '案源', originRef: '来源编号', organType: '执法领域', receivedAt: '收到时间', act: '违法行为', place: '地点', regionCode: '所在区域', point: '坐标', lat: '纬度', lon: '经度', conduct: '违法行为', pattern: '行为形态', from: '开始日期', to: '终了日期', discoveredOn: '发现日期', lifeHealthFinance: '涉及生命健康、金融安全', harm: '危害后果', causes: '涉嫌案由',
    suspect: '涉嫌当事人', kind: '种类', name: '姓名或名称', address: '地址', uscc: '统一社会信用代码', minor: '未成年人', partyIdNumber: '证件号码', reporterNamed: '实名举报', reporterToldHere: '由本机关告知举报人', reporter: '举报人', phone: '电话', carried: '承接的期限', startAt: '起算', pauses: '暂停', reason: '理由', basis: '依据',
    declaredLength: '告知的期间', extensions: '延长', at: '时间', length: '长度', unit: '单位', approver: '批准人', proposal: '立案建议', causeCode: '案由', party: '当事人', partyClear: '当事人明确', factsNeedPenalty: '应予处罚', summary: '案情摘要', proposed: '建议', notFiledFor: '不予立案情形', testing: '检测鉴定', body: '机构', item: '事项',
    days: '天数', mergedInto: '并入', leasedNumber: '现场编号', contactAt: '首次接触', shown: '已出示证件', told: '告知内容', heard: '陈述申辩', range: '罚款幅度依据', goodsValue: '货值金额', illegalGain: '违法所得', adFee: '广告费用', constructionCost: '工程造价', serious: '情节严重', flaw: '仅标签瑕疵', refusal: '拒绝情况', sheet: '裁量计算表',
    factors: '裁量因素', fault: '主观过错', scale: '违法规模', duration: '持续时间', consequence: '危害后果', record: '违法记录', correction: '改正情况', circumstances: '法定情节', mitigationDegree: '减轻幅度', decision: '决定', penalty: '处罚', kinds: '处罚种类', fineFen: '罚款', gainsFen: '没收违法所得', goodsFen: '没收财物', licences: '暂扣、吊销的许可证编号', restrictMonths: '限制月数',
    factsClear: '事实清楚', needsTest: '需要检测鉴定', hardToEnforceLater: '事后难以执行', remoteAndAsked: '边远地区且当事人提出', decidedAt: '决定时间', deviates: '偏离裁量基准', socialImpact: '具有一定社会影响', exemptFor: '不公示的理由', spared: '不予处罚依据', signedAt: '签收时间', collected: '当场收缴', ground: '情形', amountFen: '金额', financeReceiptNo: '财政票据号', on: '日期', evidence: '证据',
    title: '名称', source: '来源', original: '原件', capturedAt: '提取时间', sha256: '校验值', state: '状态', note: '说明', report: '调查终结报告', law: '法律依据', facts: '违法事实', text: '内容', punishability: '是否处罚', age: '年龄', unableToDiscern: '不能辨认或控制', noFaultProved: '证明无过错', slight: '轻微', corrected: '及时改正', first: '初次违法',
    result: '结果', amountReason: '裁量理由', publicInterest: '涉及重大公共利益', complex: '情节复杂', legalReviewByLaw: '依法须法制审核', hearingByLaw: '依法可听证', measuresPlan: '措施处理方案', review: '审核', passed: '通过', legal: '法制审核', opinion: '意见', notice: '告知', hearing: '听证权利', givenOn: '告知日期', servedOn: '送达日期', stands: '仍有效',
    waived: '已放弃', statements: '陈述申辩', answer: '复核意见', hearingHeld: '已听证', panel: '集体讨论', agreed: '同意', code: '依据', education: '教育内容', decidedOn: '决定日期', suspendedFor: '中止情形', recused: '已回避人员', files: '文件', fileId: '文件编号', custody: '保管链', step: '环节', hand: '经手人', onto: '来自（交给、结果）', hash: '链值', otherCauses: '同时触犯的其他案由', custodyFaults: '证据核对不符', found: '核对结果',
  }),

  ...under('clue', { receiverUnknown: '只能移送给其他的执法机关', sameClue: '这条线索已经登记过', partyUnclear: '当事人不明确，不能立案', noFact: '没有应予处罚的违法事实，不能立案', noPower: '本机关对该案由没有管辖权', barred: '已超过追责时效', notProposed: '执法人员还没有提出相应建议', otherMatter: '只能并入同一当事人、同一行为的在办线索', testRunning: '检测鉴定还没有返回', noTest: '没有进行中的检测鉴定', notToldHere: '不需要由本机关告知举报人' }),
  'clue.notOnTheSpot': (p: P) => `不符合当场处罚条件：${spotReason(p.reason)}`,
  'clue.noCoerciveBasis': (p: P) => `不能查封、扣押：${coercionReason(p.reason)}；可以先行登记保存`,
  ...under('simpleCase', { notShown: '请先出示执法证件', notHeard: '请先听取当事人陈述申辩', amountTooHigh: '超过当场处罚限额，请转普通程序', barred: '已超过追责时效', noPower: '本机关对该案由没有管辖权', punishable: '不符合不予处罚的情形', notToBeCollected: '不符合当场收缴的条件，或者已经收缴', nothingCollected: '没有待交的罚款', notSigned: '请签名，或者注明拒签情况', heavier: '变更不得重于原决定', noDecision: '没有可以变更的决定', executionOpen: '执行还没有结束' }),
  'simpleCase.notOnTheSpot': (p: P) => `不符合当场处罚条件：${spotReason(p.reason)}，请转普通程序`,
  'simpleCase.outOfRange': (p: P) => `罚款应在${p.min}至${p.max}元`,
  'simpleCase.amountReasonNeeded': (p: P) => `请说明裁量理由（至少${p.n}字）`,
  'simpleCase.notFirst': (p: P) => `不是初次违法：同类案由已有${p.n}次记录`,
  'simpleCase.recordHigher': (p: P) => `违法记录至少${p.points}分`,
  'simpleCase.sheetWrong': (p: P) => `裁量计算表有误（${p.reason}）`,
  'simpleCase.alreadyFined': (p: P) => `该行为已由${p.organ}罚款，不得重复罚款`,
  'simpleCase.numberTaken': (p: P) => `现场编号${p.number}已用于另一份决定，请换用下一个编号；已填写的内容不会丢失`,
  'simpleCase.notPunishable': (p: P) => `依法不予处罚的依据是${p.code}`,
  'simpleCase.fileIncomplete': (p: P) => `案卷缺少：${p.papers}`,
  ...under('ordinaryCase', {
    noticeNotServed: '告知书尚未送达，不能作出决定', hearingOpen: '听证还没有结束', defenceUnanswered: '请先写明对陈述申辩的复核意见', reviewMissing: '审核还没有通过', legalReviewMissing: '须由法制审核人员审核通过', panelMissing: '须先集体讨论', panelSize: '集体讨论成员须为三人以上单数', heavierThanNotified: '拟处罚重于告知内容，须重新告知',
    organLevelTooLow: '该处罚须由设区的市级以上机关作出', barred: '已超过追责时效', notBarred: '未超过追责时效', noPower: '本机关对该案由没有管辖权', noHearingRight: '本案不属于可以要求听证的情形', hearingInTime: '申请期限未满，由当事人提出', noticeStands: '告知仍然有效，无须重新告知', noStandingNotice: '没有可以沿用的有效告知',
    punishable: '依法应当处罚', otherResult: '与处理建议不一致，请退回', noSuchTransfer: '没有相应的移送记录', notExtended: '尚未第一次延长', testRunning: '检测鉴定还没有返回', noTest: '没有进行中的检测鉴定', wrongOutcome: '与办理结果不符',
  }),
  'ordinaryCase.defenceRunning': (p: P) => `陈述申辩期至${p.day}届满`,
  'ordinaryCase.outOfRange': (p: P) => `罚款应在${p.min}至${p.max}元`,
  'ordinaryCase.amountReasonNeeded': (p: P) => `请说明裁量理由（至少${p.n}字）`,
  'ordinaryCase.notFirst': (p: P) => `不是初次违法：同类案由已有${p.n}次记录`,
  'ordinaryCase.recordHigher': (p: P) => `违法记录至少${p.points}分`,
  'ordinaryCase.lowerFine': (p: P) => `同一行为应按罚款数额高的案由${p.code}处罚（行政处罚法第二十九条）`,
  'ordinaryCase.equalFines': (p: P) => `罚款数额相同的案由：${p.list}，请写明选择本案由的理由（至少10字）`,
  'ordinaryCase.sheetWrong': (p: P) => `裁量计算表有误（${p.reason}）`,
  'ordinaryCase.factUnproven': (p: P) => `事实缺少查证属实的证据：${p.list}`,
  'ordinaryCase.evidenceExcluded': (p: P) => `证据${p.list}已排除`,
  'ordinaryCase.evidenceFile': '请附上证据的文件；校验值由系统从文件计算',
  'ordinaryCase.evidenceTwice': (p: P) => `这个文件已经是${p.id}`,
  'ordinaryCase.custodyBroken': (p: P) => `${p.evidence}与登记不符：${custodyWord(p.found)}，不能作为依据`,
  'ordinaryCase.evidenceMissing': (p: P) => `没有证据${p.id}`,
  'ordinaryCase.licencesMissing': (p: P) => `暂扣、吊销许可证件要写明编号，当事人持有：${p.list}`,
  'ordinaryCase.licencesNotTheirs': (p: P) => `不是当事人持有的有效许可证件：${p.list}`,
  'ordinaryCase.licencesUnasked': '处罚种类不涉及许可证件，请删去编号',
  'ordinaryCase.alreadyFined': (p: P) => `该行为已由${p.organ}罚款，不得重复罚款`,
  'ordinaryCase.noCoerciveBasis': (p: P) => `不能查封、扣押：${coercionReason(p.reason)}；可以先行登记保存`,
  'ordinaryCase.hearingRequestLate': (p: P) => `已过${p.day}，可说明理由由机关决定`,
  'ordinaryCase.notPunishable': (p: P) => `依法不予处罚（${p.code}）`,
  'ordinaryCase.fileIncomplete': (p: P) => `案卷缺少：${p.papers}`,
}
