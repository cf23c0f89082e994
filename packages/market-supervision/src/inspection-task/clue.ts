import { holdersOf } from '@onewindow/casework/case-state'
import { TEAM } from '../inspection-matter/seats.ts'
import { answersOf, type Case } from './found.ts'
import type { TaskFacts } from './schemas.ts'

/** What enforcement is told of a suspected violation (`clueTransferred`): ids, items and hashes, no prose about people. */
export function clueBody(c: Case, facts: TaskFacts, today: string, provision: string, place: string) {
  const failed = answersOf(facts).filter(({ value }) => value === 'fail').map(({ item }) => item)
  return {
    origin: 'inspection', foundOn: facts.foundOn ?? today, partyId: facts.subject.partyId, uscc: facts.subject.uscc, subject: facts.subject.name, place: place || facts.subject.address, provision, itemsFailed: facts.site ? [facts.site] : failed.slice(0, 200),
    evidence: c.attachments.slice(0, 200).map(({ fileId, sha256 }) => ({ fileId, sha256 })), officers: holdersOf(c, TEAM), urgent: facts.seizure !== null,
  }
}
