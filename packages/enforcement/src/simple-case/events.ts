import { dayOf } from '@onewindow/calendar/day'
import type { Context } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { aboutPenalty } from '../matter/about-penalty.ts'
import { weighedFor } from '../matter/law-of-act.ts'
import { confinedFor } from '../matter/seats.ts'
import { NO_PENALTY, type ImposedPenalty } from '../rules/imposed-penalty.ts'
import { refuseSimple } from './errors.ts'
import { collectGround, exemptionOf, newPenalty, numberFree, spareFault, spotFault, type Case } from './guards.ts'
import { collectInput, decideInput, escalateInput, hearInput, modifyInput, noPenaltyInput, serveInput, tellInput, type SimpleCaseFacts } from './schemas.ts'

const event = eventOf<SimpleCaseFacts>()
const plain = (penalty: ImposedPenalty) => ({ ...penalty, kinds: [...penalty.kinds] })

/** Whether the amount leaves the band of its sheet. */
function leavesBand(c: Case, { range, sheet, penalty }: Pick<ReturnType<typeof decideInput.parse>, 'range' | 'sheet' | 'penalty'>, ctx: Context): boolean {
  const weight = weighedFor(c, { range, sheet }, ctx)
  return 'sheet' in weight && penalty.fineFen > 0 && (penalty.fineFen < weight.sheet.bandMinFen || penalty.fineFen > weight.sheet.bandMaxFen)
}

/** Events of an on-the-spot case. */
export const simpleCaseEvents: Readonly<Record<string, EventSpec<SimpleCaseFacts>>> = {
  open: { check: numberFree, change: (c) => confinedFor(c.facts.party) },
  showCertificates: { change: (c) => ({ facts: { ...c.facts, shown: true } }) },
  tell: event({ input: tellInput, change: (c, { told }) => ({ facts: { ...c.facts, told } }) }),
  hear: event({ input: hearInput, change: (c, { words }) => ({ facts: { ...c.facts, heard: [...c.facts.heard, words] } }) }),
  decide: event({
    input: decideInput,
    check: (c, asked, ctx) => spotFault(c, asked, ctx),
    change: (c, asked, ctx) => {
      const { range, sheet, penalty, factsClear, needsTest, hardToEnforceLater, remoteAndAsked, refusal, socialImpact = false } = asked
      return { facts: { ...c.facts, range, sheet, refusal, decision: { penalty, factsClear, needsTest, hardToEnforceLater, remoteAndAsked, decidedAt: ctx.at, servedOn: null, deviates: leavesBand(c, asked, ctx), socialImpact, exemptFor: exemptionOf(c, asked, ctx) } }, body: { fineFen: penalty.fineFen, kinds: penalty.kinds } }
    },
  }),
  noPenalty: event({ input: noPenaltyInput, check: (c, asked, ctx) => spareFault(c, asked, ctx), change: (c, { code }) => ({ facts: { ...c.facts, spared: code }, body: { code } }) }),
  escalate: event({ input: escalateInput }),
  serveOnSpot: event({
    input: serveInput,
    check: (_c, { signed, refusal }) => (signed || refusal.length >= 2 ? null : refuseSimple.notSigned({})),
    change: (c, { signed, refusal }, ctx) => {
      const { at, today } = ctx
      const { penalty = NO_PENALTY, decidedAt = at } = c.facts.decision ?? {}
      return { facts: { ...c.facts, decision: c.facts.decision && { ...c.facts.decision, servedOn: dayOf(at) }, signedAt: signed ? at : null, refusal }, body: { ...aboutPenalty(c, penalty, ctx), decidedOn: dayOf(decidedAt), servedOn: today } }
    },
  }),
  collect: event({
    input: collectInput,
    change: (c, { financeReceiptNo }, ctx) => {
      const ground = collectGround(c, ctx)
      const amountFen = c.facts.decision?.penalty.fineFen ?? 0
      return ground === 'none' ? {} : { facts: { ...c.facts, collected: { ground, amountFen, financeReceiptNo, on: ctx.today } }, body: { amountFen, financeReceiptNo } }
    },
  }),
  modify: event({
    input: modifyInput,
    change: (c, input, ctx) => {
      const { today } = ctx
      const penalty = newPenalty(input, ctx.known) ?? NO_PENALTY
      return { facts: { ...c.facts, decision: c.facts.decision && { ...c.facts.decision, penalty: plain(penalty), servedOn: today, exemptFor: exemptionOf(c, { ...c.facts.decision, penalty: plain(penalty) }, ctx) } }, body: { ...aboutPenalty(c, penalty, ctx), outcome: 'modified', on: today } }
    },
  }),
  annul: { change: (c, _input, ctx) => ({ body: { ...aboutPenalty(c, c.facts.decision?.penalty ?? NO_PENALTY, ctx), outcome: 'annulled', on: ctx.today } }) },
}
