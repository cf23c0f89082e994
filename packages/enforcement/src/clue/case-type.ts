import { holdersOf, type Performer } from '@onewindow/casework/case-state'
import { defineCaseType, openingOf, type Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { CodeName } from '@onewindow/casework/definition/views'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { certifiedAmong, officersNamed } from '@onewindow/identity/certificates'
import { causeNames } from '../cause-names.ts'
import { isNumberTaken } from '../matter/already-taken.ts'
import { loadPair, seatFault } from '../matter/pair.ts'
import { OFFICER, partyPart } from '../matter/seats.ts'
import { fieldOf } from '../powers.ts'
import { alikeClues } from './alike.ts'
import { clueDocuments } from './documents.ts'
import { clueEvents } from './events.ts'
import type { Clue } from './guards.ts'
import { clueLifecycle } from './lifecycle.ts'
import { receiverOf } from './receiver.ts'
import { clueFacts, registerInput, type ClueFacts } from './schemas.ts'

/** The clue that came from the same place with the same reference (R14); its number. */
async function sameClue(db: Db, { facts: { origin, originRef } }: Clue): Promise<string | null> {
  if (originRef === null) return null
  const { rows: [row] } = await db.query<{ number: string | null }>("select c.number from claim k join case_file c on c.id = k.case_id where k.kind = 'clueOrigin' and k.key = $1", [`${origin}:${originRef}`])
  return row ? (row.number ?? '') : null
}

/** Whether the other one is an open clue of the same organ about the same party and a cause in common. */
async function isMergeTarget(db: Db, c: Clue, into: unknown): Promise<boolean> {
  if (typeof into !== 'string' || into === c.id) return false
  const { rows: [row] } = await db.query<{ same: boolean }>(
    `select (o.unit_id = $2 and o.phase = 'open' and o.party = $3 and o.facts->'causes' ?| $4) as same from case_file o where o.id = $1 and o.case_type = 'clue'`, [into, c.unitId, c.party, c.facts.causes])
  return row?.same ?? false
}

/** A reporter is read, for a purpose that is stated and logged, by the head who has them told here; where another desk tells them, by nobody (投诉举报处理暂行办法 §31, §33). */
const withheld = ({ reporterToldHere }: ClueFacts, { grants }: Pick<Performer, 'grants'>): string[] => (reporterToldHere && grants.some(({ role }) => role === 'departmentHead') ? [] : ['reporter'])

/** What a clue becomes keeps the causes of the day it begins, so those are chosen from (`filingFault`). */
const causeOfNext = (_kept: InForce, now: InForce): readonly CodeName[] => causeNames(now)

export const clueType = defineCaseType<ClueFacts>({
  name: 'clue', numberPrefix: 'XS', facts: clueFacts, partyFacts: ['testing'], withheld, lifecycle: clueLifecycle as never, pairFault: seatFault, codes: { causeCode: causeOfNext, causes: causeNames }, events: clueEvents, documents: clueDocuments,
  load: async (db, c, moment, { event, input }) => {
    const { officerIds, into, leasedNumber, receiverUnitId } = (input ?? {}) as { officerIds?: string[]; into?: string; leasedNumber?: string; receiverUnitId?: string }
    return {
      officers: await officersNamed(db, holdersOf(c, OFFICER)), pair: await loadPair(db, c, OFFICER, officerIds), certifiedAsked: officerIds ? await certifiedAmong(db, officerIds, moment.today) : [], sameClue: event === 'register' ? await sameClue(db, c) : null,
      alike: event === 'register' ? await alikeClues(db, c, moment) : [],
      numberTaken: event === 'goSimple' && leasedNumber !== undefined && await isNumberTaken(db, c.id, leasedNumber), receiver: event === 'transferOut' ? await receiverOf(db, receiverUnitId, moment) : null, mergeTarget: event === 'merge' ? await isMergeTarget(db, c, into) : false,
    }
  },
  openings: {
    register: openingOf<ClueFacts>()({
      input: registerInput,
      opening: (_db, performer, { title, origin, originRef, causes, act, suspect, partyIdNumber, reporter }, moment) => {
        const grant = performer.grants.find(({ role }) => role === 'enforcementOfficer')
        const organType = grant && fieldOf(grant.unitId, moment)
        if (!grant || !organType) return fail(refuse.roleMissing({ roles: ['enforcementOfficer'] }))
        const facts: ClueFacts = {
          origin, originRef, sourceCaseId: null, organType, receivedAt: moment.at, act, causes, suspect, partyIdNumber, reporterNamed: reporter !== null, reporterToldHere: true, reporter, carried: null, proposal: null, proposed: null, notFiledFor: null, testing: null,
          mergedInto: null,
        }
        return Promise.resolve({
          topic: causes[0] ?? 'clue', title, party: suspect?.name ?? title, unitId: grant.unitId, unitPath: grant.unitPath, regionCode: grant.regionCode, channel: 'internal', facts, parts: suspect ? partyPart(suspect) : [],
        })
      },
    }),
  },
})
