import type { Db } from '@onewindow/casework/case-type'
import type { Delivery, Subscription } from '@onewindow/casework/receive'
import type { EventName } from '@onewindow/events/events'

/** Pages of one firm that hear of its news at once; nobody has more applications open. */
const MOST = 500

/** Open applications of a firm, announced like a change of their own. Indexes: party (uscc), case_part (party_id, case_id). */
const ANNOUNCE = `insert into outbox (kind, case_id, at, payload)
 select 'caseChanged', c.id, $2, jsonb_build_object('caseId', c.id, 'caseType', c.case_type, 'version', c.version, 'event', $3::text, 'scopes', to_jsonb(string_to_array(c.unit_path, '/') || c.region_code))
 from party p join case_part a on a.party_id = p.id and a.part = 'applicant' join case_file c on c.id = a.case_id
 where p.uscc = $1 and c.case_type in ('application', 'bundleApplication') and c.phase = 'open' and c.result is null order by c.id limit ${MOST}`

/**
 * A firm's class or lists changed (common vocabulary §5): whoever decides about it sees them as they are whenever the case is looked at, and a page that is open asks
 * again. Nothing is copied here: what is shown, and whether a commitment is open to the firm, is read at that moment.
 */
const shownToDecider = (on: EventName): Subscription => ({
  on, by: 'firmStanding',
  deliver: (house, { payload }): Promise<readonly Delivery[]> => {
    const { uscc, caseId, version } = payload as { uscc: string | null; caseId: string; version: number }
    if (uscc === null) return Promise.resolve([])
    return Promise.resolve([{ about: `${uscc}:${caseId}:${version}`, register: async (db: Db) => { await db.query(ANNOUNCE, [uscc, house.clock.now(), on]) } }])
  },
})

/** What deciders hear of firms. */
export const firmStandingSubscriptions: readonly Subscription[] = (['riskClassChanged', 'listStatusChanged'] as const).map(shownToDecider)
