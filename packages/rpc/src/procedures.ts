import type { Performer } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import { isWithinRate, type PartnerSession } from '@onewindow/connectors/partners/recognise'
import type { RoleId } from '@onewindow/identity/roles'
import { cleaned } from './clean-input.ts'
import type { RequestContext } from './context.ts'
import { withinDeadline } from './deadline.ts'
import { performerOf } from './performer.ts'
import type { Session, SignedRealm } from './session.ts'
import { refusalCode, toTransport } from './transport.ts'
import { bare, middleware, type Access, type Meta } from './trpc.ts'

/** What a procedure of the partner realm knows about the system that calls it. */
export type Recognised = Omit<RequestContext, 'partner'> & { partner: PartnerSession }

/** What a procedure of a signed-in realm knows about its caller. */
export type Signed = RequestContext & { me: Session; performer: Performer }

type Rule = { roles: readonly RoleId[] | 'signedIn'; purpose: string; event?: string; caseType?: string; openapi?: Meta['openapi'] }

/** Cleans what came in once, turns every error into transport once, also those of the layers below, and tells operators how it went. */
const translate = middleware(async ({ ctx, next, getRawInput, path, type }) => {
  const began = performance.now()
  const result = await withinDeadline(next({ getRawInput: async () => cleaned(await getRawInput()) })).catch((error: unknown) => { throw toTransport(error) })
  const told = { path, kind: type === 'mutation' ? 'command' : 'query', ms: performance.now() - began } as const
  if (result.ok) {
    ctx.observe?.({ ...told, refusal: null, fault: null })
    return result
  }
  const error = toTransport(result.error.cause instanceof Error && result.error.code === 'INTERNAL_SERVER_ERROR' ? result.error.cause : result.error)
  ctx.observe?.({ ...told, refusal: refusalCode(error), fault: error.code === 'INTERNAL_SERVER_ERROR' ? error.cause : null })
  return { ...result, error }
})

const sameOrigin = middleware(({ ctx, next, type }) => {
  if (type === 'mutation' && !ctx.sameOrigin) fail(refuse.badRequest({}))
  return next()
})

function signed(realm: SignedRealm, rule: Rule, kind: Access['kind']) {
  const access: Access = { realm, kind, roles: rule.roles, purpose: rule.purpose, ...(rule.event ? { event: rule.event } : {}), ...(rule.caseType ? { caseType: rule.caseType } : {}) }
  return bare.meta({ access, ...(rule.openapi ? { openapi: rule.openapi } : {}) }).use(translate).use(sameOrigin).use(async ({ ctx, next }) => {
    const me = (await ctx.session(realm)) ?? fail(refuse.signInNeeded({}))
    const { roles } = rule
    if (roles !== 'signedIn' && !me.grants.some((grant) => roles.includes(grant.role))) fail(refuse.roleMissing({ roles: [...roles] }))
    return next({ ctx: { ...ctx, me, performer: performerOf(me, ctx.actingFor) } satisfies Signed })
  })
}

/** Anyone may read; still says why. */
export const publicQuery = (rule: { purpose: string; openapi?: Meta['openapi'] }) =>
  bare.meta({ access: { realm: 'public', kind: 'query', roles: 'anyone', purpose: rule.purpose }, ...(rule.openapi ? { openapi: { protect: false, ...rule.openapi } } : {}) }).use(translate)

/** What anyone may do without an account: from our own pages only, and limited by whoever builds it. */
export const publicCommand = (rule: { purpose: string; event: string; caseType: string }) =>
  bare.meta({ access: { realm: 'public', kind: 'command', roles: 'anyone', ...rule } }).use(translate).use(sameOrigin)

export const citizenQuery = (rule: Rule) => signed('citizen', rule, 'query')
export const citizenCommand = (rule: Rule) => signed('citizen', rule, 'command')
export const staffQuery = (rule: Rule) => signed('staff', rule, 'query')
export const staffCommand = (rule: Rule) => signed('staff', rule, 'command')
export const adminQuery = (rule: Rule) => signed('admin', rule, 'query')
export const adminCommand = (rule: Rule) => signed('admin', rule, 'command')

type PartnerRule = { partners: readonly PartnerKind[]; purpose: string; event?: string; caseType?: string; openapi?: Meta['openapi'] }

/** A call of a partner's system. Whoever is not recognised is told the same, whatever was wrong; a recognised one may call what its kind and its own list allow, so often a minute. */
export function partnerCommand({ openapi, ...rule }: PartnerRule) {
  const access: Access = { realm: 'partner', kind: 'command', roles: 'signedIn', ...rule }
  return bare.meta({ access, ...(openapi ? { openapi } : {}) }).use(translate).use(async ({ ctx, next, path }) => {
    const partner = (await ctx.partner?.()) ?? fail(refuse.signInNeeded({}))
    if (!rule.partners.includes(partner.kind) || !partner.calls.includes(path.replace(/^partner\./, ''))) fail(refuse.roleMissing({ roles: [...rule.partners] }))
    if (!(await isWithinRate(ctx.house.database.pool, partner))) fail(refuse.tooManyTries({ n: 1 }))
    return next({ ctx: { ...ctx, partner } satisfies Recognised })
  })
}
