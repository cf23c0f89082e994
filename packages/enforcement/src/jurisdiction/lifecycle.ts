import { lifecycleOf, role } from '@onewindow/casework/lifecycle'
import { clocksOn } from '../in-force.ts'
import { decider, head, officer } from '../sub-case/actors.ts'
import type { JurisdictionFacts } from './schemas.ts'

const LAW = '行政处罚法 §25'

/** 管辖争议 (jurisdiction): organs agree in seven working days, else the superior they share names one. Whoever filed first goes on with what cannot wait. */
export const jurisdictionLifecycle = lifecycleOf<JurisdictionFacts>()({
  caseType: 'jurisdiction', kind: 'sub',
  states: { negotiating: { is: 'open', queue: 'toNegotiate' }, referred: { is: 'open', queue: 'toDesignate' }, agreed: { is: 'ended' }, designated: { is: 'ended' } },
  clocks: { negotiate: { spec: (_c, ctx) => clocksOn(ctx).negotiate, sorts: true, card: 'yellow' } },
  transitions: [
    { from: null, on: 'dispute', to: 'negotiating', by: [head], clock: { start: ['negotiate'] }, issues: ['jurisdiction.letter'], source: `${LAW}；市场监督管理投诉举报处理暂行办法 §30` },
    { from: 'negotiating', on: 'agree', to: 'agreed', by: [head], clock: { stop: ['negotiate'] }, sets: { result: 'agreed' }, notifies: [officer], marks: ['primary'], source: LAW },
    { from: 'negotiating', on: 'refer', to: 'referred', by: [decider], demands: ['reason'], clock: { stop: ['negotiate'] }, issues: ['jurisdiction.letter'], source: LAW },
    { from: 'referred', on: 'designate', to: 'designated', by: [role('governmentLeader')], sets: { result: 'designated' }, issues: ['jurisdiction.designation'], notifies: [head, officer], marks: ['primary'], source: LAW },
  ],
})
