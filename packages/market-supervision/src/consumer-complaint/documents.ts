import { inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { law, officersOf, paper, remediesOf } from '../inspection-matter/papers.ts'
import type { ComplaintFacts } from './schemas.ts'

type Case = CaseState<ComplaintFacts>
const RULES = '市场监督管理投诉举报处理暂行办法'
const by = (article: string) => [law(RULES, article)]

const REFUSALS: Readonly<Record<NonNullable<ComplaintFacts['refusalGround']>, string>> = {
  notCompetent: '第十五条第一项:投诉事项不属于市场监督管理部门职责,或者本机关不具有处理权限', handledElsewhere: '第十五条第二项:同一消费者权益争议已由其他机构受理或者处理', notConsumer: '第十五条第三项:不是为生活消费需要,或者不能证明存在消费者权益争议',
  limitation: '第十五条第四项:自知道或者应当知道权益受到侵害之日起超过三年', materialsMissing: '第十五条第五项:未提供规定的材料', otherLaw: '第十五条第六项:法律、法规、规章规定不予受理的其他情形',
}
const ENDINGS: Readonly<Record<NonNullable<ComplaintFacts['endGround']>, string>> = {
  withdrawn: '第二十一条第一项:投诉人撤回投诉或者双方自行和解', noTestAgreement: '第二十一条第二项:对技术机构或者费用承担无法协商一致', notTakingPart: '第二十一条第三项:无正当理由不参加调解,或者明确拒绝调解', noAgreement: '第二十一条第四项:明确表示无法达成调解协议',
  timeOver: '第二十一条第五项:自受理之日起四十五个工作日内未能达成调解协议', refusalGround: '第二十一条第六项:受理后发现存在第十五条规定情形', otherLaw: '第二十一条第七项:应当终止调解的其他情形', breach: '经调解达成的协议未履行',
}
const COURT_HINT = '可以依照有关法律规定,根据仲裁协议申请仲裁,或者向人民法院提起诉讼。'
const matter = (c: Case) => ({ firm: c.facts.firm.name, claim: c.facts.claim })
const dueOf = (c: Case, clock: string, today: string) => latestClock(c, clock)?.dueOn ?? today
const both = (c: Case) => `${c.facts.complainantName}、${c.facts.firm.name}`
const signatures = (c: Case, at: string, one: NonNullable<ComplaintFacts['agreement']>) => [
  { name: c.facts.complainantName, role: '投诉人', signedAt: one.complainantSigned ? at : null, ...(one.complainantSigned ? {} : { refusal: '当场履行,未签字' }) },
  { name: c.facts.firm.name, role: '被投诉人', signedAt: one.firmSigned ? at : null, ...(one.firmSigned ? {} : { refusal: '当场履行,未签字' }) },
]

export const complaintDocuments: Record<string, DocumentMaker<ComplaintFacts>> = {
  'consumerComplaint.receipt': paper('consumerComplaint.receipt', by('第十四条'), (c, ctx) => ({ ...matter(c), receivedAt: inShanghai(c.facts.receivedAt), answerBy: dueOf(c, 'accept', ctx.today) })),
  'consumerComplaint.missingNote': paper('consumerComplaint.missingNote', by('第九条'), (c, ctx) => ({ missing: c.facts.missing, answerBy: dueOf(c, 'accept', ctx.today) })),
  'consumerComplaint.acceptanceNotice': paper('consumerComplaint.acceptanceNotice', by('第十四条'), (c, ctx) => ({ addressee: both(c), ...matter(c), mediator: officersOf(ctx).join('、'), endsOn: dueOf(c, 'mediation', ctx.today) })),
  'consumerComplaint.refusalNotice': paper('consumerComplaint.refusalNotice', by('第十五条'), (c, ctx, _input, reason) => ({ ...matter(c), ground: REFUSALS[c.facts.refusalGround ?? 'otherLaw'], reason, remedies: remediesOf(c, ctx) })),
  'consumerComplaint.invitation': paper('consumerComplaint.invitation', by('第十八条'), (c, ctx) => {
    const { meetAt = ctx.at, place = '', online = false, persons = [] } = c.facts.meeting ?? {}
    return { addressee: both(c), meetAt: inShanghai(meetAt), place, way: online ? '在线调解' : '现场调解', persons, mediator: officersOf(ctx).join('、') }
  }),
  'consumerComplaint.recusalDecision': paper('consumerComplaint.recusalDecision', by('第十九条'), (c, ctx, { granted }: { granted: boolean }, reason) => ({
    addressee: both(c), asked: c.facts.recusalWish?.by ?? '当事人', ground: c.facts.recusalWish?.ground ?? reason, result: granted ? '同意回避,另行指定调解人员' : '驳回回避申请', reason, replacement: granted ? '另行指定的调解人员' : officersOf(ctx).join('、'),
  })),
  'consumerComplaint.testResult': paper('consumerComplaint.testResult', by('第二十条'), (c, _ctx, { reportNumber, result }: { reportNumber: string; result: string }) => ({ addressee: both(c), body: c.facts.testBody, cost: c.facts.testCost, reportNumber, result })),
  'consumerComplaint.mediationAgreement': paper('consumerComplaint.mediationAgreement', by('第二十二条'), (c, ctx) => {
    const one = c.facts.agreement ?? { terms: '', performBy: ctx.today, fulfilledAtOnce: false, complainantSigned: false, firmSigned: false }
    return { addressee: both(c), ...matter(c), terms: one.terms, performBy: one.performBy, performed: one.fulfilledAtOnce ? '当场履行' : '按期履行', signatures: signatures(c, ctx.at, one) }
  }),
  'consumerComplaint.terminationNotice': paper('consumerComplaint.terminationNotice', by('第二十一条'), (c, _ctx, _input, reason) => ({ addressee: both(c), ...matter(c), ground: ENDINGS[c.facts.endGround ?? 'otherLaw'], ...(reason ? { reason } : {}), court: COURT_HINT })),
  'consumerComplaint.clueNote': paper('consumerComplaint.clueNote', by('第二十三条'), (c, ctx, { suspicion }: { suspicion: string }) => ({ addressee: c.facts.firm.name, firm: c.facts.firm.name, facts: suspicion, foundOn: ctx.today, officers: officersOf(ctx) })),
}
