import { openClock, type CaseState } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { DISCLOSURE, law, paper, remediesOf } from '../inspection-matter/papers.ts'
import type { ListingFacts } from './schemas.ts'

type Case = CaseState<ListingFacts>
const basis = [law(DISCLOSURE, '第十七条'), law('企业经营异常名录管理办法')]
const CAUSES: Readonly<Record<ListingFacts['cause'], string>> = {
  annualReport: '未按期公示年度报告', disclosure: '未在责令的期限内公示有关企业信息', falseInformation: '公示企业信息隐瞒真实情况、弄虚作假', unreachable: '通过登记的住所或者经营场所无法联系',
}
const cause = ({ cause: one, reportYear }: ListingFacts) => (reportYear === null ? CAUSES[one] : `未按期公示${reportYear}年度报告`)
/** An individual business is marked, a company listed; the paper says which. */
const act = ({ individual }: ListingFacts) => (individual ? '标记为经营异常状态' : '列入经营异常名录')

const decided = (c: Case, today: string) => ({ cause: cause(c.facts), act: act(c.facts), listedOn: c.facts.listedOn ?? today })

export const listingDocuments: Record<string, DocumentMaker<ListingFacts>> = {
  'abnormalListing.letter': paper('abnormalListing.letter', [law('企业经营异常名录管理办法')], (_c, _ctx, { on, trackingNumber, received }: { on: string; trackingNumber: string; received: boolean }) => ({ sentOn: on, trackingNumber, outcome: received ? '已签收' : '无人签收退回' })),
  'abnormalListing.listingDecision': paper('abnormalListing.listingDecision', basis, (c, ctx, { findings }: { findings: string }) => ({ ...decided(c, ctx.today), findings, cure: '履行公示义务或者恢复联系后,可以申请移出', remedies: remediesOf(c, ctx) })),
  'abnormalListing.objectionDecision': paper('abnormalListing.objectionDecision', basis, (c, ctx, _input, reason) => ({ claim: c.facts.objection, result: c.state === 'removed' ? '异议成立,撤销列入决定' : '异议不成立,维持列入决定', reason, remedies: remediesOf(c, ctx) })),
  'abnormalListing.noRemovalDecision': paper('abnormalListing.noRemovalDecision', basis, (c, ctx, _input, reason) => ({ claim: c.facts.removalGround, result: '不予移出', reason, remedies: remediesOf(c, ctx) })),
  'abnormalListing.removalDecision': paper('abnormalListing.removalDecision', basis, (c, ctx) => ({ ...decided(c, ctx.today), ground: c.facts.removalGround ?? '已履行义务', removedOn: ctx.today })),
  'abnormalListing.threeYearsNotice': paper('abnormalListing.threeYearsNotice', basis, (c, ctx) => ({
    ...decided(c, ctx.today), reachedOn: openClock(c, 'threeYears')?.dueOn ?? ctx.today, consequence: '届满三年仍未履行相关义务的,将依法审查是否列入严重违法失信名单', cure: '履行公示义务或者恢复联系,并申请移出',
  })),
  'abnormalListing.correctionNotice': paper('abnormalListing.correctionNotice', [law(DISCLOSURE, '第十二条')], (c, ctx, { wrongness }: { wrongness: string }, reason) => ({ wrong: wrongness, since: c.facts.listedOn ?? ctx.today, right: c.state === 'removed' ? `撤销${act(c.facts)}` : `恢复${act(c.facts)}`, reason })),
}
