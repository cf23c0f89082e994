import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FileHouse } from './file-house.ts'
import { beginUpload, receivePart, type BeginUploadInput, type UploadState } from './uploads.ts'

/** Stores bytes the platform made itself or got from a partner (a rendered document, a scan): same checks, no upload. */
export async function storeBytes(house: FileHouse, bytes: Buffer, meta: Omit<BeginUploadInput, 'size' | 'sha256'> & { ownerAccountId: string | null, at: string }): Promise<UploadState> {
  const { ownerAccountId, at, ...input } = meta
  const { id } = await beginUpload(house, { ...input, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }, ownerAccountId, at)
  return receivePart(house, { id, offset: 0, ownerAccountId }, Readable.from([bytes]))
}
