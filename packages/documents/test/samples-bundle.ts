/** Sample data: one-thing applications, commitment checks, supervision cards. */
import { beforeCase, bureau, framed, onApplication, remedies } from './sample-frame.ts'
import { procedureSamples, type Sample } from './samples-procedure.ts'
import { outcomeSamples } from './samples-outcome.ts'

const restaurant = { zh: '开办餐饮店一件事', en: 'Opening a restaurant' }
const single = [...procedureSamples, ...outcomeSamples]

/** The sample of an application, as the bundle's paper of the same kind. */
function likewise<N extends Sample[1]>(label: string, name: N): Sample {
  const data = single.find(([of]) => of === label)![2]
  return [`bundle-${label}`, name, { ...data, item: restaurant }] as unknown as Sample
}

const business = [{ law: '优化营商环境条例', article: '§36' }]

export const bundleSamples: readonly Sample[] = [
  ['guidance', 'bundleApplication.guidanceSheet', {
    ...beforeCase('告知', '§36'), legalBasis: business, item: restaurant, preparedOn: '2026-11-24', promisedOn: '2026-12-01', draftUntil: '2027-02-22',
    items: [
      { name: '公司设立登记', department: '审批服务管理局', promise: '1个工作日' },
      { name: '食品经营许可(新办)', department: '审批服务管理局', promise: '5个工作日' },
      { name: '店铺门头牌匾设置备案', department: '综合执法局', promise: '当场办结' },
    ],
    materials: [
      { name: '场所布局平面图', source: 'applicant', usedBy: '食品经营许可' }, { name: '营业执照', source: 'known', usedBy: '食品经营许可、牌匾备案', note: '登记后自动带入' },
      { name: '门头效果图', source: 'applicant', usedBy: '牌匾备案', note: '照片即可' },
    ],
    steps: ['在线填写一张表，签名一次。', '各部门同时办理，进度随时可查。', '结果在线领取，也可以邮寄。'],
  }],
  likewise('receipt', 'bundleApplication.acceptanceReceipt'),
  likewise('correction', 'bundleApplication.correctionNotice'),
  likewise('extension', 'bundleApplication.extensionNotice'),
  likewise('withdrawal', 'bundleApplication.withdrawalConfirmation'),
  likewise('archive', 'bundleApplication.archiveIndex'),
  likewise('inspection', 'commitmentCheck.checkRecord'),
  ['result', 'bundleApplication.resultSheet', {
    ...onApplication('结果', '§26'), item: restaurant, submittedOn: '2026-11-16', finishedOn: '2026-11-24',
    outcomes: [
      { name: '公司设立登记', department: bureau.zh, result: 'granted', endedOn: '2026-11-17', licence: '91640104MA7DEM001X' },
      { name: '食品经营许可(新办)', department: bureau.zh, result: 'granted', endedOn: '2026-11-24', document: '兴审许准〔2026〕12号', licence: 'JY26401040012345' },
      { name: '店铺门头牌匾设置备案', department: '银川市兴庆区综合执法局', result: 'withdrawn', endedOn: '2026-11-20' },
    ],
  }],
  ['order', 'commitmentCheck.correctionOrder', {
    ...onApplication('责改', '§69'), checkNumber: '兴审诺核〔2026〕4号', checkedOn: '2026-11-23', correctBy: '2026-12-23', remedies,
    shortcomings: [{ condition: '食品处理区与卫生间保持规定距离', finding: '两处共用一道门。', cure: '改道并加装常闭门。' }],
    consequence: '逾期不改正或者改正后仍不符合条件的，依法撤销许可。',
  }],
  ['conclusion', 'commitmentCheck.checkConclusion', {
    ...onApplication('核结', '§69'), checkNumber: '兴审诺核〔2026〕4号', checkedOn: '2026-11-23', facts: '承诺的七项条件均已具备，证据见核查记录。', passed: true,
    reason: '核查未发现不实承诺。', effect: '许可继续有效，本次核查终结。', remedies,
  }],
  ['card', 'supervisionCard.card', {
    ...framed('督', '§36'), legalBasis: business, organ: { zh: '银川市政务服务和效能监督办公室' }, number: '银效督〔2026〕6号', addressee: bureau.zh, colour: 'red',
    matter: '食品经营许可（新办）', clock: '受理期限', dueOn: '2026-11-19', raisedAt: '2026-11-20T00:00:00+08:00', replyBy: '2026-11-25',
    facts: '该申请自11月12日收到后无人处理，已依法视为受理。',
  }],
  ['card-result', 'supervisionCard.cardResult', {
    ...framed('督结', '§36'), legalBasis: business, organ: { zh: '银川市政务服务和效能监督办公室' }, number: '银效督结〔2026〕6号', addressee: bureau.zh, colour: 'red',
    cardNumber: '银效督〔2026〕6号', matter: '食品经营许可（新办）', lifted: false, reason: '系统停机时间不足两小时，不能说明五个工作日未处理的原因。', decidedBy: ['马学军'],
  }],
]
