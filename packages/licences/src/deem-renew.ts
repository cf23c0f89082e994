import { dayOf } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import { changeLicence } from './change.ts'
import { licenceHash, type NewLicence } from './issue.ts'

type Data = Pick<NewLicence, 'licenceType' | 'number' | 'holder' | 'organ' | 'facts'> & { suspended: boolean; held: boolean }

/**
 * Gives a licence its new period because nobody decided in time (视为准予延续): the same number goes on, the day after the old end, without a gap.
 * A detention or suspension that was running when it ended goes on: time gives the holder no more than a decision would. Runs on the client whose transaction records
 * it in the case. Source: 行政许可法 §50(2); 行政处罚法 §9(3).
 * @throws CaseError as `changeLicence`
 */
export async function deemRenewLicence(db: Db, { licenceId, validFrom, validTo, at, caseId }: { licenceId: string; validFrom: string; validTo: string; at: string; caseId: string }): Promise<void> {
  const change = { licenceId, at, actor: 'system', caseId }
  await changeLicence(db, { ...change, event: 'deemRenewed', ground: 'XK §50(2)' })
  const { rows } = await db.query<Data>(
    `select licence_type "licenceType", number, holder, organ, facts, held_by_organ held, held_by_organ or (detained_by is not null and (detained_until is null or detained_until >= $2)) suspended
     from licence where id = $1`, [licenceId, dayOf(at)])
  const { suspended, held, ...data } = rows[0] as Data
  if (suspended) await changeLicence(db, { ...change, event: 'suspend', ground: 'suspensionGoesOn' })
  const hash = licenceHash({ ...data, validFrom, validTo })
  await db.query('update licence set valid_from = $2, valid_to = $3, data_hash = $4, held_by_organ = $5 where id = $1', [licenceId, validFrom, validTo, hash, held])
}
