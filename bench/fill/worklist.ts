import { applicationLifecycle } from '@onewindow/approval/application/lifecycle'
import type { CaseState } from '@onewindow/casework/case-state'
import { worklistEntries } from '@onewindow/casework/worklist-entries'
import type { Cast, Roles } from './cast.ts'
import type { SeedRows } from './seed-rows.ts'

/** Lines for COPY of a copy's worklist rows, made by the function the commit uses; the id of the case is left open as `⟦id⟧`. */
export function entriesAt({ file, case_clock, case_task, case_part }: SeedRows, roles: Roles, cast: Cast): string {
  const units = new Map(roles.units.map(({ id }, place) => [id, cast.units[place]?.id ?? id]))
  const officers = new Map(roles.officers.map(({ officer }, place) => [officer.accountId, cast.officers[place]?.accountId ?? null]))
  const state = {
    state: file.state, flags: file.flags, unitId: cast.offer.unitId, unitPath: cast.units[0]?.path ?? '', regionCode: cast.offer.regionCode, handlerId: file.handler_id === null ? null : (officers.get(String(file.handler_id)) ?? file.handler_id),
    clocks: case_clock.map(({ kind, state: at, due_on, spec }) => ({ kind, state: at, dueOn: due_on, spec })),
    tasks: case_task.map(({ kind, state: at, unit_id, body }) => ({ kind, state: at, unitId: unit_id === null ? null : (units.get(String(unit_id)) ?? unit_id), body })),
    parts: case_part.map(({ part, party_id, account_id, unit_id, name }) => ({
      part, partyId: party_id, accountId: account_id === null ? null : (officers.get(String(account_id)) ?? account_id), unitId: unit_id === null ? null : (units.get(String(unit_id)) ?? unit_id), name,
    })),
  } as unknown as CaseState<never>
  const entries = worklistEntries(state as never, applicationLifecycle as never)
  return [...new Set(entries.map(({ scope, queue, due }) => `${scope}\t${queue}\t${due}\t⟦id⟧\n`))].join('')
}
