import { holdersOf, type CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import type { Dated } from '../in-force.ts'
import { OFFICER } from '../matter/seats.ts'

/** What papers of every case inside another need: its officers with their certificate numbers. */
export const loadOfficers = async (db: Db, c: Pick<CaseState<unknown>, 'parts'>): Promise<{ officers: string[] }> => ({ officers: await officersNamed(db, holdersOf(c, OFFICER)) })

/** When the case around was opened and received: what lies inside keeps its policy. */
export async function loadAround(db: Db, { parentId }: Pick<CaseState<unknown>, 'parentId'>): Promise<{ around: Dated | null }> {
  if (parentId === null) return { around: null }
  const { rows: [around] } = await db.query<Dated>('select opened_at as "openedAt", received_at as "receivedAt" from case_file where id = $1', [parentId])
  return { around: around ?? null }
}

/** Both, for cases inside another whose rows ask what that one keeps. */
export const loadInside = async (db: Db, c: Pick<CaseState<unknown>, 'parts' | 'parentId'>): Promise<{ officers: string[]; around: Dated | null }> => ({ ...(await loadOfficers(db, c)), ...(await loadAround(db, c)) })
