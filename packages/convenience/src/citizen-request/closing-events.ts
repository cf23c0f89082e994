import type { CaseState, Context } from '@onewindow/casework/case-state'
import { eventOf, type Change, type EventSpec } from '@onewindow/casework/case-type'
import * as checks from './checks.ts'
import * as typed from './inputs.ts'
import type { VisitInput } from './inputs.ts'
import type { RequestFacts } from './schemas.ts'
import { toCentre, toLead } from './units.ts'

type Case = CaseState<RequestFacts>
const event = eventOf<RequestFacts>()

/** Whether a visit closes or leaves open is settled by the row; the result follows from what the reporter said. */
function visited(c: Case, input: VisitInput, ctx: Context): Change<RequestFacts> {
  const { reached, solved, level, deniesContact, evidenceVerified } = input
  const visit = { round: c.round, at: ctx.at, by: ctx.actor.kind === 'citizen' ? ('reporter' as const) : ('visitor' as const), reached, solved, level, deniesContact, evidenceVerified }
  const facts = { ...c.facts, visits: [...c.facts.visits, visit].slice(-40) }
  const body = { reached, solved, level }
  return checks.visitCloses(c, input, ctx) === null ? { ...toLead(c, ctx), facts, result: solved ? 'solved' : 'explained', body } : { facts, body }
}

const toUnitAgain = { change: (c: Case, _input: never, ctx: Context) => ({ ...toLead(c, ctx), facts: { ...c.facts, reply: null, ending: null } }) }

export const closingEvents: Readonly<Record<string, EventSpec<RequestFacts>>> = {
  reply: event({
    input: typed.replyInput, check: checks.replied,
    change: (c, { openAssistsReason, ...reply }, ctx) => ({ ...toCentre(ctx), facts: { ...c.facts, reply: { ...reply, at: ctx.at } }, body: { resultCode: reply.resultCode, ...(openAssistsReason ? { openAssistsReason } : {}) } }),
  }),
  returnReply: { change: (c, _input: never, ctx) => toLead(c, ctx) },
  recordVisit: event({ input: typed.visitInput, change: visited }),
  confirmSolved: { change: (c, _input: never, ctx) => visited(c, { reached: true, solved: true, level: null, deniesContact: false, evidenceVerified: false, answerLawful: false }, ctx) },
  noContactWay: { change: (c, _input: never, ctx) => toLead(c, ctx) },
  visitUnreachable: { change: (c, _input: never, ctx) => toLead(c, ctx) },
  orderRework: toUnitAgain,
  reopen: toUnitAgain,
}
