import { createHash } from 'node:crypto'
import { canonicalJson } from '@onewindow/audit/canonical-json'
import { stageLeaf } from '@onewindow/audit/stage'
import type { Db } from '@onewindow/casework/case-type'
import { fail } from '@onewindow/casework/refusal'
import { changeLicence } from './change.ts'
import { refuseLicence } from './errors.ts'
import { happensFrom } from './lifecycle.ts'
import { newVerifyCode } from './verify-code.ts'

export type NewLicence = {
  id: string; licenceType: string; number: string; partyId: string; holder: string; titleZh: string; titleEn: string; organ: string; unitId: string; regionCode: string; caseId: string | null; replacesId: string | null
  validFrom: string; validTo: string | null; facts: Record<string, unknown>; at: string; actor: string
}

/** SHA-256 of the canonical data of a licence: what the certificate, the register and the verification page must agree on. */
export const licenceHash = ({ licenceType, number, holder, organ, validFrom, validTo, facts }: Pick<NewLicence, 'licenceType' | 'number' | 'holder' | 'organ' | 'validFrom' | 'validTo' | 'facts'>): string =>
  createHash('sha256').update(canonicalJson({ licenceType, number, holder, organ, validFrom, validTo, facts })).digest('hex')

/**
 * Enters a licence (电子证照) as valid and supersedes the one it replaces. Runs on the client whose transaction seals the certificate.
 * Unique by (type, number). Source: 在线政务服务若干规定 §9–10; 行政许可法 §39.
 */
export async function issueLicence(db: Db, licence: NewLicence): Promise<{ verifyCode: string; dataHash: string }> {
  const verifyCode = newVerifyCode()
  const dataHash = licenceHash(licence)
  await db.query(
    `insert into licence (id, licence_type, number, status, version, party_id, holder, title_zh, title_en, organ, unit_id, region_code, case_id, replaces_id, valid_from, valid_to, facts, data_hash, verify_code, issued_at, changed_at)
     values ($1, $2, $3, 'valid', 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)`,
    [licence.id, licence.licenceType, licence.number, licence.partyId, licence.holder, licence.titleZh, licence.titleEn, licence.organ, licence.unitId, licence.regionCode, licence.caseId, licence.replacesId,
      licence.validFrom, licence.validTo, JSON.stringify(licence.facts), dataHash, verifyCode, licence.at])
  if (licence.replacesId) await supersede(db, licence.replacesId, licence.at)
  await stageLeaf(db, { at: licence.at, actor: licence.actor, action: 'licence.issue', subject: licence.id, purpose: 'case', event: { licenceId: licence.id, number: licence.number, dataHash } })
  return { verifyCode, dataHash }
}

/** What has lost its force, or is about to (拟撤销), has nothing to be carried over into a new certificate. */
export const isReplaceable = (status: string): boolean => happensFrom('replace', status)

async function supersede(db: Db, licenceId: string, at: string): Promise<void> {
  const { rows: [old] } = await db.query<{ status: string }>('select status from licence where id = $1 for update', [licenceId])
  if (!old || !isReplaceable(old.status)) fail(refuseLicence.notInThisState({ status: old?.status ?? '', event: 'replace' }))
  await db.query(`update licence set status = 'superseded', version = version + 1, changed_at = $2, ground = 'replaced' where id = $1`, [licenceId, at])
}

/** A certificate with wrong data, or of a decision that fell, is voided; its number is never used again. What ended before stays as it ended. */
export async function voidLicence(db: Db, { licenceId, ground, at, actor, caseId }: { licenceId: string; ground: string; at: string; actor: string; caseId?: string | undefined }): Promise<void> {
  const { rows: [row] } = await db.query<{ status: string }>('select status from licence where id = $1 for update', [licenceId])
  if (row && happensFrom('correct', row.status)) await changeLicence(db, { licenceId, event: 'correct', ground, at, actor, caseId })
}
