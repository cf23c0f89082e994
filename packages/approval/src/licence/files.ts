import { dayOf } from '@onewindow/calendar/day'
import type { Performer } from '@onewindow/casework/case-state'
import type { Db, Opening } from '@onewindow/casework/case-type'
import { isInUnit } from '@onewindow/casework/may-act'
import { fail } from '@onewindow/casework/refusal'
import { codeAsKept } from '@onewindow/licences/verify-code'
import { refuseFile } from './errors.ts'
import { OPENED_AS, type LicenceFacts } from './schemas.ts'

type Row = {
  id: string; licenceType: string; number: string; status: string; partyId: string; holder: string; titleZh: string; titleEn: string; organ: string; unitId: string; unitPath: string; regionCode: string; validFrom: string; validTo: string | null
  issuedAt: string; caseId: string | null; fileId: string | null; fileState: string | null
}
/** Where one certificate is named, its file is looked up with it. Indexes: licence (number), verify_code, (case_id); claim primary key. */
const ROW = `select l.id, l.licence_type "licenceType", l.number, l.status, l.party_id "partyId", l.holder, l.title_zh "titleZh", l.title_en "titleEn", l.organ, l.unit_id "unitId", u.path "unitPath", l.region_code "regionCode", l.valid_from "validFrom",
 l.valid_to "validTo", l.issued_at "issuedAt", l.case_id "caseId", k.case_id "fileId", f.state "fileState" from licence l join unit u on u.id = l.unit_id left join claim k on k.kind = 'licence' and k.key = l.id::text left join case_file f on f.id = k.case_id`

/** @throws CaseError `licenceFile.notOpenedSo` for what ended for good, or is under revocation by another way */
const openedAs = (status: string): LicenceFacts['openedAs'] => OPENED_AS.find((one) => one === status) ?? fail(refuseFile.notOpenedSo({}))

/** What the file of a certificate starts with. */
export type FileOpening = Omit<Opening, 'caseType' | 'facts'> & { facts: LicenceFacts }

function fileFor(row: Row): FileOpening {
  const { id, licenceType, number, status, partyId, holder, titleZh, titleEn, organ, unitId, unitPath, regionCode, validFrom, validTo, issuedAt, caseId } = row
  return {
    topic: licenceType, title: `${titleZh} ${number}`, party: holder, unitId, unitPath, regionCode, channel: 'internal', parts: [{ part: 'holder', partyId, accountId: null, unitId: null, name: holder }], links: caseId ? [{ to: caseId, kind: 'causedBy' }] : [],
    facts: { licenceId: id, licenceNumber: number, name: { zh: titleZh, en: titleEn }, partyId, holder, organ, issuedOn: dayOf(issuedAt), validFrom, validTo, openedAs: openedAs(status), proposal: null, because: '', statements: [], barredUntil: null, hearing: null },
  }
}

const covers = ({ grants }: Performer, path: string): boolean => grants.some(({ unitPath }) => isInUnit(path, unitPath))

/**
 * The file of the certificate with that number or verification code. Of equal numbers of two kinds the younger one is meant; its code tells them apart.
 * @throws CaseError `licenceFile.unknownNumber` for what is not there or belongs to others, `licenceFile.alreadyOpen`
 */
export async function fileByNumber(db: Db, by: Performer, named: string): Promise<FileOpening> {
  const { rows } = await db.query<Row>(`${ROW} where l.number = $1 or l.verify_code = $2 order by l.verify_code = $2 desc, l.issued_at desc limit 20`, [named, codeAsKept(named)])
  const row = rows.find(({ unitPath }) => covers(by, unitPath)) ?? fail(refuseFile.unknownNumber({}))
  if (row.fileId) fail(refuseFile.alreadyOpen({}))
  return fileFor(row)
}

/** The certificates that were issued for an application and are in force, each with its file or what a file of it would start with; and those under revocation for something else than this cause. @throws Error while news of one is on its way to its file: whoever asks tries again */
export async function filesOfApplication(db: Db, applicationId: string, causeId: string): Promise<({ licenceId: string } & ({ fileId: string } | { opening: FileOpening }))[]> {
  const { rows } = await db.query<Row>(`${ROW} where l.case_id = $1 and (l.status in ('valid', 'suspended') or l.status = 'underRevocation' and k.case_id is not null and not exists (select 1 from case_link o where o.from_id = k.case_id and o.to_id = $2 and o.kind = 'causedBy')) order by l.issued_at, l.id limit 20`, [applicationId, causeId])
  const behind = rows.find(({ fileState, status }) => fileState !== null && fileState !== status)
  if (behind) throw new Error(`The file of licence ${behind.id} has not heard yet that it is ${behind.status}`)
  return rows.map((row) => ({ licenceId: row.id, ...(row.fileId ? { fileId: row.fileId } : { opening: fileFor(row) }) }))
}

/** The file of a certificate whose register is at this very version; null where there is none, or where later news is on its way. */
export async function fileAt(db: Db, licenceId: string, version: number): Promise<string | null> {
  const { rows: [row] } = await db.query<{ fileId: string }>("select k.case_id \"fileId\" from licence l join claim k on k.kind = 'licence' and k.key = l.id::text where l.id = $1 and l.version = $2", [licenceId, version])
  return row?.fileId ?? null
}

/** The file of the certificate that this new one took the place of. */
export async function fileOfReplaced(db: Db, licenceId: string): Promise<string | null> {
  const { rows: [row] } = await db.query<{ fileId: string }>("select k.case_id \"fileId\" from licence l join claim k on k.kind = 'licence' and k.key = l.replaces_id::text where l.id = $1", [licenceId])
  return row?.fileId ?? null
}

