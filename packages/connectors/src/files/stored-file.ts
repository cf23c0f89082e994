import type { Queryable } from '../queryable.ts'
import type { MediaType } from './limits.ts'

/** `uploading`: bytes are still missing · `quarantined`: whole, but not seen by the scanner or found by it · `clean`: may be opened. */
export type FileStatus = 'uploading' | 'quarantined' | 'clean'

/** A row of `stored_file`. */
export interface StoredFile {
  readonly id: string
  readonly sha256: string | null
  readonly expectedSha256: string | null
  readonly size: number
  /** Bytes that are durable. */
  readonly received: number
  readonly mediaType: MediaType | null
  readonly label: string
  readonly ownerAccountId: string | null
  readonly caseId: string | null
  readonly status: FileStatus
  readonly createdAt: string
}

const COLUMNS = `id, sha256, expected_sha256 as "expectedSha256", size, received, media_type as "mediaType", label,
  owner_account_id as "ownerAccountId", case_id as "caseId", status, created_at as "createdAt"`

/** The row, or null. The caller has checked that the reader may know of it. */
export async function findFile(client: Queryable, id: string): Promise<StoredFile | null> {
  const { rows } = await client.query<StoredFile>(`select ${COLUMNS} from stored_file where id = $1`, [id])
  return rows[0] ?? null
}

/** Files of a case, oldest first; at most 500. Unfinished uploads are not among them. */
export async function listCaseFiles(client: Queryable, caseId: string): Promise<StoredFile[]> {
  const { rows } = await client.query<StoredFile>(
    `select ${COLUMNS} from stored_file where case_id = $1 and status <> 'uploading' order by created_at, id limit 500`, [caseId])
  return rows
}

/** Bytes a case holds, unfinished uploads included. */
export async function caseBytes(client: Queryable, caseId: string): Promise<number> {
  const sum = 'select coalesce(sum(size), 0)::bigint as sum from stored_file where case_id = $1'
  const { rows } = await client.query<{ sum: number }>(sum, [caseId])
  return rows[0]?.sum ?? 0
}

export type NewFile = Pick<StoredFile, 'id' | 'expectedSha256' | 'size' | 'label' | 'ownerAccountId' | 'caseId' | 'createdAt'>

export async function insertFile(client: Queryable, file: NewFile): Promise<void> {
  const { id, expectedSha256, size, label, ownerAccountId, caseId, createdAt } = file
  await client.query(`insert into stored_file (id, expected_sha256, size, received, label, owner_account_id, case_id, status, created_at)
    values ($1, $2, $3, 0, $4, $5, $6, 'uploading', $7)`, [id, expectedSha256, size, label, ownerAccountId, caseId, createdAt])
}

export async function noteReceived(client: Queryable, id: string, received: number): Promise<void> {
  await client.query(`update stored_file set received = $2 where id = $1 and status = 'uploading'`, [id, received])
}

/** The upload is whole and its content is known. */
export async function noteWhole(
  client: Queryable, id: string, whole: { sha256: string, mediaType: MediaType, status: FileStatus },
): Promise<void> {
  await client.query(`update stored_file set sha256 = $2, media_type = $3, status = $4, received = size
    where id = $1 and status = 'uploading'`, [id, whole.sha256, whole.mediaType, whole.status])
}

/** The scanner found nothing. */
export async function noteClean(client: Queryable, id: string): Promise<void> {
  await client.query(`update stored_file set status = 'clean' where id = $1 and status = 'quarantined'`, [id])
}

export async function deleteFile(client: Queryable, id: string): Promise<void> {
  await client.query('delete from stored_file where id = $1', [id])
}
