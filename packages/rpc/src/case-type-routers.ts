import type { AnyCaseType } from '@onewindow/casework/case-type'
import { eventProcedures, openingProcedures, type EventProcedure, type OpeningProcedure } from './event-procedures.ts'
import { router } from './trpc.ts'

type CaseTypeRouter = ReturnType<typeof router<Record<string, EventProcedure | OpeningProcedure>>>

/** A router per case type with every event of its table, for types that need no procedure of their own; none where this realm may do nothing. The names are those of the tables, so pages find them. */
export function caseTypeRouters(types: readonly AnyCaseType[], realm: 'citizen' | 'staff'): Record<string, CaseTypeRouter> {
  const procedures = types.map((type) => [type.name, { ...openingProcedures(type, realm), ...eventProcedures(type, realm) }] as const)
  return Object.fromEntries(procedures.filter(([, events]) => Object.keys(events).length > 0).map(([name, events]) => [name, router(events)]))
}
