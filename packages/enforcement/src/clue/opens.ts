import type { Opens, Seed } from '@onewindow/casework/opens'
import type { z } from 'zod'
import { termOf } from '../correction-order/term.ts'
import { OFFICER, PARTY, partyPart } from '../matter/seats.ts'
import { freshFacts, type coerceInput, type orderCorrectionInput, type preserveInput } from '../ordinary-case/schemas.ts'
import { freshSimple } from '../simple-case/schemas.ts'
import type { Clue } from './guards.ts'
import type { Receiver } from './receiver.ts'
import type { ClueFacts, goSimpleInput } from './schemas.ts'

const peopleOf = (c: Clue) => c.parts.filter(({ part }) => part === OFFICER || part === PARTY)
const suspectOf = ({ facts, party }: Clue): string => facts.suspect?.name ?? party

/** 立案: the ordinary case, with its officers and whatever measures were taken meanwhile (行政处罚法 §54). */
export const filing: Opens<ClueFacts> = {
  type: 'ordinaryCase', as: 'linked', on: 'open', link: 'causedBy', adopts: ['coerciveMeasure', 'preservation', 'correctionOrder', 'criminalTransfer'],
  seeds: (c): Seed[] => {
    const { proposal, organType, origin, reporterNamed, partyIdNumber } = c.facts
    if (!proposal?.party) return []
    return [{
      topic: proposal.causeCode, title: c.title, party: proposal.party.name, channel: c.channel, parts: [...c.parts.filter(({ part }) => part === OFFICER), ...partyPart(proposal.party)],
      facts: freshFacts({ organType, origin, clueId: c.id, reporterNamed, causeCode: proposal.causeCode, party: proposal.party, partyIdNumber, act: proposal.act }),
    }]
  },
}

/** The same clue at the organ that has the power: it is registered there, and screened anew (行政处罚法 §25). */
export const handingOver: Opens<ClueFacts> = {
  type: 'clue', as: 'linked', on: 'register', link: 'causedBy',
  seeds: (c, ctx): Seed[] => {
    const receiver = ctx.known.receiver as Receiver | null
    if (!receiver) return []
    const { act, causes, suspect, partyIdNumber } = c.facts
    return [{
      topic: c.topic, title: c.title, party: c.party, unit: { id: receiver.id, path: receiver.path, regionCode: receiver.regionCode }, parts: c.parts.filter(({ part }) => part === PARTY),
      facts: {
        origin: 'transfer', originRef: `${c.number ?? c.id}#${c.round}`, sourceCaseId: c.id, organType: receiver.organType, receivedAt: ctx.at, act, causes, suspect, partyIdNumber, reporterNamed: false, reporterToldHere: false, reporter: null, carried: null, proposal: null, proposed: null,
        notFiledFor: null, testing: null, mergedInto: null,
      } satisfies ClueFacts,
    }]
  },
}

/** Decided where it was found. */
export const goingSimple: Opens<ClueFacts> = {
  type: 'simpleCase', as: 'linked', on: 'open', link: 'causedBy',
  seeds: (c, ctx, input): Seed[] => {
    const { causeCode, party, leasedNumber } = input as z.output<typeof goSimpleInput>
    return [{
      topic: causeCode, title: c.title, party: party.name, channel: c.channel, parts: [...c.parts.filter(({ part }) => part === OFFICER), ...partyPart(party)],
      facts: freshSimple({ organType: c.facts.organType, clueId: c.id, leasedNumber, causeCode, party, partyIdNumber: c.facts.partyIdNumber, act: c.facts.act, contactAt: ctx.at }),
    }]
  },
}

const inside = (c: Clue, topic: string, facts: unknown): Seed[] => [{ topic, title: c.title, party: suspectOf(c), facts, parts: peopleOf(c) }]
const causeOfClue = (c: Clue): string => c.facts.causes[0] ?? ''

export const preserving: Opens<ClueFacts> = {
  type: 'preservation', as: 'sub', on: 'request',
  seeds: (c, _ctx, input) => {
    const { why, keeper, things } = input as z.output<typeof preserveInput>
    return inside(c, causeOfClue(c), { causeCode: causeOfClue(c), why, keeper, things, outcome: null })
  },
}

const measure = (urgent: boolean): Opens<ClueFacts> => ({
  type: 'coerciveMeasure', as: 'sub', on: urgent ? 'imposeUrgent' : 'propose',
  seeds: (c, _ctx, input) => {
    const { kind, why, conditions, things, urgent: asked } = input as z.output<typeof coerceInput>
    return asked === urgent ? inside(c, kind, { kind, causeCode: causeOfClue(c), why, conditions, things, partyName: suspectOf(c) }) : []
  },
})
export const measures: readonly Opens<ClueFacts>[] = [measure(false), measure(true)]

export const ordering: Opens<ClueFacts> = {
  type: 'correctionOrder', as: 'sub', on: 'issue',
  seeds: (c, ctx, input) => {
    const { what, law, days } = input as z.output<typeof orderCorrectionInput>
    return inside(c, causeOfClue(c), { act: c.facts.act.conduct, what, law, days: termOf(days, ctx), addressee: suspectOf(c) })
  },
}
