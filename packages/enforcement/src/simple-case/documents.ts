import { dayOf } from '@onewindow/calendar/day'
import type { Context } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import type { DocumentName } from '@onewindow/documents/definition'
import type { z } from 'zod'
import { clocksOn, keptBy, knobsOn } from '../in-force.ts'
import { indexLine, type FilePaper } from '../matter/case-file-papers.ts'
import { causeText, kindsText, lawText, sparedText } from '../matter/paper-words.ts'
import { officersOf, penaltyLaw, seriesOf, type PaperFrame } from '../papers.ts'
import { keptUntil } from '../rules/case-file.ts'
import { remedies } from '../rules/court-window.ts'
import { NO_PENALTY } from '../rules/imposed-penalty.ts'
import { photosOf, remediesOf, shownText, signedBy } from '../sub-case/paper.ts'
import type { Case } from './guards.ts'
import type { noPenaltyInput, SimpleCaseFacts, tellInput } from './schemas.ts'

const paper = <I>(name: DocumentName, legalBasis: PaperFrame['legalBasis'], elements: (c: Case, ctx: Context, input: I, reason: string) => Record<string, unknown>): DocumentMaker<SimpleCaseFacts> => (c, ctx, input, reason) =>
  ({ ...seriesOf(name, c, ctx), data: { addressee: c.facts.party.name, legalBasis, ...elements(c, ctx, input as I, reason ?? '') } })

const GROUNDS = { upTo100: '一百元以下的罚款（行政处罚法第六十八条）', hardToEnforceLater: '不当场收缴事后难以执行（行政处罚法第六十八条）', remoteAndAsked: '边远、水上、交通不便地区，当事人提出（行政处罚法第六十九条）' } as const
const penaltyOf = ({ facts: { decision } }: Case) => {
  const { kinds, fineFen, gainsFen, goodsFen } = decision?.penalty ?? NO_PENALTY
  return { kinds: kindsText(kinds), fineFen, confiscatedFen: gainsFen + goodsFen }
}

/** 行政复议法 §23(1)(一): against an on-the-spot decision reconsideration comes first; the paper says so and offers no direct suit (I14). */
function reconsideration(c: Case, ctx: Context) {
  const { reconsiderationUntil } = remedies({ procedure: 'simple', servedOn: dayOf(ctx.at) }, clocksOn(ctx), ctx.calendar)
  const { authority } = remediesOf(c, ctx).reconsideration
  return {
    reconsiderationFirst: `不服本决定的，应当自收到本决定书之日起六十日内先向${authority}申请行政复议；对行政复议决定不服的，再依法向人民法院提起行政诉讼。行政复议期间本决定不停止执行。`, reconsiderationLastDay: reconsiderationUntil,
  }
}

const sign = (c: Case, ctx: Context) => signedBy(c, ctx, { signed: c.facts.refusal === '', refusal: c.facts.refusal })

/** Papers of an on-the-spot case (enforcement §7: D05, D06, D22, D30, D33, D34, D35). */
export const simpleCaseDocuments: Readonly<Record<string, DocumentMaker<SimpleCaseFacts>>> = {
  'simpleCase.siteRecord': paper<Partial<z.output<typeof tellInput>>>('simpleCase.siteRecord', [penaltyLaw('第五十二条'), penaltyLaw('第五十五条')], (c, ctx, { findings, present }) => ({
    place: c.facts.act.place, startedAt: c.facts.contactAt, endedAt: ctx.at, present: [c.facts.party.name, ...(present ?? [])].slice(0, 20), officers: officersOf(c, ctx), shown: shownText(c.facts.shown), photos: photosOf(c.attachments), told: c.facts.told ?? '', findings: findings ?? c.facts.act.conduct, partyWords: c.facts.heard.join('；') || '当事人暂未陈述', signatures: sign(c, ctx),
  })),
  'simpleCase.spotDecision': paper('simpleCase.spotDecision', [penaltyLaw('第五十一条'), penaltyLaw('第五十二条')], (c, ctx) => ({
    act: c.facts.act.conduct, cause: causeText(c.facts.causeCode, keptBy(c, ctx)), law: lawText(c.facts.causeCode, keptBy(c, ctx)), ...penaltyOf(c), place: c.facts.act.place, decidedAt: c.facts.decision?.decidedAt ?? ctx.at, leasedNumber: c.facts.leasedNumber,
    payment: (c.facts.decision?.penalty.fineFen ?? 0) > 0 ? '自收到本决定书之日起十五日内，通过本平台缴款码或者指定银行缴纳罚款；依法可以当场收缴的除外。' : '警告自本决定书交付之时起执行。',
    lateClause: `到期不缴纳罚款的，每日按罚款数额的百分之${knobsOn(keptBy(c, ctx)).lateDailyPercent}加处罚款，加处罚款的数额不超过罚款的数额。`, ...reconsideration(c, ctx), officers: officersOf(c, ctx), signatures: sign(c, ctx),
  })),
  'simpleCase.noPenaltyDecision': paper<z.output<typeof noPenaltyInput>>('simpleCase.noPenaltyDecision', [penaltyLaw('第三十三条')], (c, ctx, { code, education }) => ({ facts: c.facts.act.conduct, reason: sparedText(code), education, officers: officersOf(c, ctx), remedies: remediesOf(c, ctx) })),
  'simpleCase.receipt': paper('simpleCase.receipt', [penaltyLaw('第七十条')], (c, ctx) => ({ ground: c.facts.collected ? GROUNDS[c.facts.collected.ground] : '', amountFen: c.facts.collected?.amountFen ?? 0, financeReceiptNo: c.facts.collected?.financeReceiptNo ?? '', officers: officersOf(c, ctx) })),
  'simpleCase.closingSheet': paper('simpleCase.closingSheet', [penaltyLaw('第五十二条')], (c, ctx) => ({
    cause: causeText(c.facts.causeCode, keptBy(c, ctx)), party: c.facts.party.name, result: `当场行政处罚：${kindsText(c.facts.decision?.penalty.kinds ?? []).join('、')}`, execution: c.subs.some(({ caseType }) => caseType === 'execution') ? '已执行完毕或者终结执行' : '无须执行', officers: officersOf(c, ctx),
  })),
  'simpleCase.amendedDecision': paper('simpleCase.amendedDecision', [penaltyLaw('第七十五条')], (c, ctx, _input, reason) => ({ reason: reason || '依照行政复议决定或者人民法院判决', ...penaltyOf(c), remedies: remediesOf(c, ctx) })),
  'simpleCase.annulmentDecision': paper('simpleCase.annulmentDecision', [penaltyLaw('第七十五条')], (_c, _ctx, _input, reason) => ({ reason: reason || '依照行政复议决定或者人民法院判决', refund: '已缴罚款依法退还' })),
  'simpleCase.fileIndex': paper('simpleCase.fileIndex', [penaltyLaw('第四十七条')], (c, ctx) => {
    const filed = (ctx.known.filed ?? []) as FilePaper[]
    const until = keptUntil(ctx.today, c.facts.decision ? 'penalty' : 'noPenalty', knobsOn(keptBy(c, ctx)))
    return { result: c.result ?? '', keptUntil: until ?? '永久', papers: filed.length > 0 ? filed.slice(0, 60).map(indexLine) : ['无'] }
  }),
}
