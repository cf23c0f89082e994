import { inShanghai } from '@onewindow/calendar/day'
import { latestClock } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { hotline, paperOf } from '../citizen-request/paper.ts'
import { assistLifecycle } from './lifecycle.ts'
import { assistFacts, deliverInput, settleInput, type AssistFacts } from './schemas.ts'

const event = eventOf<AssistFacts>()
const onRequest = hotline('十四')

/** 协办: what another unit adds to a request; the lead's reply waits for it. */
export const assistTaskType = defineCaseType<AssistFacts>({
  name: 'assistTask', numberPrefix: null, facts: assistFacts, lifecycle: assistLifecycle as never,
  events: {
    deliver: event({ input: deliverInput, change: (c, { text, evidence }, ctx) => ({ facts: { ...c.facts, opinion: { text, evidence, at: ctx.at } } }) }),
    settle: event({ input: settleInput, change: (_c, { stands, note }) => ({ body: { stands, note } }) }),
  },
  documents: {
    'assistTask.order': paperOf<AssistFacts>('assistTask.order', onRequest, (c, ctx) => ({
      matter: c.facts.matter, request: c.facts.requestNumber || '工单', extract: c.facts.extract || '内容保密，由承办人员凭权限查看', need: c.facts.need, dueOn: latestClock(c, 'assist')?.dueOn ?? ctx.today, secrecy: '仅限办理使用',
    })),
    'assistTask.opinion': paperOf<AssistFacts>('assistTask.opinion', onRequest, (c, ctx) => ({ matter: c.facts.matter, opinion: c.facts.opinion?.text ?? '', evidence: c.facts.opinion?.evidence ?? '', deliveredAt: inShanghai(ctx.at) })),
  },
  load: () => Promise.resolve({}),
})
