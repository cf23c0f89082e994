import type { Readable } from 'node:stream'
import type { FileHouse } from './file-house.ts'
import type { MediaType } from './limits.ts'
import { findFile } from './stored-file.ts'

/** A clean file to hand out. Serve it with `nosniff` and as attachment. Null while it is unfinished or in quarantine. */
export interface OpenedFile {
  readonly stream: Readable, readonly mediaType: MediaType, readonly size: number, readonly label: string, readonly sha256: string
}

/**
 * Opens a clean file. The caller has checked scope and logs the download.
 * @throws ObjectMissingError if the store has lost it
 */
export async function openFile({ db, store }: FileHouse, id: string): Promise<OpenedFile | null> {
  const file = await findFile(db, id)
  if (file?.status !== 'clean' || !file.sha256 || !file.mediaType) return null
  return { stream: await store.open(file.sha256), mediaType: file.mediaType, size: file.size, label: file.label, sha256: file.sha256 }
}
