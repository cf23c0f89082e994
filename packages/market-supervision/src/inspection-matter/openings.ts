import type { Performer } from '@onewindow/casework/case-state'
import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Db } from '@onewindow/casework/case-type'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { z } from 'zod'
import { checklistsOn } from '../in-force.ts'
import type { checkItem } from './schemas.ts'

type Place = { unitId: string; unitPath: string; regionCode: string }

/** The own unit somebody opens a case in. @throws CaseError `case.notFound` */
export async function placeOf(db: Db, unitId: string, by: Performer): Promise<Place> {
  const { rows: [unit] } = await db.query<{ id: string; path: string; region_code: string }>('select id, path, region_code from unit where id = $1', [unitId])
  const mine = by.grants.some((grant) => grant.unitId === unitId)
  return unit && mine ? { unitId: unit.id, unitPath: unit.path, regionCode: unit.region_code } : fail(refuse.notFound({}))
}

/** The questions of these key areas on the day that counts; a used edition never changes. @throws CaseError `case.notFound` for an area without checklist */
export function pinned(areas: readonly string[], on: InForce): { checklistVersion: string; items: z.output<typeof checkItem>[] } {
  const { version, checklists } = checklistsOn(on)
  const items = areas.flatMap((area) => {
    const list = checklists.find(({ id }) => id === area)
    return list ? list.items : fail(refuse.notFound({}))
  })
  return { checklistVersion: version, items: items.map(({ id, textZh, basis, kind, resultClass }) => ({ id, text: textZh, basis, kind, ...(resultClass ? { resultClass } : {}) })) }
}
