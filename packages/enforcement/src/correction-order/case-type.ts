import { inShanghai } from '@onewindow/calendar/day'
import { latestClock } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { seatFault } from '../matter/pair.ts'
import { partyIdIn } from '../matter/seats.ts'
import { officersOf, penaltyLaw } from '../papers.ts'
import { loadInside } from '../sub-case/people.ts'
import { paper, photosOf, shownText, signedBy } from '../sub-case/paper.ts'
import { orderLifecycle } from './lifecycle.ts'
import { checkInput, orderFacts, prolongInput, type CheckInput, type OrderFacts } from './schemas.ts'
import { termFault } from './term.ts'

const event = eventOf<OrderFacts>()
const law = [penaltyLaw('第二十八条')]

export const correctionOrderType = defineCaseType<OrderFacts>({
  name: 'correctionOrder', numberPrefix: null, facts: orderFacts, lifecycle: orderLifecycle as never, pairFault: seatFault,
  partyFacts: ['act', 'what', 'law', 'days', 'checked'],
  events: {
    prolong: event({ input: prolongInput, check: (_c, { days }, ctx) => termFault(days, ctx), change: (_c, { days, why }) => ({ extend: { length: days, unit: 'calendarDay', reason: why }, body: { days } }) }),
    check: event({ input: checkInput, change: (c, { shown, findings }, ctx) => ({ facts: { ...c.facts, checked: { on: ctx.today, findings, shown } }, body: { partyId: partyIdIn(c), act: c.facts.act.slice(0, 300), on: ctx.today } }) }),
  },
  documents: {
    'correctionOrder.order': paper<OrderFacts>('correctionOrder.order', law, (c, ctx) => ({
      act: c.facts.act, law: c.facts.law, what: c.facts.what, until: latestClock(c, 'correction')?.dueOn ?? ctx.today, consequence: '逾期不改正的，将作为从重处罚的情节，并依法处理。',
    })),
    'correctionOrder.checkRecord': paper<OrderFacts>('correctionOrder.checkRecord', law, (c, ctx, input: CheckInput) => ({
      at: inShanghai(ctx.at), findings: input.findings, result: input.corrected ? '已改正' : '未改正', shown: shownText(c.facts.checked?.shown === true), photos: photosOf(ctx.files ?? []), officers: officersOf(c, ctx), signatures: signedBy(c, ctx, input),
    })),
    'correctionOrder.revocation': paper<OrderFacts>('correctionOrder.revocation', law, (_c, _ctx, _input, reason) => ({ reasons: reason })),
  },
  load: (db, c) => loadInside(db, c),
})
