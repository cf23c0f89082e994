import { subscriptions } from '@onewindow/api/subscriptions'
import { addDays, instantOf } from '@onewindow/calendar/day'
import { deliverMessage } from '@onewindow/casework/receive'
import { agrees, begin, does, look, officer, todayIn, type By, type Scene } from '../../drive/scene.ts'
import type { Who } from '../../drive/applicants.ts'
import { partyOf, self } from '../people.ts'
import type { Place } from '../place.ts'
import type { Offence } from './matters.ts'
import { sparing, withRecord } from './record.ts'

/** One case before it happens: the offence, the organ, the party, the place. */
export type Charge = { number: number; offence: Offence; unit: string; who: Who; place: Place; origin?: 'patrol' | 'inspection' | 'report' | 'transfer'; fineFen: number }

const at = (unit: string) => ({ first: ['enforcementOfficer', unit] as By, head: ['departmentHead', unit] as By, decider: ['decisionMaker', unit] as By, legal: ['legalReviewer', unit] as By, chair: ['hearingOfficer', unit] as By, clerk: ['caseClerk', unit] as By })
export const seats = at

/** The party as papers name it. */
async function named(scene: Scene, { who, offence }: Pick<Charge, 'who' | 'offence'>): Promise<Record<string, unknown>> {
  const party = await partyOf(scene, who)
  const kind = offence.against === 'person' || party.kind === 'person' ? 'person' : party.kind
  return { partyId: party.partyId, kind, name: party.name, address: party.shop?.address ?? party.person.address, uscc: party.shop?.uscc ?? null, minor: false }
}

const actOf = (scene: Scene, { offence, place, number }: Charge): Record<string, unknown> => {
  const found = todayIn(scene)
  const from = addDays(found, -scene.chance.whole(1, 6))
  return { actId: `a${number}`, place: place.address, point: { lat: place.latE7, lon: place.lonE7 }, conduct: offence.conduct, pattern: 'single', from, to: from, discoveredOn: found, lifeHealthFinance: offence.field === 'SAMR', harm: false }
}

export async function register(scene: Scene, charge: Charge): Promise<void> {
  scene.memo.act = actOf(scene, charge)
  const { offence, origin = 'patrol', number, unit } = charge
  const reporter = origin === 'report' ? { name: '热线反映人', phone: '' } : null
  await begin(scene, 'clue', at(unit).first, 'clue', 'register', { title: offence.title, origin, originRef: origin === 'patrol' ? null : `${origin}-${number}`, causes: [offence.cause], act: scene.memo.act, suspect: await named(scene, charge), partyIdNumber: null, reporter })
}

const pairOf = async (scene: Scene, unit: string): Promise<string[]> => [(await officer(scene, ['enforcementOfficer', unit])).accountId ?? '', (await officer(scene, ['enforcementOfficer', unit, 1])).accountId ?? '']
export const assign = async (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'clue', at(unit).head, 'assign', { officerIds: await pairOf(scene, unit) })

const sketch = async (scene: Scene, charge: Charge): Promise<Record<string, unknown>> => ({ causeCode: charge.offence.cause, act: scene.memo.act, party: await named(scene, charge), partyClear: true, factsNeedPenalty: true, summary: `经核查，当事人${charge.offence.conduct}涉嫌违反规定，建议立案调查。` })
export async function proposeFile(scene: Scene, charge: Charge): Promise<void> {
  await does(scene, 'clue', at(charge.unit).first, 'proposeFile', await sketch(scene, charge))
  await agrees(scene, 'clue', at(charge.unit).head)
}
export const file = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'clue', at(unit).decider, 'file')
export async function proposeNotFile(scene: Scene, { unit }: Charge): Promise<void> {
  await does(scene, 'clue', at(unit).first, 'proposeNotFile', { summary: '经核查，违法行为轻微，已当场改正，没有造成危害后果。', reason: 'slight' })
  await agrees(scene, 'clue', at(unit).head)
}
export const notFile = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'clue', at(unit).decider, 'notFile', { reason: 'slight' }, { reason: '违法行为轻微并及时改正，不予立案。' })
export const tellReporter = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'clue', at(unit).first, 'told')
export const testClue = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'clue', at(unit).first, 'requestTest', { body: '宁夏食品检测研究院', item: '感官及理化指标', days: 20 })
export const transferClue = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'clue', at(unit).decider, 'transferOut', { receiver: '有管辖权的行政执法机关', files: ['线索登记表', '现场照片'] }, { reason: '违法行为地不在本辖区，依法移送有管辖权的机关。' })

/** Evidence, a visit, and its record. */
export async function collect(scene: Scene, { unit, offence }: Charge): Promise<void> {
  const { first } = at(unit)
  const when = scene.stage.house.clock.now()
  await does(scene, 'ordinaryCase', first, 'addEvidence', { kind: 'documentary', title: offence.evidence, source: '当事人提供', original: true, capturedAt: when }, { files: ['evidence'] })
  await does(scene, 'ordinaryCase', first, 'checkEvidence', { evidenceId: '证1', state: 'verified', note: '与原件核对一致' })
}
export const inspect = (scene: Scene, { unit, place, offence }: Charge): Promise<void> => {
  const today = todayIn(scene)
  return does(scene, 'ordinaryCase', at(unit).first, 'inspect', { shown: true, place: place.address, from: instantOf(today, '10:00'), to: instantOf(today, '10:50'), present: ['现场负责人'], findings: offence.conduct, partyWords: '情况属实，我们马上整改。', refusal: '' }, { files: ['photo'] })
}
export const interview = (scene: Scene, { unit, place, offence }: Charge): Promise<void> => {
  const today = todayIn(scene)
  return does(scene, 'ordinaryCase', at(unit).first, 'interview', {
    shown: true, person: '现场负责人', role: '负责人', place: place.address, from: instantOf(today, '15:00'), to: instantOf(today, '15:40'),
    questions: [{ question: '检查发现的问题是否属实？', answer: '属实。' }, { question: '对此有什么说明？', answer: `知道规定，${offence.field === 'SAMR' ? '人手少没有顾上' : '赶工期没有做到'}，愿意改正。` }],
  })
}

const POINTS = { fault: 5, scale: 5, duration: 0, consequence: 0, correction: 0 }
const rangeOf = ({ refusal = false, goodsFen }: Offence) => ({ goodsValue: goodsFen ?? null, illegalGain: null, adFee: null, constructionCost: null, serious: false, flaw: false, refusal })
const fine = (fineFen: number) => ({ kinds: fineFen > 0 ? ['fine'] : [], fineFen, gainsFen: 0, goodsFen: 0, restrictMonths: 0 })
const GUILTY = { age: null, unableToDiscern: false, noFaultProved: false, slight: false, corrected: false, harm: null, first: false }

/** The report proposes a fine, or that there is none because it was the first time and set right (行政处罚法 §33). */
export async function conclude(scene: Scene, { unit, offence, fineFen }: Charge, spared = false): Promise<void> {
  const concluded = (record: number, punishability: object): Promise<void> => does(scene, 'ordinaryCase', at(unit).first, 'conclude', {
    summary: `经调查，${offence.conduct}以上事实清楚，证据确凿。`, law: offence.law, facts: [{ id: 'f1', text: offence.conduct, evidenceIds: ['证1'] }], range: rangeOf(offence), sheet: { factors: { ...POINTS, record }, circumstances: [], mitigationDegree: null },
    punishability, result: spared ? 'noPenalty' : 'penalty', penalty: fine(spared ? 0 : fineFen),
    amountReason: '按照裁量基准的一般情节计算，结合当事人配合调查的情况提出。', publicInterest: false, complex: false, legalReviewByLaw: false, hearingByLaw: false, measuresPlan: '',
  })
  await (spared ? sparing((ground) => concluded(0, ground)) : withRecord((points) => concluded(points, GUILTY)))
  await agrees(scene, 'ordinaryCase', at(unit).head)
}
export const submitReview = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).head, 'submitReview')
export const returnForWork = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).legal, 'returnForWork', { defects: ['请补充当事人经营规模的证据。'] }, { reason: '主要事实的证据不够充分。' })
export const pass = (scene: Scene, { unit }: Charge, spared = false): Promise<void> => does(scene, 'ordinaryCase', at(unit).legal, spared ? 'passWithStandingNotice' : 'pass', { opinion: '事实清楚，证据确凿，适用依据正确，程序合法，裁量适当，同意。' })
export const notify = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).first, 'notify')

/** The paper is taken and signed for. */
export const serve = (paper: string) => async (scene: Scene, { unit }: Charge): Promise<void> => does(scene, `documentService:${paper}`, at(unit).first, 'attempt', { mode: 'direct', on: todayIn(scene), outcome: 'taken', signer: '当事人', relation: '本人' })
export const serveNotice = serve('ordinaryCase.penaltyNotice')
export const serveDecision = serve('ordinaryCase.penaltyDecision')
export const missNotice = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'documentService:ordinaryCase.penaltyNotice', at(unit).first, 'attempt', { mode: 'direct', on: todayIn(scene), outcome: 'failed', note: '登记地址无人' })

export const state = (scene: Scene, { who }: Charge): Promise<void> => does(scene, 'ordinaryCase', self(who), 'state', { text: '店里刚开业，第一次被查到，已经改正，希望从轻处理。' })
export const waive = (scene: Scene, { who }: Charge): Promise<void> => does(scene, 'ordinaryCase', self(who), 'waive')
/** The party gave up its time: nothing has to be waited for. */
export const endDefence = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).first, 'defenceEnded')
export const askHearing = (scene: Scene, { who }: Charge): Promise<void> => does(scene, 'ordinaryCase', self(who), 'requestHearing')
export async function schedule(scene: Scene, { unit }: Charge, workdays = 9): Promise<void> {
  const day = scene.stage.house.calendars.forRegion(unit.slice(-6)).addWorkingDays(todayIn(scene), workdays)
  await does(scene, 'hearing', at(unit).chair, 'schedule', { on: day, time: '09:30', place: '本机关三楼听证室', clerk: '听证记录员', open: true })
}
export const serveHearing = serve('hearing.notice')
export const hold = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'hearing', at(unit).chair, 'hold', { representatives: [], present: ['当事人', '案件调查人员', '记录员'], minutes: '主持人宣布听证纪律。调查人员陈述事实、证据和处罚建议，当事人申辩并质证，双方最后陈述，核对笔录后签名。', signed: true }, { files: ['recording'] })
export const report = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'hearing', at(unit).chair, 'report', { opinion: '调查认定的事实成立，建议维持拟作出的处罚。' })
export const abandon = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'hearing', at(unit).chair, 'abandon', { ground: 'absent' })

export async function toDecision(scene: Scene, { unit }: Charge): Promise<void> {
  const { facts } = await look<{ notice: { statements: unknown[] } | null; hearingHeld: boolean; report: { penalty: { fineFen: number } } }>(scene, 'ordinaryCase')
  if (facts.hearingHeld) await does(scene, 'ordinaryCase', at(unit).legal, 'legalReview', { passed: true, opinion: '听证程序合法，处罚建议适当，同意。' })
  await does(scene, 'ordinaryCase', at(unit).head, 'toDecision', { answer: facts.notice?.statements.length ? '当事人的陈述已复核，从轻情节已在裁量中考虑，不再另行减轻。' : '' })
}

/** The heads discuss together where the fine is large or a hearing was held (行政处罚法 §57(2)). */
export async function discuss(scene: Scene, { unit }: Charge): Promise<void> {
  const members = []
  for (const place of [0, 1, 2]) members.push((await officer(scene, ['panelMember', unit, place])).accountId ?? '')
  await does(scene, 'ordinaryCase', at(unit).decider, 'seatPanel', { memberIds: members })
  await does(scene, 'ordinaryCase', at(unit).decider, 'discuss', { opinion: '同意调查终结报告的处罚建议。' })
  for (const place of [0, 1]) await agrees(scene, 'ordinaryCase', ['panelMember', unit, place])
}
export const decide = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).decider, 'decidePenalty')
export async function spare(scene: Scene, { unit }: Charge): Promise<void> {
  const { facts } = await look<{ report: { punishability: { first: boolean } } }>(scene, 'ordinaryCase')
  await does(scene, 'ordinaryCase', at(unit).decider, 'decideNoPenalty', { code: facts.report.punishability.first ? 'APL33(1)may' : 'APL33(1)must', education: '已对当事人进行教育，当事人承诺守法经营。' })
}
export const serveSpared = serve('ordinaryCase.noPenaltyDecision')
export const suspend = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).decider, 'suspend', { ground: 'otherDecision' }, { reason: '本案须以另案的检验结论为依据，该结论尚未作出。' })
export const terminate = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).decider, 'terminate', { ground: 'noSuccessor' }, { reason: '当事人已注销且没有权利义务承受人。' })
export const withdraw = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).decider, 'withdraw', {}, { reason: '经审核，违法事实不能成立，撤销案件。' })
export const transferOut = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).decider, 'transferOut', { receiver: '违法行为发生地的行政执法机关', files: ['立案审批表', '证据目录'] }, { reason: '经查，主要违法行为发生在外地，移送有管辖权的机关。' })

/** The bank reports what came in under the code of the paper (行政处罚法 §67). */
export async function pay(scene: Scene, share = 1): Promise<void> {
  const { facts } = await look<{ paymentCode: string; penalty: { fineFen: number } }>(scene, 'execution')
  await deliverMessage(scene.stage.house, subscriptions, { name: 'paymentReceived', key: `${facts.paymentCode}-${scene.stage.house.clock.now()}`, payload: { payerCode: facts.paymentCode, amountFen: Math.round(facts.penalty.fineFen * share), serial: `NXB${scene.chance.digits(14)}`, paidOn: todayIn(scene) } })
}
export async function askDefer(scene: Scene, { who, fineFen }: Charge): Promise<void> {
  const today = todayIn(scene)
  const part = Math.round(fineFen / 3)
  await does(scene, 'execution', self(who), 'askDefer', { hardship: '店铺房租和工资压力大，一次缴清有困难，申请分三期缴纳。', dues: [30, 60, 90].map((days, place) => ({ date: addDays(today, days), amountFen: place === 2 ? fineFen - 2 * part : part })) })
}
export const grantDefer = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'execution', at(unit).decider, 'grantDefer')
export const remind = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'execution', at(unit).first, 'remind')
export const serveReminder = serve('execution.reminder')
export const applyCourt = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'execution', at(unit).decider, 'applyCourt', { facts: '当事人在法定期限内不申请复议、不起诉，经催告仍不履行。', partyOpinion: '当事人未提出意见。', files: ['强制执行申请书', '行政处罚决定书', '催告书及送达回证'] })

/** A fine of the city's streets is shown only from this amount on; in market supervision every one is (行政处罚法 §48; 市场监督管理行政处罚信息公示规定 §2). */
const SHOWN_FROM_FEN = 1_000_000
export const isShown = ({ offence, fineFen }: Pick<Charge, 'offence' | 'fineFen'>): boolean => offence.field === 'SAMR' || fineFen >= SHOWN_FROM_FEN

export async function publish(scene: Scene, charge: Charge): Promise<void> {
  const { clerk } = at(charge.unit)
  if (!isShown(charge)) return does(scene, 'publication', clerk, 'exempt')
  const { facts } = await look<{ partyKind: string; partyName: string }>(scene, 'publication')
  const party = facts.partyKind === 'organization' ? facts.partyName : `${facts.partyName.slice(0, 1)}某`
  await does(scene, 'publication', clerk, 'mask', { party, title: `${charge.offence.title}案`, body: `${charge.offence.conduct}依据${charge.offence.law}，决定给予罚款处罚。` })
}
export const approvePublication = async (scene: Scene, charge: Charge): Promise<void> => {
  if (isShown(charge)) await does(scene, 'publication', at(charge.unit).head, 'approve')
}
export const retract = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'publication', at(unit).head, 'retract', {}, { reason: '处罚决定已被撤销，撤回公示。' })
export const askRepair = (scene: Scene, { who }: Charge): Promise<void> => does(scene, 'publication', self(who), 'askRepair', { statement: '已缴清罚款并完成整改，申请停止公示。' })
export const grantRepair = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'publication', at(unit).decider, 'grantRepair', { performed: true, harmUndone: true, repeated: false, listed: false })
export const close = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).decider, 'close')
export const archive = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'ordinaryCase', ['archivist', unit], 'archive')

const THINGS = [{ name: '烧烤炉具', quantity: 2, unit: '台', place: '现场', valueFen: 80_000 }, { name: '原料（批次见清单）', quantity: 6, unit: '箱', place: '现场', valueFen: 60_000 }]
export const coerce = (scene: Scene, { unit, offence }: Charge, urgent = false): Promise<void> =>
  does(scene, 'ordinaryCase', at(unit).first, 'coerce', { kind: 'seize', why: '有证据证明物品用于违法经营，可能转移、毁损。', conditions: [offence.field === 'SAMR' ? 'evidenceOfViolation' : 'evidenceMayBeLost'], urgent, things: THINGS })
export const approveMeasure = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'coerciveMeasure', at(unit).decider, 'approve')
export const impose = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'coerciveMeasure', at(unit).first, 'impose', { present: 'party', told: true, partyWords: '没有意见。', signed: true }, { files: ['recording'] })
export const release = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'coerciveMeasure', at(unit).decider, 'release', { ground: 'dealtWith' })
export const giveBack = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'coerciveMeasure', at(unit).first, 'goodsReturned', { signed: true })
export const orderCorrection = (scene: Scene, { unit, offence }: Charge): Promise<void> => does(scene, 'ordinaryCase', at(unit).first, 'orderCorrection', { what: '立即停止违法行为，并在期限内完成整改。', law: offence.law, days: 15 })

export async function suspectCrime(scene: Scene, { unit }: Charge): Promise<void> {
  const { id } = await look(scene, 'ordinaryCase')
  await begin(scene, 'transfer', at(unit).first, 'criminalTransfer', 'suspect', { parentId: id, suspicion: '涉嫌生产、销售不符合安全标准的食品罪', facts: '抽检检出禁用物质，销售金额较大，涉嫌构成犯罪。' })
  await does(scene, 'transfer', at(unit).first, 'report')
}
export async function sendCrime(scene: Scene, { unit }: Charge): Promise<void> {
  await does(scene, 'transfer', at(unit).decider, 'approve')
  await does(scene, 'transfer', at(unit).first, 'send', { files: ['移送书', '调查报告', '物品清单', '检验报告', '其他材料'], copyTo: '人民检察院' })
}
export const policeTakes = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'transfer', at(unit).clerk, 'receipt', { receivedBy: '公安局治安管理支队' })
export const policeFiles = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'transfer', at(unit).clerk, 'policeFiles')
export const policeDeclines = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'transfer', at(unit).clerk, 'policeDeclines', { why: '经审查，尚不构成犯罪，不予立案。' })
export const endTransfer = (scene: Scene, { unit }: Charge): Promise<void> => does(scene, 'transfer', at(unit).decider, 'end', {}, { reason: '公安机关不予立案，恢复行政处罚程序。' })

export async function appeal(scene: Scene, { unit }: Charge, kind: 'reconsideration' | 'litigation' = 'reconsideration'): Promise<void> {
  const { id } = await look(scene, 'ordinaryCase')
  await begin(scene, 'remedy', at(unit).clerk, 'remedy', 'file', { parentId: id, kind, body: kind === 'reconsideration' ? '兴庆区人民政府' : '银川铁路运输法院', filedOn: todayIn(scene) })
  await does(scene, 'remedy', at(unit).clerk, 'accept', { replyBy: addDays(todayIn(scene), 10) })
}
export const outcome = (event: 'uphold' | 'annul' | 'modify') => async (scene: Scene, { unit, fineFen }: Charge): Promise<void> => {
  await does(scene, 'remedy', at(unit).clerk, event, {
    effectiveOn: todayIn(scene), outcome: event === 'uphold' ? '维持行政处罚决定。' : event === 'annul' ? '主要证据不足，撤销行政处罚决定。' : '处罚明显不当，变更罚款数额。', ...(event === 'modify' ? { penalty: fine(Math.round(fineFen * 0.8)) } : {}),
  })
  await agrees(scene, 'remedy', at(unit).head)
}
