import { latestClock } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { penaltyLaw } from '../papers.ts'
import { opensInside } from '../sub-case/inside.ts'
import { loadAround } from '../sub-case/people.ts'
import { paper } from '../sub-case/paper.ts'
import { assistanceLifecycle } from './lifecycle.ts'
import { answerInput, askInput, assistanceFacts, type AssistanceFacts } from './schemas.ts'

const law = [penaltyLaw('第二十六条')]

export const assistanceType = defineCaseType<AssistanceFacts>({
  name: 'assistance', numberPrefix: null, facts: assistanceFacts, lifecycle: assistanceLifecycle as never,
  events: { answer: eventOf<AssistanceFacts>()({ input: answerInput, change: (c, said) => ({ facts: { ...c.facts, ...said } }) }) },
  documents: {
    'assistance.request': paper<AssistanceFacts>('assistance.request', law, (c, ctx) => ({ addressee: c.facts.organ, what: c.facts.what, why: `${c.facts.why}（依据：${c.facts.law}）`, answerBy: latestClock(c, 'assist')?.dueOn ?? ctx.today })),
    'assistance.answer': paper<AssistanceFacts>('assistance.answer', law, (c) => ({ addressee: '请求协助的行政机关', answer: c.facts.answer, ...(c.facts.files.length > 0 ? { files: c.facts.files } : {}) })),
  },
  load: (db, c) => loadAround(db, c),
  openings: {
    ask: opensInside<AssistanceFacts>()(['clue', 'ordinaryCase', 'simpleCase'], askInput, ({ parentId: _parent, unitId, ...said }) =>
      ({ topic: 'assistance', facts: assistanceFacts.parse(said), parts: [{ part: 'asked', partyId: null, accountId: null, unitId, name: said.organ }] })),
  },
})
