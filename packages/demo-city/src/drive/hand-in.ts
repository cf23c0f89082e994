import { storeBytes } from '@onewindow/connectors/files/store-bytes'
import { insertFile, noteWhole } from '@onewindow/connectors/files/stored-file'
import { paperOf } from '../papers/papers.ts'
import type { StoredContent, Stage } from './stage.ts'
import type { MediaType } from '@onewindow/connectors/files/limits'

export type HandedIn = { fileId: string; key: string; label: string; sha256: string }

/**
 * Puts a material into the object store as an upload of this account. The first time a content passes every check of an upload; the same content again is a
 * row that points to the same object.
 */
export async function handIn(stage: Stage, accountId: string, { key, nameZh }: { key: string; nameZh: string },
  variant: number): Promise<HandedIn> {
  const name = `${key} ${variant % 4}`
  const known = stage.memory.contents.get(name)
  const at = stage.house.clock.now()
  const db = stage.house.database.pool
  if (!known) {
    const paper = paperOf(key, nameZh, variant % 4)
    const stored = await storeBytes({ ...stage.city.files, db }, paper.bytes, { label: paper.label, ownerAccountId: accountId, at })
    if (!stored.sha256 || !stored.mediaType) throw new Error(`${paper.label} was not stored`)
    stage.memory.contents.set(name, { sha256: stored.sha256, size: stored.size, mediaType: stored.mediaType, label: paper.label })
    return { fileId: stored.id, key, label: paper.label, sha256: stored.sha256 }
  }
  return again(stage, accountId, key, known)
}

async function again(stage: Stage, ownerAccountId: string, key: string,
  { sha256, size, mediaType, label }: StoredContent): Promise<HandedIn> {
  const id = stage.house.ids()
  const db = stage.house.database.pool
  await insertFile(db, { id, expectedSha256: sha256, size, label, ownerAccountId, caseId: null, createdAt: stage.house.clock.now() })
  await noteWhole(db, id, { sha256, mediaType: mediaType as MediaType, status: 'clean' })
  return { fileId: id, key, label, sha256 }
}
