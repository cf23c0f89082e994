import type { CaseState } from '@onewindow/casework/case-state'
import { latestClock } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { penaltyLaw } from '../papers.ts'
import { loadInside } from '../sub-case/people.ts'
import { paper } from '../sub-case/paper.ts'
import { thingsOnPaper } from '../sub-case/things.ts'
import { preservationLifecycle } from './lifecycle.ts'
import { confiscationInput, outcomeInput, preservationFacts, seizureInput, type PreservationFacts } from './schemas.ts'

const event = eventOf<PreservationFacts>()
const law = [penaltyLaw('第五十六条')]
const becomes = (outcome: NonNullable<PreservationFacts['outcome']>) => (c: CaseState<PreservationFacts>) => ({ facts: { ...c.facts, outcome } })
const OUTCOMES: Readonly<Record<string, string>> = { released: '解除登记保存', sampled: '抽样取证后解除登记保存', seized: '转为查封、扣押', confiscated: '予以没收', lapsed: '期满解除登记保存' }

export const preservationType = defineCaseType<PreservationFacts>({
  name: 'preservation', numberPrefix: null, facts: preservationFacts, lifecycle: preservationLifecycle as never,
  partyFacts: ['why', 'keeper', 'things', 'outcome'],
  events: {
    release: event({ input: outcomeInput, change: becomes('released') }),
    sample: event({ input: outcomeInput, change: becomes('sampled') }),
    toSeizure: event({ input: seizureInput, change: becomes('seized') }),
    toConfiscation: event({ input: confiscationInput, change: becomes('confiscated') }),
    lapse: { change: becomes('lapsed') },
  },
  documents: {
    'preservation.notice': paper<PreservationFacts>('preservation.notice', law, (c, ctx) => ({ reasons: c.facts.why, keeper: c.facts.keeper, until: latestClock(c, 'preserve')?.dueOn ?? ctx.today, things: thingsOnPaper(c.facts.things) })),
    'preservation.outcome': paper<PreservationFacts>('preservation.outcome', law, (c, _ctx, { why, decision }: { why?: string; decision?: string }) => ({
      outcome: `${OUTCOMES[c.state] ?? ''}${decision ? `（${decision}）` : ''}`, reasons: why ?? (c.state === 'lapsed' ? '自登记保存之日起七个工作日内未作出处理决定。' : c.state === 'released' ? '案件已经终结。' : '依行政处罚决定处理。'), things: thingsOnPaper(c.facts.things),
    })),
  },
  load: (db, c) => loadInside(db, c),
})
