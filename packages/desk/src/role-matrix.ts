import type { AnyCaseType } from '@onewindow/casework/case-type'
import type { Actor } from '@onewindow/casework/lifecycle'
import { roleOf, roles, type RoleId, type RoleScope } from '@onewindow/identity/roles'

/** A cell: how far the role reaches for this event, and what narrows it. */
export type MatrixCell = {
  role: RoleId
  scope: RoleScope
  /** Events that whoever did them may not do this one (separation of duties). */
  notBy: string[]
  /** Roles one of which must confirm. */
  confirmedBy: RoleId[]
  reason: boolean
}
export type MatrixRow = { event: string; from: string[]; sources: string[]; cells: MatrixCell[]; parts: string[]; tasks: string[]; system: boolean }
export type RoleMatrix = { caseType: string; roles: { id: RoleId; zh: string; en: string }[]; rows: MatrixRow[] }

const rolesIn = (actors: readonly Actor[]): RoleId[] => actors.flatMap((actor) => (actor.kind === 'role' ? [actor.role] : []))
const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** Who may read a case of the type at all: every role of its own table, by its own reach, as `scopeSql` has it. */
const readRow = (columns: readonly RoleId[]): MatrixRow =>
  ({ event: 'read', from: [], sources: [], parts: [], tasks: [], system: false, cells: columns.map((role) => ({ role, scope: roleOf(role).scope, notBy: [], confirmedBy: [], reason: false })) })

/** Role × event × scope as it is in force: nothing but another view of the lifecycle table, so it cannot say anything else than what happens. */
export function roleMatrix(type: AnyCaseType): RoleMatrix {
  const { transitions } = type.lifecycle
  const named = new Set(transitions.flatMap((row) => [...rolesIn(row.by), ...rolesIn(row.confirmedBy?.by ?? [])]))
  const columns = roles.filter(({ id }) => named.has(id))
  const events = unique(transitions.map((row) => row.on))
  const rows = events.map((event): MatrixRow => {
    const of = transitions.filter((row) => row.on === event)
    const by = of.flatMap((row) => [...row.by])
    return {
      event, from: unique(of.flatMap((row) => (row.from === null ? [] : row.from))), sources: unique(of.map(({ source }) => source)), parts: unique(by.flatMap((actor) => (actor.kind === 'part' || actor.kind === 'seat' || actor.kind === 'unit' ? [actor.part] : []))),
      tasks: unique(by.flatMap((actor) => (actor.kind === 'task' ? [actor.task] : []))), system: by.some(({ kind }) => kind === 'system'),
      cells: unique(rolesIn(by)).map((role) => {
        const own = of.filter((row) => rolesIn(row.by).includes(role))
        return {
          role, scope: roleOf(role).scope, notBy: unique(own.flatMap((row) => [...(row.notBy ?? [])])), confirmedBy: unique(own.flatMap((row) => rolesIn(row.confirmedBy?.by ?? []))),
          reason: own.some((row) => row.demands?.includes('reason')),
        }
      }),
    }
  })
  return { caseType: type.name, roles: columns.map(({ id, zh, en }) => ({ id, zh, en })), rows: [readRow(columns.map(({ id }) => id)), ...rows] }
}
