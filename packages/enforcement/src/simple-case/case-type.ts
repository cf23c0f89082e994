import { holdersOf, seatOf } from '@onewindow/casework/case-state'
import { defineCaseType, openingOf } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { officersNamed } from '@onewindow/identity/certificates'
import { causeNames } from '../cause-names.ts'
import { finedBy, isNumberTaken } from '../matter/already-taken.ts'
import { filedPapers } from '../matter/case-file-papers.ts'
import { earlierCases } from '../matter/record.ts'
import { loadPair, seatFault } from '../matter/pair.ts'
import { OFFICER, partyPart } from '../matter/seats.ts'
import { loadShown } from '../publication/said.ts'
import { atPlaceOf, beginsUnder, fieldOf } from '../powers.ts'
import { simpleCaseDocuments } from './documents.ts'
import { refuseSimple } from './errors.ts'
import { simpleCaseEvents } from './events.ts'
import { simpleCaseLifecycle } from './lifecycle.ts'
import { freshSimple, openInput, simpleCaseFacts, type SimpleCaseFacts } from './schemas.ts'

const FILED = new Set(['closed', 'closedNoPenalty', 'annulled', 'escalated', 'voided'])

export const simpleCaseType = defineCaseType<SimpleCaseFacts>({
  name: 'simpleCase', numberPrefix: 'JY', facts: simpleCaseFacts, lifecycle: simpleCaseLifecycle as never, pairFault: seatFault, codes: { causeCode: causeNames }, events: simpleCaseEvents, documents: simpleCaseDocuments,
  partyFacts: ['act.place', 'act.conduct', 'act.from', 'act.to', 'told', 'heard', 'decision.penalty', 'decision.servedOn', 'collected'],
  load: async (db, c, _moment, { event, input }) => {
    const { subId } = (input ?? {}) as { subId?: string }
    const filed = FILED.has(c.state) ? await filedPapers(db, c.id, null) : []
    const { rows: [sub] } = subId ? await db.query<{ facts: Record<string, unknown> }>('select facts from case_file where id = $1', [subId]) : { rows: [] }
    return { officers: await officersNamed(db, holdersOf(c, OFFICER)), pair: await loadPair(db, c, OFFICER), earlier: c.state === 'told' ? await earlierCases(db, c) : [], finedBy: c.state === 'told' ? await finedBy(db, c) : null, numberTaken: event === 'open' && await isNumberTaken(db, c.id, c.facts.leasedNumber), filed, papers: filed.map(({ code }) => code), sub: sub?.facts ?? {}, ...(event === 'modify' ? await loadShown(db, c) : {}) }
  },
  openings: {
    open: openingOf<SimpleCaseFacts>()({
      input: openInput,
      opening: (_db, performer, { title, leasedNumber, causeCode, party, partyIdNumber, act, officerIds }, moment) => {
        const grant = performer.grants.find(({ role }) => role === 'enforcementOfficer')
        const organType = grant && fieldOf(grant.unitId, moment)
        if (!grant || !organType) return fail(refuse.roleMissing({ roles: ['enforcementOfficer'] }))
        if (!beginsUnder(causeCode, atPlaceOf(act, grant), moment)) return fail(refuseSimple.noPower({}))
        return Promise.resolve({
          topic: causeCode, title, party: party.name, unitId: grant.unitId, unitPath: grant.unitPath, regionCode: grant.regionCode, channel: 'internal', parts: [...officerIds.map((id) => seatOf(OFFICER, id)), ...partyPart(party)],
          facts: freshSimple({ organType, clueId: null, leasedNumber, causeCode, party, partyIdNumber, act, contactAt: moment.at }),
        })
      },
    }),
  },
})
