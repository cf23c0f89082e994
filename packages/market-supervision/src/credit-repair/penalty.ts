import { addMonths } from '@onewindow/calendar/day'
import type { Db, Opening } from '@onewindow/casework/case-type'
import type { RepairRules, RepairWeight } from '../rules/credit-repair.ts'
import type { RepairFacts } from './schemas.ts'

const WEIGHTS: readonly RepairWeight[] = ['light', 'normal', 'safety']

type Place = Pick<Opening, 'unitId' | 'unitPath' | 'regionCode'>
type Row = Place & { own: boolean; state: string; publishedOn: string | null; earliestEnd: string | null; kinds: RepairFacts['kinds']; dutyDone: boolean; samePenaltySince: boolean }
export type Penalty = Pick<RepairFacts, 'publishedOn' | 'kinds' | 'weight' | 'repairFrom' | 'dutyDone' | 'samePenaltySince'>
/** `decider`: the bureau that published, which is the one to ask wherever the firm has its seat; null where another organ did. */
export type KnownPenalty = { penalty: Penalty; decider: Place | null }

/**
 * The publication of a decision, this firm's own where it has several; from when it may end early (one that stays for its whole term: its last day), what became of its
 * execution, and whether the same party was punished for the same cause since (公示规定 §13, §14).
 */
const PUBLICATION = `select exists (select 1 from case_part k where k.case_id = p.id and k.party_id = $2) own, p.unit_id "unitId", p.unit_path "unitPath", p.region_code "regionCode", p.state, p.facts ->> 'publishedOn' "publishedOn",
 coalesce(p.facts ->> 'repairFrom', p.facts ->> 'stopsOn') "earliestEnd", p.facts #> '{penalty,kinds}' kinds,
 not exists (select 1 from case_file e where e.parent_id = p.parent_id and e.case_type = 'execution' and e.state <> 'done') "dutyDone",
 exists (select 1 from case_part k join case_file q on q.id = k.case_id where k.party_id = $2 and q.case_type = 'publication' and q.id <> p.id and q.state <> 'retracted'
   and q.facts ->> 'causeCode' = p.facts ->> 'causeCode' and q.facts ->> 'decidedOn' > p.facts ->> 'decidedOn') "samePenaltySince"
 from issued_document d join case_file p on p.parent_id = d.case_id and p.case_type = 'publication' where d.number = $1 order by own desc, p.state = 'published' desc limit 1`

/**
 * What the platform itself knows of a penalty, whatever the firm says: undefined when the decision is not on the platform (the desk looks it up in its own register),
 * null when it is another's or is not shown.
 */
export async function penaltyOf(db: Db, partyId: string | null, decisionNumber: string, rules: RepairRules): Promise<KnownPenalty | null | undefined> {
  const { rows: [row] } = await db.query<Row>(PUBLICATION, [decisionNumber, partyId])
  if (!row) return undefined
  const { own, state, publishedOn, earliestEnd, kinds, dutyDone, samePenaltySince, unitId, unitPath, regionCode } = row
  if (!own || state !== 'published' || !publishedOn) return null
  const penalty = { publishedOn, kinds, weight: weightOf(publishedOn, earliestEnd, rules), repairFrom: earliestEnd, dutyDone, samePenaltySince }
  return { penalty, decider: unitId.startsWith('D:SAMR:') ? { unitId, unitPath, regionCode } : null }
}

/** The class whose least time in public ends on the day that publication fixed: a name for it, null when it fits none of today's classes. */
function weightOf(publishedOn: string, from: string | null, { minimumMonths }: RepairRules): RepairWeight | null {
  return WEIGHTS.find((weight) => addMonths(publishedOn, minimumMonths[weight]) === from) ?? null
}
