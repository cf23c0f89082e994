import type { Opens } from '@onewindow/casework/opens'
import { firmPart } from '../firm/openings.ts'
import type { ReportFacts } from '../violation-report/schemas.ts'
import type { ComplaintFacts } from './schemas.ts'

/** A finding during mediation becomes a report of its own; the time to verify it runs from the finding (投诉举报处理暂行办法 §23). */
export const reportFrom: Opens<ComplaintFacts> = {
  type: 'violationReport', as: 'linked', on: 'receive', link: 'causedBy',
  seeds: (c, ctx, input) => {
    const facts: Partial<ReportFacts> = { firm: c.facts.firm, act: (input as { suspicion: string }).suspicion, publishedInformation: false, realName: false, receivedAt: ctx.at, reporter: null }
    return [{ topic: 'violationReport', title: c.facts.firm.name, party: c.facts.firm.name, facts, parts: firmPart(c.facts.firm) }]
  },
}
