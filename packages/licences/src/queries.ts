import type { Db } from '@onewindow/casework/case-type'
import { daysBetween } from '@onewindow/calendar/day'
import { publicStatus, type PublicStatus, type Standing } from './status.ts'

/** A certificate as its holder sees it. Days are local days; `facts` are the public ones by semantic key. */
export type HeldLicence = {
  id: string; licenceType: string; number: string; status: string; standing: PublicStatus; version: number; partyId: string; holder: string; titleZh: string; titleEn: string; organ: string; organEn: string | null; unitId: string
  regionCode: string; caseId: string | null; replacesId: string | null; validFrom: string; validTo: string | null; daysLeft: number | null; facts: Record<string, unknown>; verifyCode: string; issuedAt: string
  changedAt: string; ground: string | null
  /** The certificate to download, when one was printed. */
  documentId: string | null
  /** The certificate that took its place. */
  replacedById: string | null
}

type Row = Omit<HeldLicence, 'standing' | 'daysLeft'> & Standing

export const COLUMNS = `l.id, l.licence_type "licenceType", l.number, l.status, l.version, l.party_id "partyId", l.holder, l.title_zh "titleZh", l.title_en "titleEn", l.organ, (select u.name_en from unit u where u.id = l.unit_id and u.name_zh = l.organ) "organEn", l.unit_id "unitId", l.region_code "regionCode",
  l.case_id "caseId", l.replaces_id "replacesId", l.valid_from "validFrom", l.valid_to "validTo", l.facts, l.verify_code "verifyCode", l.issued_at "issuedAt", l.changed_at "changedAt", l.ground, l.detained_until "detainedUntil", l.held_by_organ "heldByOrgan"`
const BESIDE = `(select d.id from issued_document d where d.case_id = l.case_id and d.document = 'licence.certificate' and d.voided_at is null order by d.issued_at desc limit 1) "documentId",
  (select n.id from licence n where n.replaces_id = l.id order by n.issued_at desc limit 1) "replacedById"`

const MOST = 200

/** The wallet of these parties: what is in force first, then what ended, newest first. Index: licence (party_id, status). */
export async function walletOf(db: Db, partyIds: readonly string[], today: string): Promise<HeldLicence[]> {
  const { rows } = await db.query<Row>(`select ${COLUMNS}, ${BESIDE} from licence l where l.party_id = any($1::uuid[]) order by l.status in ('valid', 'suspended', 'underRevocation') desc, l.issued_at desc, l.id limit ${MOST}`, [partyIds])
  return rows.map((row) => standing(row, today))
}

/** One certificate of one of these parties, or null: another's answers as if it did not exist. */
export async function findHeldLicence(db: Db, licenceId: string, partyIds: readonly string[], today: string): Promise<HeldLicence | null> {
  const { rows } = await db.query<Row>(`select ${COLUMNS}, ${BESIDE} from licence l where l.id = $1 and l.party_id = any($2::uuid[])`, [licenceId, partyIds])
  return rows[0] ? standing(rows[0], today) : null
}

function standing(row: Row, today: string): HeldLicence {
  const word = publicStatus(row, today)
  const { detainedUntil: _until, heldByOrgan: _held, ...licence } = row
  return { ...licence, standing: word, daysLeft: row.validTo === null || word !== 'valid' ? null : daysBetween(today, row.validTo) }
}
