import { type CaseState, holdersOf, seatOf } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { clueBody } from '../firm/clue-body.ts'
import { bodyLeft, drawnBody, toldInPast } from './guards.ts'
import * as typed from './schemas.ts'
import type { SamplingFacts } from './schemas.ts'

type Case = CaseState<SamplingFacts>
const event = eventOf<SamplingFacts>()
const put = (c: Case, facts: Partial<SamplingFacts>): { facts: SamplingFacts } => ({ facts: { ...c.facts, ...facts } })

export const samplingEvents: Record<string, EventSpec<SamplingFacts>> = {
  plan: event({ input: typed.planInput, change: (_c, { samplerIds }) => ({ parts: samplerIds.map((id) => seatOf('sampler', id)) }) }),
  take: event({ input: typed.takeInput, change: (c, taken, ctx) => put(c, { taken: { ...taken, takenOn: ctx.today } }) }),
  cannotTake: event({ input: typed.cannotTakeInput, change: (c, { shortStock }) => put(c, { shortStock }) }),
  deliver: event({ input: typed.deliverInput }),
  report: event({ input: typed.reportInput, change: (c, report) => put(c, { report }) }),
  tell: event({ input: typed.tellInput, check: toldInPast, change: (c, { toldAt }) => put(c, { toldAt }) }),
  askRetest: event({ input: typed.askRetestInput, change: (c, { wish }) => put(c, { retestWish: wish }) }),
  objectToSample: event({ input: typed.objectInput, change: (c, { objection }) => put(c, { objection }) }),
  upheld: event({ input: typed.upheldInput, change: (c, { producerName }) => ({ ...put(c, { producerName }), leave: c.parts.filter(({ part }) => part === 'producer'), body: { producerName } }) }),
  accept: event({
    input: typed.acceptRetestInput, check: bodyLeft,
    change: (c, input) => {
      const drawn = drawnBody(c, input)
      return { ...put(c, { retestBody: 'body' in drawn ? drawn.body : null }), body: { seed: input.seed, bodies: input.bodies } }
    },
  }),
  refuse: event({ input: typed.refuseRetestInput, change: (_c, { ground }) => ({ body: { ground } }) }),
  /** Who loses bears the fee of the retest (食品安全法实施条例 §42). */
  overturned: event({ input: typed.reportInput, change: (c, retestReport) => put(c, { retestReport, feeSide: 'authority' }) }),
  upheldResult: event({ input: typed.reportInput, change: (c, retestReport) => put(c, { retestReport, feeSide: 'applicant' }) }),
  startHandling: event({
    input: typed.handleInput,
    change: (c, { provision }, ctx) => ({
      body: clueBody(c, { origin: 'sampling', foundOn: c.facts.report?.signedOn ?? ctx.today, provision, itemsFailed: (c.facts.report?.items ?? []).filter(({ fits }) => !fits).map(({ item }) => item), officers: holdersOf(c, 'sampler') }),
    }),
  }),
  finish: event({ input: typed.finishInput, change: (c, handled) => put(c, { handled }) }),
}
