import { initTRPC } from '@trpc/server'
import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import type { RoleId } from '@onewindow/identity/roles'
import type { RequestContext } from './context.ts'
import { shapeOf } from './transport.ts'

/** The rule every procedure is built with; the permission walk reads it back from the router. */
export type Access = {
  realm: 'public' | 'citizen' | 'staff' | 'admin' | 'partner'
  kind: 'query' | 'command'
  /** Roles that may call it; `signedIn` where scope alone decides. */
  roles: readonly RoleId[] | 'signedIn' | 'anyone'
  /** Why data is read or written, for the privacy log. */
  purpose: string
  /** The lifecycle event behind the procedure, where there is one. */
  event?: string
  caseType?: string
  /** Kinds of partners, in the partner realm. */
  partners?: readonly PartnerKind[]
}

/** Where a procedure hangs for callers that speak plain HTTP. */
export type OpenApi = { method: 'GET' | 'POST'; path: `/${string}`; summary?: string; tags?: string[]; protect?: boolean }

export type Meta = { access: Access; openapi?: OpenApi }

const t = initTRPC.context<RequestContext>().meta<Meta>().create({
  errorFormatter: ({ shape, error }) => shapeOf(shape, error),
})

export const router = t.router
export const mergeRouters = t.mergeRouters
export const createCallerFactory = t.createCallerFactory
/** Not exported from the package: procedures are made by the builders of `procedures.ts` only. */
export const bare = t.procedure
export const middleware = t.middleware
