import type { Db } from '@onewindow/casework/case-type'
import type { ListingFacts } from '../abnormal-listing/schemas.ts'
import { LISTED } from './outcomes.ts'
import { endedSql, ON_A_LIST } from './standing.ts'

// What a firm has open or has had decided that its class comes from, as far as it was told of it: only that may be named to it.

type Row = { caseId: string; type: string; cause: ListingFacts['cause'] | null; listedOn: string | null }
type Ended = { zh: string; en: string; validTo: string }
type Penalty = { indicator: string; on: string; repairFrom: string | null; wholeTerm: boolean; decision: string | null }

export type Matters = {
  listings: { caseId: string; list: 'abnormal' | 'serious'; brings: string | null; listedOn: string | null }[]
  corrections: { caseId: string }[]
  expired: Ended[]
  revoked: Ended[]
  penalties: Penalty[]
}

/** Lists the firm stands on and orders it has not answered, the oldest first. Index: case_part (party_id, case_id). */
const OPEN = `select distinct c.id "caseId", c.case_type type, c.facts ->> 'cause' cause, c.facts ->> 'listedOn' "listedOn" from case_part k join case_file c on c.id = k.case_id
 where k.party_id = $1 and k.told and (c.case_type in ('abnormalListing', 'seriousListing') and c.state in (${ON_A_LIST}) or c.case_type = 'rectification' and c.state in ('ordered', 'overdue')) order by "listedOn", "caseId" limit 50`

const ENDED = (how: 'expired' | 'revoked'): string =>
  `select r.title_zh zh, r.title_en en, coalesce(r.valid_to, '') "validTo" from licence r where r.party_id = $1 and ${endedSql(how, '$2')} order by r.valid_to, r.id limit 5`

/** Penalties that count, with what their publication says: from when it may end early, or that it stays for its whole term (公示规定 §13, §14). Index: credit_event (uscc, on_day). */
const PENALTIES = `select e.indicator, e.on_day "on", p.facts ->> 'repairFrom' "repairFrom", p.id is not null and p.facts ->> 'repairFrom' is null "wholeTerm",
 (select d.number from issued_document d where d.case_id = e.source_id and d.document like '%.penaltyDecision' and d.voided_at is null order by d.version desc limit 1) decision
 from credit_event e left join case_file p on p.parent_id = e.source_id and p.case_type = 'publication' and p.state = 'published' and exists (select 1 from case_part k where k.case_id = p.id and k.party_id = $1)
 where e.uscc = $2 and e.indicator like 'penalty%' and e.undone_at is null order by e.on_day desc, e.source_id limit 50`

export async function mattersOf(db: Db, { partyId, uscc }: { partyId: string; uscc: string }, today: string): Promise<Matters> {
  const { rows } = await db.query<Row>(OPEN, [partyId])
  const ended = async (how: 'expired' | 'revoked'): Promise<Ended[]> => (await db.query<Ended>(ENDED(how), how === 'expired' ? [partyId, today] : [partyId])).rows
  return {
    listings: rows.flatMap(({ caseId, type, cause, listedOn }) => (type === 'rectification' ? [] : [{ caseId, list: type === 'seriousListing' ? 'serious' as const : 'abnormal' as const, brings: cause && type === 'abnormalListing' ? LISTED[cause] : null, listedOn }])),
    corrections: rows.filter(({ type }) => type === 'rectification').map(({ caseId }) => ({ caseId })),
    expired: await ended('expired'), revoked: await ended('revoked'),
    penalties: (await db.query<Penalty>(PENALTIES, [partyId, uscc])).rows,
  }
}
