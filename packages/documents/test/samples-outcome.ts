/** Sample data: decisions, other ends, delivery, licences. */
import { applicant, bureau, enquiry, framed, onApplication, remedies, verification } from './sample-frame.ts'
import type { Sample } from './samples-procedure.ts'

const signature = { name: '马晓燕', role: '经办人', signedAt: '2026-11-24T10:15:00+08:00' }
const licence = { name: '食品经营许可证', nameEn: 'Food operation licence', number: 'JY26401040012345', issuedOn: '2021-10-21' }
const onLicence = (series: string, article: string) => ({ ...framed(series, article), licence })
const act = { effect: '本决定自送达之日起生效，原许可证应当在十日内交回。', compensation: null, remedies }

export const outcomeSamples: readonly Sample[] = [
  ['grant', 'application.grantDecision', {
    ...onApplication('许准', '§38(1)'), appliedOn: '2026-11-19', acceptedOn: '2026-11-20', facts: '申请人依法设立，申请材料真实、齐全，现场核查的各项要求均已达到。',
    conditions: [
      { condition: '具有与经营的食品品种、数量相适应的场所', evidence: '布局图、现场核查记录' },
      { condition: '有食品安全管理人员和规章制度', evidence: '任命书、管理制度' },
    ],
    scope: [{ label: '经营项目', value: '热食类食品制售，冷食类食品制售（不含生食类）' }, { label: '经营场所', value: '银川市兴庆区解放东街88号地下一层' }],
    duties: ['在经营场所显著位置公示许可证。'], validity: { from: '2026-11-24', to: '2031-11-23' }, certificate: { name: '食品经营许可证', issuedWithinDays: 10 },
  }],
  ['denial', 'application.denialDecision', {
    ...onApplication('许否', '§38(2)'), appliedOn: '2026-11-19', acceptedOn: '2026-11-20',
    facts: '经2026年11月23日现场核查，经营场所位于地下车库内，未设独立的食品处理区，且与垃圾转运间相邻，距离不足3米。',
    reasons: [
      { condition: '与有毒、有害场所以及其他污染源保持规定的距离', reason: '与垃圾转运间的距离不足3米。', basis: { law: '中华人民共和国食品安全法', article: '§33(1)(1)' } },
      { condition: '具有合理的设备布局和工艺流程', reason: '未设独立的食品处理区，生熟流程交叉。', basis: { law: '中华人民共和国食品安全法', article: '§33(1)(4)' } },
    ],
    hearing: '本机关于2026年11月23日听取了申请人的陈述。', remedies,
  }],
  ['withdrawal', 'application.withdrawalConfirmation', {
    ...onApplication('撤申', '§42'), submittedOn: '2026-11-19', withdrawnAt: '2026-11-24T09:05:00+08:00', channel: '网上办理', returned: ['食品安全管理制度（原件）'],
    effect: '撤回不影响你（单位）今后再次提出申请，已经上传的材料可以继续使用。',
  }],
  ['termination', 'application.terminationDecision', {
    ...onApplication('终', '§70(3)'), acceptedOn: '2026-11-20', ground: '申请人于2026年11月22日经市场监督管理部门登记注销，主体资格已经消灭。',
    effect: '本次申请的审查到此为止，已收材料由清算义务人领取。', compensation: null, remedies,
  }],
  ['lapse', 'application.lapseNotice', {
    ...onApplication('视撤', '§32'), legalBasis: [{ law: '食品经营许可和备案管理办法', article: '§15' }],
    correctionNotice: { number: '兴审补〔2026〕7号', servedOn: '2026-10-20', replyWasDue: '2026-11-19' },
    ground: '期限届满，本机关未收到补正材料，也未收到延长补正期限的申请。', effect: '你（单位）可以随时重新申请，已经提交的材料仍可使用。', compensation: null, remedies,
  }],
  ['errors', 'application.correctionOfErrors', {
    ...onApplication('更', '§5'), corrected: { title: '准予行政许可决定书', number: '兴审许准〔2026〕9号', issuedOn: '2026-11-20' },
    corrections: [{ where: '第三项“经营场所”', wrong: '解放东街８号地下一层', right: '解放东街88号地下一层' }],
    ground: '录入时漏录一位门牌号，属于文字错误。', effect: '更正后的文书与原文书一并生效，其他内容不变。', compensation: null, remedies,
  }],
  ['transfer', 'application.transferLetter', {
    ...onApplication('移', '§33'), addressee: '银川市金凤区审批服务管理局', applicant, reason: '自2026年11月20日起，申请人经营场所所在的社区划归金凤区管辖。',
    transferredOn: '2026-11-24', acceptedOn: '2026-11-20', statutoryDueOn: '2026-12-04', promisedDueOn: '2026-11-27',
    file: ['食品经营许可申请书', '场所布局平面图', '食品安全管理制度'], contact: '赵敏，0951-5678921',
  }],
  ['reopen', 'application.reopenNotice', {
    ...onApplication('重', '§64'), legalBasis: [{ law: '中华人民共和国行政复议法', article: '§64(1)' }],
    annulled: { title: '不予行政许可决定书', number: '兴审许否〔2026〕2号', issuedOn: '2026-08-12' },
    annulledBy: { title: '行政复议决定书', number: '银政复决〔2026〕41号', issuedOn: '2026-11-16', organ: '银川市人民政府' },
    reason: '复议机关认为，原决定认定场所距离不足的事实不清，责令本机关在三十日内重新作出决定。', reopenedOn: '2026-11-24', newDueOn: '2026-12-16',
  }],
  ['service', 'application.proofOfService', {
    ...onApplication('达', '§44'), documents: [{ title: '准予行政许可决定书', number: '兴审许准〔2026〕12号' }, { title: '食品经营许可证', number: 'JY26401040012345' }],
    channel: 'window', servedAt: '2026-11-24T10:15:00+08:00', place: '兴庆区政务服务中心3号窗口',
    receiver: { name: '马晓燕', relation: '经办人', idNumberMasked: '640104********1228' }, servers: ['何静'], signature, remark: '同时送达电子证照。',
  }],
  ['commitment', 'application.commitmentLetter', {
    ...onApplication('诺', '§40'), legalBasis: [{ law: '优化营商环境条例', article: '§40' }], applicant, textVersion: '2026-03',
    conditions: ['仅销售预包装食品和散装食品，不现场加工制作。', '经营场所与有毒有害场所保持规定距离。', '有专职或者兼职食品安全管理人员。'],
    replacedMaterials: ['食品安全管理制度'], checkWithinDays: 40,
    duties: ['所填写的信息真实、准确。', '已经具备告知的全部条件，并持续符合。', '愿意承担不实承诺、违反承诺的法律责任。'],
    consequences: ['核查发现承诺不实的，依法撤销决定，三年内不再适用告知承诺。', '不符合条件的，责令限期改正；逾期不改的，依法撤销决定。'],
    signature,
  }],
  ['archive', 'application.archiveIndex', {
    ...onApplication('卷', '§12'), legalBasis: [{ law: '国务院关于在线政务服务的若干规定', article: '§12' }], applicant, result: '准予许可（兴审许准〔2026〕12号）',
    openedOn: '2026-11-19', closedOn: '2026-11-24', archivedOn: '2026-12-24', issuedOn: '2026-12-24', retention: '10年', handler: '赵敏', archivist: '何静',
    entries: [
      { title: '收件回执', number: '兴审收〔2026〕12号', date: '2026-11-19', pages: 1 },
      { title: '受理通知书', number: '兴审受〔2026〕12号', date: '2026-11-20', pages: 1 },
      { title: '现场核查记录', number: '兴审核〔2026〕12号', date: '2026-11-23', pages: 2, remark: '附照片2张' },
      { title: '审查意见', number: '兴审审〔2026〕12号', date: '2026-11-24', pages: 2 },
      { title: '准予行政许可决定书', number: '兴审许准〔2026〕12号', date: '2026-11-24', pages: 1 },
      { title: '送达回证', number: '兴审达〔2026〕12号', date: '2026-11-24', pages: 1 },
    ],
  }],
  ['certificate', 'licence.certificate', {
    organ: bureau, title: { zh: '食品经营许可证', en: 'Food Operation Licence' }, number: 'JY26401040012345', enquiry, verification, issuedOn: '2026-11-24',
    holder: { label: '经营者名称', name: applicant, idLabel: '统一社会信用代码', idNumber: '91640104MA7DEM001X' },
    fields: [
      { label: { zh: '法定代表人', en: 'Legal representative' }, value: '马晓燕' },
      { label: { zh: '经营场所', en: 'Premises' }, value: '银川市兴庆区解放东街88号地下一层' },
      { label: { zh: '主体业态', en: 'Type of business' }, value: '餐饮服务经营者（中型餐馆）' },
    ],
    scope: { label: { zh: '经营项目', en: 'Scope' }, value: '热食类食品制售；冷食类食品制售（不含生食类）；自制饮品制售' },
    validity: { from: '2026-11-24', to: '2031-11-23' },
  }],
  ['deemed-renewal', 'licence.deemedRenewalNotice', {
    ...onLicence('视延', '§50(2)'), appliedOn: '2026-09-21', formerTo: '2026-10-20', newValidity: { from: '2026-10-21', to: '2031-10-20' },
    ground: '你（单位）在有效期届满三十日前提出延续申请，符合法定期限。', effect: '换发的电子证照已存入你（单位）的证照库。', compensation: null, remedies,
  }],
  ['revocation-proposal', 'licence.revocationProposal', {
    ...onLicence('拟撤', '§69(2)'), ground: '以欺骗手段取得行政许可。', facts: '申请时提交的房屋租赁合同系伪造，出租人否认签订该合同。',
    publicInterest: '撤销许可不会对公共利益造成重大损害。', mayRequestHearing: true, lastDay: '2026-12-01',
  }],
  ['licence-hearing-notice', 'licence.hearingNotice', {
    ...onLicence('听通', '§47, §48, §69'), holder: '沙湖餐饮有限公司', cause: 'request', matter: '是否撤销沙湖餐饮有限公司持有的食品经营许可证', startsAt: '2026-12-08T09:30:00+08:00', place: '兴庆区政务服务中心四楼听证室',
    chair: { name: '周海' }, isPublic: true, parties: [{ name: '沙湖餐饮有限公司', role: '持证人' }, { name: '赵敏', role: '提出撤销的工作人员' }], recusalUntil: '2026-12-07',
  }],
  ['licence-hearing-record', 'licence.hearingRecord', {
    ...onLicence('听录', '§48, §69'), holder: '沙湖餐饮有限公司', startedAt: '2026-12-08T09:30:00+08:00', endedAt: '2026-12-08T11:05:00+08:00', issuedOn: '2026-12-08', place: '兴庆区政务服务中心四楼听证室', chair: '周海', recorder: '孙倩',
    isPublic: true, attendance: [{ name: '马晓燕', role: '持证人的代表', present: true }, { name: '赵敏', role: '提出撤销的工作人员', present: true }],
    evidence: [{ name: '租赁合同', presentedBy: '赵敏', opinion: '持证人认可签名不是出租人本人所签。' }], statements: [{ speaker: '笔录', text: '持证人称合同由中介代签，不知情。' }],
    signatures: [{ name: '周海', role: '主持人', signedAt: '2026-12-08T11:05:00+08:00' }, { name: '马晓燕', role: '持证人的代表', signedAt: null, refusal: '要求补充记录，已附页' }],
  }],
  ['revocation', 'licence.revocationDecision', {
    ...onLicence('撤销', '§69(2), §79'), facts: '申请时提交的房屋租赁合同系伪造，出租人否认签订该合同。', ground: '以欺骗手段取得行政许可，应当予以撤销。',
    publicInterest: '撤销许可不会对公共利益造成重大损害。', effectiveOn: '2026-11-24', barredUntil: '2029-11-23', ...act,
  }],
  ['keep', 'licence.keepDecision', {
    ...onLicence('不撤', '§69(3)'), facts: '受理程序有瑕疵，但许可条件实际均已具备。', reason: '撤销许可可能对公共利益造成重大损害，依法不予撤销。', remedies,
  }],
  ['withdrawal-by-authority', 'licence.withdrawalDecision', {
    ...onLicence('撤回', '§8(2)'), facts: '经营场所所在地块已依法纳入征收范围，征收决定已经生效。', ground: '准予行政许可所依据的客观情况发生重大变化。',
    effectiveOn: '2026-12-31', ...act, compensation: '因本决定受到财产损失的，可以自收到之日起向本机关提出补偿申请，参见征收补偿方案第八条。',
  }],
  ['cancellation', 'licence.cancellationDecision', {
    ...onLicence('注销', '§70(1)'), onRequest: false, ground: '许可有效期届满未延续。', effectiveOn: '2026-11-24', ...act,
  }],
  ['suspension', 'licence.suspensionNotice', {
    ...onLicence('效', '§10'), kind: 'suspend', ground: '未按规定办理年度签注。', effectiveOn: '2026-11-24', ...act, effect: '补办签注后恢复效力。',
  }],
]
