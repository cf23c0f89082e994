import { openTasks, type CaseState, type Context, type TaskRecord } from '@onewindow/casework/case-state'
import type { Change, Db } from '@onewindow/casework/case-type'
import type { CodeName } from '@onewindow/casework/definition/views'
import { refuse } from '@onewindow/casework/errors'
import type { Guard } from '@onewindow/casework/lifecycle'
import type { Refusal } from '@onewindow/casework/refusal'
import type { RoleId } from '@onewindow/identity/roles'
import { refuseEquipment } from './errors.ts'
import type { EquipmentFacts } from './schemas.ts'

type Case = CaseState<EquipmentFacts>
/** What a report says; what was reported before reports said it names nothing. */
type Report = Partial<Record<'hazard' | 'measure' | 'correctBy', string>>

// 特种设备安全法 §63: a serious hazard is reported at once to the department above that supervises special equipment, which takes what measures it must.

const ABOVE = 'select above.id from unit own join unit above on above.id = own.parent_id and above.department_code = own.department_code where own.id = $1'

/** The bureau above that of a piece, in the same department; null for the city's, whose own is not on this platform. */
export async function loadAbove(db: Db, { unitId }: Pick<Case, 'unitId'>): Promise<{ above: string | null }> {
  const { rows: [unit] } = await db.query<{ id: string }>(ABOVE, [unitId])
  return { above: unit?.id ?? null }
}

/** What that bureau is to answer, with what was found and ordered, whatever the piece names later; it reads the piece from then on. Nothing where there is none. */
export const reportedTo = ({ known }: Context, report: Required<Report>): NonNullable<Change<EquipmentFacts>['openTasks']> => (typeof known.above === 'string' ? [{ kind: 'hazardReport', unitId: known.above, body: report }] : [])

/** Who supervises special equipment: nobody else of the bureau above answers for it. */
const SUPERVISE: readonly RoleId[] = ['equipmentOfficer', 'inspector', 'departmentHead']

const reports = (c: Pick<Case, 'tasks'>): TaskRecord[] => openTasks(c, 'hazardReport')
const isAsked = ({ unitId }: TaskRecord, { actor }: Context): boolean => actor.grants.some((grant) => grant.unitId === unitId && SUPERVISE.includes(grant.role))

export const supervisesAbove: Guard<EquipmentFacts> = (c, ctx) => (reports(c).some((one) => isAsked(one, ctx)) ? null : refuse.roleMissing({ roles: [...SUPERVISE] }))

/** The report that is answered, as it was made. */
export const reportOf = (c: Case, taskId: string): Report => reports(c).find(({ id }) => id === taskId)?.body ?? {}
/** One that is open, and was made to a bureau where this officer supervises special equipment. */
export const isOwnReport = (c: Case, { taskId }: { taskId: string }, ctx: Context): Refusal | null => (reports(c).some((one) => one.id === taskId && isAsked(one, ctx)) ? null : refuseEquipment.reportNotOpen({}))

/** Reports that are open, each by its day, what was found and what was ordered: the office's own words, in whatever language they are. */
export function reportNames(c: Case): CodeName[] {
  return reports(c).map(({ id, openedAt, body }) => {
    const { hazard, measure }: Report = body
    const said = [openedAt.slice(0, 10), [hazard ?? c.facts.hazard, measure].filter(Boolean).join('：')].join(' ').trim()
    return { code: id, zh: said, en: said }
  })
}
