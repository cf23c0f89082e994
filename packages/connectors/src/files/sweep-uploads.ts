import { buffer } from 'node:stream/consumers'
import { forgetUpload, scanFile, type FileHouse } from './file-house.ts'
import { UPLOAD_HOURS } from './limits.ts'

/** Clears uploads begun more than 24 hours ago, and lets the scanner look again at files in quarantine. Gives how many of each. */
export async function sweepUploads(house: FileHouse, now: string): Promise<{ cleared: number, scanned: number }> {
  return { cleared: await clearOld(house, now), scanned: house.scan ? await scanAgain(house) : 0 }
}

async function clearOld(house: FileHouse, now: string): Promise<number> {
  const { rows } = await house.db.query<{ id: string }>(`
    select id from stored_file where status = 'uploading' and created_at < $1::timestamptz - make_interval(hours => $2)
    limit 1000`, [now, UPLOAD_HOURS])
  for (const { id } of rows) await forgetUpload(house, id)
  return rows.length
}

async function scanAgain(house: FileHouse): Promise<number> {
  const { rows } = await house.db.query<{ id: string, sha256: string }>(
    `select id, sha256 from stored_file where status = 'quarantined' order by created_at limit 100`)
  for (const { id, sha256 } of rows) await scanFile(house, id, await buffer(await house.store.open(sha256)))
  return rows.length
}
