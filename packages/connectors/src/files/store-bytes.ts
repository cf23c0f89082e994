import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FileHouse } from './file-house.ts'
import { beginUpload, receivePart, type BeginUploadInput, type UploadState } from './uploads.ts'

/** What is said of bytes that are stored. */
export type BytesMeta = Omit<BeginUploadInput, 'size' | 'sha256'> & { ownerAccountId: string | null, at: string }

/** Stores bytes the platform made itself or got from a partner (a rendered document, a scan): same checks, no upload. */
export async function storeBytes(house: FileHouse, bytes: Buffer, meta: BytesMeta): Promise<UploadState> {
  const { ownerAccountId, at, ...input } = meta
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { id } = await beginUpload(house, { ...input, size: bytes.length, sha256 }, ownerAccountId, at)
  return receivePart(house, { id, offset: 0, ownerAccountId }, Readable.from([bytes]))
}
