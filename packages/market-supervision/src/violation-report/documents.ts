import { inShanghai } from '@onewindow/calendar/day'
import { latestClock, type CaseState } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { law, paper } from '../inspection-matter/papers.ts'
import type { ReportFacts } from './schemas.ts'

type Case = CaseState<ReportFacts>
const by = (article: string) => [law('市场监督管理投诉举报处理暂行办法', article)]
const PROCEDURE = [law('市场监督管理行政处罚程序规定', '第十八条')]
/** Papers to the reporter name nobody: whoever holds one knows it is theirs. */
const REPORTER = '举报人'
const dueOf = (c: Case, today: string) => latestClock(c, 'verify')?.dueOn ?? today
const outcome = ({ outcome: one }: ReportFacts) => (one === 'filed' ? '决定立案' : '决定不予立案')

export const reportDocuments: Record<string, DocumentMaker<ReportFacts>> = {
  'violationReport.receipt': paper('violationReport.receipt', by('第二十四条'), (c, ctx) => ({ addressee: REPORTER, firm: c.facts.firm.name, receivedAt: inShanghai(c.facts.receivedAt), decideBy: dueOf(c, ctx.today) })),
  'violationReport.notCompetentNote': paper('violationReport.notCompetentNote', by('第二十九条'), (c, _ctx, _input, reason) => ({ addressee: REPORTER, competentOrgan: c.facts.competentOrgan, reason })),
  'violationReport.verificationSheet': paper('violationReport.verificationSheet', by('第三十一条'), (c, ctx, { way, plan }: { way: string; plan: string }) => ({ act: c.facts.act, way: way === 'visit' ? '现场核查' : '书面核查', plan, decideBy: dueOf(c, ctx.today), officer: ctx.actor.name })),
  'violationReport.extensionNote': paper('violationReport.extensionNote', PROCEDURE, (c, ctx, _input, reason) => ({ reason, decideBy: dueOf(c, ctx.today) })),
  'violationReport.clueLetter': paper('violationReport.clueLetter', by('第三十一条'), (c, ctx, { provision, facts }: { provision: string; facts: string }) => ({ addressee: '执法机构', firm: c.facts.firm.name, facts, provision, foundAt: inShanghai(c.facts.receivedAt), decideBy: dueOf(c, ctx.today) })),
  'violationReport.notFiledNote': paper('violationReport.notFiledNote', PROCEDURE, (c, _ctx, _input, reason) => ({ act: c.facts.act, reason: reason || c.facts.outcomeReason })),
  'violationReport.reporterNotice': paper('violationReport.reporterNotice', by('第三十一条'), (c) => ({ addressee: REPORTER, result: outcome(c.facts), ...(c.facts.outcomeReason ? { reason: c.facts.outcomeReason } : {}) })),
  'violationReport.rewardDecision': paper('violationReport.rewardDecision', by('第三十二条'), (c, _ctx, { rule }: { rule: string }) => ({ addressee: REPORTER, amountFen: c.facts.rewardFen, rule })),
}
