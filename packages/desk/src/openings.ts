import { instant } from '@onewindow/calendar/spec'
import type { AnyCaseType } from '@onewindow/casework/case-type'
import { whenOpened, type InForce } from '@onewindow/casework/configuration/settings'
import type { CodeName, OpeningForm, OpeningView, RefusalView } from '@onewindow/casework/definition/views'
import { refuse } from '@onewindow/casework/errors'
import { formSchema } from '@onewindow/casework/form-schema'
import { typeOf } from '@onewindow/casework/house'
import { FILE_DEMANDS } from '@onewindow/casework/lifecycle'
import { fail } from '@onewindow/casework/refusal'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import { openingsFor } from '@onewindow/rpc/event-procedures'
import { momentOf } from '@onewindow/rpc/moment'
import { staffQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'

const rule = { roles: 'signedIn', purpose: 'case' } as const
const caseTypeName = z.string().max(40)

type OpeningRow = AnyCaseType['lifecycle']['transitions'][number]

const opens = (type: AnyCaseType): readonly OpeningRow[] => type.lifecycle.transitions.filter(({ from }) => from === null)

/** Roles of the desk that a row admits. */
const deskRoles = (rows: readonly OpeningRow[]): RoleId[] => [...new Set(rows.flatMap((row) => row.by.flatMap((actor) => (actor.kind === 'role' && roleOf(actor.role).realm === 'staff' ? [actor.role] : []))))]

const roleName = (id: RoleId): CodeName => ({ code: id, zh: roleOf(id).zh, en: roleOf(id).en })

const inputOf = (type: AnyCaseType, event: string): z.ZodType | undefined => type.openings?.[event]?.input

const isInside = (input: z.ZodType | undefined): boolean => input instanceof z.ZodObject && 'parentId' in input.shape

/** A window takes applications in on a page of its own; everything else that a person of the desk begins has an opening. */
const begins = (type: AnyCaseType): string[] => (type.ownPanel ? opens(type).filter((row) => deskRoles([row]).length > 0).slice(0, 1).map(({ on }) => on) : openingsFor(type, 'staff'))

/** Why nobody at the desk begins such a case: the party does, or it begins by itself. */
function bySomebodyElse(type: AnyCaseType): RefusalView {
  const byParty = opens(type).some((row) => row.by.some(({ kind }) => kind === 'part'))
  const { code, params } = byParty ? refuse.opensByParty({}) : refuse.opensByItself({})
  return { code, params }
}

/** Every kind of case with how it begins: by this reader, by another role, by the party, or by itself. From the tables and nothing else. */
export function openingViews(types: Iterable<AnyCaseType>, held: ReadonlySet<RoleId>): OpeningView[] {
  return [...types].flatMap((type): OpeningView[] => {
    const events = begins(type)
    const [first] = opens(type)
    if (events.length === 0 && first) return [{ caseType: type.name, event: first.on, refusal: bySomebodyElse(type), roles: [], inside: false, ownPage: false, source: first.source }]
    return events.map((event): OpeningView => {
      const rows = opens(type).filter(({ on }) => on === event)
      const roles = deskRoles(rows)
      const missing = roles.some((role) => held.has(role)) ? null : refuse.roleMissing({ roles })
      return { caseType: type.name, event, refusal: missing && { code: missing.code, params: missing.params }, roles: roles.map(roleName), inside: isInside(inputOf(type, event)), ownPage: type.ownPanel ?? false, source: rows[0]?.source ?? 'own' }
    })
  })
}

/** The form of one opening, drawn from its own schema. @throws CaseError `case.notFound` where the desk begins no such case */
export function openingForm(type: AnyCaseType, event: string): OpeningForm {
  const input = inputOf(type, event)
  const rows = opens(type).filter(({ on }) => on === event)
  if (!input || !openingsFor(type, 'staff').includes(event)) return fail(refuse.notFound({}))
  return {
    caseType: type.name, event, form: formSchema(input),
    reason: rows.some(({ demands }) => demands?.includes('reason')), files: FILE_DEMANDS.filter((kind) => rows.some(({ demands }) => demands?.includes(kind))), irreversible: rows.some(({ marks }) => marks?.includes('irreversible')), source: rows[0]?.source ?? 'own',
  }
}

const known = (ctx: Signed, name: string): AnyCaseType => (ctx.house.types.has(name) ? (typeOf(ctx.house, name) as unknown as AnyCaseType) : fail(refuse.notFound({})))

/** Names behind the codes of a type, as of the day a case keeps or of now. */
const namesOn = ({ codes = {} }: AnyCaseType, kept: InForce, now: InForce): Readonly<Record<string, readonly CodeName[]>> => Object.fromEntries(Object.entries(codes).map(([path, names]) => [path, typeof names === 'function' ? names(kept, now) : names]))

/** Beginning a case at the desk: which kinds, with what form, and the names behind the codes it asks for. */
export const staffOpeningsRouter = router({
  list: staffQuery(rule).query(({ ctx }) => openingViews(ctx.house.types.values(), new Set(ctx.me.grants.map(({ role }) => role)))),
  form: staffQuery(rule).input(z.strictObject({ caseType: caseTypeName, event: z.string().max(60) })).query(({ ctx, input }) => openingForm(known(ctx, input.caseType), input.event)),
  /** With the days of a case, what is chosen in that case: it keeps the lists of the day it was received or opened. */
  codes: staffQuery(rule).input(z.strictObject({ caseType: caseTypeName, openedAt: instant.optional(), receivedAt: instant.nullable().default(null) })).query(({ ctx, input: { caseType, openedAt, receivedAt } }) => {
    const now = { settings: ctx.house.settings, today: momentOf(ctx).today }
    return namesOn(known(ctx, caseType), openedAt === undefined ? now : whenOpened({ openedAt, receivedAt }, now), now)
  }),
})
