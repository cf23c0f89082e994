import type { EntryProof } from '@onewindow/audit/definition'
import { proofOfDigest, proofsOfSubject } from '@onewindow/audit/proofs'
import { dayOf, daysBetween } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import { documents, isDocumentName } from '@onewindow/documents/definition'
import { mask } from '@onewindow/identity/masking'
import { publicStatus, type PublicStatus } from './status.ts'

/** What anyone may know who holds the paper or scans the code: minimal facts, persons masked, no identity numbers (security §7). */
export type Verified = {
  kind: 'licence' | 'document'
  status: PublicStatus
  title: { zh: string; en: string }
  /** Name of the document type, e.g. `application.grantDecision`; null for a licence. */
  document: string | null
  number: string | null
  /** Masked when the holder is a person; null for a document. */
  holder: string | null
  organ: string
  /** Null where the platform knows no English name of the organ. */
  organEn: string | null
  regionCode: string
  validFrom: string | null
  validTo: string | null
  daysLeft: number | null
  issuedOn: string
  /** Public facts of a licence by semantic key. */
  facts: Record<string, unknown>
  /** SHA-256 of the licence's data or of the printed file. */
  hash: string | null
  /** Place of its entry in the audit log, to be checked in the browser; null until the next head is signed. */
  receipt: EntryProof | null
  /** The logged event itself where it may be shown, so that the browser can see that this is what was logged. */
  claim: { salt: string; event: Record<string, unknown> } | null
}

type LicenceRow = {
  id: string; status: string; number: string; holder: string; party_kind: string | null; title_zh: string; title_en: string; organ: string; organ_en: string | null; region_code: string; valid_from: string; valid_to: string | null
  detained_until: string | null; held_by_organ: boolean; issued_at: string; facts: Record<string, unknown>; data_hash: string
}
const LICENCE = `select l.id, l.status, l.number, l.holder, p.kind party_kind, l.title_zh, l.title_en, l.organ, (select u.name_en from unit u where u.id = l.unit_id and u.name_zh = l.organ) organ_en, l.region_code, l.valid_from, l.valid_to, l.detained_until, l.held_by_organ, l.issued_at, l.facts, l.data_hash from licence l left join party p on p.id = l.party_id`

/** A licence by its id. */
export async function verifyLicence(db: Db, licenceId: string, today: string): Promise<Verified | null> {
  const { rows } = await db.query<LicenceRow>(`${LICENCE} where l.id = $1`, [licenceId])
  return rows[0] ? licenceFacts(db, rows[0], today) : null
}

/** The licence a printed code belongs to, with its id for the holder's list of looks. Index: licence_verify_key. */
export async function verifyLicenceCode(db: Db, code: string, today: string): Promise<{ licenceId: string; verified: Verified } | null> {
  const { rows } = await db.query<LicenceRow>({ name: 'licenceByCode', text: `${LICENCE} where l.verify_code = $1`, values: [code] })
  return rows[0] ? { licenceId: rows[0].id, verified: await licenceFacts(db, rows[0], today) } : null
}

async function licenceFacts(db: Db, row: LicenceRow, today: string): Promise<Verified> {
  const status = publicStatus({ status: row.status, validFrom: row.valid_from, validTo: row.valid_to, detainedUntil: row.detained_until, heldByOrgan: row.held_by_organ }, today)
  const [receipt = null] = await proofsOfSubject(db, row.id, { limit: 1 })
  return {
    kind: 'licence', status, title: { zh: row.title_zh, en: row.title_en }, document: null, number: row.number, holder: row.party_kind === 'person' ? mask('name', row.holder) : row.holder, organ: row.organ, organEn: row.organ_en,
    regionCode: row.region_code, validFrom: row.valid_from, validTo: row.valid_to, daysLeft: status === 'valid' && row.valid_to !== null ? daysBetween(today, row.valid_to) : null, issuedOn: dayOf(row.issued_at),
    facts: row.facts, hash: row.data_hash, receipt, claim: receipt && (await claimOf(db, receipt.leaf.digest)),
  }
}

/** Entering a licence is logged with its id, number and hash only, so that event may be shown to anyone. */
async function claimOf(db: Db, digest: string): Promise<Verified['claim']> {
  const { rows } = await db.query<{ salt: string; body: Record<string, unknown> }>({ name: 'eventByDigest', text: 'select salt, body from audit_event where digest = $1', values: [digest] })
  const known = rows[0]
  return known && Object.keys(known.body).every((key) => ['licenceId', 'number', 'dataHash'].includes(key)) ? { salt: known.salt, event: known.body } : null
}

type DocumentRow = { id: string; case_id: string; document: string; number: string | null; organ: string; organ_en: string | null; region_code: string; issued_at: string; voided_at: string | null; sha256: string | null; digest: string | null; newer: boolean }
const DOCUMENT = `select d.id, d.case_id, d.document, d.number, d.organ, (select u.name_en from unit u where u.name_zh = d.organ limit 1) organ_en, d.region_code, d.issued_at, d.voided_at, d.sha256,
  exists (select 1 from issued_document n where n.case_id = d.case_id and n.document = d.document and n.number = d.number and n.version > d.version) newer,
  (select e.digest from case_event e where e.case_id = d.case_id and e.body->'documents' @> jsonb_build_array(jsonb_build_object('id', d.id::text)) order by e.id limit 1) digest
  from issued_document d where d.verify_code = $1`

/** The document (文书) a printed code belongs to, or null. Index: issued_document_verify_key. */
export async function verifyDocumentCode(db: Db, code: string): Promise<Verified | null> {
  const { rows } = await db.query<DocumentRow>({ name: 'documentByCode', text: DOCUMENT, values: [code] })
  const row = rows[0]
  if (!row) return null
  return {
    kind: 'document', status: row.voided_at ? 'voided' : row.newer ? 'superseded' : 'valid', title: titleOf(row.document), document: row.document, number: row.number, holder: null, organ: row.organ, organEn: row.organ_en,
    regionCode: row.region_code, validFrom: null, validTo: null, daysLeft: null, issuedOn: dayOf(row.issued_at), facts: {}, hash: row.sha256, receipt: row.digest ? await proofOfDigest(db, row.digest) : null, claim: null,
  }
}

function titleOf(document: string): { zh: string; en: string } {
  if (!isDocumentName(document)) return { zh: document, en: document }
  const { titleZh, titleEn } = documents[document]
  return { zh: titleZh, en: titleEn }
}
