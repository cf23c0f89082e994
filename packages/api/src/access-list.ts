import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import { adminQuery } from '@onewindow/rpc/procedures'
import { router, type Access } from '@onewindow/rpc/trpc'

/** A procedure and the rule it was built with, as the permission page lists it. */
export type ProcedureAccess = { path: string } & Access

type Procedures = { _def: { procedures: object } }

/** Every procedure of a router with its rule, by path. @throws Error when one was built without a rule: a bug */
export function accessOf({ _def }: Procedures): ProcedureAccess[] {
  const procedures = Object.entries(_def.procedures as Record<string, { _def: { meta?: { access?: Access } } }>)
  return procedures.map(([path, procedure]) => {
    const access = procedure._def.meta?.access
    if (!access) throw new Error(`${path} was built without a rule`)
    return { path, ...access }
  }).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Queries and commands with realm, roles and purpose: the other half of the permission matrix, read from the router itself. */
export const accessRouter = (list: () => ProcedureAccess[]) => router({
  list: adminQuery({ roles: ['administrator', 'securityAdministrator', 'auditor'], purpose: 'permissions' }).query((): ProcedureAccess[] => list()),
})

/** A call of the partner realm, without the realm's name. */
export type PartnerProcedure = { call: string; kinds: readonly PartnerKind[] }

/** What partners may call, with the kinds that may: what an administrator chooses from. */
export const partnerProcedures = (app: Procedures): PartnerProcedure[] =>
  accessOf(app).flatMap(({ path, realm, partners }) => (realm === 'partner' ? [{ call: path.replace(/^partner\./, ''), kinds: partners ?? [] }] : []))
