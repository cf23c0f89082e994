import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import type { Context } from '@onewindow/casework/case-state'
import { keptBy, knobsOn } from '../in-force.ts'
import { aboutPenalty } from '../matter/about-penalty.ts'
import { isBarred, punishmentOf } from '../matter/amount.ts'
import { handedOn } from '../matter/custody.ts'
import { onFirstList } from '../matter/law-of-act.ts'
import { hearingRight } from '../rules/hearing-right.ts'
import { goesBeyond, NO_PENALTY, type ImposedPenalty } from '../rules/imposed-penalty.ts'
import { licenceEffect } from '../rules/penalised-licences.ts'
import { newPenalty } from './checks.ts'
import { refuseCase } from './errors.ts'
import { deviates, type Case } from './gate.ts'
import { pausedFor, reportFault } from './investigate-events.ts'
import {
  acceptInput, answerInput, clericalInput, defectsInput, legalReviewInput, modifyInput, NOT_REVIEWED, noPenaltyInput, opinionInput, receiverInput, redoInput, renotifyInput, sendBackInput, statementInput, terminateInput,
  type Notice, type OrdinaryCaseFacts,
} from './schemas.ts'

type Facts = OrdinaryCaseFacts
const event = eventOf<Facts>()

const isLegal = ({ actor }: Context): boolean => actor.grants.some(({ role }) => role === 'legalReviewer')

/** R5: whether the notice offers a hearing. */
function offersHearing(c: Case, { kinds, fineFen, gainsFen, goodsFen }: ImposedPenalty, ctx: Context): boolean {
  const { organType, party, report } = c.facts
  return hearingRight({ organType, partyKind: party.kind, kinds, fineFen, gainsFen, goodsFen, byLaw: report?.hearingByLaw }, knobsOn(keptBy(c, ctx))).required
}

const newNotice = (c: Case, penalty: ImposedPenalty, ctx: Context): Notice =>
  ({ penalty: { ...penalty, kinds: [...penalty.kinds] }, hearing: offersHearing(c, penalty, ctx), givenOn: ctx.today, servedOn: null, stands: true, waived: false, statements: [], answer: null })

/** The day the sub-case says the paper was served on; R6c decided it there. */
const servedOn = ({ known, today }: Context): string => (known.sub as { servedOn?: string } | undefined)?.servedOn ?? today

const withNotice = (c: Case, change: Partial<Notice>): Facts => ({ ...c.facts, notice: c.facts.notice && { ...c.facts.notice, ...change } })
const withReview = (c: Case, change: Partial<Facts['review']>): Facts => ({ ...c.facts, review: { ...c.facts.review, ...change } })
const withDecision = (c: Case, change: Partial<NonNullable<Facts['decision']>>): Facts => ({ ...c.facts, decision: c.facts.decision && { ...c.facts.decision, ...change } })

/** New facts or evidence: what was notified no longer stands, the review is done again (行政处罚法 §45). */
const reopened = (c: Case): Facts => ({ ...withNotice(c, { stands: false }), review: { ...NOT_REVIEWED }, panel: null })
/** Begun anew: the old decision is history in the timeline and its papers. */
const fromStart = (c: Case): Facts => ({ ...c.facts, report: null, review: { ...NOT_REVIEWED }, notice: null, hearingHeld: false, panel: null, decision: null, suspendedFor: null, testing: null })

const passes = event({ input: opinionInput, change: (c, { opinion }, ctx) => ({ facts: withReview(c, { passed: true, opinion, ...(isLegal(ctx) ? { legal: 'passed' as const } : {}) }) }) })

const undone = (outcome: 'annulled' | 'declaredInvalid' | 'confirmedUnlawful') =>
  ({ change: (c: Case, _input: never, ctx: Context) => ({ body: { ...aboutPenalty(c, c.facts.decision?.penalty ?? NO_PENALTY, ctx), outcome, on: ctx.today } }) })

/** The paper reached the party: what it says of the penalty leaves with the event (common vocabulary §5). */
const reaches: EventSpec<Facts> = {
  change: (c, _input, ctx) => {
    const { penalty = NO_PENALTY, decidedOn = ctx.today } = c.facts.decision ?? {}
    return { facts: withDecision(c, { servedOn: servedOn(ctx) }), body: { ...aboutPenalty(c, penalty, ctx), ...licenceEffect(penalty, servedOn(ctx)), decidedOn, servedOn: servedOn(ctx) } }
  },
}

/** Events from the review to the archive. */
export const decideEvents: Readonly<Record<string, EventSpec<Facts>>> = {
  returnForWork: event({ input: defectsInput, change: (c) => ({ facts: reopened(c) }) }),
  pass: passes,
  passWithStandingNotice: passes,
  notify: { change: (c, _input, ctx) => ({ facts: { ...c.facts, notice: newNotice(c, c.facts.report?.penalty ?? NO_PENALTY, ctx) } }) },
  noticeServed: { change: (c, _input, ctx) => ({ facts: withNotice(c, { servedOn: servedOn(ctx) }) }) },
  state: event({ input: statementInput, change: (c, { text }, { today }) => ({ facts: withNotice(c, { statements: [...(c.facts.notice?.statements ?? []), { on: today, text }], answer: null }) }) }),
  waive: { change: (c) => ({ facts: withNotice(c, { waived: true }) }) },
  renotify: event({
    input: renotifyInput,
    check: (c, { penalty }) => (goesBeyond(penalty, c.facts.report?.penalty ?? NO_PENALTY) ? refuseCase.heavierThanNotified({}) : null),
    change: (c, { penalty }, ctx) => ({ facts: { ...c.facts, report: c.facts.report && { ...c.facts.report, penalty }, notice: newNotice(c, penalty, ctx) } }),
  }),
  requestHearing: { change: (c) => pausedFor(c, 'hearing', '行政处罚法 §64') },
  hearingClosed: { change: (c) => ({ facts: { ...withReview(c, { legal: 'none' }), hearingHeld: true } }) },
  needMoreFacts: { change: (c) => ({ facts: reopened(c) }) },
  accept: event({
    input: acceptInput,
    check: (c, { penalty }, ctx) => (goesBeyond(penalty, c.facts.notice?.penalty ?? NO_PENALTY) ? refuseCase.heavierThanNotified({}) : c.facts.report ? reportFault(c, { ...c.facts.report, penalty }, ctx) : null),
    change: (c, { penalty, answer }) => ({ facts: { ...withNotice(c, { answer }), report: c.facts.report && { ...c.facts.report, penalty }, review: { ...NOT_REVIEWED }, panel: null }, body: { fineFen: penalty.fineFen } }),
  }),
  legalReview: event({ input: legalReviewInput, change: (c, { passed, opinion }) => ({ facts: withReview(c, { legal: passed ? 'passed' : 'refused', opinion }), body: { passed } }) }),
  toDecision: event({
    input: answerInput,
    check: (c, { answer }) => (c.facts.notice?.statements.length && !c.facts.notice.answer && answer.length < 5 ? refuseCase.defenceUnanswered({}) : null),
    change: (c, { answer }) => (answer ? { facts: withNotice(c, { answer }) } : {}),
  }),
  discuss: event({ input: opinionInput, change: (c, { opinion }, { today }) => ({ facts: { ...c.facts, panel: { on: today, agreed: true, opinion } } }) }),
  sendBack: event({ input: sendBackInput, change: (c, { to }) => ({ facts: to === 'investigating' ? reopened(c) : c.facts, body: { to } }) }),
  decidePenalty: {
    change: (c, _input, ctx) => {
      const penalty = c.facts.report?.penalty ?? { ...NO_PENALTY, kinds: [] }
      return { facts: { ...c.facts, decision: { kind: 'penalty', penalty: { ...penalty, kinds: [...penalty.kinds] }, code: null, education: '', decidedOn: ctx.today, servedOn: null, deviates: deviates(c, ctx) } }, body: { fineFen: penalty.fineFen, kinds: penalty.kinds } }
    },
  },
  decideNoPenalty: event({
    input: noPenaltyInput,
    check: (c, { code }, ctx) => (c.facts.report && punishmentOf(c.facts.act, c.facts.report.punishability, onFirstList(c, ctx)).code !== code ? refuseCase.notPunishable({ code }) : null),
    change: (c, { code, education }, { today }) => ({ facts: { ...c.facts, decision: { kind: 'noPenalty', penalty: { ...NO_PENALTY, kinds: [] }, code, education, decidedOn: today, servedOn: null, deviates: false } }, body: { code } }),
  }),
  terminate: event({ input: terminateInput, check: (c, { ground }) => (ground === 'barred' && !isBarred(c.facts.act) ? refuseCase.notBarred({}) : null), change: (_c, { ground }) => ({ body: { ground } }) }),
  transferOut: event({
    input: receiverInput,
    change: (c, { receiver }, ctx) => {
      const { facts, body } = handedOn(c, { step: 'handedOver', hand: ctx.actor.name, onto: receiver }, ctx)
      return { facts, body: { ...body, receiver } }
    },
  }),
  archive: { change: (c, _input, ctx) => handedOn(c, { step: 'archived', hand: ctx.actor.name }, ctx) },
  served: reaches,
  servedSpared: { change: (c, _input, ctx) => ({ facts: withDecision(c, { servedOn: servedOn(ctx) }) }) },
  correctClerical: event({ input: clericalInput, change: (_c, typed) => ({ body: typed }) }),
  modify: event({
    input: modifyInput,
    change: (c, input, ctx) => {
      const { today } = ctx
      const penalty = newPenalty(input, ctx.known) ?? NO_PENALTY
      const kept = licenceEffect(penalty, c.facts.decision?.servedOn ?? today)
      const detains = kept?.effect === 'suspend' ? { licences: [...kept.licences], until: kept.until } : { licences: [], until: null }
      return { facts: withDecision(c, { penalty: { ...penalty, kinds: [...penalty.kinds] } }), body: { ...aboutPenalty(c, penalty, ctx), ...detains, outcome: 'modified', on: today } }
    },
  }),
  resumeExecution: reaches,
  annul: undone('annulled'),
  declareInvalid: undone('declaredInvalid'),
  confirmUnlawful: undone('confirmedUnlawful'),
  redo: event({ input: redoInput, change: (c, { ground }) => ({ facts: fromStart(c), body: { ground } }) }),
  judicialReturn: { change: (c) => ({ facts: fromStart(c) }) },
  reopen: { change: (c) => ({ facts: fromStart(c) }) },
}
