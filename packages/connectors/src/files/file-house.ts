import type { Queryable } from '../queryable.ts'
import type { ObjectStore } from '../storage/object-store.ts'
import type { ScanPort } from './scan-port.ts'
import { deleteFile, noteClean } from './stored-file.ts'
import { partPath, removePart } from './upload-parts.ts'

/** What files lean on. Without a scanner a file whose content is accepted counts as clean. */
export interface FileHouse {
  readonly db: Queryable
  readonly store: ObjectStore
  readonly uploadDirectory: string
  readonly scan: ScanPort | null
}

/** Scans a file in quarantine. If the scanner is away it stays there and the sweep tries again; what is infected stays for good. */
export async function scanFile(house: FileHouse, id: string, bytes: Buffer): Promise<void> {
  const verdict = await house.scan?.(bytes).catch(() => null)
  if (verdict === 'clean') await noteClean(house.db, id)
}

/** Takes an unfinished upload away, its bytes first: a row without bytes is swept, bytes without a row would stay. */
export async function forgetUpload(house: FileHouse, id: string): Promise<void> {
  await removePart(partPath(house.uploadDirectory, id))
  await deleteFile(house.db, id)
}
