import type { CaseState } from '@onewindow/casework/case-state'
import { byLaw, paper, yuanText } from '../service-papers/paper.ts'
import { remediesOf } from '../service-papers/remedies.ts'
import type { BenefitFacts, Fact } from './schemas.ts'

const basisOf = ({ facts }: CaseState<BenefitFacts>) => ({ legalBasis: [byLaw(facts.policyTitle.zh, '全文'), byLaw('中华人民共和国个人信息保护法', '第二十四条')] })
const valueText = (value: Fact['value']): string => (typeof value === 'boolean' ? (value ? '是' : '否') : String(value ?? '未知'))
const used = ({ facts }: CaseState<BenefitFacts>) => facts.factsUsed.map(({ key, value, source, asOf }) => ({ key, value: valueText(value), source, asOf }))
const subject = (c: CaseState<BenefitFacts>) => ({ ...basisOf(c), policy: c.facts.policyTitle.zh, policyBasis: c.facts.policyBasis, period: c.facts.period === 'once' ? '一次性' : c.facts.period })
/** Where the money goes, as papers may show it. */
const account = (number: string | null): string => (number ? `尾号${number.slice(-4)}` : '未登记')

export const benefitDocuments = {
  'benefitMatch.notice': paper<BenefitFacts>('benefitMatch.notice', [], (c) => ({ ...subject(c), amountFen: c.facts.amountFen ?? 0, facts: used(c), claimBy: c.facts.policyEnd, rights: '以上由系统比对得出。您可以确认领取、谢绝，或者要求不再比对；认为信息有误的，可以要求更正并由人工处理。未经您确认，不会发放。' })),
  'benefitMatch.confirmation': paper<BenefitFacts>('benefitMatch.confirmation', [], (c, ctx) => ({ ...subject(c), amountFen: c.facts.amountFen ?? 0, account: account(c.facts.bankAccount), confirmedAt: c.facts.confirmedAt ?? ctx.at })),
  'benefitMatch.checkSheet': paper<BenefitFacts>('benefitMatch.checkSheet', [], (c, ctx, _input, reason) => ({ ...subject(c), facts: used(c), result: c.state === 'approved' ? `同意发放${yuanText(c.facts.amountFen ?? 0)}` : `不予发放：${reason}`, checkedBy: ctx.actor.name })),
  'benefitMatch.payment': paper<BenefitFacts>('benefitMatch.payment', [], (c, ctx) => ({ ...subject(c), amountFen: c.facts.amountFen ?? 0, account: account(c.facts.bankAccount), serial: c.facts.payment?.serial ?? '', paidOn: c.facts.payment?.paidOn ?? ctx.today })),
  'benefitMatch.recovery': paper<BenefitFacts>('benefitMatch.recovery', [], (c, ctx, _input, reason) => ({
    ...subject(c), amountFen: c.facts.recovery?.amountFen ?? 0, falseFact: c.facts.recovery?.falseFact ?? '', heard: c.facts.recovery?.heard ?? '', reason, remedies: remediesOf(c, ctx),
  })),
}
