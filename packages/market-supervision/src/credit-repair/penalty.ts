import { addMonths } from '@onewindow/calendar/day'
import type { Db, Opening } from '@onewindow/casework/case-type'
import type { RepairRules, RepairWeight } from '../rules/credit-repair.ts'
import type { RepairFacts } from './schemas.ts'

type Row = { own: boolean; state: string; publishedOn: string | null; repairFrom: string | null; kinds: RepairFacts['kinds']; dutyDone: boolean; samePenaltySince: boolean }
export type Penalty = Pick<RepairFacts, 'publishedOn' | 'kinds' | 'weight' | 'dutyDone' | 'samePenaltySince'>

/** The publication of a decision, what became of its execution, and whether the same party was punished for the same cause since (公示规定 §14). */
const PUBLICATION = `select exists (select 1 from case_part k where k.case_id = p.id and k.party_id = $2) own, p.state, p.facts ->> 'publishedOn' "publishedOn", p.facts ->> 'repairFrom' "repairFrom", p.facts #> '{penalty,kinds}' kinds,
 not exists (select 1 from case_file e where e.parent_id = p.parent_id and e.case_type = 'execution' and e.state <> 'done') "dutyDone",
 exists (select 1 from case_part k join case_file q on q.id = k.case_id where k.party_id = $2 and q.case_type = 'publication' and q.id <> p.id and q.state <> 'retracted'
   and q.facts ->> 'causeCode' = p.facts ->> 'causeCode' and q.facts ->> 'decidedOn' > p.facts ->> 'decidedOn') "samePenaltySince"
 from issued_document d join case_file p on p.parent_id = d.case_id and p.case_type = 'publication' where d.number = $1`

/**
 * What the platform itself knows of a penalty, whatever the firm says: undefined when the decision is not on the platform (the desk looks it up in its own register),
 * null when it is another's or is not shown.
 */
export async function penaltyOf(db: Db, partyId: string | null, decisionNumber: string, rules: RepairRules): Promise<Penalty | null | undefined> {
  const { rows: [row] } = await db.query<Row>(PUBLICATION, [decisionNumber, partyId])
  if (!row) return undefined
  const { own, state, publishedOn, repairFrom, kinds, dutyDone, samePenaltySince } = row
  return own && state === 'published' && publishedOn ? { publishedOn, kinds, weight: weightOf(publishedOn, repairFrom, rules), dutyDone, samePenaltySince } : null
}

const DECIDED = "select c.unit_id as \"unitId\", c.unit_path as \"unitPath\", c.region_code as \"regionCode\" from issued_document d join case_file c on c.id = d.case_id where d.number = $1 and c.unit_id like 'D:SAMR:%'"

/** The bureau that decided, which is the one to ask, wherever the firm has its seat; undefined when the decision is not on the platform. */
export async function deciderOf(db: Db, decisionNumber: string): Promise<Pick<Opening, 'unitId' | 'unitPath' | 'regionCode'> | undefined> {
  const { rows: [place] } = await db.query<Pick<Opening, 'unitId' | 'unitPath' | 'regionCode'>>(DECIDED, [decisionNumber])
  return place
}

/** The class whose least time in public reaches the day that publication fixed; one shown for its whole short term needs no more than the least. */
function weightOf(publishedOn: string, from: string | null, { minimumMonths }: RepairRules): RepairWeight {
  return from === null ? 'light' : ((['light', 'normal'] as const).find((weight) => addMonths(publishedOn, minimumMonths[weight]) >= from) ?? 'safety')
}
