import { buffer } from 'node:stream/consumers'
import { forgetUpload, scanFile, type FileHouse } from './file-house.ts'
import { UPLOAD_HOURS } from './limits.ts'
import { deleteFile } from './stored-file.ts'

/** Clears uploads begun more than 24 hours ago and pictures of partners that no case took in that time, and lets the scanner look again at files in quarantine. Gives how many of each. */
export async function sweepUploads(house: FileHouse, now: string): Promise<{ cleared: number, scanned: number }> {
  return { cleared: await clearOld(house, now) + await clearUntaken(house, now), scanned: house.scan ? await scanAgain(house) : 0 }
}

async function clearOld(house: FileHouse, now: string): Promise<number> {
  const { rows } = await house.db.query<{ id: string }>(`
    select id from stored_file where status = 'uploading' and created_at < $1::timestamptz - make_interval(hours => $2)
    limit 1000`, [now, UPLOAD_HOURS])
  for (const { id } of rows) await forgetUpload(house, id)
  return rows.length
}

/** `alone`: nobody else has this content or is sending it now. */
const UNTAKEN = `
  select f.id, f.sha256, not exists (select 1 from stored_file o where o.id <> f.id and (o.sha256 = f.sha256 or o.expected_sha256 = f.sha256
    or (o.status = 'uploading' and o.expected_sha256 is null and o.size = f.size))) alone
  from stored_file f where f.status = 'clean' and f.owner_account_id is null and f.case_id is null and f.created_at < $1::timestamptz - make_interval(hours => $2)
    and not exists (select 1 from case_attachment a where a.file_id = f.id) order by f.created_at limit 1`

/** What nobody owns is kept with the call that puts it on a case; where that call was refused or broke off, it goes. One by one, so that of two with the same content the last takes it along. */
async function clearUntaken({ db, store }: FileHouse, now: string): Promise<number> {
  for (let cleared = 0; ; cleared += 1) {
    const { rows: [file] } = await db.query<{ id: string, sha256: string, alone: boolean }>(UNTAKEN, [now, UPLOAD_HOURS])
    if (!file) return cleared
    if (file.alone) await store.remove(file.sha256)
    await deleteFile(db, file.id)
  }
}

async function scanAgain(house: FileHouse): Promise<number> {
  const { rows } = await house.db.query<{ id: string, sha256: string }>(
    `select id, sha256 from stored_file where status = 'quarantined' order by created_at limit 100`)
  for (const { id, sha256 } of rows) await scanFile(house, id, await buffer(await house.store.open(sha256)))
  return rows.length
}
