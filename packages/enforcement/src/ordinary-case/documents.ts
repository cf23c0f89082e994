import { addDays } from '@onewindow/calendar/day'
import { latestClock, holdersOf, type CaseState, type Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { DocumentName } from '@onewindow/documents/definition'
import type { z } from 'zod'
import { paymentCodeOf } from '../execution/payment-code.ts'
import { checklistsOn, discretionOn, keptBy, knobsOn } from '../in-force.ts'
import { actDay, lawOf } from '../matter/law-of-act.ts'
import { bandText, causeText, evidenceText, kindsText, lawText, sheetRows, sparedText } from '../matter/paper-words.ts'
import { PANEL } from '../matter/seats.ts'
import { indexLine, type FilePaper } from '../matter/case-file-papers.ts'
import { officersOf, penaltyLaw, seriesOf, yuanText, byLaw, type PaperFrame } from '../papers.ts'
import { arrangeFile, keptUntil } from '../rules/case-file.ts'
import type { ImposedPenalty } from '../rules/imposed-penalty.ts'
import { photosOf, remediesOf, shownText, signedBy } from '../sub-case/paper.ts'
import { amountOf, type Case } from './gate.ts'
import type { acceptInput, answerInput, clericalInput, defectsInput, evidenceInput, inspectInput, interviewInput, legalReviewInput, noPenaltyInput, opinionInput, OrdinaryCaseFacts, receiverInput, recuseInput, sampleInput, statementInput, suspendInput, terminateInput, testInput } from './schemas.ts'

type Facts = OrdinaryCaseFacts
type Said<S extends z.ZodType> = z.output<S>
type Elements<I> = (c: Case, ctx: Context, input: I, reason: string) => Record<string, unknown>

const MPR = '市场监督管理行政处罚程序规定'
const paper = <I>(name: DocumentName, legalBasis: PaperFrame['legalBasis'], elements: Elements<I>): DocumentMaker<Facts> => (c, ctx, input, reason) =>
  ({ ...seriesOf(name, c, ctx), data: { addressee: c.facts.party.name, legalBasis, ...elements(c, ctx, input as I, reason ?? '') } })

const proven = ({ facts: { report } }: Case): string => report?.facts.map(({ text }) => text).join('；') ?? ''
const evidenceOf = ({ facts: { evidence, act } }: Case): string[] => (evidence.length > 0 ? evidence.map(({ id, title, kind, source }) => `${id} ${title}（${evidenceText(kind)}，${source}）`) : [act.conduct])
const penaltyOf = ({ kinds, licences, fineFen, gainsFen, goodsFen }: ImposedPenalty) => ({ kinds: kindsText(kinds, licences), fineFen, confiscatedFen: gainsFen + goodsFen })
const checkpoints = (c: Case, ctx: Context): string[] => checklistsOn(keptBy(c, ctx)).checklists.find(({ id }) => id === 'review')?.entries.map(({ zh }) => zh) ?? []
const groundText = (c: Case, ctx: Context, list: string, id: string): string => checklistsOn(keptBy(c, ctx)).checklists.find((one) => one.id === list)?.entries.find((entry) => entry.id === id)?.zh ?? id
const dueOf = (c: CaseState<Facts>, ctx: Context): string => latestClock(c, 'decision')?.dueOn ?? ctx.today
const periodOf = ({ from, to }: { from: string; to: string }): string => `${from} 至 ${to}`
const thingsOf = (things: readonly { name: string; quantity: number; unit: string; place: string }[]) => things.map(({ name, quantity, unit, place }) => ({ name, quantity: `${quantity}${unit}`, place }))
const RIGHTS = '告知当事人依法享有陈述、申辩和申请回避的权利，并有如实回答、协助调查的义务。'

/** Whether certificates were shown for what is recorded in this moment. */
const shownTo = (c: Case, { at }: Context, step: 'inspect' | 'interview'): string => shownText((c.facts.shown ?? []).some((one) => one.step === step && one.at === at))

/** Circumstances of law by name, as the report weighs them (行政处罚法 §32, §49). */
function circumstancesOf(c: Case, ctx: Context): string[] {
  const { report } = c.facts
  const named = report ? discretionOn(lawOf(c, report, ctx)).circumstances.filter(({ id }) => report.sheet.circumstances.includes(id)).map(({ zh }) => zh) : []
  return named.length > 0 ? named : ['无法定从轻、减轻或者从重情节']
}

/** The extension before this one, or the length of the limit itself. */
function datesOf(c: Case, ctx: Context) {
  const clock = latestClock(c, 'decision')
  const days = clock?.extensions.at(-1)?.length ?? 0
  const newDueOn = clock?.dueOn ?? ctx.today
  return { oldDueOn: clock?.dueOn ? addDays(newDueOn, -days) : ctx.today, newDueOn }
}

/** Names the other norms the act broke, which give no second fine. */
function otherNorms({ facts: { report, causeCode }, ...c }: Case, ctx: Context): string {
  const others = report?.otherCauses ?? []
  const on = keptBy(c, ctx)
  return others.length > 0 ? `同一行为同时违反${others.map((code) => causeText(code, on)).join('、')}，依照《中华人民共和国行政处罚法》第二十九条，按罚款数额高的${causeText(causeCode, on)}处罚。` : ''
}

/** Says whose law was taken, where the rules of the day of the act and those the case began under differ. */
function whichLaw(c: Case, ctx: Context): string {
  const { report, act } = c.facts
  const day = report && lawOf(c, report, ctx).today
  if (!day || day === keptBy(c, ctx).today) return ''
  return day === actDay(act) ? `依照《中华人民共和国行政处罚法》第三十七条，适用违法行为发生时（${day}）的规定。` : `依照《中华人民共和国行政处罚法》第三十七条，适用处罚较轻的新规定（${day}）。`
}

function discretionText(c: Case, ctx: Context): string {
  const amount = amountOf(c, ctx)
  if (!amount || !('sheet' in amount)) return '本案不涉及罚款裁量。'
  const { score, band, bandMinFen, bandMaxFen, amountFen } = amount.sheet
  const decided = c.facts.report?.penalty.fineFen ?? 0
  return `裁量分值${score}，属于${bandText(band)}阶次（${yuanText(bandMinFen)}至${yuanText(bandMaxFen)}），计算金额${yuanText(amountFen)}，确定${yuanText(decided)}。${c.facts.report?.amountReason ?? ''}${otherNorms(c, ctx)}${whichLaw(c, ctx)}`
}

const votesOf = (c: Case) => {
  const proposal = c.tasks.findLast(({ kind, body }) => kind === 'proposal' && (body.event === 'discuss' || body.event === 'extendFurther'))
  const { confirmed = [], declined = [] } = (proposal?.body ?? {}) as { confirmed?: string[]; declined?: string[] }
  return { inFavour: `${confirmed.length}人`, against: `${declined.length}人` }
}
const namesOf = (c: Case, ctx: Context): string[] => {
  const named = (ctx.known.panel ?? []) as string[]
  return named.length > 0 ? named : holdersOf(c, PANEL)
}

const defenceText = ({ facts: { notice, hearingHeld } }: Case): string =>
  `${notice?.waived ? '当事人放弃陈述、申辩。' : notice?.statements.length ? `当事人陈述申辩：${notice.statements.map(({ text }) => text).join('；')}。复核意见：${notice.answer ?? ''}` : '当事人在规定期限内未提出陈述、申辩。'}${hearingHeld ? '本案已举行听证。' : ''}`.slice(0, 4000)

const filing = paper('ordinaryCase.filingSheet', [penaltyLaw('第五十四条')], (c, ctx, _input, reason) => ({ party: c.facts.party.name, cause: causeText(c.facts.causeCode, keptBy(c, ctx)), facts: c.facts.act.conduct, reason: reason || '依法重新立案', officers: officersOf(c, ctx) }))

const defenceOpinion = paper<Partial<Said<typeof acceptInput> & Said<typeof answerInput>>>('ordinaryCase.defenceOpinion', [penaltyLaw('第四十五条')], (c, _ctx, { answer }, reason) => ({
  ...(c.facts.notice?.statements.length ? { statements: c.facts.notice.statements.map(({ text }) => text) } : {}), answer: answer || c.facts.notice?.answer || reason || '当事人未提出陈述、申辩意见。',
  next: { concluded: '采纳，调整处理建议', investigating: '补充调查', deciding: '提请决定' }[c.state as 'concluded'] ?? '复核',
}))

const undone = (outcome: string): Elements<unknown> => (_c, _ctx, _input, reason) => ({ outcome, reason: reason || '依照行政复议决定或者人民法院判决', refund: '已缴罚款依法退还，涉案财物依法返还' })

/** Papers of an ordinary case (enforcement §7). */
export const ordinaryCaseDocuments: Readonly<Record<string, DocumentMaker<Facts>>> = {
  'ordinaryCase.filingSheet': filing,
  'ordinaryCase.evidenceSheet': paper<Said<typeof evidenceInput>>('ordinaryCase.evidenceSheet', [penaltyLaw('第四十六条')], (c, ctx, one) => ({
    item: `${c.facts.evidence.at(-1)?.id ?? ''} ${one.title}`, evidenceKind: evidenceText(one.kind), source: one.source, capturedAt: one.capturedAt, method: one.original ? '原件（原物）' : '复制件', sha256: (c.facts.evidence.at(-1)?.files ?? []).map(({ sha256 }) => sha256), officers: officersOf(c, ctx),
  })),
  'ordinaryCase.siteRecord': paper<Said<typeof inspectInput>>('ordinaryCase.siteRecord', [penaltyLaw('第五十五条')], (c, ctx, one) => ({
    place: one.place, period: periodOf(one), present: one.present, officers: officersOf(c, ctx), shown: shownTo(c, ctx, 'inspect'), rights: RIGHTS, findings: one.findings, photos: photosOf(ctx.files ?? []), partyWords: one.partyWords, signatures: signedBy(c, ctx, { signed: one.refusal === '', refusal: one.refusal }),
  })),
  'ordinaryCase.interviewRecord': paper<Said<typeof interviewInput>>('ordinaryCase.interviewRecord', [penaltyLaw('第五十五条')], (c, ctx, one) => ({
    person: one.person, role: one.role, place: one.place, period: periodOf(one), officers: officersOf(c, ctx), rights: `${shownTo(c, ctx, 'interview')}，${RIGHTS}`, answers: one.questions.slice(0, 60).map(({ question, answer }) => `问：${question}\n答：${answer}`), signatures: signedBy(c, ctx, { signed: true, refusal: '' }),
  })),
  'ordinaryCase.samplingSheet': paper<Said<typeof sampleInput>>('ordinaryCase.samplingSheet', [penaltyLaw('第五十六条')], (c, ctx, one) => ({
    things: thingsOf(one.things), sealNumber: one.sealNumber, body: one.body, item: one.item, officers: officersOf(c, ctx), signatures: signedBy(c, ctx, { signed: true, refusal: '' }),
  })),
  'ordinaryCase.testNotice': paper<Said<typeof testInput>>('ordinaryCase.testNotice', [byLaw(MPR, '第六十四条')], (c, ctx, { body, item, days }) => ({ body, item, days: `${days}日，不计入办案期限`, officers: officersOf(c, ctx) })),
  'ordinaryCase.recusalDecision': paper<Said<typeof recuseInput>>('ordinaryCase.recusalDecision', [penaltyLaw('第四十三条')], (_c, _ctx, { granted }, reason) => ({ result: granted ? '准予回避' : '驳回回避申请', reason })),
  'ordinaryCase.suspensionDecision': paper<Said<typeof suspendInput>>('ordinaryCase.suspensionDecision', [byLaw(MPR, '第四十六条')], (c, ctx, { ground }, reason) => ({ ground: groundText(c, ctx, 'suspensionGrounds', ground), reason, from: ctx.today })),
  'ordinaryCase.resumptionDecision': paper('ordinaryCase.resumptionDecision', [byLaw(MPR, '第四十六条')], (c, ctx, _input, reason) => ({ reason, from: ctx.today, newDueOn: dueOf(c, ctx) })),
  'ordinaryCase.extensionSheet': paper('ordinaryCase.extensionSheet', [byLaw(MPR, '第六十四条')], (c, ctx, _input, reason) => ({ reason, ...datesOf(c, ctx) })),
  'ordinaryCase.panelMinutes': paper<Partial<Said<typeof opinionInput>>>('ordinaryCase.panelMinutes', [penaltyLaw('第五十七条')], (c, ctx, { opinion }, reason) => ({
    heldOn: ctx.today, matter: opinion ? `${causeText(c.facts.causeCode, keptBy(c, ctx))}的处理` : '再次延长办案期限', members: namesOf(c, ctx), ...votesOf(c), result: opinion ?? reason,
  })),
  'ordinaryCase.investigationReport': paper('ordinaryCase.investigationReport', [penaltyLaw('第五十七条')], (c, ctx) => {
    const amount = amountOf(c, ctx)
    const report = c.facts.report as NonNullable<Facts['report']>
    return {
      cause: causeText(c.facts.causeCode, keptBy(c, ctx)), party: c.facts.party.name, facts: proven(c), evidence: evidenceOf(c), law: report.law, circumstances: circumstancesOf(c, ctx), result: report.result === 'penalty' ? kindsText(report.penalty.kinds).join('、') : '不予行政处罚', fineFen: report.penalty.fineFen,
      sheet: sheetRows(report.sheet.factors, lawOf(c, report, ctx)), band: amount && 'sheet' in amount ? bandText(amount.sheet.band) : '无罚款', amountReason: discretionText(c, ctx), officers: officersOf(c, ctx),
    }
  }),
  'ordinaryCase.reviewOpinion': paper<Partial<Said<typeof opinionInput> & Said<typeof defectsInput>>>('ordinaryCase.reviewOpinion', [penaltyLaw('第五十七条'), penaltyLaw('第五十八条')], (c, ctx, { opinion, defects }, reason) => ({
    points: defects ?? checkpoints(c, ctx), opinion: opinion ?? reason, reviewer: ctx.actor.name,
  })),
  'ordinaryCase.legalReviewOpinion': paper<Said<typeof legalReviewInput>>('ordinaryCase.legalReviewOpinion', [penaltyLaw('第五十八条')], (c, ctx, { passed, opinion }) => ({ points: checkpoints(c, ctx), result: passed ? '通过' : '不通过', opinion, reviewer: ctx.actor.name })),
  'ordinaryCase.penaltyNotice': paper('ordinaryCase.penaltyNotice', [penaltyLaw('第四十四条'), penaltyLaw('第六十三条')], (c, ctx) => {
    const { notice, report, causeCode } = c.facts
    return {
      cause: causeText(causeCode, keptBy(c, ctx)), facts: proven(c), evidence: evidenceOf(c), reason: report?.summary ?? '', law: report?.law ?? lawText(causeCode, keptBy(c, ctx)), ...penaltyOf(notice?.penalty as ImposedPenalty), sheet: report ? sheetRows(report.sheet.factors, lawOf(c, report, ctx)) : [],
      rights: `自收到本告知书之日起${knobsOn(ctx).defenceDays}个工作日内，你（单位）有权进行陈述和申辩。逾期视为放弃。本机关不会因陈述、申辩而给予更重的处罚。`,
      hearing: notice?.hearing ? '你（单位）有要求听证的权利。要求听证的，应当自收到本告知书之日起5个工作日内提出。听证不收取费用。' : '本案拟作出的行政处罚不属于应当告知听证权利的情形。', where: '本机关案件承办机构，或者本平台“我的案件”', officers: officersOf(c, ctx),
    }
  }),
  'ordinaryCase.defenceRecord': paper<Said<typeof statementInput>>('ordinaryCase.defenceRecord', [penaltyLaw('第四十五条')], (_c, ctx, { text }) => ({ saidOn: ctx.today, words: text })),
  'ordinaryCase.waiver': paper('ordinaryCase.waiver', [penaltyLaw('第六十二条')], (c, ctx) => ({ words: `本人（单位）明确放弃陈述、申辩${c.facts.notice?.hearing ? '和要求听证' : ''}的权利。`, declaredOn: ctx.today })),
  'ordinaryCase.defenceOpinion': defenceOpinion,
  'ordinaryCase.penaltyDecision': paper('ordinaryCase.penaltyDecision', [penaltyLaw('第五十七条'), penaltyLaw('第五十九条')], (c, ctx) => {
    const { decision, party, report, causeCode } = c.facts
    const fine = decision?.penalty.fineFen ?? 0
    return {
      party: party.name, address: party.address, facts: proven(c), evidence: evidenceOf(c), defence: defenceText(c), law: report?.law ?? lawText(causeCode, keptBy(c, ctx)), ...penaltyOf(decision?.penalty as ImposedPenalty), discretion: discretionText(c, ctx),
      payment: fine > 0 ? '自收到本决定书之日起十五日内，通过本平台缴款码或者指定银行缴纳罚款。' : '自收到本决定书之日起履行。', paymentCode: fine > 0 ? paymentCodeOf(c) : '无须缴款', lateClause: fine > 0 ? `到期不缴纳罚款的，每日按罚款数额的百分之${knobsOn(keptBy(c, ctx)).lateDailyPercent}加处罚款，加处罚款的数额不超过罚款的数额。` : '逾期不履行的，依法强制执行。',
      publication: '本行政处罚决定信息将依法公示。', officers: officersOf(c, ctx), remedies: remediesOf(c, ctx),
    }
  }),
  'ordinaryCase.noPenaltyDecision': paper<Said<typeof noPenaltyInput>>('ordinaryCase.noPenaltyDecision', [penaltyLaw('第三十三条'), penaltyLaw('第五十七条')], (c, ctx, { code, education }) => ({
    party: c.facts.party.name, facts: proven(c), evidence: evidenceOf(c), reason: sparedText(code), education, officers: officersOf(c, ctx), remedies: remediesOf(c, ctx),
  })),
  'ordinaryCase.withdrawalDecision': paper('ordinaryCase.withdrawalDecision', [penaltyLaw('第五十七条')], (_c, _ctx, _input, reason) => ({ reason, goods: '先行登记保存和查封、扣押的财物依法解除并返还' })),
  'ordinaryCase.terminationDecision': paper<Said<typeof terminateInput>>('ordinaryCase.terminationDecision', [byLaw(MPR, '第四十七条')], (c, ctx, { ground }, reason) => ({ ground: groundText(c, ctx, 'terminationGrounds', ground), reason, goods: '先行登记保存和查封、扣押的财物依法处理' })),
  'ordinaryCase.transferLetter': paper<Said<typeof receiverInput>>('ordinaryCase.transferLetter', [penaltyLaw('第二十五条')], (c, _ctx, { receiver, files }, reason) => ({ addressee: receiver, receiver, facts: c.facts.act.conduct, reason, files: files.slice(0, 60) })),
  'ordinaryCase.clericalCorrection': paper<Said<typeof clericalInput>>('ordinaryCase.clericalCorrection', [byLaw(MPR, '第六十三条')], (_c, _ctx, { wrong, right }) => ({ wrong, right })),
  'ordinaryCase.closingSheet': paper('ordinaryCase.closingSheet', [byLaw(MPR, '第七十七条')], (c, ctx) => ({
    cause: causeText(c.facts.causeCode, keptBy(c, ctx)), party: c.facts.party.name, result: c.facts.decision?.kind === 'noPenalty' ? '不予行政处罚' : kindsText(c.facts.decision?.penalty.kinds ?? []).join('、'),
    execution: c.subs.some(({ caseType }) => caseType === 'execution') ? '已执行完毕或者终结执行' : '无须执行', goods: '无未处理的涉案财物', publication: c.subs.find(({ caseType }) => caseType === 'publication') ? '已按规定办理公示' : '不予公示', officers: officersOf(c, ctx),
  })),
  'ordinaryCase.amendedDecision': paper('ordinaryCase.amendedDecision', [penaltyLaw('第七十五条')], (c, ctx, _input, reason) => ({ reason: reason || '依照行政复议决定或者人民法院判决', ...penaltyOf(c.facts.decision?.penalty as ImposedPenalty), refund: '多缴部分依法退还', remedies: remediesOf(c, ctx) })),
  'ordinaryCase.annulmentDecision': paper('ordinaryCase.annulmentDecision', [penaltyLaw('第七十五条')], (c, ctx, input, reason) => undone({ annulled: '撤销', declaredInvalid: '确认无效' }[c.result as 'annulled'] ?? '确认违法')(c, ctx, input, reason)),
  'ordinaryCase.fileIndex': paper('ordinaryCase.fileIndex', [penaltyLaw('第四十七条')], (c, ctx) => {
    const { main, side } = arrangeFile((ctx.known.filed ?? []) as FilePaper[], checklistsOn(keptBy(c, ctx)).caseFile)
    const names = (papers: readonly FilePaper[]): string[] => papers.slice(0, 60).map(indexLine)
    const until = keptUntil(ctx.today, c.facts.decision?.kind === 'penalty' ? (c.facts.decision.penalty.kinds.some((kind) => kind.startsWith('revoke')) ? 'heavy' : 'penalty') : 'noPenalty', knobsOn(keptBy(c, ctx)))
    return { result: c.result ?? '', keptUntil: until ?? '永久', main: main.length > 0 ? names(main) : ['无'], ...(side.length > 0 ? { side: names(side) } : {}) }
  }),
}
