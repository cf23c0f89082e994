import { dayOf } from '@onewindow/calendar/day'
import type { House } from '@onewindow/casework/house'
import { onceADay, type Watch } from '@onewindow/casework/once-a-day'
import { receive, type Delivery, type Subscription } from '@onewindow/casework/receive'
import type { EventName } from '@onewindow/events/events'
import { creditModelOn } from '../in-force.ts'
import { creditScore } from '../rules/credit-score.ts'
import type { SubjectFacts } from '../subject/schemas.ts'
import { COMPUTED, isNews } from './computation.ts'
import { creditFacts, creditOf, standingSql, type CreditStanding } from './standing.ts'

type File = { id: string; uscc: string; partyId: string | null; kept: SubjectFacts['creditScore'] }

/** Files that are still supervised; one whose firm is gone keeps its last computation. */
const SUPERVISED = "s.case_type = 'subject' and s.state in ('active', 'suspended', 'revoked')"
const COLUMNS = "s.id, held.key uscc, s.facts ->> 'partyId' \"partyId\", s.facts -> 'creditScore' kept"

/** The file of a firm by its code. Index: claim (kind, key). */
const FILE = `select ${COLUMNS} from claim held join case_file s on s.id = held.case_id and ${SUPERVISED} where held.kind = 'subject' and held.key = $1`
const HOLDER = 'select p.uscc from licence l join party p on p.id = l.party_id where l.id = $1'

const usccOf = async ({ database: { pool } }: House, { uscc, licenceId }: Readonly<Record<string, unknown>>): Promise<string | null> =>
  (licenceId ? ((await pool.query<{ uscc: string | null }>(HOLDER, [licenceId])).rows[0]?.uscc ?? null) : (uscc as string | null))

/** Whatever counts in the class of a firm, its file is told to keep a computation; where nothing would be new, it is left alone. */
const onNews = (on: EventName): Subscription => ({
  on, by: 'creditScore',
  deliver: async (house, { payload }): Promise<readonly Delivery[]> => {
    const uscc = await usccOf(house, payload)
    const { rows: [file] } = await house.database.pool.query<File>(FILE, [uscc])
    if (!file) return []
    const now = await creditOf(house.database.pool, file, { settings: house.settings, today: dayOf(house.clock.now()) })
    return isNews(file.kept, now) ? [{ tell: file.id, message: COMPUTED }] : []
  },
})

/** Events and lists, and the licences that are states of the model. */
export const recomputeSubscriptions: readonly Subscription[] = (['creditRecordChanged', 'listStatusChanged', 'licenceIssued', 'licenceExpired', 'licenceRevoked'] as const).map(onNews)

const BATCH = 500
/** One page of files with their standing on the day, by code: one look each through an index. */
const PAGE = `select ${COLUMNS}, ${standingSql({ uscc: 'held.key', party: `(s.facts ->> 'partyId')::uuid`, day: '$2' })}
 from (select key, case_id from claim where kind = 'subject' and key > $1 order by key limit ${BATCH}) held join case_file s on s.id = held.case_id and ${SUPERVISED} order by held.key`
const LAST = `select max(key) last, count(*)::int n from (select key from claim where kind = 'subject' and key > $1 order by key limit ${BATCH}) page`

/**
 * Once a day every class is worked out anew: events decay, licences run out, a model comes into force (market supervision §5.3). Files whose result is the same are
 * not written. Run by the background loop; a night that was broken off is taken up again, and what it had done is not done twice. Answers how many files changed.
 */
export function recomputeClasses(house: House, watch: Watch): Promise<number> {
  const { database: { pool }, settings } = house
  return onceADay<File & CreditStanding>(house, {
    name: 'creditComputed', from: '',
    page: async (after, today) => {
      const { rows } = await pool.query<File & CreditStanding>(PAGE, [after, today])
      const { rows: [page] } = await pool.query<{ last: string | null; n: number }>(LAST, [after])
      return { items: rows, next: page && page.n === BATCH ? page.last : null }
    },
    each: async ({ id, kept, ...standing }, today) => {
      const model = creditModelOn({ settings, today })
      return isNews(kept, creditScore(model, creditFacts(model, standing, today))) && receive(house, id, (when) => 'message' in when && when.message === COMPUTED, {}, `creditComputed:${today}:${id}`)
    },
  }, watch)
}
