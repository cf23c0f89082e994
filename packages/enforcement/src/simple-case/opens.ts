import { dayOf } from '@onewindow/calendar/day'
import type { Context } from '@onewindow/casework/case-state'
import type { Opens, Seed } from '@onewindow/casework/opens'
import type { z } from 'zod'
import { OFFICER, PARTY } from '../matter/seats.ts'
import { shownOf } from '../publication/said.ts'
import { exemptionOf, type Case } from './guards.ts'
import type { escalateInput, SimpleCaseFacts } from './schemas.ts'

/** What cannot be decided here becomes a clue that waits for filing; its time runs from the first contact (行政处罚法 §54). */
export const escalating: Opens<SimpleCaseFacts> = {
  type: 'clue', as: 'linked', on: 'escalate', link: 'transferredTo',
  seeds: (c, _ctx, input): Seed[] => {
    const { organType, party, partyIdNumber, act, causeCode, contactAt } = c.facts
    const { summary } = input as z.output<typeof escalateInput>
    return [{
      topic: causeCode, title: c.title, party: party.name, parts: c.parts,
      facts: {
        origin: 'inspection', originRef: null, sourceCaseId: c.id, organType, receivedAt: contactAt, act, causes: [causeCode], suspect: party, partyIdNumber, reporterNamed: false, reporterToldHere: false, reporter: null, carried: null,
        proposal: { causeCode, act, party, partyClear: true, factsNeedPenalty: true, summary }, proposed: 'file', notFiledFor: null, testing: null, mergedInto: null,
      },
    }]
  },
}

/** A fine that was not collected there is carried out like any other; fifteen days from the day it was handed over (行政处罚法 §67). One execution per decision. */
export const executing: Opens<SimpleCaseFacts> = {
  type: 'execution', as: 'sub', on: 'open',
  seeds: (c, ctx): Seed[] => {
    const { decision, party, collected } = c.facts
    if (!decision || decision.penalty.fineFen === 0 || collected || c.subs.some(({ caseType }) => caseType === 'execution')) return []
    return [{
      topic: 'simple', title: c.title, party: party.name, parts: c.parts.filter(({ part }) => part === OFFICER || part === PARTY),
      facts: { procedure: 'simple', penalty: decision.penalty, servedOn: decision.servedOn ?? dayOf(ctx.at), partyName: party.name, lateClauseStated: true },
    }]
  },
}

/** 公示 of what was decided on the spot, where R10 asks for it; else the case keeps why not, and there is nothing for anybody to do. */
function publicationOf(c: Case, { decidedOn, documentId, countsFrom }: { decidedOn: string; documentId: string | null; countsFrom: string | null }, ctx: Context): Seed[] {
  const { decision, organType, party, causeCode } = c.facts
  if (!decision || exemptionOf(c, decision, ctx) !== null) return []
  return [{
    topic: causeCode, title: c.title, party: party.name, parts: c.parts.filter(({ part }) => part === OFFICER || part === PARTY),
    facts: { organType, procedure: 'simple', partyKind: party.kind, partyName: party.name, minor: party.minor, socialImpact: decision.socialImpact ?? false, causeCode, penalty: decision.penalty, decidedOn, countsFrom, documentId },
  }]
}

/** Handed over, it may be published (行政处罚法 §48(1), §52). */
export const publishing: Opens<SimpleCaseFacts> = { type: 'publication', as: 'sub', on: 'open', known: true, seeds: (c, ctx) => publicationOf(c, { decidedOn: dayOf(c.facts.decision?.decidedAt ?? ctx.at), documentId: null, countsFrom: null }, ctx) }

/** A changed decision is published in the place of the one that was taken off (行政处罚法 §48(2)); what was off the pages already does not come back with a milder penalty, and its term goes on from the first page (行政复议法 §63). */
export const republishing: Opens<SimpleCaseFacts> = {
  type: 'publication', as: 'sub', on: 'open', known: true,
  seeds: (c, ctx, _input, issued) => {
    const { said, since } = shownOf(ctx)
    return said ? [] : publicationOf(c, { decidedOn: dayOf(ctx.at), documentId: issued.find(({ doc }) => doc === 'simpleCase.amendedDecision')?.id ?? null, countsFrom: since }, ctx)
  },
}
