import { latestClock, type CaseState } from '@onewindow/casework/case-state'
import type { DocumentMaker } from '@onewindow/casework/case-type'
import { law, paper, remediesOf } from '../inspection-matter/papers.ts'
import type { SeriousFacts } from './schemas.ts'

type Case = CaseState<SeriousFacts>
const basis = [law('市场监督管理严重违法失信名单管理办法')]
const CONDUCTS: Readonly<Record<SeriousFacts['conduct'], string>> = {
  foodSafety: '食品安全领域严重违法', drugSafety: '药品、医疗器械、化妆品领域严重违法', equipmentSafety: '特种设备安全领域严重违法', qualitySafety: '产品质量安全领域严重违法', consumerRights: '侵害消费者权益情节严重', falseRegistration: '提交虚假材料取得登记许可',
  fairCompetition: '破坏公平竞争秩序情节严重', refusesPenalty: '有履行能力而拒不履行行政处罚决定', severePenalty: '违法行为受到较重行政处罚', threeYears: '列入经营异常名录届满三年',
}
const REMOVALS: Readonly<Record<string, string>> = { termReached: '列入满三年', void: '作为列入依据的行政处罚已被撤销', repaired: '经信用修复决定提前移出' }
const about = (c: Case) => ({ conduct: CONDUCTS[c.facts.conduct], penaltyNumber: c.facts.penaltyNumber ?? '无' })
const MEASURES = '列入期间依法实施相应管理措施,并通过国家企业信用信息公示系统公示'

export const seriousDocuments: Record<string, DocumentMaker<SeriousFacts>> = {
  'seriousListing.notice': paper('seriousListing.notice', basis, (c, ctx) => ({ ...about(c), reasons: c.facts.reasons, measures: MEASURES, answerBy: latestClock(c, 'hearing')?.dueOn ?? ctx.today })),
  'seriousListing.listingDecision': paper('seriousListing.listingDecision', basis, (c, ctx, _input, reason) => ({
    ...about(c), reasons: reason || c.facts.reasons, defence: c.facts.defence ?? '未提出陈述、申辩', term: '三年', listedOn: c.facts.listedOn ?? ctx.today, until: latestClock(c, 'term')?.dueOn ?? ctx.today, measures: MEASURES, remedies: remediesOf(c, ctx),
  })),
  'seriousListing.noListingDecision': paper('seriousListing.noListingDecision', basis, (c, _ctx, _input, reason) => ({ ...about(c), defence: c.facts.defence, reason })),
  'seriousListing.removalDecision': paper('seriousListing.removalDecision', basis, (c, ctx) => ({ ...about(c), ground: REMOVALS[c.result ?? ''] ?? '依法移出', removedOn: ctx.today })),
  'seriousListing.noRemovalDecision': paper('seriousListing.noRemovalDecision', basis, (c, ctx, _input, reason) => ({ claim: c.facts.statement, result: '不予提前移出', reason, remedies: remediesOf(c, ctx) })),
}
