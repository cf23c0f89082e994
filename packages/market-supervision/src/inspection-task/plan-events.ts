import { compareInstants } from '@onewindow/calendar/day'
import { type Context, holdersOf, seatOf } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import type { DrawnSeat } from '../draw-batch/seats.ts'
import { knobOn } from '../in-force.ts'
import { LEAD, seatsOf, TEAM } from '../inspection-matter/seats.ts'
import { packIsFresh } from '../rules/team-check.ts'
import { refuseTask } from './errors.ts'
import type { Case } from './found.ts'
import { approveInput, cancelInput, conflictInput, postponeInput, prepareInput, recusalDecisionInput, recusalInput, supplementInput, type TaskFacts } from './schemas.ts'

const event = eventOf<TaskFacts>()

const certifiedOf = ({ known }: Context): readonly string[] => [...((known.certified ?? []) as string[]), ...((known.certifiedAsked ?? []) as string[])]

/** Seats of an account in the team. */
const placesOf = (c: Case, accountId: string) => c.parts.filter(({ part, accountId: id }) => (part === LEAD || part === TEAM) && id === accountId)

/** Who steps back leaves the team and the task. */
const steppedBack = (c: Case, accountId: string): Pick<TaskFacts, 'recused'> & { leave: Case['parts'] } => ({ recused: [...new Set([...c.facts.recused, accountId])], leave: placesOf(c, accountId) })

/** A visit made together with another department's is the same matter, and hears of its arrival. */
const together = ({ facts }: Case) => (facts.mergedWithId ? { links: [{ to: facts.mergedWithId, kind: 'sameMatter' as const }] } : {})

type Drawn = { seats?: readonly DrawnSeat[] }
/** What supplementary draws of the batch drew for this visit that it has not heard of, in their order; who had to leave it meanwhile stays away. */
const newSeats = ({ facts }: Case, { seats = [] }: Drawn): DrawnSeat[] => seats.filter(({ drawNo, object }) => object === facts.objectId && !facts.seatsHeard.includes(drawNo))
const takes = ({ facts }: Case, { accountId }: DrawnSeat): boolean => !facts.recused.includes(accountId)

/** From the wish for a visit to the door. */
export const planEvents: Readonly<Record<string, EventSpec<TaskFacts>>> = {
  issue: { change: together },
  propose: { change: together },
  approve: event({
    input: approveInput,
    check: (c, { team }, ctx) => {
      if (team.memberIds.every((id) => id === team.leadId)) return refuse.officerInvalid({})
      const barred = [team.leadId, ...team.memberIds].some((id) => c.facts.recused.includes(id))
      return barred ? refuse.recused({}) : [team.leadId, ...team.memberIds].every((id) => certifiedOf(ctx).includes(id)) ? null : refuse.officerInvalid({})
    },
    change: (_c, { team, teamReason }) => ({ parts: seatsOf(team), body: { teamReason } }),
  }),
  declareConflict: event({
    input: conflictInput,
    change: (c, { ground }, { actor }) => {
      const { leave, recused } = steppedBack(c, actor.accountId ?? '')
      return { facts: { ...c.facts, recused }, leave, body: { ground } }
    },
  }),
  supplement: event({
    input: supplementInput,
    check: (c, { accountId, asLead }, ctx) => {
      if (c.facts.recused.includes(accountId)) return refuse.recused({})
      if (!certifiedOf(ctx).includes(accountId)) return refuse.officerInvalid({})
      return asLead && holdersOf(c, LEAD).length > 0 ? refuse.taken({ list: [] }) : null
    },
    change: (_c, { accountId, asLead, why }) => ({ parts: [seatOf(TEAM, accountId), ...(asLead ? [seatOf(LEAD, accountId)] : [])], body: { why } }),
  }),
  seatDrawn: {
    check: (c, input: Drawn) => (newSeats(c, input).length > 0 ? null : refuse.notFound({})),
    change: (c, input: Drawn) => {
      const fresh = newSeats(c, input)
      const taken = fresh.filter((one, i) => takes(c, one) && !fresh.slice(i + 1).some(({ insteadOf }) => insteadOf === one.accountId))
      const going = fresh.flatMap(({ insteadOf }) => (insteadOf && !taken.some(({ accountId }) => accountId === insteadOf) ? [insteadOf] : []))
      return {
        facts: { ...c.facts, seatsHeard: [...c.facts.seatsHeard, ...fresh.map(({ drawNo }) => drawNo)] },
        parts: taken.flatMap(({ accountId, asLead }) => [seatOf(TEAM, accountId), ...(asLead ? [seatOf(LEAD, accountId)] : [])]), leave: going.flatMap((id) => placesOf(c, id)), body: { asLead: taken.some(({ asLead }) => asLead) },
      }
    },
  },
  requestRecusal: event({
    input: recusalInput,
    check: (c, { accountId }) => (accountId === null || holdersOf(c, TEAM).includes(accountId) ? null : refuseTask.notOfTheTeam({})),
    change: (c, { accountId, ground }) => ({ facts: { ...c.facts, recusal: { accountId, ground } } }),
  }),
  decideRecusal: event({
    input: recusalDecisionInput,
    change: (c, { granted, finding }) => {
      const asked = c.facts.recusal?.accountId ?? null
      const going = granted ? (asked ? [asked] : holdersOf(c, TEAM)) : []
      const recused = [...new Set([...c.facts.recused, ...going])].slice(-20)
      return { facts: { ...c.facts, recusal: null, recused }, leave: going.flatMap((id) => placesOf(c, id)), body: { granted, finding } }
    },
  }),
  prepare: event({
    input: prepareInput,
    check: (c, { packLoadedAt }, ctx) => {
      const hours = knobOn('packMaxAgeHours', whenOpened(c, ctx))
      const fresh = compareInstants(packLoadedAt, ctx.at) <= 0 && packIsFresh(packLoadedAt, ctx.at, hours)
      return fresh ? null : refuseTask.packOld({ hours })
    },
    change: (c, { packLoadedAt }) => ({ facts: { ...c.facts, packLoadedAt } }),
  }),
  postpone: event({
    input: postponeInput,
    check: (c, { days }, ctx) => {
      const max = knobOn('taskExtensionDays', whenOpened(c, ctx))
      return days <= max ? null : refuse.extensionTooLong({ max, unit: 'workday' })
    },
    change: (_c, { days, ground }) => ({ extend: { length: days, unit: 'workday', reason: ground }, body: { ground } }),
  }),
  cancel: event({ input: cancelInput, change: (_c, { code }) => ({ result: code }) }),
  // One message goes to all visits of a draw; only the one whose firm was replaced hears it.
  replaceObject: { check: (c, _input, { known }) => (((known.replaced ?? []) as string[]).includes(c.facts.objectId ?? '') ? null : refuse.notFound({})) },
}
