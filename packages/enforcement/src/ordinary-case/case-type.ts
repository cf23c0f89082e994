import { holdersOf, type CaseState } from '@onewindow/casework/case-state'
import { defineCaseType, type Db } from '@onewindow/casework/case-type'
import { certifiedAmong, officersNamed } from '@onewindow/identity/certificates'
import { causeNames } from '../cause-names.ts'
import { brokenEvidence, foundBroken } from '../matter/custody.ts'
import { finedBy } from '../matter/already-taken.ts'
import { filedPapers } from '../matter/case-file-papers.ts'
import { earlierCases } from '../matter/record.ts'
import { loadPair, seatFault } from '../matter/pair.ts'
import { OFFICER, PANEL } from '../matter/seats.ts'
import { loadShown } from '../publication/said.ts'
import { decideEvents } from './decide-events.ts'
import { ordinaryCaseDocuments } from './documents.ts'
import { investigateEvents } from './investigate-events.ts'
import { ordinaryCaseLifecycle } from './lifecycle.ts'
import { ordinaryCaseFacts, type OrdinaryCaseFacts } from './schemas.ts'

type Case = CaseState<OrdinaryCaseFacts>

/** States in which a report or a decision looks at the record. */
const WEIGHED = new Set(['investigating', 'deciding'])
const FILED = new Set(['closed', 'withdrawn', 'terminated', 'transferredOut', 'annulled'])

/** Numbers of the party's licences that a penalty may detain or revoke. Indexes: party by id and by uscc, then licence (party_id, status). */
async function licencesOf(db: Db, { facts: { party } }: Case): Promise<string[]> {
  const { rows } = await db.query<{ number: string }>("select number from licence where party_id = any(array(select id from party where id = $1 or uscc = $2)) and status in ('valid', 'suspended') order by number limit 100", [party.partyId, party.uscc])
  return rows.map(({ number }) => number)
}

/** Facts of the case inside whose move is told: the day of service, what a remedy replaced. */
async function factsOfSub(db: Db, subId: unknown): Promise<Record<string, unknown>> {
  if (typeof subId !== 'string') return {}
  const { rows: [row] } = await db.query<{ facts: Record<string, unknown> }>('select facts from case_file where id = $1', [subId])
  return row?.facts ?? {}
}

export const ordinaryCaseType = defineCaseType<OrdinaryCaseFacts>({
  name: 'ordinaryCase', numberPrefix: 'AJ', facts: ordinaryCaseFacts, lifecycle: ordinaryCaseLifecycle as never, pairFault: seatFault, codes: { causeCode: causeNames, otherCauses: causeNames }, events: { ...investigateEvents, ...decideEvents }, documents: ordinaryCaseDocuments,
  // What was noticed and decided, and the act it is about; not where the case came from, its evidence, or what the organ thinks of it.
  partyFacts: [
    'act.place', 'act.conduct', 'act.from', 'act.to', 'notice.penalty', 'notice.hearing', 'notice.givenOn', 'notice.servedOn', 'notice.waived', 'notice.statements', 'decision.kind', 'decision.penalty', 'decision.decidedOn', 'decision.servedOn',
  ],
  findings: (_c, ctx) => (foundBroken(ctx).length > 0 ? { custodyFaults: foundBroken(ctx).map((one) => ({ ...one })) } : {}),
  excludes: (c, { accountId }) => accountId !== null && c.facts.recused.includes(accountId),
  load: async (db, c, { today }, { input }) => {
    const { subId, officerIds } = (input ?? {}) as { subId?: string; officerIds?: string[] }
    const filed = FILED.has(c.state) ? await filedPapers(db, c.id, c.facts.clueId) : []
    return {
      officers: await officersNamed(db, holdersOf(c, OFFICER)), pair: await loadPair(db, c, OFFICER, officerIds), panel: await officersNamed(db, holdersOf(c, PANEL)), takers: officerIds ? await officersNamed(db, officerIds) : [], custody: await brokenEvidence(db, c), sub: await factsOfSub(db, subId), certifiedAsked: officerIds ? await certifiedAmong(db, officerIds, today) : [],
      finedBy: c.state === 'deciding' ? await finedBy(db, c) : null, earlier: WEIGHED.has(c.state) ? await earlierCases(db, c) : [], licences: c.state === 'investigating' ? await licencesOf(db, c) : [], filed, papers: filed.map(({ code }) => code), ...(c.state === 'amended' ? await loadShown(db, c) : {}),
    }
  },
})
