import type { Queryable } from '@onewindow/audit/queryable'
import { refuse } from '@onewindow/casework/errors'
import { cursor, readCursor, toPage } from '@onewindow/casework/keyset'
import { fail } from '@onewindow/casework/refusal'
import { regionPrefix } from '@onewindow/identity/region-code'
import { roleOf } from '@onewindow/identity/roles'
import { isWithinUnit, type UnitKind } from '@onewindow/identity/unit-id'
import { findUnit, type Unit } from '@onewindow/identity/units'
import type { Signed } from '@onewindow/rpc/procedures'
import { z } from 'zod'

const KINDS = ['department', 'township', 'centre', 'supervisor', 'utility', 'community'] as const satisfies readonly UnitKind[]

export const searchUnitsInput = z.strictObject({
  text: z.string().trim().max(40).default(''), kind: z.enum(KINDS).nullish(), department: z.string().max(10).nullish(), region: z.string().regex(/^\d{6}(\d{3}){0,2}$/).nullish(), after: cursor, limit: z.int().min(1).max(100).default(20),
})

export type UnitRow = { id: string; kind: UnitKind; departmentCode: string | null; nameZh: string; nameEn: string; regionCode: string; parentId: string | null }

/** Units by name or id, upper regions first; a page at a time. */
export async function searchUnits(db: Queryable, { text, kind, department, region, after, limit }: z.output<typeof searchUnitsInput>) {
  const values: unknown[] = []
  const add = (value: unknown): string => `$${values.push(value)}`
  const where = ['true']
  if (text) {
    const place = add(text.toLowerCase())
    where.push(`(position(${place} in lower(name_zh)) > 0 or position(${place} in lower(name_en)) > 0 or lower(id) = ${place})`)
  }
  if (kind) where.push(`kind = ${add(kind)}`)
  if (department) where.push(`department_code = ${add(department)}`)
  if (region) where.push(`starts_with(region_code, ${add(regionPrefix(region))})`)
  if (after) {
    const [length, id] = readCursor(after, 2)
    where.push(`(length(region_code), id) > (${add(length)}, ${add(id)})`)
  }
  const { rows } = await db.query<UnitRow>(`select id, kind, department_code "departmentCode", name_zh "nameZh", name_en "nameEn", region_code "regionCode", parent_id "parentId" from unit
    where ${where.join(' and ')} order by length(region_code), id limit ${add(limit + 1)}`, values)
  return toPage(rows, limit, (row) => [row.regionCode.length, row.id])
}

/** The unit, if the officer's own units hold it: the unit itself, one below it, or any for roles that reach over the city. @throws CaseError `case.notFound` */
export async function unitInScope(ctx: Signed, unitId: string): Promise<Unit> {
  const unit = (await findUnit(ctx.house.database.pool, unitId)) ?? fail(refuse.notFound({}))
  const reaches = ctx.me.grants.some((grant) => isWithinUnit(unit.path, grant.unitPath) || roleOf(grant.role).scope === 'all')
  return reaches ? unit : fail(refuse.notFound({}))
}

export const colleaguesInput = z.strictObject({ unitId: z.string().max(80), role: z.string().max(40).nullish() })
export type Colleague = { accountId: string; displayName: string; roles: string[]; openCases: number }

const COLLEAGUES = `select a.id "accountId", a.display_name "displayName", array_agg(distinct g.role order by g.role) roles,
 (select count(*)::int from (select 1 from worklist_entry w where w.scope = 'H:' || a.id limit 1000) n) "openCases"
 from role_grant g join account a on a.id = g.account_id join unit u on u.id = g.unit_id
 where (u.path = $1) and a.realm = 'staff' and a.disabled_at is null and g.revoked_at is null and g.valid_from <= $2 and (g.valid_to is null or g.valid_to >= $2)
 group by a.id having $3::text is null or bool_or(g.role = $3) order by "openCases", "displayName", a.id limit 200`

/** Who in a unit could be given a case, least busy first, with the open cases each has in hand. */
export async function listColleagues(db: Queryable, unit: Pick<Unit, 'path'>, role: string | null, today: string): Promise<Colleague[]> {
  return (await db.query<Colleague>(COLLEAGUES, [unit.path, today, role])).rows
}
