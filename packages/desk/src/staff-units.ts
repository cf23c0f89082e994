import { momentOf } from '@onewindow/rpc/moment'
import { staffQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { colleaguesInput, listColleagues, searchUnits, searchUnitsInput, unitInScope } from './units.ts'

/** Units that can be asked or given a case, and the people of one's own units. */
export const staffUnitsRouter = router({
  search: staffQuery({ roles: 'signedIn', purpose: 'organisation' }).input(searchUnitsInput).query(({ ctx, input }) => searchUnits(ctx.house.database.pool, input)),
  colleagues: staffQuery({ roles: 'signedIn', purpose: 'assignment' }).input(colleaguesInput).query(async ({ ctx, input }) =>
    listColleagues(ctx.house.database.pool, await unitInScope(ctx, input.unitId), input.role ?? null, momentOf(ctx).today)),
})
