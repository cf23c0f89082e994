import type { Db } from '@onewindow/casework/case-type'
import { changeLicence } from './change.ts'
import { licenceHash, type NewLicence } from './issue.ts'

type Data = Pick<NewLicence, 'licenceType' | 'number' | 'holder' | 'organ' | 'facts'>

/**
 * Gives a licence its new period because nobody decided in time (视为准予延续): the same number goes on, the day after the old end, without a gap.
 * Runs on the client whose transaction records it in the case. Source: 行政许可法 §50(2).
 * @throws CaseError as `changeLicence`
 */
export async function deemRenewLicence(db: Db, { licenceId, validFrom, validTo, at, caseId }: { licenceId: string; validFrom: string; validTo: string; at: string; caseId: string }): Promise<void> {
  await changeLicence(db, { licenceId, event: 'deemRenewed', ground: 'XK §50(2)', at, actor: 'system', caseId })
  const { rows } = await db.query<Data>('select licence_type "licenceType", number, holder, organ, facts from licence where id = $1', [licenceId])
  const hash = licenceHash({ ...(rows[0] as Data), validFrom, validTo })
  await db.query('update licence set valid_from = $2, valid_to = $3, data_hash = $4 where id = $1', [licenceId, validFrom, validTo, hash])
}
