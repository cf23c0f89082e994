import type { Subscription } from '@onewindow/casework/receive'

/** A revoked firm (吊销) still winds up its affairs; one that is deregistered or annulled is nobody any more. */
const GONE: readonly unknown[] = ['deregistered', 'annulled']

const MANDATES = `select distinct c.id from party p join case_part m on m.party_id = p.id join case_file c on c.id = m.case_id
 where p.uscc = $1 and p.kind = 'organization' and m.part in ('principal', 'representative') and c.case_type = 'mandate' and c.state in ('active', 'suspended') order by c.id limit 500`

/** A mandate ends with the organisation that gave or holds it (民法典 §173, §174). */
export const organisationEnds: Subscription = {
  on: 'subjectStatusChanged', by: 'mandate',
  deliver: async (house, { payload }) => {
    if (!GONE.includes(payload.status)) return []
    const { rows } = await house.database.pool.query<{ id: string }>(MANDATES, [payload.uscc])
    return rows.map(({ id }) => ({ tell: id, message: 'organisationEnded' }))
  },
}
