import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { findUnit, listChildUnits, listUnits } from '@onewindow/identity/units'
import { momentOf } from '@onewindow/rpc/moment'
import { adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { ANY_ADMIN } from './admin-roles.ts'
import { listColleagues, searchUnits, searchUnitsInput } from './units.ts'

const rule = { roles: ANY_ADMIN, purpose: 'organisation' } as const
const unitId = z.string().max(80)

const CHILDREN = `select u.id, exists (select 1 from unit c where c.parent_id = u.id) "hasChildren" from unit u where u.parent_id is not distinct from $1`

/** The organisation tree, a level at a time. */
export const adminOrganisationRouter = router({
  children: adminQuery(rule).input(z.strictObject({ parent: unitId.nullable().default(null) })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const units = await listChildUnits(pool, input.parent)
    const { rows } = await pool.query<{ id: string; hasChildren: boolean }>(CHILDREN, [input.parent])
    const parents = new Set(rows.filter(({ hasChildren }) => hasChildren).map(({ id }) => id))
    return units.map(({ id, kind, departmentCode, nameZh, nameEn, regionCode }) => ({ id, kind, departmentCode, nameZh, nameEn, regionCode, hasChildren: parents.has(id) }))
  }),
  search: adminQuery(rule).input(searchUnitsInput).query(({ ctx, input }) => searchUnits(ctx.house.database.pool, input)),
  get: adminQuery(rule).input(z.strictObject({ unitId })).query(async ({ ctx, input }) => {
    const { pool } = ctx.house.database
    const unit = (await findUnit(pool, input.unitId)) ?? fail(refuse.notFound({}))
    const above = await listUnits(pool, unit.path.split('/').slice(0, -1))
    const { path, ...rest } = unit
    return {
      ...rest, path: path.split('/').slice(0, -1).flatMap((id) => above.filter((one) => one.id === id)).map(({ id, nameZh, nameEn }) => ({ id, nameZh, nameEn })),
      members: await listColleagues(pool, unit, null, momentOf(ctx).today),
    }
  }),
})
