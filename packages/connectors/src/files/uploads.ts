/** Uploads that may break off: begun with size and name, sent in as many pieces as the line needs, checked by content at the end. */
import type { Readable } from 'node:stream'
import { newId } from '@onewindow/database/ids'
import * as z from 'zod'
import { forgetUpload, scanFile, type FileHouse } from './file-house.ts'
import { hashMismatch, notFound, tooLarge, typeRefused } from './file-refusal.ts'
import { labelOf } from './label.ts'
import { MOST_CASE_BYTES, MOST_FILE_BYTES, type MediaType } from './limits.ts'
import { checkExtension, mediaTypeOf } from './media-type.ts'
import { caseBytes, findFile, insertFile, noteReceived, noteWhole, type StoredFile } from './stored-file.ts'
import { partLength, partPath, readWhole, receive, removePart } from './upload-parts.ts'

/** What the browser says before it sends. `sha256` (of the whole file) lets a damaged upload be found. */
export const beginUploadInput = z.strictObject({
  label: z.string().min(1).max(500),
  size: z.int().min(0).max(2 ** 40),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  caseId: z.uuid().optional(),
})
export type BeginUploadInput = z.infer<typeof beginUploadInput>

/** Where an upload stands. Finished: `sha256` and `mediaType` are known. */
export interface UploadState {
  readonly id: string
  readonly received: number
  readonly size: number
  readonly status: StoredFile['status']
  readonly sha256: string | null
  readonly mediaType: MediaType | null
}

/** A piece of an upload and who sends it. */
export interface UploadPart { readonly id: string, readonly offset: number, readonly ownerAccountId: string | null }

/**
 * Opens an upload. The caller has checked that the person may add files to the case.
 * @throws FileError `file.tooLarge` (file or case), `file.typeRefused` (empty, name)
 */
export async function beginUpload(
  { db }: FileHouse, input: BeginUploadInput, ownerAccountId: string | null, at: string,
): Promise<UploadState> {
  const label = labelOf(input.label)
  if (input.size === 0) throw typeRefused('empty')
  if (input.size > MOST_FILE_BYTES) throw tooLarge('file', MOST_FILE_BYTES)
  if (input.caseId && await caseBytes(db, input.caseId) + input.size > MOST_CASE_BYTES) throw tooLarge('case', MOST_CASE_BYTES)
  const id = newId()
  const { size, sha256: expectedSha256 = null, caseId = null } = input
  await insertFile(db, { id, expectedSha256, size, label, ownerAccountId, caseId, createdAt: at })
  return { id, received: 0, size: input.size, status: 'uploading', sha256: null, mediaType: null }
}

/** Where the upload goes on. @throws FileError `case.notFound` for another's upload as for none */
export async function uploadState(house: FileHouse, id: string, ownerAccountId: string | null): Promise<UploadState> {
  const file = await ownUpload(house, id, ownerAccountId)
  return stateOf(file, file.status === 'uploading' ? await partLength(partPath(house.uploadDirectory, id)) : file.size)
}

/**
 * Receives bytes from `offset` on. If the stream breaks off, what came is kept and the answer says where to go on; with the last byte the
 * file is checked, named by its SHA-256 and stored. A refused file leaves nothing behind.
 * @throws FileError `file.hashMismatch` (wrong offset, another connection at it, or the content is not what was announced),
 *   `file.tooLarge`, `file.typeRefused`, `case.notFound`
 */
export async function receivePart(house: FileHouse, part: UploadPart, stream: Readable): Promise<UploadState> {
  const file = await ownUpload(house, part.id, part.ownerAccountId)
  if (file.status !== 'uploading') return stateOf(file, file.size) // the answer to the last piece was lost and it is sent again
  const path = partPath(house.uploadDirectory, file.id)
  const there = await partLength(path)
  if (part.offset !== there || underWay.has(file.id)) throw hashMismatch(there)
  underWay.add(file.id)
  try {
    return await receiveFrom(house, file, path, part.offset, stream)
  } finally {
    underWay.delete(file.id)
  }
}

/** Uploads being received by this process: a second connection must wait until the first is cut, or their bytes would mix. */
const underWay = new Set<string>()

async function receiveFrom(house: FileHouse, file: StoredFile, path: string, offset: number, stream: Readable): Promise<UploadState> {
  const { length, tooLong } = await receive(path, offset, file.size, stream)
  if (tooLong) {
    await forgetUpload(house, file.id)
    throw tooLarge('file', file.size)
  }
  if (length < file.size) {
    await noteReceived(house.db, file.id, length)
    return stateOf(file, length)
  }
  return finish(house, file, path)
}

async function finish(house: FileHouse, file: StoredFile, path: string): Promise<UploadState> {
  const { bytes, sha256 } = await readWhole(path)
  if (file.expectedSha256 !== null && file.expectedSha256 !== sha256) {
    await removePart(path) // nobody can say which bytes are wrong: it begins again
    await noteReceived(house.db, file.id, 0)
    throw hashMismatch(0)
  }
  const mediaType = await accepted(house, file, bytes)
  await house.store.put(sha256, path, bytes.length)
  await removePart(path)
  await noteWhole(house.db, file.id, { sha256, mediaType, status: house.scan ? 'quarantined' : 'clean' })
  if (house.scan) await scanFile(house, file.id, bytes)
  return uploadState(house, file.id, file.ownerAccountId)
}

async function accepted(house: FileHouse, file: StoredFile, bytes: Buffer): Promise<MediaType> {
  try {
    const type = await mediaTypeOf(bytes)
    checkExtension(file.label, type)
    return type
  } catch (error) {
    await forgetUpload(house, file.id)
    throw error
  }
}

/** Gives an upload up: the person took it back. @throws FileError `case.notFound` */
export async function cancelUpload(house: FileHouse, id: string, ownerAccountId: string | null): Promise<void> {
  const file = await ownUpload(house, id, ownerAccountId)
  if (file.status === 'uploading') await forgetUpload(house, id)
}

async function ownUpload({ db }: FileHouse, id: string, ownerAccountId: string | null): Promise<StoredFile> {
  const file = await findFile(db, id)
  if (!file || file.ownerAccountId !== ownerAccountId) throw notFound()
  return file
}

function stateOf(file: StoredFile, received: number): UploadState {
  const { id, size, status, sha256, mediaType } = file
  return { id, received, size, status, sha256, mediaType }
}
