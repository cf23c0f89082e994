import { inShanghai } from '@onewindow/calendar/day'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { keptBy, knobsOn } from '../in-force.ts'
import { byLaw, officersOf, penaltyLaw, yuanText } from '../papers.ts'
import { latestClock } from '@onewindow/casework/case-state'
import { paper, remediesOf, signedBy } from '../sub-case/paper.ts'
import { openFen } from './owed.ts'
import type * as typed from './schemas.ts'
import type { z } from 'zod'

type Facts = typed.ExecutionFacts
type Input<K extends keyof typeof typed> = (typeof typed)[K] extends z.ZodType ? z.output<(typeof typed)[K]> : never

const coercionLaw = (article: string) => byLaw('中华人民共和国行政强制法', article)
const scheduleOf = (dues: readonly { date: string; amountFen: number }[]) => dues.map(({ date, amountFen }) => ({ day: date, amountFen }))
const GROUNDS: Readonly<Record<string, string>> = {
  unableNow: '当事人暂无履行能力', thirdPartyClaim: '第三人对执行标的主张权利', noHarmNow: '执行可能造成难以弥补的损失且不损害公共利益', other: '其他需要中止的情形', death: '公民死亡且无遗产可供执行', dissolved: '法人终止且无财产可供执行',
  objectGone: '执行标的灭失', revoked: '据以执行的决定被撤销', noMeans: '中止执行满三年，当事人确无履行能力',
}
const KINDS: Readonly<Record<string, string>> = { suspended: '中止执行', ended: '终结执行' }

export const executionDocuments: Readonly<Record<string, DocumentMaker<Facts>>> = {
  'execution.paymentNotice': paper('execution.paymentNotice', [penaltyLaw('第六十七条')], (c, ctx) => ({
    decisionServedOn: c.facts.servedOn, amountFen: c.facts.penalty.fineFen, dueOn: latestClock(c, 'payment')?.dueOn ?? ctx.today, code: c.facts.paymentCode,
    late: c.facts.lateClauseStated ? `到期不缴纳的，每日按罚款数额的百分之${knobsOn(keptBy(c, ctx)).lateDailyPercent}加处罚款，加处罚款的数额不超过罚款的数额。` : '到期不缴纳的，依法强制执行。',
  })),
  'execution.receipt': paper('execution.receipt', [penaltyLaw('第六十九条'), penaltyLaw('第七十条')], (c, ctx, input: Input<'collectInput'>) => ({
    amountFen: input.amountFen, receiptNumber: input.receiptNumber, ground: '边远、水上、交通不便地区，当事人提出当场缴纳', officers: officersOf(c, ctx), signatures: signedBy(c, ctx, { signed: true, refusal: '' }),
  })),
  'execution.deferral': paper('execution.deferral', [penaltyLaw('第六十六条')], (c) => ({ hardship: '经审查，当事人确有经济困难，准予按下列安排缴纳。', dues: scheduleOf(c.facts.dues) })),
  'execution.reminder': paper('execution.reminder', [coercionLaw('第三十五条'), coercionLaw('第五十四条')], (c, ctx) => {
    const { principal, late } = openFen(c, ctx)
    return {
      principalFen: principal, lateFen: late, totalFen: principal + late, countedTo: ctx.today, term: '自收到本催告书之日起十个工作日内', way: `凭缴款码${c.facts.paymentCode}向指定银行缴纳`,
      consequence: '逾期仍不履行义务的，本机关将依法强制执行或者申请人民法院强制执行。',
    }
  }),
  'execution.agreement': paper('execution.agreement', [coercionLaw('第四十二条')], (c, ctx, input: Input<'agreeInput'>) => ({
    dues: scheduleOf(input.stages), waived: input.waiveLate ? '当事人按约履行的，减免加处的罚款' : '不减免', remedied: input.remedied || '无', breach: '当事人不履行执行协议的，恢复强制执行。', signatures: signedBy(c, ctx, { signed: true, refusal: '' }),
  })),
  'execution.courtApplication': paper('execution.courtApplication', [coercionLaw('第五十三条'), coercionLaw('第五十五条')], (c, ctx, input: Input<'courtInput'>) => {
    const { principal, late } = openFen(c, ctx)
    return {
      addressee: '有管辖权的人民法院', facts: input.facts, reasons: '当事人在法定期限内不申请行政复议或者提起行政诉讼，又不履行行政决定，经催告仍不履行。', law: '中华人民共和国行政强制法第五十三条', partyOpinion: input.partyOpinion,
      remindedOn: c.facts.reminderServedOn ?? ctx.today, objectFen: principal + late, files: input.files, signatures: [{ name: ctx.actor.name, role: '行政机关负责人', signedAt: ctx.at }],
    }
  }),
  'execution.auctionDecision': paper('execution.auctionDecision', [coercionLaw('第四十六条')], (c, ctx, input: Input<'auctionInput'>) => ({
    reasons: `当事人尚欠${yuanText(openFen(c, ctx).principal)}罚款，经催告仍不履行。`, things: input.things, way: input.way, remedies: remediesOf(c, ctx),
  })),
  'execution.enforcementDecision': paper('execution.enforcementDecision', [coercionLaw('第三十七条')], (c, ctx, input: Input<'executeSelfInput'>) => ({ power: input.power, reasons: input.reasons, way: input.way, startsAt: inShanghai(input.startsAt), remedies: remediesOf(c, ctx) })),
  'execution.performanceDecision': paper('execution.performanceDecision', [coercionLaw('第五十条'), coercionLaw('第五十一条')], (c, ctx, input: Input<'performInput'>) => ({
    object: input.object, estimateFen: input.estimateFen, performer: input.performer, urgent: input.urgent ? '立即代履行' : '催告期满当事人仍不履行的，代履行', remedies: remediesOf(c, ctx),
  })),
  'execution.executionRecord': paper('execution.executionRecord', [coercionLaw('第三十七条'), coercionLaw('第五十一条')], (c, ctx, input: Input<'recordInput'>) => ({
    at: inShanghai(ctx.at), findings: input.findings, costs: input.costs, officers: officersOf(c, ctx), signatures: signedBy(c, ctx, input),
  })),
  'execution.change': paper('execution.change', [coercionLaw('第三十九条'), coercionLaw('第四十条')], (c, _ctx, input: { ground?: string }, reason) => ({
    kind: KINDS[c.state] ?? '恢复执行', ground: GROUNDS[input.ground ?? (c.state === 'ended' ? (c.result === 'revoked' ? 'revoked' : 'noMeans') : '')] ?? '中止执行的情形消失', reasons: reason || '依法律规定办理。',
  })),
}
