import { holdersOf, type CaseState } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { officersNamed } from '@onewindow/identity/certificates'
import type { Dated } from '../in-force.ts'
import { loadPair, type Holder } from '../matter/pair.ts'
import { OFFICER } from '../matter/seats.ts'

/** Officers of the case with their certificates. */
const loadOfficers = async (db: Db, c: Pick<CaseState<unknown>, 'parts'>): Promise<{ officers: string[]; pair: Holder[] }> => ({ officers: await officersNamed(db, holdersOf(c, OFFICER)), pair: await loadPair(db, c, OFFICER) })

type Inside = Pick<CaseState<unknown>, 'id' | 'parentId'>

/** The case around, or the earlier one in which it was begun and from which it was taken over; that link stays. */
const AROUND = `with recursive up as (select id, parent_id, facts from case_file where id = $2 union all select p.id, p.parent_id, p.facts from case_file p join up on p.id = up.parent_id)
 select k.opened_at as "openedAt", k.received_at as "receivedAt",
  (select jsonb_build_object('causeCode', up.facts->'causeCode', 'causes', up.facts->'causes', 'proposal', jsonb_build_object('causeCode', up.facts->'proposal'->'causeCode'), 'act', jsonb_build_object('regionCode', up.facts->'act'->'regionCode')) from up where up.parent_id is null) as about
 from case_file k
 where k.id = any($2::uuid || array(select l.to_id from case_link l where l.from_id = $1 and l.kind = 'partOf')) order by coalesce(k.received_at, k.opened_at) limit 1`

/** The case around: when it was opened and received, and what the outermost one is about. */
export type Around = Dated & { about: unknown }

/** When the case around was opened and received, and under which causes: what lies inside keeps its policy, and rests on the same power. */
export async function loadAround(db: Db, { id, parentId }: Inside): Promise<{ around: Around | null }> {
  if (parentId === null) return { around: null }
  const { rows: [around] } = await db.query<Around>(AROUND, [id, parentId])
  return { around: around ?? null }
}

/** What papers and acts of every case inside another need: its officers, and the case around, which says whose name papers bear and which policy is kept. */
export const loadInside = async (db: Db, c: Inside & Pick<CaseState<unknown>, 'parts'>): Promise<{ officers: string[]; pair: Holder[]; around: Around | null }> => ({ ...(await loadOfficers(db, c)), ...(await loadAround(db, c)) })
