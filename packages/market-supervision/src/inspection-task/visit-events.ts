import { dayOf } from '@onewindow/calendar/day'
import { holdersOf, type Context } from '@onewindow/casework/case-state'
import { eventOf, type EventSpec } from '@onewindow/casework/case-type'
import { whenOpened } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import { TEAM } from '../inspection-matter/seats.ts'
import type { Fix } from '../inspection-matter/schemas.ts'
import { knobOn } from '../in-force.ts'
import { orderedDaysFit } from '../rectification/guards.ts'
import { chainOf, ingest, STREAM_START } from '../rules/offline-stream.ts'
import { packIsFresh } from '../rules/team-check.ts'
import { visitOfDay } from '../rules/visit-frequency.ts'
import { refuseTask } from './errors.ts'
import { capHolds, togetherOf } from './guards.ts'
import { conflictsOf, resultOf, withResult, type Case } from './found.ts'
import { arriveInput, interruptInput, leaveInput, noActivityInput, notFoundInput, orderInput, refusedInput, sampleInput, seizeInput, submitInput, syncInput, type TaskFacts } from './schemas.ts'

const event = eventOf<TaskFacts>()
const NEAR_METRES = 300
const METRES_PER_DEGREE = 111_195

/** Metres between two places; a flat map does for a city. */
function metresBetween(a: Fix, b: Fix): number {
  const east = (a.lng - b.lng) * METRES_PER_DEGREE * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.round(Math.hypot(east, (a.lat - b.lat) * METRES_PER_DEGREE))
}

const certified = (ids: readonly string[], { known }: Context): string[] => [...new Set(ids)].filter((id) => ((known.certified ?? []) as string[]).includes(id))
const own = (c: Case, ids: readonly string[]): string[] => ids.filter((id) => holdersOf(c, TEAM).includes(id))
type Arrived = { visitId?: string; visit?: TaskFacts['visit'] }
function packFault(c: Case, ctx: Context) {
  const hours = knobOn('packMaxAgeHours', whenOpened(c, ctx))
  return c.facts.packLoadedAt && packIsFresh(c.facts.packLoadedAt, ctx.at, hours) ? null : refuseTask.packOld({ hours })
}
const unknownItems = ({ facts }: Case, ids: readonly string[]): string[] => ids.filter((id) => !facts.items.some((item) => item.id === id))
const left = (facts: TaskFacts, at: string, statement = facts.visit?.statement ?? ''): TaskFacts => ({ ...facts, visit: facts.visit && { ...facts.visit, leftAt: at, statement } })

/** The lead's answers go before those of the devices. */
const withAnswers = (facts: TaskFacts, answers: TaskFacts['answers']): TaskFacts => ({ ...facts, answers: [...facts.answers.filter(({ item }) => !answers.some((one) => one.item === item)), ...answers] })

/** What stands against a batch of one device: fork, gap, or a hash that its record does not give (market supervision §5.9). */
function streamFault({ facts }: Case, { stream: id, entries }: { stream: string; entries: readonly { seq: number; hash: string; record: TaskFacts['streams'][number]['records'][number] }[] }) {
  const known = facts.streams.find((one) => one.id === id)
  const { reply } = ingest(known?.hashes ?? [], entries)
  if (reply.status === 'CHAIN_FORK') return refuseTask.chainFork({ at: reply.at })
  if (reply.status === 'GAP') return refuseTask.chainGap({ resendFrom: reply.resendFrom })
  const stored = known?.hashes.length ?? 0
  const fresh = entries.filter(({ seq }) => seq > stored)
  const hashes = chainOf(fresh.map(({ record }) => record), known?.hashes.at(-1) ?? STREAM_START)
  const broken = fresh.find(({ hash }, i) => hash !== hashes[i])
  return broken ? refuseTask.chainBroken({ at: broken.seq }) : null
}

/** From the door to the record. */
export const visitEvents: Readonly<Record<string, EventSpec<TaskFacts>>> = {
  arrive: event({
    input: arriveInput,
    check: (c, { present, code, place, placeReason }, ctx) => {
      if (code !== c.facts.subject.uscc) return refuseTask.wrongSubject({})
      if (present.some((id) => !holdersOf(c, TEAM).includes(id) && !((ctx.known.companions ?? []) as string[]).includes(id))) return refuseTask.notOfTheTeam({})
      if (certified(own(c, present), ctx).length < 2) return refuse.officerInvalid({})
      if (place === null && placeReason.length === 0) return refuseTask.placeMissing({})
      return packFault(c, ctx) ?? capHolds(c, ctx)
    },
    change: (c, { present, shown, place, placeReason }, ctx) => ({
      body: { uscc: c.facts.subject.uscc, on: ctx.today },
      facts: { ...c.facts, visitId: togetherOf(c, ctx).visitId, visit: { arrivedAt: c.facts.visit?.arrivedAt ?? ctx.at, leftAt: null, present, shown, place, placeReason, statement: '', interruptions: c.facts.visit?.interruptions ?? 0 } }, ...(shown === 'photo' ? { flags: ['noCode'] } : {}),
    }),
  }),
  arriveTogether: {
    // Who did not come along, or comes with an old list of certificates, scans in alone.
    check: (c, { visitId, visit }: Arrived, ctx) => {
      if (!visit || ![c.facts.visitId, visitOfDay(c.facts.visitId, dayOf(visit.arrivedAt))].includes(visitId ?? '')) return refuse.notFound({})
      if (certified(own(c, visit.present), ctx).length < 2) return refuse.officerInvalid({})
      return packFault(c, ctx)
    },
    change: (c, { visitId = c.facts.visitId, visit }: Arrived, { today }) => ({ facts: { ...c.facts, visitId, visit: visit ? { ...visit, leftAt: null, statement: '', interruptions: c.facts.visit?.interruptions ?? 0 } : null }, body: { visitId, uscc: c.facts.subject.uscc, on: today } }),
  },
  arrivalRefused: { change: (_c, { accountId }: { accountId: string | null }) => ({ body: { accountId, why: 'wrongSubject' } }) },
  notFound: event({
    input: notFoundInput,
    check: (c, { place }) => {
      const metres = place && c.facts.subject.at ? metresBetween(place, c.facts.subject.at) : 0
      return metres > NEAR_METRES ? refuseTask.tooFar({ metres }) : null
    },
    change: (c, _input, { at, today }) => ({ facts: withResult(left(c.facts, at), today, 'notFound') }),
  }),
  refused: event({ input: refusedInput, change: (c, _input, { at, today }) => ({ facts: withResult(left(c.facts, at), today, 'refused') }) }),
  noActivity: event({ input: noActivityInput, change: (c, _input, { at, today }) => ({ facts: withResult(left(c.facts, at), today, 'noActivity') }) }),
  leave: event({
    input: leaveInput,
    check: (c, { answers, signed, refusal }) => {
      const strange = unknownItems(c, answers.map(({ item }) => item))
      if (strange.length > 0) return refuseTask.unknownItem({ list: strange })
      if (!signed && refusal.length === 0) return refuseTask.signatureMissing({})
      const facts = withAnswers(c.facts, answers)
      const found = resultOf(facts)
      // Where two devices differ the item is answered; which answer holds is settled before the record is handed in.
      const missing = found.complete ? [] : found.missing.filter((item) => !conflictsOf(facts).includes(item))
      return missing.length === 0 ? null : refuseTask.incomplete({ list: missing })
    },
    change: (c, { answers, statement, signed }, { at, today }) => ({ facts: { ...withResult(left(withAnswers(c.facts, answers), at, statement), today, null), foundOn: c.facts.foundOn ?? today }, ...(signed ? {} : { flags: ['unsigned'] }) }),
  }),
  takeSample: event({ input: sampleInput, change: (_c, { product, quantity }) => ({ body: { product, quantity } }) }),
  orderOnSpot: event({
    input: orderInput,
    check: (c, { items, days }, ctx) => {
      const strange = unknownItems(c, items)
      if (strange.length > 0) return refuseTask.unknownItem({ list: strange })
      const again = items.filter((id) => c.facts.orderedItems.includes(id))
      return again.length > 0 ? refuse.taken({ list: again }) : orderedDaysFit(c, days, ctx)
    },
    change: (c, { items }) => ({ facts: { ...c.facts, orderedItems: [...c.facts.orderedItems, ...items] } }),
  }),
  seizeOrPreserve: event({ input: seizeInput, change: (c, { what, caseNumber }) => ({ facts: { ...c.facts, seizure: `${what}${caseNumber ? ` ${caseNumber}` : ''}`.slice(0, 200) } }) }),
  interrupt: event({
    input: interruptInput,
    change: (c, { ground }, { at }) => ({ facts: { ...c.facts, visit: c.facts.visit && { ...c.facts.visit, leftAt: at, interruptions: Math.min(50, c.facts.visit.interruptions + 1) } }, body: { ground } }),
  }),
  sync: event({
    input: syncInput,
    check: (c, input) => {
      const strange = unknownItems(c, input.entries.map(({ record }) => record.item))
      return strange.length > 0 ? refuseTask.unknownItem({ list: strange }) : streamFault(c, input)
    },
    change: (c, { stream: id, entries }) => {
      const known = c.facts.streams.find((one) => one.id === id) ?? { id, hashes: [], records: [] }
      const fresh = entries.filter(({ seq }) => seq > known.hashes.length)
      const grown = { id, hashes: [...known.hashes, ...fresh.map(({ hash }) => hash)], records: [...known.records, ...fresh.map(({ record }) => record)] }
      return { facts: { ...c.facts, streams: [...c.facts.streams.filter((one) => one.id !== id), grown] }, body: { stream: id, stored: grown.hashes.length, added: fresh.length } }
    },
  }),
  submit: event({
    input: submitInput,
    check: (c, { chosen }) => {
      const facts = withAnswers(c.facts, chosen.map(({ reason: _, ...answer }) => answer))
      const strange = unknownItems(c, chosen.map(({ item }) => item))
      if (strange.length > 0) return refuseTask.unknownItem({ list: strange })
      const open = conflictsOf(facts)
      if (open.length > 0) return refuseTask.conflictsOpen({ list: open })
      const found = resultOf(facts)
      return found.complete ? null : refuseTask.incomplete({ list: found.missing })
    },
    change: (c, { chosen }, { today }) => ({
      facts: { ...withResult(withAnswers(c.facts, chosen.map(({ reason: _, ...answer }) => answer)), c.facts.foundOn ?? today), returned: [] }, body: { chosen: chosen.map(({ item, value, reason }) => ({ item, value, reason })) },
    }),
  }),
}
