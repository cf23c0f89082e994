import { dayOf } from '@onewindow/calendar/day'
import type { House } from '@onewindow/casework/house'
import { goThrough, type Watch } from '@onewindow/casework/once-a-day'
import { receive } from '@onewindow/casework/receive'

const BATCH = 500

/** A mandate ends with the death of either, or when who acts has no capacity any more (民法典 §173(三), (四)). */
const ENDS = `select distinct c.id, case when m.part = 'principal' then 'principalDied' else 'incapacity' end message from case_file c join case_part m on m.case_id = c.id join party p on p.id = m.party_id
 where c.case_type = 'mandate' and c.state in ('active', 'suspended') and c.id > $1 and p.kind = 'person'
 and ((m.part in ('principal', 'representative') and p.facts @> '{"person.alive": {"value": false}}') or (m.part = 'representative' and p.facts @> '{"person.capacity": {"value": "none"}}')) order by c.id limit ${BATCH}`

/**
 * What the registers of population say of a person (`person.alive`, `person.capacity`) reaches the mandates that name it. Run every minute by
 * one process (server/background): nobody acts any more for who died this morning, and only what still holds is found. Answers how many ended.
 */
export async function endMandates(house: House, watch: Watch): Promise<number> {
  const { changed } = await goThrough<{ id: string; message: string }>({
    page: async (after) => {
      const { rows } = await house.database.pool.query<{ id: string; message: string }>(ENDS, [after])
      return { items: rows, next: rows.length === BATCH ? (rows.at(-1)?.id ?? null) : null }
    },
    each: ({ id, message }) => receive(house, id, (when) => 'message' in when && when.message === message, {}, `mandateEnds:${id}:${message}`),
  }, dayOf(house.clock.now()), watch)
  return changed
}
