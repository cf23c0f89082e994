import type { Db } from '@onewindow/casework/case-type'
import { hallOf } from './halls.ts'

/** A hall and its unit, where its appointments, tickets and windows belong; null when there is no such hall. */
export async function unitOfHall(db: Db, hallId: string) {
  const hall = hallOf(hallId)
  if (!hall) return null
  const { rows: [unit] } = await db.query<{ path: string; region: string }>('select path, region_code region from unit where id = $1', [hall.unitId])
  return unit ? { hall, unitId: hall.unitId, unitPath: unit.path, regionCode: unit.region } : null
}
