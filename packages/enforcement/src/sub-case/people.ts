import { holdersOf, type CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import type { Dated } from '../in-force.ts'
import { loadPair, type Holder } from '../matter/pair.ts'
import { OFFICER } from '../matter/seats.ts'

/** What papers and acts of every case inside another need: its officers with their certificates. */
export const loadOfficers = async (db: Db, c: Pick<CaseState<unknown>, 'parts'>): Promise<{ officers: string[]; pair: Holder[] }> => ({ officers: await officersNamed(db, holdersOf(c, OFFICER)), pair: await loadPair(db, c, OFFICER) })

type Inside = Pick<CaseState<unknown>, 'id' | 'parentId'>

/** The case around, or the earlier one in which it was begun and from which it was taken over; that link stays. */
const AROUND = `select k.opened_at as "openedAt", k.received_at as "receivedAt" from case_file k
 where k.id = any($2::uuid || array(select l.to_id from case_link l where l.from_id = $1 and l.kind = 'partOf')) order by coalesce(k.received_at, k.opened_at) limit 1`

/** When the case around was opened and received: what lies inside keeps its policy. */
export async function loadAround(db: Db, { id, parentId }: Inside): Promise<{ around: Dated | null }> {
  if (parentId === null) return { around: null }
  const { rows: [around] } = await db.query<Dated>(AROUND, [id, parentId])
  return { around: around ?? null }
}

/** Both, for cases inside another whose rows ask what that one keeps. */
export const loadInside = async (db: Db, c: Inside & Pick<CaseState<unknown>, 'parts'>): Promise<{ officers: string[]; pair: Holder[]; around: Dated | null }> => ({ ...(await loadOfficers(db, c)), ...(await loadAround(db, c)) })
