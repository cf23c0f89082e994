import type { CaseState } from './case-state.ts'
import { statesFrom, type Lifecycle } from './lifecycle.ts'
import { CONFINED } from './scope.ts'

export type Entry = { scope: string; queue: string; due: string }

/** A case without a running clock of the authority sorts last. */
export const NO_DUE = '9999-12-31'

/** Region codes from the finest to the city: `640104001002` → itself, township, county, city. */
export function regionChain(code: string): string[] {
  const cuts = [code, code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`]
  return [...new Set(cuts.filter((cut) => cut.length >= 6))]
}

/** The day that sorts the case: its sorting clock while it runs, else the earliest running clock of the authority. */
export function dueOf<F>(c: CaseState<F>, lifecycle: Lifecycle<F>): string {
  const running = c.clocks.filter((clock) => clock.state === 'running' && clock.dueOn && clock.spec.for === 'authority')
  const sorting = running.filter((clock) => lifecycle.clocks[clock.kind]?.sorts)
  const days = (sorting.length > 0 ? sorting : running).map((clock) => clock.dueOn as string)
  return days.sort()[0] ?? NO_DUE
}

/** Officers and units that this case names for something the table lets them do in its state. */
function named<F>(c: CaseState<F>, lifecycle: Lifecycle<F>): string[] {
  const actors = lifecycle.transitions.filter((row) => statesFrom(lifecycle as never, row).includes(c.state)).flatMap((row) => [...row.by])
  const places = (kind: 'seat' | 'unit'): Set<string> => new Set(actors.flatMap((actor) => (actor.kind === kind ? [actor.part] : [])))
  const seats = places('seat')
  const units = places('unit')
  return c.parts.flatMap(({ part, accountId, unitId }) => (accountId && seats.has(part) ? [`H:${accountId}`] : unitId && units.has(part) ? [`U:${unitId}`] : []))
}

/** A proposal that the case has moved on from can be neither confirmed nor declined: it asks nobody any more. */
const mayHappen = <F>(c: CaseState<F>, lifecycle: Lifecycle<F>, event: unknown): boolean => lifecycle.transitions.some((row) => row.on === event && statesFrom(lifecycle as never, row).includes(c.state))

/** Narrow rows of one open case: handler, who is named in it, unit and ancestors, region and ancestors, units with an open task. None when the case is not open; in no queue, only what a unit was asked and what waits for a second person. */
export function worklistEntries<F>(c: CaseState<F>, lifecycle: Lifecycle<F>): Entry[] {
  const state = lifecycle.states[c.state]
  const due = dueOf(c, lifecycle)
  const proposals = c.tasks.some((task) => task.kind === 'proposal' && task.state === 'open' && mayHappen(c, lifecycle, task.body.event)) ? [{ scope: `U:${c.unitId}`, queue: 'toConfirm', due }] : []
  if (!state || state.is !== 'open') return []
  const asked = c.tasks.filter((task) => task.state === 'open' && task.unitId && task.kind !== 'proposal').map((task) => ({ scope: `U:${task.unitId}`, queue: `task:${task.kind}`, due }))
  if (!state.queue) return [...asked, ...proposals]
  const queue = state.queue
  const units = c.unitPath.split('/').map((id) => `U:${id}`)
  const scopes = new Set([...(c.handlerId ? [`H:${c.handlerId}`] : []), ...named(c, lifecycle), ...units, ...(c.flags.includes(CONFINED) ? [] : regionChain(c.regionCode).map((code) => `R:${code}`))])
  return [...[...scopes].map((scope) => ({ scope, queue, due })), ...asked, ...proposals]
}
