import { openingOf, type Db, type OpeningSpec } from '@onewindow/casework/case-type'
import type { PartRecord, Performer } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { CONFINED } from '@onewindow/casework/scope'
import { isInUnit } from '@onewindow/casework/may-act'
import type { z } from 'zod'
import { OFFICER, PARTY } from '../matter/seats.ts'

type Parent = { id: string; case_type: string; phase: string; title: string; party: string; region_code: string; unit_id: string; unit_path: string; flags: string[]; parts: PartRecord[]; /** The cause it is about, where it has one. */ cause: string | null; /** What its decision imposes, where there is one. */ penalty: unknown }

const PARENT = `select c.id, c.case_type, c.phase, c.title, c.party, c.region_code, c.unit_id, c.unit_path, c.flags, c.facts->>'causeCode' as cause, c.facts->'decision'->'penalty' as penalty,
 coalesce((select jsonb_agg(jsonb_build_object('part', p.part, 'partyId', p.party_id, 'accountId', p.account_id, 'unitId', p.unit_id, 'name', p.name)) from case_part p where p.case_id = c.id and p.part = any($2)), '[]') parts
 from case_file c where c.id = $1`

/** The case one wants to open something in: of a type that may hold it, not archived, of the own organ. @throws CaseError `case.notFound` */
async function parentOf(db: Db, id: string, types: readonly string[], by: Performer): Promise<Parent> {
  const { rows: [parent] } = await db.query<Parent>(PARENT, [id, [OFFICER, PARTY]])
  const mine = parent && by.grants.some(({ unitPath }) => isInUnit(parent.unit_path, unitPath))
  return parent && mine && types.includes(parent.case_type) && parent.phase !== 'archived' ? parent : fail(refuse.notFound({}))
}

/** How a person opens a case of a type inside another one: place, party and officers come over from there. */
export const opensInside = <F>() => <I extends z.ZodType<{ parentId: string }>>(types: readonly string[], input: I, start: (typed: z.output<I>, parent: Parent, moment: { today: string }) => { topic: string; facts: F; parts?: PartRecord[] }): OpeningSpec<F> =>
  openingOf<F>()({
    input,
    opening: async (db, by, typed, moment) => {
      const parent = await parentOf(db, typed.parentId, types, by)
      const { topic, facts, parts = [] } = start(typed, parent, moment)
      return {
        topic, title: parent.title, party: parent.party, regionCode: parent.region_code, unitId: parent.unit_id, unitPath: parent.unit_path, channel: 'internal', facts, parentId: parent.id, flags: parent.flags.filter((flag) => flag === CONFINED),
        links: [{ to: parent.id, kind: 'partOf' as const }], parts: [...parent.parts, ...parts],
      }
    },
  })
