import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import { isUrgent } from '../rules/urgency.ts'
import * as checks from './checks.ts'
import { factsOf } from './facts-of.ts'
import { categoryOf } from '../in-force.ts'
import * as typed from './inputs.ts'
import { noticed } from './near.ts'
import type { RequestFacts } from './schemas.ts'
import { toCentre } from './units.ts'
import { namedFor, partyOf, titleOf, withCategory } from './words-of.ts'

type Case = CaseState<RequestFacts>
const event = eventOf<RequestFacts>()

const urgency = (category: string | null, reason: string, on: InForce): Pick<RequestFacts, 'urgent' | 'urgentReason'> =>
  ({ urgent: isUrgent(categoryOf(category, on) ?? { urgent: false }, reason === '' ? null : { reason }), urgentReason: reason })

/** Received: the centre has it, from now on time counts, and today's policy with it. */
const received = (c: Case, ctx: Context, reason = ''): Change<RequestFacts> => {
  const { facts, flags, links } = noticed(c, ctx)
  return { ...toCentre(ctx), receivedAt: ctx.at, facts: { ...c.facts, ...facts, ...urgency(c.facts.category, reason, ctx) }, topic: c.facts.category ?? c.facts.kind, flags, links }
}

/** What is added to a request, with its instant. */
const withText = (facts: RequestFacts, text: string, at: string): RequestFacts => ({ ...facts, supplements: [...facts.supplements, { at, text }] })

export const intakeEvents: Readonly<Record<string, EventSpec<RequestFacts>>> = {
  submit: event({
    input: typed.reportInput, check: checks.reported,
    change: (c, input, ctx) => {
      const facts = factsOf({ ...input, reporter: input.reporter.name === '' ? c.facts.reporter : input.reporter }, ctx)
      return { ...received({ ...c, facts }, ctx), title: titleOf(facts, ctx), ...namedFor(c, partyOf(facts, facts.reporter.name)) }
    },
  }),
  report: event({ input: typed.reportInput, check: checks.reported, change: (c, _input, ctx) => received(c, ctx) }),
  register: event({ input: typed.registerInput, check: checks.registered, change: (c, input, ctx) => received(c, ctx, input.urgentReason) }),
  receive: { change: (c, _input, ctx) => received(c, ctx) },
  askSupplement: event({ input: typed.textInput, change: (c, { text }) => ({ facts: { ...c.facts, asked: text }, pause: { reason: 'supplementing', basis: '优化营商环境条例 §36' }, body: { text } }) }),
  supplement: event({ input: typed.textInput, change: (c, { text }, ctx) => ({ facts: withText(c.facts, text, ctx.at) }) }),
  accept: event({
    input: typed.acceptInput, check: checks.accepted,
    change: (c, { category, place, urgentReason }, ctx) => {
      const on = whenOpened(c, ctx)
      const facts = { ...c.facts, category, place: place ?? c.facts.place, ...urgency(category, urgentReason || c.facts.urgentReason, on) }
      return { title: titleOf(facts, on), ...withCategory(c, facts, on), body: { category } }
    },
  }),
  answerOnSpot: event({ input: typed.answerInput, change: (c, { text, article }) => ({ facts: { ...c.facts, ending: { code: 'answered', text } }, body: { article } }) }),
  transferEmergency: event({ input: typed.emergencyInput, change: (c, { line, receivedBy }) => ({ facts: { ...c.facts, ending: { code: line, text: receivedBy } }, body: { line } }) }),
  divert: event({ input: typed.divertInput, change: (c, { channel, how }) => ({ facts: { ...c.facts, ending: { code: channel, text: how } }, body: { channel } }) }),
  refuse: event({ input: typed.refuseInput, check: checks.refusedWithNumber, change: (c, { code, earlierNumber }) => ({ facts: { ...c.facts, ending: { code, text: earlierNumber } }, body: { code } }) }),
  supplementExpire: { change: (c) => ({ facts: { ...c.facts, ending: { code: 'notSupplemented', text: '' } } }) },
  contest: { change: (c, _input: never, ctx) => ({ ...toCentre(ctx), facts: { ...c.facts, ending: null } }) },
  correct: event({
    input: typed.correctInput,
    change: (c, input, ctx) => {
      const { addition, category, kind, place } = input
      const changes = [
        ...(category && category !== c.facts.category ? [{ at: ctx.at, what: 'category', old: c.facts.category ?? '', now: category }] : []), ...(kind && kind !== c.facts.kind ? [{ at: ctx.at, what: 'kind', old: c.facts.kind, now: kind }] : []),
        ...(place ? [{ at: ctx.at, what: 'place', old: c.facts.place?.regionCode ?? '', now: place.regionCode }] : []), ...(addition ? [{ at: ctx.at, what: 'addition', old: '', now: addition }] : []),
      ]
      const facts = { ...c.facts, category: category ?? c.facts.category, kind: kind ?? c.facts.kind, place: place ?? c.facts.place, corrections: [...c.facts.corrections, ...changes].slice(-60), ...urgency(category ?? c.facts.category, c.facts.urgentReason, whenOpened(c, ctx)) }
      return { ...withCategory(c, facts, whenOpened(c, ctx)), body: { what: changes.map(({ what }) => what) } }
    },
  }),
}
