import { addDays, dayOf, type Instant } from '@onewindow/calendar/day'
import type { Queryable } from '@onewindow/audit/queryable'

const DAYS_TOLD = 7

/**
 * Nobody was looking while the past was made, and nobody's phone rang: what only tells screens and people is taken out of the outbox again, except notices on
 * cases of the demo citizens of the last week, whose message list shows them. Everything that other rooms must hear stays. Runs inside the transaction that
 * made it.
 */
export async function quietOutbox(db: Queryable, caseIds: readonly string[], now: Instant): Promise<void> {
  await db.query(`delete from outbox o where o.case_id = any($1::uuid[]) and (o.kind = 'caseChanged' or (o.kind = 'notice' and (o.at < $2 or not exists (
    select 1 from case_part p join account a on a.party_id = p.party_id or exists (select 1 from organisation_handler h where h.account_id = a.id and h.party_id = p.party_id)
    join auth_citizen."user" u on u.id = a.auth_user_id where p.case_id = o.case_id and u."phoneNumber" like '1389500000_'))))`, [caseIds, addDays(dayOf(now), -DAYS_TOLD)])
}
