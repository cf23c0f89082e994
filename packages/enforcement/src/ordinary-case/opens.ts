import { dayOf } from '@onewindow/calendar/day'
import type { Context, PartRecord } from '@onewindow/casework/case-state'
import type { Opens, Seed } from '@onewindow/casework/opens'
import { paymentCodeOf } from '../execution/payment-code.ts'
import { termOf } from '../correction-order/term.ts'
import { OFFICER, PARTY } from '../matter/seats.ts'
import { shownOf } from '../publication/said.ts'
import type { z } from 'zod'
import type { Case } from './gate.ts'
import type { coerceInput, OrdinaryCaseFacts, orderCorrectionInput, preserveInput } from './schemas.ts'

// What an ordinary case opens inside itself. The facts of a seed are those the sub-case's own schema names.

type Facts = OrdinaryCaseFacts
type Issued = readonly { id: string; doc: string; data: Record<string, unknown> }[]

const peopleOf = (c: Case): PartRecord[] => c.parts.filter(({ part }) => part === OFFICER || part === PARTY)
const seed = (c: Case, topic: string, title: string, facts: unknown, input?: unknown): Seed => ({ topic, title, party: c.party, facts, parts: peopleOf(c), ...(input === undefined ? {} : { input }) })

/** One service (送达) for every paper of this event that goes to the party; its topic is the paper's name. */
export const serving = (...papers: readonly string[]): Opens<Facts> => ({
  type: 'documentService', as: 'sub', on: 'open',
  seeds: (c, _ctx, _input, issued: Issued) => issued.filter(({ doc }) => papers.includes(doc)).map(({ id, doc }) => seed(c, doc, c.title, {
    documentId: id, paper: doc, addressee: c.facts.party.name, address: c.facts.party.address, isDecision: doc !== 'ordinaryCase.penaltyNotice', electronicConsent: false, attempts: [], servedOn: null,
  })),
})

export const preserving: Opens<Facts> = {
  type: 'preservation', as: 'sub', on: 'request',
  seeds: (c, _ctx, input) => {
    const { why, keeper, things } = input as z.output<typeof preserveInput>
    return [seed(c, c.facts.causeCode, c.title, { causeCode: c.facts.causeCode, why, keeper, things, outcome: null })]
  },
}

/** Approved first, or at once where it cannot wait (行政强制法 §18, §19). */
const measure = (urgent: boolean): Opens<Facts> => ({
  type: 'coerciveMeasure', as: 'sub', on: urgent ? 'imposeUrgent' : 'propose',
  seeds: (c, _ctx, input) => {
    const asked = input as z.output<typeof coerceInput>
    if (asked.urgent !== urgent) return []
    return [seed(c, asked.kind, c.title, { kind: asked.kind, causeCode: c.facts.causeCode, why: asked.why, conditions: asked.conditions, things: asked.things, partyName: c.facts.party.name })]
  },
})
export const measures: readonly Opens<Facts>[] = [measure(false), measure(true)]

export const ordering: Opens<Facts> = {
  type: 'correctionOrder', as: 'sub', on: 'issue',
  seeds: (c, ctx, input) => {
    const { what, law, days } = input as z.output<typeof orderCorrectionInput>
    return [seed(c, c.facts.causeCode, c.title, { act: c.facts.act.conduct, what, law, days: termOf(days, ctx), addressee: c.facts.party.name })]
  },
}

/** The hearing the party has a right to; what is late was accepted with a reason. */
export const hearing: Opens<Facts> = { type: 'hearing', as: 'sub', on: 'accept', seeds: (c) => [seed(c, c.facts.causeCode, c.title, { causeCode: c.facts.causeCode, partyName: c.facts.party.name })] }

/** One execution per decision, from the day it was served. */
export const executing: Opens<Facts> = {
  type: 'execution', as: 'sub', on: 'open',
  seeds: (c, ctx: Context) => {
    const { decision } = c.facts
    if (!decision) return []
    return [seed(c, 'ordinary', c.title, { procedure: 'ordinary', paymentCode: paymentCodeOf(c), penalty: decision.penalty, servedOn: decision.servedOn ?? ctx.today, partyName: c.facts.party.name, lateClauseStated: true })]
  },
}

/** The paper whose service brought the event about: a decision is published by its own number. */
const paperServed = ({ known }: Context): string | null => (known.sub as { documentId?: string } | undefined)?.documentId ?? null

/** 公示 of what was decided, from the day given; whether it is shown at all, and for how long, is asked there (R10). */
function publicationOf(c: Case, decidedOn: string, ctx: Context, countsFrom: string | null = null): Seed[] {
  const { decision, organType, party, causeCode, report } = c.facts
  return decision ? [seed(c, causeCode, c.title, { organType, procedure: 'ordinary', partyKind: party.kind, partyName: party.name, minor: party.minor, socialImpact: report?.socialImpact ?? false, causeCode, penalty: decision.penalty, decidedOn, countsFrom, documentId: paperServed(ctx) })] : []
}

export const publishing: Opens<Facts> = { type: 'publication', as: 'sub', on: 'open', known: true, seeds: (c, ctx) => publicationOf(c, c.facts.decision?.decidedOn ?? ctx.today, ctx) }

/** A changed decision is published in the place of the one that was taken off, as it reads now and from the day of the change (行政处罚法 §48); what was off the pages already does not come back with a milder penalty, and its term goes on from the first page (行政复议法 §63). */
export const republishing: Opens<Facts> = {
  type: 'publication', as: 'sub', on: 'open', known: true,
  seeds: (c, ctx) => {
    const { said, since } = shownOf(ctx)
    return said ? [] : publicationOf(c, dayOf(c.acts.findLast(({ event }) => event === 'modify')?.at ?? ctx.at), ctx, since)
  },
}
