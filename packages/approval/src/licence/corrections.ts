import { noteOn } from '@onewindow/casework/spine-events'
import type { Subscription } from '@onewindow/casework/receive'

/**
 * The files of a firm's certificates in force; where one has none yet, the application it was issued for. A person's certificates are not about a business: an order
 * to correct stands at none of them (个人信息保护法 §6). Index: licence (party_id, licence_type, status, valid_to).
 */
const PERMITS = `select distinct coalesce(k.case_id, l.case_id) id from licence l join party p on p.id = l.party_id left join claim k on k.kind = 'licence' and k.key = l.id::text
  where l.party_id = $1 and p.kind <> 'person' and l.status in ('valid', 'suspended', 'underRevocation') and coalesce(k.case_id, l.case_id) is not null order by id limit 50`

/** A firm that holds certificates did what an order to correct asked for: those who granted them read it at the certificate (common vocabulary §5), once per order. */
export const correctionDone: Subscription = {
  on: 'correctionDone', by: 'licenceFile',
  deliver: async (house, { payload }) => {
    const { caseId, number, partyId, act, on } = payload as { caseId: string; number: string | null; partyId: string; act: string; on: string }
    const { rows } = await house.database.pool.query<{ id: string }>(PERMITS, [partyId])
    return rows.map(({ id }) => ({ in: id, register: (db) => noteOn(db, house, id, { event: 'correctionDone', body: { orderId: caseId, number, on, text: act } }), about: id }))
  },
}
