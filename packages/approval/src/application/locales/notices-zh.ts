import type { Errand, Message } from './params.ts'

export type Notice = { title: string; text: (params: Message) => string }
export type Errands = Readonly<Record<string, (params: Errand) => string>>

const organ = (p: Message): string => p.organ ?? '办理机关'
const decides = ({ promisedOn, statutoryOn }: Message): string => {
  if (promisedOn) return `承诺在${promisedOn}前给出决定。`
  return statutoryOn ? `法律规定最晚${statutoryOn}前给出决定。` : '有结果会马上告诉您。'
}
const before = (dueOn: string | null | undefined, deed: string): string => (dueOn ? `在${dueOn}前${deed}` : `尽快${deed}`)
const paper = ({ certificate }: Message): string => certificate ?? '决定书'
const ref = ({ number }: Message): string => (number ? `（${number}）` : '')
const about = ({ item, party, number }: Errand): string => `${party}，${item}${number ? `，${number}` : ''}`
const last = ({ dueOn }: Errand, deed: string): string => (dueOn ? `，${dueOn}${deed}` : '')

/** What citizens are told by message, by event, Chinese. Plain text: no bold, no links. */
export const notices = {
  remindDraft: { title: '草稿还没有提交', text: (p) => `您的“${p.item}”草稿还没有提交。${p.dueOn ?? '到期'}以后没有改动的草稿会被删除，需要的话请接着填。` },
  remindDraftAgain: { title: '草稿快要删除了', text: (p) => `您的“${p.item}”草稿再不改动，将在${p.dueOn ?? '近日'}删除。需要的话请接着填。` },
  submit: { title: '收到您的申请', text: (p) => `${organ(p)}收到您的“${p.item}”申请${ref(p)}，将${before(p.dueOn, '告诉您是否受理')}。` },
  receiveAtWindow: { title: '窗口收到您的申请', text: (p) => `${organ(p)}窗口收到您的“${p.item}”申请${ref(p)}，将${before(p.dueOn, '告诉您是否受理')}。` },
  receiveByPost: { title: '收到您寄来的申请', text: (p) => `${organ(p)}收到您寄来的“${p.item}”申请${ref(p)}，将${before(p.dueOn, '告诉您是否受理')}。` },
  accept: { title: '已受理', text: (p) => `您的“${p.item}”申请已受理，${decides(p)}` },
  acceptWithDeferred: { title: '已受理，请补交材料', text: (p) => `您的“${p.item}”申请已容缺受理，请${before(p.dueOn, '补交承诺后补的材料')}，${decides(p)}` },
  requestCorrection: { title: '请补正', text: (p) =>
    `您的“${p.item}”申请${p.missing ? `有 ${p.missing} 处 要补正` : '需要补正'}，请${before(p.dueOn, '补齐')}。要补的已一次告知。` },
  refuseNotRequired: { title: '没有受理', text: (p) => `您的“${p.item}”申请没有受理：这件事依法不需要办理。详见《不予受理通知书》。` },
  refuseNotCompetent: { title: '没有受理', text: (p) => `您的“${p.item}”申请没有受理：不属于${organ(p)}的职权，通知书里写明了该找哪个机关。` },
  refuseBarred: { title: '没有受理', text: (p) => `您的“${p.item}”申请没有受理：还在限制申请期内。原因和救济办法见《不予受理通知书》。` },
  deemAccepted: { title: '已视为受理', text: (p) => `${organ(p)}没有按期答复，您的“${p.item}”申请依法已视为受理，${decides(p)}` },
  supplementReminder: { title: '别忘了补正', text: (p) => `您的“${p.item}”申请还没有补正，请${before(p.dueOn, '补齐')}。` },
  supplementLapsed: { title: '已按撤回处理', text: (p) => `您的“${p.item}”申请到期没有补正，已按撤回处理，您可以随时重新申请。` },
  sendUp: { title: '已报上级机关', text: (p) => `您的“${p.item}”申请已连同全部材料报上级机关审查，期限接着计算，不用再交材料。` },
  askClarification: { title: '请您说明', text: (p) => `${organ(p)}请您就“${p.item}”申请作个说明${p.note ? `：${p.note}` : '。'}` },
  notifyInterestedParties: { title: '一件申请与您有关', text: (p) =>
    `${organ(p)}正在审查一件“${p.item}”申请，可能与您有重大利害关系。您可以陈述意见${p.dueOn ? `，可以申请听证的，请在 ${p.dueOn} 前提出` : ''}。` },
  startSpecial: { title: '进入特别程序', text: (p) => `您的“${p.item}”申请需要进行${p.procedure ?? '特别程序'}，所需时间不计入办理期限，详见《特别程序告知书》。` },
  endSpecial: { title: '特别程序结束', text: (p) => `您的“${p.item}”申请的特别程序已经结束，期限接着计算，${decides(p)}` },
  orderHearing: { title: '听证通知', text: (p) => `“${p.item}”一件将举行听证${p.note ? `：${p.note}` : ''}，详见《听证通知书》。` },
  setHearing: { title: '听证时间定了', text: (p) => `“${p.item}”一件的听证时间已经确定${p.note ? `：${p.note}` : ''}，详见《听证通知书》。` },
  holdHearing: { title: '听证开过了', text: (p) => `“${p.item}”一件已举行听证，笔录可以在办件里查看。` },
  extend: { title: '期限延长', text: (p) => `您的“${p.item}”申请经批准延长期限${p.note ? `，原因：${p.note}` : ''}。现在${decides(p)}` },
  grant: { title: '已经准予', text: (p) => `您的“${p.item}”申请已经准予，${organ(p)}将${before(p.dueOn, `把${paper(p)}送到您手里`)}。` },
  deny: { title: '没有批准', text: (p) => `您的“${p.item}”申请没有批准，理由、依据和救济办法写在《不予决定书》里。` },
  terminate: { title: '审查终止', text: (p) => `您的“${p.item}”申请已终止审查，原因和救济办法写在《终止审查决定书》里。` },
  deliverDecision: { title: '决定已送达', text: (p) => `您的“${p.item}”一件已经办结，决定书可以随时查看。` },
  sealCertificate: { title: '证照做好了', text: (p) =>
    `您的${paper(p)}做好了，${p.mode === 'window' ? '请到窗口领取' : p.mode === 'post' ? '正在寄给您' : '已存入您的证照'}。` },
  correctCertificate: { title: '证照要重做', text: (p) => `您的${paper(p)}有误，正在重做，原来的编号已作废。` },
  deliver: { title: '已送达', text: (p) => `您的${paper(p)}已经送达，“${p.item}”一件办结。` },
  deliveryFailed: { title: '没有送到', text: (p) => `您的${paper(p)}没有送到${p.note ? `：${p.note}` : ''}。请换一种领取方式或者联系${organ(p)}。` },
  correctDocument: { title: '文书已更正', text: (p) => `“${p.item}”一件的文书有笔误，已经更正，两个版本都可以查看。` },
  reopen: { title: '重新审查', text: (p) => `您的“${p.item}”申请将重新审查，${decides(p)}` },
  transferUnit: { title: '换了办理机关', text: (p) => `您的“${p.item}”申请已移送其他机关继续办理，期限接着计算，不用再交材料。` },
  licenceEnding: { title: '证照快要到期', text: (p) => `您的${p.certificate ?? '证照'}快要到期，还要用的话请在规定期限前申请延续。` },
  licenceExpired: { title: '证照已到期', text: (p) => `您的${p.certificate ?? '证照'}已经到期失效，还要用的话请重新申请。` },
  licenceRevoked: { title: '证照被吊销', text: (p) => `您的${p.certificate ?? '证照'}因行政处罚被吊销，理由和救济办法写在处罚决定书里。` },
  slotsOffered: { title: '请到场办理', text: (p) => `“${p.item}”一件需要您到场一次，地点和最近可约的时间写在办件里，可以先预约再来。` },
  decideRecusal: { title: '回避申请有结果了', text: (p) => `您在“${p.item}”一件里提出的回避申请已经决定，详见《回避决定书》。` },
} satisfies Record<string, Notice>

/** What staff are told, by event, Chinese: one line for the bell. */
export const errands = {
  submit: (p) => `新收件：${about(p)}${last(p, '前受理')}`,
  submitInBundle: (p) => `一件事新收件：${about(p)}${last(p, '前受理')}`,
  withdrawInBundle: (p) => `申请人在一件事中撤回：${about(p)}`,
  receiveAtWindow: (p) => `窗口新收件：${about(p)}${last(p, '前受理')}`,
  receiveByPost: (p) => `邮寄新收件：${about(p)}${last(p, '前受理')}`,
  acceptOnTheSpot: (p) => `即办件待决定：${about(p)}`,
  acceptOnCommitment: (p) => `告知承诺件待决定：${about(p)}`,
  deemAccepted: (p) => `逾期未受理，已视为受理（红牌）：${about(p)}`,
  acceptanceOverdue: (p) => `超过受理期限：${about(p)}，请尽快受理`,
  resubmit: (p) => `申请人已补正：${about(p)}${last(p, '前受理')}`,
  supplyDeferred: (p) => `容缺材料已补交：${about(p)}`,
  deferredLapsed: (p) => `容缺材料逾期未交，待决定：${about(p)}`,
  sendUp: (p) => `下级机关报来：${about(p)}`,
  clarify: (p) => `申请人已说明：${about(p)}`,
  requestHearing: (p) => `有人申请听证：${about(p)}${last(p, '前组织')}`,
  requestOpinions: (p) => `请出具意见：${about(p)}${last(p, '前答复')}`,
  giveOpinion: (p) => `${p.unit ?? '部门'}已答复意见：${about(p)}`,
  opinionOverdue: (p) => `${p.unit ?? '部门'}意见超期：${about(p)}`,
  submitForDecision: (p) => `待决定：${about(p)}${last(p, '前决定')}`,
  sendBack: (p) => `退回审查：${about(p)}${p.note ? `，理由：${p.note}` : ''}`,
  recordPayment: (p) => `费用已缴，可以制证：${about(p)}`,
  grant: (p) => `待制证送达：${about(p)}${last(p, '前送达')}`,
  withdraw: (p) => `申请人已撤回：${about(p)}`,
  reassign: (p) => `换了承办人：${about(p)}`,
  requestRecusal: (p) => `有人申请回避，请决定：${about(p)}`,
} satisfies Errands
