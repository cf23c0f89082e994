import { inRegion } from '@onewindow/identity/region-code'
import { roleOf, type RoleId } from '@onewindow/identity/roles'
import type { CaseState, Performer } from './case-state.ts'
import type { Actor } from './lifecycle.ts'

/** Whether the performer is one of the actors of the row, within the scope of the role. */
export function mayAct<F>(row: { by: readonly Actor[] }, c: CaseState<F>, performer: Performer): boolean {
  return row.by.some((actor) => matchesActor(actor, c, performer))
}

/** Role within its scope, place in this case, holder of an open task, a partner, or the system itself. */
export function matchesActor<F>(actor: Actor, c: CaseState<F>, performer: Performer): boolean {
  switch (actor.kind) {
    case 'system':
      return performer.kind === 'system'
    case 'part':
      return performer.kind === 'citizen' && (c.version === 0 || c.parts.some((p) => p.part === actor.part && p.partyId !== null && performer.partyIds.includes(p.partyId)))
    case 'seat':
      return performer.kind === 'staff' && c.parts.some((p) => p.part === actor.part && p.accountId !== null && p.accountId === performer.accountId)
    case 'unit':
      return performer.kind === 'staff' && c.parts.some((p) => p.part === actor.part && p.unitId !== null && performer.grants.some((grant) => grant.unitId === p.unitId))
    case 'partner':
      return performer.kind === 'partner' && performer.partner === actor.partner
    case 'task':
      return performer.kind === 'staff' && c.tasks.some((task) => task.kind === actor.task && task.state === 'open' && task.unitId !== null && performer.grants.some((grant) => grant.unitId === task.unitId))
    case 'role':
      return performer.grants.some((grant) => grant.role === actor.role && covers(grant, c))
  }
}

/** Who receives and accepts may sit above the organ (综合窗口); everybody else acts for the own organ only, however far they may read (行政许可法 §23, §38). */
const ABOVE_THE_ORGAN: readonly RoleId[] = ['windowClerk', 'acceptor']

function covers<F>(grant: Performer['grants'][number], c: CaseState<F>): boolean {
  const { scope } = roleOf(grant.role)
  if (scope === 'all') return true
  if (scope === 'regionSubtree') return inRegion(grant.regionCode, c.regionCode)
  return ABOVE_THE_ORGAN.includes(grant.role) ? isInUnit(c.unitPath, grant.unitPath) : c.unitId === grant.unitId
}

/** Unit paths are ids joined by `/` from the root: an ancestor is a prefix. */
export const isInUnit = (path: string, ancestor: string): boolean => path === ancestor || path.startsWith(`${ancestor}/`)

/** Who answers requests about a case: its handler, or, while nobody handles it, an officer of its organ. */
export const mayAnswer = ({ accountId, grants }: Pick<Performer, 'accountId' | 'grants'>, { handlerId, unitPath }: { handlerId: string | null; unitPath: string }): boolean =>
  (handlerId === null ? grants.some((grant) => isInUnit(unitPath, grant.unitPath)) : handlerId === accountId)
