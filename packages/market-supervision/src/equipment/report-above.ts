import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Change, Db } from '@onewindow/casework/case-type'
import type { EquipmentFacts } from './schemas.ts'

// 特种设备安全法 §63: a serious hazard is reported at once to the department above that supervises special equipment, which takes what measures it must.

const ABOVE = 'select above.id from unit own join unit above on above.id = own.parent_id and above.department_code = own.department_code where own.id = $1'

/** The bureau above that of a piece, in the same department; null for the city's, whose own is not on this platform. */
export async function loadAbove(db: Db, { unitId }: Pick<CaseState<EquipmentFacts>, 'unitId'>): Promise<{ above: string | null }> {
  const { rows: [unit] } = await db.query<{ id: string }>(ABOVE, [unitId])
  return { above: unit?.id ?? null }
}

/** What that bureau is to answer; it reads the piece from then on. Nothing where there is none. */
export const reportedTo = ({ known }: Context): NonNullable<Change<EquipmentFacts>['openTasks']> => (typeof known.above === 'string' ? [{ kind: 'hazardReport', unitId: known.above }] : [])
