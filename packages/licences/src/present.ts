import { randomBytes } from 'node:crypto'
import { addSeconds } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'

/** How long a shown code lives: long enough to be scanned, too short to be passed on. */
export const PRESENTATION_SECONDS = 60

/** What the QR code says; the page of the reader puts its own origin before `path`. */
export type Presentation = { nonce: string; path: string; createdAt: string; expiresAt: string; seconds: number }

/** Shows a licence (亮证): a nonce that only the holder's screen carries, valid 60 s. */
export async function presentLicence(db: Db, licenceId: string, at: string): Promise<Presentation> {
  const nonce = randomBytes(16).toString('base64url')
  const expiresAt = addSeconds(at, PRESENTATION_SECONDS)
  await db.query('insert into presentation (nonce, licence_id, created_at, expires_at) values ($1, $2, $3, $4)', [nonce, licenceId, at, expiresAt])
  return { nonce, path: `/verify?p=${nonce}`, createdAt: at, expiresAt, seconds: PRESENTATION_SECONDS }
}

/** `fields`: what the holder ticked, where the showing kept that; absent for everything public. */
export type Shown = { licenceId: string; expired: boolean; fields?: readonly string[] }

const SCANNED = `with first as (update presentation set seen_at = $2 where nonce = $1 and seen_at is null and expires_at > $2 returning licence_id)
 select p.licence_id "licenceId", not exists (select 1 from first) expired from presentation p where p.nonce = $1`

/** The licence behind a nonce. Only the first look within its minute opens it (CS-16), and is noted for the holder; every later one finds it over. Null when no such code was ever shown. */
export async function openPresentation(db: Db, nonce: string, at: string): Promise<Shown | null> {
  const { rows } = await db.query<Shown>(SCANNED, [nonce, at])
  return rows[0] ?? null
}

/** Somebody typed or scanned the code printed on the paper: noted for the holder once a minute, so that nobody can fill the list. */
export async function noteCodeLook(db: Db, licenceId: string, at: string): Promise<void> {
  await db.query('insert into presentation (nonce, licence_id, created_at, expires_at, seen_at) values ($1, $2, $3, $3, $3) on conflict (nonce) do nothing', [`code:${licenceId}:${at.slice(0, 16)}`, licenceId, at])
}

export type Look = { how: 'shown' | 'code'; shownAt: string; seenAt: string | null }

/** Who looked (谁看过这张证): every time it was shown and whether somebody scanned it, newest first. */
export async function presentationsOf(db: Db, licenceId: string, limit = 50): Promise<Look[]> {
  const { rows } = await db.query<Look>(
    `select case when nonce like 'code:%' then 'code' else 'shown' end how, created_at "shownAt", seen_at "seenAt" from presentation where licence_id = $1 order by created_at desc limit $2`, [licenceId, limit])
  return rows
}

/** Codes nobody scanned are of no use to anyone after a day; looks stay. */
export async function sweepPresentations(db: Db, at: string): Promise<number> {
  const { rowCount } = await db.query('delete from presentation where seen_at is null and expires_at < $1', [addSeconds(at, -86_400)])
  return rowCount ?? 0
}
