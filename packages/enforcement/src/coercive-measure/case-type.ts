import type { CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, eventOf } from '@onewindow/casework/case-type'
import { seatFault } from '../matter/pair.ts'
import { loadInside } from '../sub-case/people.ts'
import { firstHoldings, moveLines } from '../sub-case/things.ts'
import { measureDocuments } from './documents.ts'
import { measureLifecycle } from './lifecycle.ts'
import * as typed from './schemas.ts'

type Facts = typed.MeasureFacts
const event = eventOf<Facts>()
const books = (c: CaseState<Facts>, holdings: Facts['holdings'], more: Partial<Facts> = {}) => ({ facts: { ...c.facts, ...more, holdings } })

/** From the first day the books say where every piece is. */
const taken = (c: CaseState<Facts>) => books(c, firstHoldings(c.facts.things))
/** What is away for a test comes back first. */
const backFromTest = (c: CaseState<Facts>) => moveLines(c.facts.holdings, ['testing'], 'held')

export const coerciveMeasureType = defineCaseType<Facts>({
  name: 'coerciveMeasure', numberPrefix: null, facts: typed.measureFacts, lifecycle: measureLifecycle as never, pairFault: seatFault,
  partyFacts: ['kind', 'why', 'things', 'test', 'proceedsFen'],
  events: {
    imposeUrgent: { change: taken },
    impose: event({ input: typed.imposeInput, change: taken }),
    testStart: event({
      input: typed.testInput,
      change: (c, { lines, ...test }) => ({ ...books(c, moveLines(c.facts.holdings, ['held'], 'testing', { lines, toPlace: test.body }), { test }), pause: { reason: 'test', basis: '行政强制法 §25(3)', declaredLength: test.days } }),
    }),
    testBack: { change: (c) => books(c, backFromTest(c), { test: null }) },
    extend: event({ input: typed.extendInput, change: (_c, { days, why }) => ({ extend: { length: days, unit: 'calendarDay', reason: why } }) }),
    release: event({ input: typed.releaseInput.partial(), change: (c, { ground }) => ({ ...books(c, backFromTest(c), { test: null }), body: { ground: ground ?? 'expired' } }) }),
    partRelease: event({ input: typed.partReleaseInput, change: (c, { lines, ground }) => ({ ...books(c, moveLines(c.facts.holdings, ['held'], 'returned', { lines })), body: { ground } }) }),
    toConfiscation: { change: (c) => books(c, moveLines(backFromTest(c), ['held', 'sold'], 'confiscated'), { test: null }) },
    sellPerishable: event({ input: typed.sellInput, change: (c, { lines, proceedsFen }) => books(c, moveLines(c.facts.holdings, ['held'], 'sold', { lines }), { proceedsFen: c.facts.proceedsFen + proceedsFen }) }),
    handToPolice: { change: (c) => books(c, moveLines(backFromTest(c), ['held'], 'handedOver'), { test: null }) },
    goodsReturned: event({ input: typed.returnInput, change: (c) => books(c, moveLines(backFromTest(c), ['held', 'sold'], 'returned'), { test: null }) }),
  },
  documents: measureDocuments,
  load: (db, c) => loadInside(db, c),
})
