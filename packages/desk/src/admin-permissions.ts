import type { AnyCaseType } from '@onewindow/casework/case-type'
import { actorOf, momentOf } from '@onewindow/rpc/moment'
import { adminCommand, adminQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { roles } from '@onewindow/identity/roles'
import { z } from 'zod'
import { roleGrantProcedures } from './admin-people.ts'
import { ANY_ADMIN } from './admin-roles.ts'
import { explain, explainInput } from './explain.ts'
import { roleMatrix } from './role-matrix.ts'

const rule = { roles: ANY_ADMIN, purpose: 'permissions' } as const

/** Permissions as they are in force, derived from the tables of procedure: nobody can give a right the procedure does not know. */
export const adminPermissionsRouter = router({
  list: adminQuery(rule).query(() => roles.filter(({ realm }) => realm === 'staff' || realm === 'admin')),
  /** Names of the case types that have a table; the matrix is asked for one at a time. */
  caseTypes: adminQuery(rule).query(({ ctx }) => [...ctx.house.types.keys()]),
  matrix: adminQuery(rule).input(z.strictObject({ caseType: z.string().max(40).optional() }).default({})).query(({ ctx, input }) => {
    const types: AnyCaseType[] = [...ctx.house.types.values()]
    return types.filter(({ name }) => !input.caseType || name === input.caseType).map(roleMatrix)
  }),
  explain: adminCommand(rule).input(explainInput).mutation(({ ctx, input }) => explain(ctx.house, { actor: actorOf(ctx), ...momentOf(ctx) }, input)),
  ...roleGrantProcedures,
})
