import { z } from 'zod'
import type { AnyCaseType, CaseType } from '@onewindow/casework/case-type'
import type { CaseReceipt } from '@onewindow/casework/commit'
import { perform } from '@onewindow/casework/perform'
import type { RoleId } from '@onewindow/identity/roles'
import { citizenCommand, staffCommand } from './procedures.ts'

/** What every command on an existing case brings; `input` is the event's own. */
export const onCase = { caseId: z.uuid(), version: z.int().min(1), reason: z.string().trim().max(2000).optional() }

type EventOf<T> = T extends CaseType<never> ? string : string
const noInput = z.strictObject({}).optional()

/** Events of the table that a realm's people may do: parts in the case for citizens, roles and task holders for staff. Events that open a case are written by hand. */
export function eventsFor(type: AnyCaseType, realm: 'citizen' | 'staff'): string[] {
  const rows = type.lifecycle.transitions.filter((row) => row.from !== null && row.by.some((actor) => (realm === 'citizen' ? actor.kind === 'part' : actor.kind === 'role' || actor.kind === 'task')))
  return [...new Set<EventOf<typeof type>>(rows.map((row) => row.on))]
}

function rolesFor(type: AnyCaseType, event: string): readonly RoleId[] | 'signedIn' {
  const actors = type.lifecycle.transitions.filter((row) => row.on === event).flatMap((row) => [...row.by])
  if (actors.some((actor) => actor.kind === 'task')) return 'signedIn'
  return [...new Set(actors.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : [])))]
}

function eventProcedure(type: AnyCaseType, event: string, realm: 'citizen' | 'staff') {
  const command = realm === 'citizen' ? citizenCommand : staffCommand
  const rule = { roles: realm === 'citizen' ? ('signedIn' as const) : rolesFor(type, event), purpose: 'case', event, caseType: type.name }
  const input = z.strictObject({ ...onCase, input: type.events[event]?.input ?? noInput })
  return command(rule).input(input).mutation(({ ctx, input: asked }): Promise<CaseReceipt> =>
    perform(ctx.house, ctx.performer, { caseId: asked.caseId, version: asked.version, event, input: asked.input ?? {}, reason: asked.reason, key: ctx.idempotencyKey }))
}

export type EventProcedure = ReturnType<typeof eventProcedure>

/** One procedure per event of the table, named like the event: button, procedure, function and text share the name. */
export function eventProcedures(type: AnyCaseType, realm: 'citizen' | 'staff'): Record<string, EventProcedure> {
  return Object.fromEntries(eventsFor(type, realm).map((event) => [event, eventProcedure(type, event, realm)]))
}
