import { buffer } from 'node:stream/consumers'
import { forgetUpload, scanFile, type FileHouse } from './file-house.ts'
import { UPLOAD_HOURS } from './limits.ts'

/** Clears uploads that were begun more than 24 hours ago, and lets the scanner look again at files in quarantine. Gives how many of each. */
export async function sweepUploads(house: FileHouse, now: string): Promise<{ cleared: number, scanned: number }> {
  const old = await house.db.query<{ id: string }>(
    `select id from stored_file where status = 'uploading' and created_at < $1::timestamptz - make_interval(hours => $2) limit 1000`, [now, UPLOAD_HOURS])
  for (const { id } of old.rows) await forgetUpload(house, id)
  const waiting = house.scan ? await house.db.query<{ id: string, sha256: string }>(`select id, sha256 from stored_file where status = 'quarantined' order by created_at limit 100`) : { rows: [] }
  for (const { id, sha256 } of waiting.rows) await scanFile(house, id, await buffer(await house.store.open(sha256)))
  return { cleared: old.rows.length, scanned: waiting.rows.length }
}
