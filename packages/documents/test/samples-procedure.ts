/** Sample data: from receipt to review. */
import { createHash } from 'node:crypto'
import type { DocumentInput, DocumentName } from '../src/definition/registry.ts'
import { applicant, bureau, onApplication, permitLaw, remedies } from './sample-frame.ts'

export type Sample = { [N in DocumentName]: readonly [label: string, name: N, data: DocumentInput<N>] }[DocumentName]

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const signed = (name: string, role: string) => ({ name, role, signedAt: '2026-11-23T16:20:00+08:00' })
const accepted = {
  receivedOn: '2026-11-19', acceptedOn: '2026-11-20', feeFen: 0,
  statutory: { days: 10, unit: 'workday' as const, dueOn: '2026-12-04' }, promised: { days: 5, dueOn: '2026-11-27' },
}
const refused = { receivedOn: '2026-11-23', remedies }
const newDays = { statutoryDueOn: '2026-12-18', promisedDueOn: '2026-12-11' }

export const procedureSamples: readonly Sample[] = [
  ['receipt', 'application.acceptanceReceipt', {
    ...onApplication('收', '§29'), applicant, presenter: '马晓燕', channel: '网上办理', receivedAt: '2026-11-19T10:32:08+08:00', queryCode: 'K7M3QX',
    materials: [
      { name: '食品经营许可申请书', originals: 1, copies: 0, returned: 0 },
      { name: '营业执照', originals: 0, copies: 0, returned: 0, note: '电子证照调取' },
      { name: '主要设备设施清单', originals: 1, copies: 1, returned: 0 },
      { name: '食品安全管理制度', originals: 1, copies: 0, returned: 1, note: '原件核验后退还' },
    ],
    acceptanceDue: { lastDay: '2026-11-26', workingDays: 5, derivation: '11月19日收到申请，次日起算；11月21日至22日为周末，不计；第5个工作日为11月26日。' },
    auditProof: {
      index: 104217, size: 104233, leafHash: hash('leaf'), root: hash('root'), path: Array.from({ length: 17 }, (_, level) => hash(`node ${level}`)),
      headAt: '2026-11-19T10:32:09+08:00', keyId: 'audit-2026-1', signature: Buffer.from(hash('a') + hash('b'), 'hex').toString('base64'),
    },
  }],
  ['acceptance', 'application.acceptanceNotice', { ...onApplication('受', '§32(1)(5)'), ...accepted, kind: 'normal' }],
  ['acceptance-deemed', 'application.acceptanceNotice', {
    ...onApplication('受', '§32(1)(4)'), ...accepted, acceptedOn: '2026-11-12', receivedOn: '2026-11-12', kind: 'deemed', acceptanceWasDue: '2026-11-19',
  }],
  ['acceptance-deferred', 'application.acceptanceNotice', {
    ...onApplication('受', '§32(1)(5)'), ...accepted, kind: 'deferred',
    openMaterials: [{ name: '场所布局平面图', dueOn: '2026-12-04' }, { name: '从业人员健康证明', dueOn: '2026-12-04' }],
  }],
  ['correction', 'application.correctionNotice', {
    ...onApplication('补', '§32(1)(4)'), receivedOn: '2026-11-23', replyBy: '2026-12-24', lapseBasis: null,
    points: [
      { material: '场所布局平面图', defect: '未标注清洗消毒区和排风设施的位置。', cure: '在图上标注后重新上传，并加盖公章。', sampleUrl: 'https://onewindow.example/samples/layout' },
      { material: '从业人员健康证明', defect: '未提交。', cure: '提交全部从业人员有效期内的健康证明。', sampleUrl: null },
      { material: '食品安全管理制度', defect: '缺少进货查验记录制度。', cure: '补充该项制度，由法定代表人签字。', sampleUrl: 'https://onewindow.example/samples/rules' },
    ],
  }],
  ['refusal-not-competent', 'application.refusalNotice', {
    ...onApplication('不受', '§32(1)(2)'), ...refused, ground: 'notCompetent', competentAuthority: '银川市金凤区审批服务管理局', competentContact: '0951-5671234',
    reason: '申请书载明的经营场所位于银川市金凤区，依照属地管辖的规定，应当由经营场所所在地的审批机关受理。',
  }],
  ['refusal-not-required', 'application.refusalNotice', {
    ...onApplication('不受', '§32(1)(1)'), ...refused, ground: 'notRequired', reason: '仅销售预包装食品的，实行备案管理，不需要取得食品经营许可。',
  }],
  ['refusal-barred', 'application.refusalNotice', {
    ...onApplication('不受', '§78'), ...refused, ground: 'barred', barredUntil: '2027-06-30', barDocument: '提供虚假材料被警告（兴审罚〔2026〕3号）',
    reason: '你单位于2026年6月30日因隐瞒真实情况申请食品经营许可被给予警告，一年内不得再次申请该行政许可。',
  }],
  ['special', 'application.specialProcedureNotice', {
    ...onApplication('特', '§45'), kind: { zh: '专家评审', en: 'expert review' }, reason: '加工工艺含生食类食品制售，需要专家对交叉污染防控方案进行评审。', startsOn: '2026-11-25',
    needed: { days: 10, unit: 'workday' }, newDays,
  }],
  ['extension', 'application.extensionNotice', {
    ...onApplication('延', '§42(1)'), acceptedOn: '2026-11-20', reason: '经营场所位于在建综合体内，需向住房城乡建设部门核实竣工验收情况，核实结果尚未反馈。',
    extension: { days: 5, unit: 'workday' }, approver: '本机关负责人', formerDueOn: '2026-12-04', newDays: { statutoryDueOn: '2026-12-11', promisedDueOn: null },
  }],
  ['opinion-request', 'application.opinionRequest', {
    ...onApplication('征', '§26(2)'), addressee: '银川市兴庆区消防救援大队', applicant, replyBy: '2026-12-01',
    question: '该场所建筑面积320平方米，位于综合体地下一层，拟设燃气灶台6个。请就其疏散条件和燃气使用是否符合消防安全要求提出意见。',
    attachments: ['场所布局平面图', '主要设备设施清单'],
  }],
  ['opinion', 'application.opinion', {
    ...onApplication('意', '§26(2)'), organ: { zh: '银川市兴庆区消防救援大队' }, number: '兴消意〔2026〕31号', addressee: bureau.zh, applicant,
    requestNumber: '兴审征〔2026〕12号', verdict: 'agreeWithConditions', reason: '疏散条件符合要求。地下室不得使用液化石油气，改用电加热设备后符合消防安全要求。',
    conditions: ['厨房改用电加热设备。', '增设独立式可燃气体探测器并与排风联动。'], officer: { name: '白志刚', post: '防火监督员' },
    legalBasis: [{ law: '中华人民共和国消防法', article: '§15' }],
  }],
  ['inspection', 'application.siteInspectionRecord', {
    ...onApplication('核', '§34(3)'), applicant, place: '银川市兴庆区解放东街88号地下一层', startedAt: '2026-11-23T14:30:00+08:00', endedAt: '2026-11-23T15:40:00+08:00',
    officers: [{ name: '王建国', certificateNumber: '30010412026001' }, { name: '李文静', certificateNumber: '30010412026002' }],
    present: [{ name: '马晓燕', role: '经办人' }],
    findings: [
      { point: '场所与有毒有害场所距离', finding: '25米内无污染源。', result: 'met' },
      { point: '清洗消毒设施', finding: '设三联水池和消毒柜各1套，标识清楚。', result: 'met' },
      { point: '防蝇防鼠设施', finding: '后门未设挡鼠板，现场已要求加装。', result: 'notMet' },
      { point: '冷藏冷冻设施', finding: '不涉及。', result: 'notApplicable' },
    ],
    photos: [
      { caption: '清洗消毒区', takenAt: '2026-11-23T14:41:00+08:00', sha256: hash('photo 1') },
      { caption: '后门现状', takenAt: '2026-11-23T14:52:00+08:00', sha256: hash('photo 2') },
    ],
    conclusion: '除防鼠设施外符合要求；申请人当场承诺两日内加装挡鼠板。',
    signatures: [signed('王建国', '核查人员'), signed('李文静', '核查人员'), signed('马晓燕', '经办人')],
  }],
  ['clarification-request', 'application.clarificationLetter', {
    ...onApplication('说', '§31'), direction: 'request', replyBy: '2026-11-27', points: ['申请书所列热食类制售与布局图中未设热加工间不一致，请说明。', '请说明每日最大供餐人数的测算依据。'],
  }],
  ['clarification-reply', 'application.clarificationLetter', {
    ...onApplication('说', '§31'), direction: 'reply', addressee: bureau.zh, requestNumber: '兴审说〔2026〕12号',
    points: [{ question: '申请书所列热食类制售与布局图中未设热加工间不一致。', answer: '热加工间位于图中“操作间二”，因版本错误未改名称。' }],
    signature: { ...signed('马晓燕', '经办人'), signedAt: '2026-11-24T11:40:00+08:00' },
  }],
  ['lower-review', 'application.lowerReviewOpinion', {
    ...onApplication('初', '§35'), addressee: '银川市审批服务管理局', applicant, acceptedOn: '2026-11-20', reviewDueOn: '2026-12-18',
    facts: '申请人依法设立，经营范围包含餐饮服务。申请材料经核对与原件一致。', opinion: '材料齐全，现场核查符合要求，建议准予许可。',
    file: ['食品经营许可申请书', '场所布局平面图', '现场核查记录（兴审核〔2026〕12号）'], officers: [{ name: '赵敏', post: '审查员' }],
  }],
  ['review', 'application.reviewOpinion', {
    ...onApplication('审', '§34(1)'), addressee: '本机关负责人', applicant, acceptedOn: '2026-11-20', materials: ['食品经营许可申请书', '场所布局平面图', '食品安全管理制度'],
    facts: '申请人于2026年11月19日提出申请，11月20日受理，11月23日现场核查。',
    conditions: [
      { condition: '具有与经营的食品品种、数量相适应的场所', met: true, evidence: '布局图、现场核查记录第1项', basis: { law: '中华人民共和国食品安全法', article: '§33(1)(1)' } },
      { condition: '有专职或者兼职的食品安全管理人员和规章制度', met: true, evidence: '任命书、食品安全管理制度' },
      { condition: '具有合理的设备布局和工艺流程', met: true, evidence: '现场核查记录第2项' },
    ],
    proposal: 'grant', reason: '各项条件均已符合。',
    stages: [
      { stage: '初审', officer: '赵敏', verdict: '同意', signedAt: '2026-11-23T17:05:00+08:00' },
      { stage: '复审', officer: '陈立', verdict: '同意', signedAt: '2026-11-24T09:12:00+08:00' },
    ],
  }],
  ['interested-party', 'application.interestedPartyNotice', {
    ...onApplication('利告', '§36, §47'), addressee: '解放东街88号业主委员会', applicant, matter: '在解放东街88号地下一层设立餐饮场所，油烟经专用烟道由楼顶排放。',
    interest: '排烟设施紧邻住宅楼，可能影响相邻业主的居住环境。', mayRequestHearing: true, lastDay: '2026-12-01', legalBasis: [{ law: permitLaw, article: '§36, §47' }],
  }],
  ['hearing-notice', 'application.hearingNotice', {
    ...onApplication('听通', '§46–48'), applicant, cause: 'request', matter: '解放东街88号地下一层餐饮场所的油烟排放', startsAt: '2026-12-08T09:30:00+08:00',
    place: '兴庆区政务服务中心四楼听证室', chair: { name: '周海', post: '政策法规科科长' }, recorder: '孙倩', isPublic: true,
    parties: [{ name: applicant, role: '申请人' }, { name: '解放东街88号业主委员会', role: '利害关系人' }], recusalUntil: '2026-12-04',
  }],
  ['hearing-record', 'application.hearingRecord', {
    ...onApplication('听录', '§48'), applicant, startedAt: '2026-12-08T09:30:00+08:00', endedAt: '2026-12-08T11:05:00+08:00', issuedOn: '2026-12-08',
    place: '兴庆区政务服务中心四楼听证室', chair: '周海', recorder: '孙倩', isPublic: true,
    attendance: [
      { name: '马晓燕', role: '申请人代理人', present: true }, { name: '丁红梅', role: '利害关系人代表', present: true },
      { name: '赵敏', role: '审查人员', present: true }, { name: '吴强', role: '利害关系人', present: false, note: '已送达，无正当理由未到' },
    ],
    evidence: [{ name: '油烟净化设备检测报告', presentedBy: '马晓燕', opinion: '利害关系人对真实性无异议，认为未覆盖高峰时段。' }],
    statements: [
      { speaker: '主持人', text: '告知参加人权利义务，询问是否申请回避。各方均不申请回避。' },
      { speaker: '丁红梅', text: '烟道出口距五楼窗户不足10米，夏季影响开窗。\n请求抬高排放口。' },
      { speaker: '马晓燕', text: '同意将排放口抬高3米，并在开业前完成。' },
    ],
    signatures: [signed('周海', '主持人'), signed('孙倩', '记录人'), signed('马晓燕', '申请人代理人'), { name: '丁红梅', role: '利害关系人代表', signedAt: null, refusal: '要求补充记录，已附页' }],
  }],
  ['recusal', 'application.recusalDecision', {
    ...onApplication('避', '§48(1)(3)'), addressee: '丁红梅', requestedBy: '丁红梅', requestedOn: '2026-11-23', official: { name: '周海', post: '听证主持人' },
    reason: '主持人与申请人的股东系同学关系。', granted: true, finding: '二人系大学同班同学，关系可能影响公正主持。', decidedBy: '本机关负责人', successor: '刘颖',
  }],
]
