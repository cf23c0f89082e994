import type { Context } from '@onewindow/casework/case-state'
import { eventOf, type Change } from '@onewindow/casework/case-type'
import { clocksOn } from '../in-force.ts'
import { paymentDueOn } from '../rules/deadlines.ts'
import { refuseExecution } from './errors.ts'
import { fits } from './guards.ts'
import { openFen, surplusFen, type Case } from './owed.ts'
import { paymentCodeOf } from './payment-code.ts'
import * as typed from './schemas.ts'

type Facts = typed.ExecutionFacts
const event = eventOf<Facts>()
const withFacts = (c: Case, facts: Partial<Facts>, body: Record<string, unknown> = {}): Change<Facts> => ({ facts: { ...c.facts, ...facts }, body })

/** The fine with its one day, until it is deferred. The code is the decision's, or the case's own where that named none; so the bank's message finds it. */
const opened = (c: Case, ctx: Context): Change<Facts> => {
  const { penalty, servedOn } = c.facts
  return withFacts(c, { paymentCode: c.facts.paymentCode || paymentCodeOf(c), dues: penalty.fineFen === 0 ? [] : [{ date: paymentDueOn(servedOn, clocksOn(ctx), ctx.calendar), amountFen: penalty.fineFen }] })
}

/** A payment is counted once by its serial; what came in too much is to be paid back. */
function paid(c: Case, { amountFen, serial, paidOn }: typed.PayInput, way: 'bank' | 'hand' | 'onTheSpot', ctx: Context): Change<Facts> {
  const facts: Facts = { ...c.facts, payments: [...c.facts.payments, { date: paidOn, amountFen, serial, way }] }
  const agreed = c.state === 'agreed' && facts.plan?.waiveLate === true && openFen({ ...c, facts }, ctx).principal === 0
  const after = agreed ? { ...facts, lateWaived: true } : facts
  const back = surplusFen({ ...c, facts: after }, ctx) - c.facts.refundFen
  return {
    facts: { ...after, refundFen: c.facts.refundFen + Math.max(0, back) }, body: { amountFen, serial },
    ...(back > 0 ? { openTasks: [{ kind: 'refund', unitId: c.unitId, body: { amountFen: back } }] } : {}),
  }
}

/** What was paid too much for what is owed now goes back. */
function refunding(c: Case, facts: Facts, ctx: Context): Change<Facts> {
  const back = Math.max(0, surplusFen({ ...c, facts }, ctx) - c.facts.refundFen)
  return { facts: { ...facts, refundFen: c.facts.refundFen + back }, body: { refundFen: back }, ...(back > 0 ? { openTasks: [{ kind: 'refund', unitId: c.unitId, body: { amountFen: back } }] } : {}) }
}

/** The decision was changed: a new amount with a new day, what was paid is kept (行政复议法 §63). */
function replacing(c: Case, ctx: Context): Change<Facts> {
  const { fineFen, servedOn } = ctx.known.decision as { fineFen: number; servedOn: string }
  const dues = fineFen === 0 ? [] : [{ date: paymentDueOn(servedOn, clocksOn(ctx), ctx.calendar), amountFen: fineFen }]
  return refunding(c, { ...c.facts, penalty: { ...c.facts.penalty, fineFen }, servedOn, dues, asked: null, plan: null, reminderServedOn: null, excluded: c.facts.excluded.map((one) => ({ ...one, to: one.to ?? ctx.today })) }, ctx)
}

/** With the decision its fine is gone. */
const annulled = (c: Case, ctx: Context): Change<Facts> => refunding(c, { ...c.facts, penalty: { ...c.facts.penalty, fineFen: 0 }, dues: [], asked: null, plan: null }, ctx)

const excluding = (c: Case, ground: 'remedy' | 'agreement', ctx: Context) => [...c.facts.excluded, { from: ctx.today, to: null, ground }]
const including = (c: Case, ground: 'remedy' | 'agreement', ctx: Context) => c.facts.excluded.map((one) => (one.ground === ground && one.to === null ? { ...one, to: ctx.today } : one))

/** A reconsideration that upheld the decision leaves fifteen days for a suit, counted from its service (行政诉讼法 §45). */
function resumed(c: Case, ctx: Context): Change<Facts> {
  const remedy = ctx.known.remedy as { kind: string; state: string; effectiveOn: string | null } | null | undefined
  const upheld = remedy?.kind === 'reconsideration' && remedy.state === 'upheld'
  return withFacts(c, { excluded: including(c, 'remedy', ctx), reviewServedOn: upheld ? remedy.effectiveOn : c.facts.reviewServedOn })
}

const plain = (facts: (c: Case, ctx: Context) => Partial<Facts>) => ({ change: (c: Case, _input: never, ctx: Context) => withFacts(c, facts(c, ctx)) })

export const executionEvents = {
  open: { change: (c: Case, _input: never, ctx: Context) => opened(c, ctx) },
  pay: event({ input: typed.payInput, change: (c, input, ctx) => paid(c, input, 'bank', ctx) }),
  payByHand: event({ input: typed.payInput, check: (_c, { paidOn }, ctx) => (paidOn > ctx.today ? refuseExecution.paperDiffers({}) : null), change: (c, input, ctx) => paid(c, input, 'hand', ctx) }),
  collectRemote: event({ input: typed.collectInput, change: (c, { amountFen, receiptNumber }, ctx) => paid(c, { amountFen, serial: receiptNumber, paidOn: ctx.today }, 'onTheSpot', ctx) }),
  askDefer: event({ input: typed.deferInput, check: fits, change: (c, asked) => withFacts(c, { asked }) }),
  grantDefer: plain(({ facts }) => ({ dues: facts.asked?.dues ?? facts.dues, asked: null })),
  refuseDefer: plain(() => ({ asked: null })),
  stopLate: plain((c, ctx) => ({ excluded: c.facts.excluded.some(({ ground, to }) => ground === 'remedy' && to === null) ? c.facts.excluded : excluding(c, 'remedy', ctx) })),
  resumeLate: { change: (c: Case, _input: never, ctx: Context) => resumed(c, ctx) },
  reminderServed: plain((_c, ctx) => ({ reminderServedOn: (ctx.known.served as { servedOn: string } | null)?.servedOn ?? ctx.today })),
  agree: event({
    input: typed.agreeInput,
    check: (_c, { stages }, ctx) => (stages.some(({ date }, i) => date <= (stages[i - 1]?.date ?? ctx.today)) ? refuseExecution.schedule({ reason: 'notInOrder' }) : null),
    change: (c, plan, ctx) => withFacts(c, { plan: { ...plan, agreedOn: ctx.today }, excluded: excluding(c, 'agreement', ctx) }),
  }),
  breach: plain((c, ctx) => ({ plan: null, excluded: including(c, 'agreement', ctx) })),
  executeSelf: event({ input: typed.executeSelfInput }),
  applyCourt: event({ input: typed.courtInput }),
  executed: event({ input: typed.recordInput }),
  stopped: event({ input: typed.recordInput }),
  courtAccepts: event({ input: typed.courtAnswerInput, change: (_c, body) => ({ body }) }),
  courtRefuses: event({ input: typed.courtAnswerInput, change: (_c, body) => ({ body }) }),
  courtDone: event({ input: typed.courtAnswerInput, change: (_c, body) => ({ body }) }),
  auctionSeized: event({ input: typed.auctionInput }),
  performByOthers: event({ input: typed.performInput, change: (c, { object, urgent }, ctx) => withFacts(c, { performance: { object, urgent, orderedOn: ctx.today } }) }),
  performed: event({ input: typed.recordInput, change: (c) => withFacts(c, { performance: null }) }),
  suspendExec: event({ input: typed.suspendInput, change: (_c, body) => ({ body }) }),
  replaceAmount: { change: (c: Case, _input: never, ctx: Context) => replacing(c, ctx) },
  endExec: event({ input: typed.endInput.partial(), change: (c, { ground }, ctx) => (ctx.actor.kind === 'system' && c.state !== 'suspended' ? annulled(c, ctx) : { body: { ground: ground ?? 'noMeans' } }) }),
}
