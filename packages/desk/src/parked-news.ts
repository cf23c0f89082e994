import type { Queryable } from '@onewindow/audit/queryable'
import { pageOf, type Page } from '@onewindow/connectors/partners/journal'

/** What a partner told and whether a case took it. The payload holds codes and sums, no persons. */
export type PartnerNews = {
  id: string; partner: string; kind: string; name: string; serial: string; payload: Record<string, string | number | null>; status: 'parked' | 'settled' | 'closed'; number: string | null; note: string | null; tries: number; at: string; settledAt: string | null
}

type Filter = { status: PartnerNews['status']; after?: { at: string; id: string } | undefined; limit: number }

/** One page of what partners told, oldest first where it waits, so that what waits longest stands on top. */
export async function listParked(on: Queryable, { status, after, limit }: Filter): Promise<Page<PartnerNews>> {
  const { rows } = await on.query<PartnerNews>(
    `select m.id, p.name partner, p.kind, m.name, m.serial, m.payload, m.status, f.number, m.note, m.tries, m.at, m.settled_at "settledAt" from partner_message m join partner p on p.id = m.partner_id left join case_file f on f.id = m.case_id
     where m.status = $1 and ($2::timestamptz is null or (m.at, m.id) > ($2, $3::uuid)) order by m.at, m.id limit $4`, [status, after?.at ?? null, after?.id ?? null, limit + 1])
  return pageOf(rows, limit)
}

/** Somebody settled it by hand, with the reason: paid back, booked from paper. False when it is not parked. */
export async function closeParked(on: Queryable, { messageId, reason }: { messageId: string; reason: string }, at: string): Promise<boolean> {
  const { rowCount } = await on.query(`update partner_message set status = 'closed', note = $2, settled_at = $3 where id = $1 and status = 'parked'`, [messageId, reason, at])
  return rowCount === 1
}
