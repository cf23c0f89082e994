import { dayOf } from '@onewindow/calendar/day'
import type { Opens, Seed } from '@onewindow/casework/opens'
import type { z } from 'zod'
import { OFFICER, PARTY } from '../matter/seats.ts'
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
