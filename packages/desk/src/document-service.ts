import { createHash } from 'node:crypto'
import type { Queryable } from '@onewindow/audit/queryable'
import { proofOfDigest } from '@onewindow/audit/proofs'
import { stageLeaf } from '@onewindow/audit/stage'
import { dayOf } from '@onewindow/calendar/day'
import { isDocumentName, type DocumentInput, type DocumentName } from '@onewindow/documents/definition'
import type { Renderer } from '@onewindow/documents/renderer'

type Row = {
  id: string; document: string; version: number; number: string | null; organ: string; data: Record<string, unknown>; issued_at: string; verify_code: string; sha256: string | null; case_id: string; case_number: string | null
  query_code: string | null; organ_en: string | null; phone: string | null; address: string | null; digest: string | null; licence_number: string | null; licence_code: string | null
}

const LOAD = `select d.id, d.document, d.version, d.number, d.organ, d.data, d.issued_at, d.verify_code, d.sha256, d.case_id, c.number case_number, c.query_code, u.name_en organ_en, u.phone, u.address,
 (select e.digest from case_event e where e.case_id = d.case_id and e.body->'documents' @> jsonb_build_array(jsonb_build_object('id', d.id::text)) limit 1) digest,
 l.number licence_number, l.verify_code licence_code
 from issued_document d join case_file c on c.id = d.case_id left join unit u on u.id = c.unit_id left join licence l on d.document = 'licence.certificate' and l.case_id = d.case_id and l.number = c.facts->>'certificateNumber' where d.id = $1`

export type DocumentHouse = { db: Queryable; renderer: Renderer; origin: string; now: () => string }

/** A document cannot be rendered yet: its proof of receipt has no signed head. Try again in a second. */
export class DocumentNotReadyError extends Error {}

/**
 * The statutory document as PDF. Equal data give equal bytes, so it is rendered when it is read; its SHA-256 goes into the log at the first reading.
 * @throws DocumentNotReadyError while a receipt's audit proof is not sealed
 */
export async function renderIssued(house: DocumentHouse, id: string): Promise<{ bytes: Uint8Array; name: string } | null> {
  const { rows: [row] } = await house.db.query<Row>(LOAD, [id])
  if (!row || !isDocumentName(row.document)) return null
  const bytes = await house.renderer.render(row.document, (await withFrame(house, row)) as DocumentInput<DocumentName>)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (row.sha256 === null) await noteDigest(house, row, sha256)
  return { bytes, name: `${row.number ?? row.licence_number ?? row.document}.pdf` }
}

async function noteDigest(house: DocumentHouse, row: Row, sha256: string): Promise<void> {
  const { rowCount } = await house.db.query('update issued_document set sha256 = $2 where id = $1 and sha256 is null', [row.id, sha256])
  if (rowCount) await stageLeaf(house.db, { at: house.now(), actor: 'system', action: 'document.render', subject: row.id, purpose: 'case', event: { documentId: row.id, document: row.document, sha256 } })
}

/** What every paper carries besides its own matter: organ, number, day, how to ask, where to verify. */
async function withFrame(house: DocumentHouse, row: Row): Promise<Record<string, unknown>> {
  const organ = { zh: row.organ, ...(row.organ_en ? { en: row.organ_en } : {}) }
  const enquiry = { phone: row.phone ?? '12345', ...(row.address ? { place: row.address } : {}) }
  const code = row.licence_code ?? row.verify_code
  const verification = { url: `${house.origin}/verify/${code}`, code }
  const issuedOn = dayOf(row.issued_at)
  if (row.document === 'licence.certificate') return { ...row.data, organ, enquiry, verification, issuedOn, number: row.licence_number ?? row.data.number }
  const frame = { ...row.data, organ, enquiry, verification, issuedOn, number: row.number, caseNumber: row.case_number ?? row.data.caseNumber }
  // What is told before there is a case names none.
  if (row.document === 'bundleApplication.guidanceSheet') return Object.fromEntries(Object.entries(frame).filter(([name]) => name !== 'caseNumber'))
  return row.document.endsWith('.acceptanceReceipt') ? { ...frame, queryCode: row.query_code, auditProof: await receiptProof(house, row) } : frame
}

async function receiptProof(house: DocumentHouse, row: Row) {
  const proof = row.digest ? await proofOfDigest(house.db, row.digest) : null
  if (!proof) throw new DocumentNotReadyError(row.id)
  const { leaf, head } = proof
  return { index: leaf.seq, size: head.size, leafHash: (leaf as { hash?: string }).hash ?? leaf.digest, root: head.root, path: [...proof.proof], headAt: head.at, keyId: head.keyId, signature: head.signature }
}
