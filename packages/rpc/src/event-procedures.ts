import { z } from 'zod'
import { dayOf } from '@onewindow/calendar/day'
import type { AnyCaseType, CaseType } from '@onewindow/casework/case-type'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { Actor } from '@onewindow/casework/lifecycle'
import { open, perform } from '@onewindow/casework/perform'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import { citizenCommand, staffCommand } from './procedures.ts'

type Realm = 'citizen' | 'staff'

const attached = z.strictObject({ fileId: z.uuid(), key: z.string().min(1).max(80), label: z.string().trim().min(1).max(200), sha256: z.string().length(64) })

/** What every command on an existing case brings; `input` is the event's own. */
export const onCase = { caseId: z.uuid(), version: z.int().min(1), reason: z.string().trim().max(2000).optional(), files: z.array(attached).max(20).optional() }

type EventOf<T> = T extends CaseType<never> ? string : string
const noInput = z.strictObject({}).optional()

/** Whom each realm's people are in a table: parts in the case for citizens; roles at the desk, seats, named units and task holders for staff. */
function isOf(realm: Realm, actor: Actor): boolean {
  if (realm === 'citizen') return actor.kind === 'part'
  return actor.kind === 'role' ? roleOf(actor.role).realm === 'staff' : actor.kind === 'seat' || actor.kind === 'unit' || actor.kind === 'task'
}

/** Events of the table that a realm's people may do on a case that is there. */
export function eventsFor(type: AnyCaseType, realm: Realm): string[] {
  const rows = type.lifecycle.transitions.filter((row) => row.from !== null && row.by.some((actor) => isOf(realm, actor)))
  return [...new Set<EventOf<typeof type>>(rows.map((row) => row.on))]
}

/** Roles that a table names for an event; a place in the case is asked by the decision, so anybody signed in may knock. */
function rolesFor(type: AnyCaseType, event: string): readonly RoleId[] | 'signedIn' {
  const actors = type.lifecycle.transitions.filter((row) => row.on === event).flatMap((row) => [...row.by])
  if (actors.some(({ kind }) => kind === 'task' || kind === 'seat' || kind === 'unit')) return 'signedIn'
  return [...new Set(actors.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : [])))]
}

const ruleOf = (type: AnyCaseType, event: string, realm: Realm) => ({ roles: realm === 'citizen' ? ('signedIn' as const) : rolesFor(type, event), purpose: 'case', event, caseType: type.name })
const commandOf = (realm: Realm) => (realm === 'citizen' ? citizenCommand : staffCommand)

function eventProcedure(type: AnyCaseType, event: string, realm: Realm) {
  const input = z.strictObject({ ...onCase, input: type.events[event]?.input ?? noInput })
  return commandOf(realm)(ruleOf(type, event, realm)).input(input).mutation(({ ctx, input: asked }): Promise<CaseReceipt> =>
    perform(ctx.house, ctx.performer, { caseId: asked.caseId, caseType: type.name, version: asked.version, event, input: asked.input ?? {}, reason: asked.reason, files: asked.files, key: ctx.idempotencyKey }))
}

export type EventProcedure = ReturnType<typeof eventProcedure>

/** One procedure per event of the table, named like the event: button, procedure, function and text share the name. */
export function eventProcedures(type: AnyCaseType, realm: Realm): Record<string, EventProcedure> {
  return Object.fromEntries(eventsFor(type, realm).map((event) => [procedureName(event), eventProcedure(type, event, realm)]))
}

/** Events by which a realm's people open a case of this type, where the type says how one starts. */
export function openingsFor(type: AnyCaseType, realm: Realm): string[] {
  const rows = type.lifecycle.transitions.filter((row) => row.from === null && row.by.some((actor) => isOf(realm, actor)))
  return [...new Set<EventOf<typeof type>>(rows.map((row) => row.on))].filter((event) => type.openings?.[event])
}

function openingProcedure(type: AnyCaseType, event: string, realm: Realm) {
  const spec = type.openings?.[event]
  if (!spec) throw new Error(`${type.name} does not say how ${event} starts`)
  return commandOf(realm)(ruleOf(type, event, realm)).input(z.strictObject({ input: spec.input, reason: onCase.reason, files: onCase.files })).mutation(async ({ ctx, input: asked }): Promise<CaseReceipt> => {
    const at = ctx.house.clock.now()
    const opening = await spec.opening(ctx.house.database.pool, ctx.performer, asked.input as never, { at, today: dayOf(at), settings: ctx.house.settings })
    return open(ctx.house, ctx.performer, { ...opening, caseType: type.name }, { event, input: asked.input, reason: asked.reason, files: asked.files, key: ctx.idempotencyKey })
  })
}

export type OpeningProcedure = ReturnType<typeof openingProcedure>

/** One procedure per opening event, named like the event. */
export function openingProcedures(type: AnyCaseType, realm: Realm): Record<string, OpeningProcedure> {
  return Object.fromEntries(openingsFor(type, realm).map((event) => [procedureName(event), openingProcedure(type, event, realm)]))
}
