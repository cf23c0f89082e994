import type { CaseState } from '@onewindow/casework/case-state'
import type { ItemContent } from '@onewindow/approval/catalogue/definition'
import type { ApplicationFacts } from '@onewindow/approval/application/schemas'

/** What an event may look at when its sample input is made: the case as it stands, its item, and what the test has at hand. */
export type Setting = {
  c: Pick<CaseState<ApplicationFacts>, 'tasks' | 'unitId' | 'facts'>
  item: ItemContent
  /** A day ten working days on, for hearings. */
  hearingDay: string
  certificates: readonly [string, string]
  /** A unit other than the case's own. */
  otherUnit: string
  /** Another officer's account. */
  colleague: string
  /** Clean files of the acting account, by material. */
  files: readonly { fileId: string; sha256: string; key: string; label: string }[]
  answers: ApplicationFacts['answers']
  /** A bank serial never used before. */
  serial: string
}

const PASSAGE = '经审查，情况属实，符合规定。'

const conditionsOf = (item: ItemContent, met: boolean) => item.conditions.map((_, index) => ({ index, met, evidence: '见材料' }))
const firstMaterial = (item: ItemContent): string => item.materials[0]?.key ?? 'mat.other'
const openTask = ({ c }: Setting, kind: string) => c.tasks.find((task) => task.kind === kind && task.state === 'open')?.id ?? '00000000-0000-7000-8000-000000000000'

/** Points of a correction notice: those already asked when there was a notice, else the first material. */
function pointsOf({ c, item }: Setting) {
  const asked = c.facts.corrections[0]?.items.map(({ materialKey }) => materialKey) ?? [firstMaterial(item)]
  return asked.map((materialKey) => ({ materialKey, defect: '未加盖公章', cure: '加盖公章后重新提交' }))
}

const explained = ({ c }: Setting) => (c.facts.corrections.at(-1)?.items ?? []).map(({ materialKey }) => ({ materialKey, explanation: '已在原件上盖章' }))
const draftOf = ({ answers, files }: Setting) => ({
  answers, consents: [], deferrals: [], commitments: [], commitmentChosen: false, delivery: { mode: 'window' as const }, files, removed: [],
})

/** One input a person could type for every event of an application that takes one. The registry tests count on: an event without its own sample takes none. */
export const sampleInputs: Readonly<Record<string, (setting: Setting) => unknown>> = {
  saveDraft: draftOf,
  submit: () => ({ signature: '马晓燕', truthful: true }),
  receiveAtWindow: (s) => ({ ...draftOf(s), presenter: '马晓燕', originalsSeen: true, note: '' }),
  receiveByPost: (s) => ({ ...draftOf(s), presenter: '马晓燕', originalsSeen: false, note: '', arrivedOn: '2026-11-02' }),
  fixOnTheSpot: ({ answers }) => ({ answers }),
  accept: () => ({}),
  acceptWithDeferred: () => ({}),
  acceptOnTheSpot: () => ({}),
  acceptOnCommitment: () => ({}),
  requestCorrection: (s) => ({ items: pointsOf(s) }),
  takeBundleResult: ({ c: { facts } }) => ({ results: { first: Object.fromEntries(Object.keys(facts.bundle?.awaits ?? {}).map((key) => [key, '结果'])) } }),
  reportDefects: (setting) => ({ items: pointsOf(setting) }),
  refuseNotRequired: () => ({ reason: '该事项依法无需办理许可。' }),
  refuseNotCompetent: () => ({ reason: '该事项不属本机关职权。', competentAuthority: '银川市公安局' }),
  refuseBarred: () => ({ reason: '申请人在限制申请期内。' }),
  resubmit: (s) => ({ answers: s.answers, files: s.files, explanations: explained(s) }),
  supplyDeferred: ({ files }) => ({ files }),
  sendUp: () => ({ verdict: 'pass', opinion: PASSAGE }),
  askClarification: () => ({ text: '请说明经营面积如何计算。' }),
  clarify: () => ({ text: '经营面积按产权证记载计算。' }),
  signStage: () => ({ verdict: 'pass', opinion: PASSAGE }),
  recordSiteInspection: ({ certificates }) => ({
    place: '银川市兴庆区新华东街 66 号', startedAt: '2026-11-04T09:00:00+08:00', endedAt: '2026-11-04T10:00:00+08:00', certificates,
    findings: [{ point: '场所布局', finding: '与平面图一致', result: 'met' }], conclusion: '现场与申请材料一致。',
  }),
  notifyInterestedParties: () => ({ parties: [{ name: '隔壁小区业主委员会', contact: '0951-1234567' }], hearingRight: true }),
  startSpecial: () => ({ kind: 'expert_review', declared: { value: 5, unit: 'workday' }, reason: '需要专家评审。' }),
  endSpecial: (s) => ({ taskId: openTask(s, 'special'), result: '程序已经结束。' }),
  requestHearing: () => ({ text: '请求举行听证。' }),
  orderHearing: ({ hearingDay }) => ({ at: `${hearingDay}T09:30:00+08:00`, place: '三楼会议室', chair: '周敏' }),
  setHearing: ({ hearingDay }) => ({ at: `${hearingDay}T09:30:00+08:00`, place: '三楼会议室', chair: '周敏' }),
  holdHearing: () => ({ record: '听证参加人均已陈述意见，笔录核对无误。' }),
  requestOpinions: ({ otherUnit }) => ({ question: '请就选址提出意见。', unitIds: [otherUnit] }),
  giveOpinion: (s) => ({ taskId: openTask(s, 'opinion'), verdict: 'agree', reason: '同意选址方案。' }),
  extend: () => ({ length: 1, reason: '案情复杂，需要延长。' }),
  submitForDecision: ({ item }) => ({ conditions: conditionsOf(item, true), proposal: 'grant', opinion: PASSAGE }),
  grant: () => ({}),
  deny: ({ item }) => ({ reason: '不符合法定条件。', failed: conditionsOf(item, false).slice(0, 1), articles: [{ law: '行政许可法', article: '§38' }] }),
  terminate: () => ({ ground: '申请人主体资格消灭。' }),
  recordPayment: ({ serial }) => ({ amountFen: 8000, serial }),
  deliverDecision: () => ({ mode: 'window', receiver: '马晓燕' }),
  sealCertificate: () => ({}),
  correctCertificate: () => ({ reason: '地址印错一字' }),
  deliver: () => ({ mode: 'window', receiver: '马晓燕' }),
  deliveryFailed: () => ({ reason: '无人签收' }),
  rate: () => ({ level: 4, text: '窗口很耐心' }),
  correctDocument: () => ({ document: 'application.grantDecision', was: '新华东路', now: '新华东街' }),
  reopen: () => ({ ground: '复议决定撤销原决定，责令重新作出。', document: '银政复决字〔2026〕1号' }),
  reassign: ({ colleague }) => ({ handlerId: colleague }),
  transferUnit: ({ otherUnit }) => ({ unitId: otherUnit }),
  requestRecusal: () => ({ officer: '李伟', reason: '与申请人有利害关系。' }),
  decideRecusal: () => ({ officer: '李伟', officerId: '01890000-0000-7000-8000-000000000001', granted: false }),
}
