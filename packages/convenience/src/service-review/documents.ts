import { addDays } from '@onewindow/calendar/day'
import { latestClock, type CaseState, type Context } from '@onewindow/casework/case-state'
import { byLaw, paper, whenText } from '../service-papers/paper.ts'
import type { Exclusion, ReviewFacts } from './schemas.ts'

// Words of papers, which exist in Chinese only.
const LEVELS: Readonly<Record<number, string>> = { 5: '非常满意', 4: '满意', 3: '基本满意', 2: '不满意', 1: '非常不满意' }
const EXCLUDED: Readonly<Record<Exclusion, string>> = { notServed: '评价人未接受该项服务', wrongUnit: '评价对象不是该单位', paidOrThreat: '以评价牟利或者要挟', machine: '非人工评价', abuseOnly: '内容仅为辱骂' }
const WAYS = { phone: '电话', visit: '上门', message: '短信' } as const

const rules = [byLaw('国务院办公厅关于建立政务服务“好差评”制度提高政务服务水平的意见', '第二部分')]
const levelText = (level: number | undefined): string => (level === undefined ? '未评价' : (LEVELS[level] ?? ''))
const orNone = (text: string | undefined | null): string => text?.trim() || '无'
/** The two supervisors, the second one by name where the decision waited for one. */
const judges = (ctx: Context): string[] => [ctx.actor.name, ...[(ctx.known as { confirmedBy?: { name: string } }).confirmedBy?.name ?? []].flat()]

const service = ({ facts }: CaseState<ReviewFacts>) => ({ matter: facts.matter, level: levelText(facts.given?.level) })

export const reviewDocuments = {
  'serviceReview.record': paper<ReviewFacts>('serviceReview.record', rules, (c, ctx) => ({ ...service(c), words: orNone(c.facts.given?.text), givenAt: c.facts.given?.at ?? ctx.at })),
  'serviceReview.contactRecord': paper<ReviewFacts>('serviceReview.contactRecord', rules, (c, ctx) => ({
    ...service(c), way: WAYS[c.facts.contact?.way ?? 'phone'], contactedAt: c.facts.contact?.at ?? ctx.at, finding: orNone(c.facts.contact?.finding), outcome: c.facts.contact?.outcome === 'doubt' ? '存疑，交审核' : '属实，整改', verifiedBy: ctx.actor.name,
  })),
  'serviceReview.supervisionOrder': paper<ReviewFacts>('serviceReview.supervisionOrder', rules, (c, ctx) => ({ ...service(c), dueOn: latestClock(c, 'verifyBad')?.dueOn ?? ctx.today, demand: '差评逾期未核实，请立即联系评价人核实并报告情况。' })),
  'serviceReview.rectificationReport': paper<ReviewFacts>('serviceReview.rectificationReport', rules, (c, ctx) => ({
    ...service(c), finding: orNone(c.facts.contact?.finding), measure: orNone(c.facts.rectification?.measure), evidence: orNone(c.facts.rectification?.evidence), doneOn: c.facts.rectification?.doneOn ?? ctx.today, inCharge: orNone(c.facts.rectification?.inCharge),
  })),
  'serviceReview.revisitRecord': paper<ReviewFacts>('serviceReview.revisitRecord', rules, (c, ctx) => ({ ...service(c), second: levelText(c.facts.second?.level), words: orNone(c.facts.second?.text), visitedAt: c.facts.second?.at ?? ctx.at, visitor: ctx.actor.kind === 'staff' ? ctx.actor.name : '评价人本人' })),
  'serviceReview.objectionLetter': paper<ReviewFacts>('serviceReview.objectionLetter', rules, (c, ctx) => ({ ...service(c), statement: orNone(c.facts.objection), objectedBy: ctx.actor.name })),
  'serviceReview.finding': paper<ReviewFacts>('serviceReview.finding', rules, (c, ctx, _input, reason) => {
    const { excluded } = c.facts
    return {
      ...service(c), outcome: excluded ? `不计入：${EXCLUDED[excluded]}` : '维持评价，继续整改', facts: orNone(reason), decidedBy: judges(ctx),
      remedy: excluded ? `评价人可在${whenText(addDays(ctx.today, 15))}前提出一次异议。` : '对整改结果可在回访时再次评价。',
    }
  }),
}
