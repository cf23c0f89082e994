import type { EventName } from '@onewindow/events/events'
import type { RoleId } from '@onewindow/identity/roles'
import type { ClockSpec } from '@onewindow/calendar/spec'
import type { CaseState, ClockRecord, Context } from './case-state.ts'
import type { InForce } from './configuration/settings.ts'
import type { Opens, Tells } from './opens.ts'
import type { Refusal } from './refusal.ts'

/** Who a row may be done by: an account role within its scope, a place in this one case, a partner's system, or timers and messages. */
export type Actor =
  | { kind: 'role'; role: RoleId }
  | { kind: 'part'; part: string }
  | { kind: 'seat'; part: string }
  | { kind: 'unit'; part: string }
  | { kind: 'task'; task: string }
  | { kind: 'partner'; partner: string }
  | { kind: 'system' }

export const role = (id: RoleId): Actor => ({ kind: 'role', role: id })
/** A party of the case (applicant, reporter, the person punished). */
export const part = (name: string): Actor => ({ kind: 'part', part: name })
/** The officer who is named for this in the case: team leader, mediator, host of a hearing. */
export const seat = (name: string): Actor => ({ kind: 'seat', part: name })
/** An officer of a unit that the case names for this: summoned, asked to assist. */
export const unitOf = (name: string): Actor => ({ kind: 'unit', part: name })
/** Somebody else's system with a key of its own: laboratory, bank, police desk. */
export const partner = (name: string): Actor => ({ kind: 'partner', partner: name })
/** A member of the unit that an open task of this kind was given to (a department asked for its opinion). */
export const taskHolder = (task: string): Actor => ({ kind: 'task', task })
export const system: Actor = { kind: 'system' }

/** Pure; answers null or the reason why not. The same function greys the button and stops the command. */
export type Guard<F> = (c: CaseState<F>, ctx: Context) => Refusal | null
/** Like a guard, but sees what was typed. */
export type Check<F> = (c: CaseState<F>, input: never, ctx: Context) => Refusal | null

/** How long a state lasts at most without anybody's act; no clock: no pause, no derivation, no card. */
export type TimeToLive = { days: number } | { minutes: number } | { seconds: number }

/** A figure of a row: fixed, or as policy has it on the day that counts. */
export type Figure<V> = V | ((on: InForce) => V)

/** The figure on the day that counts. */
export const figureOf = <V extends number | TimeToLive>(figure: Figure<V>, on: InForce): V => (typeof figure === 'function' ? figure(on) : figure)

/**
 * What makes a system row fire: a clock reached its end or a threshold of it (`reminder`: each of its reminders), a message came, a sub-case arrived in one
 * of these states, or a time to live ran out.
 */
export type When<C extends string> =
  | { reached: C; threshold?: string }
  /** `from`: the kind of partner that sends it from outside, where it is not told by another case. */
  | { message: string; from?: string }
  | { sub: string; in: readonly string[] }
  | { after: Figure<TimeToLive> }

/** What a clock had where it began; without a length it is as long as clocks of its name are now. */
export type Carried = Pick<ClockRecord, 'startAt' | 'pauses' | 'extensions'> & { length?: number | undefined }

/** One clock of a case type. `spec` may look at facts, item and knobs; null means this case has no such limit. */
export type ClockOf<F> = {
  spec: (c: CaseState<F>, ctx: Context) => ClockSpec | null
  /** When counting starts; the event's own instant when absent. */
  startAt?: (c: CaseState<F>, ctx: Context) => string
  /** The clock a worklist sorts by, before others. */
  sorts?: true
  /** Where the clock goes on from, when it began in another case (one duty, one clock): its start, pauses and extensions, and how long it was there. */
  carried?: (c: CaseState<F>, ctx: Context) => Carried | null
  /** Names of the row `part`s that run this clock apart (one per department asked). */
  perPart?: true
  /** The colour of the card when it is missed: red where the limit is law, yellow where it is a promise. */
  card?: 'red' | 'yellow'
}

/** The same, or an instant that the case itself knows (the end of a slot, of a mandate); null: never. */
export type WhenOf<F, C extends string> = When<C> | { instant: (c: CaseState<F>, ctx: Context) => string | null }

export type ClockEffect<C extends string> = { [K in 'start' | 'stop' | 'pause' | 'resume' | 'extend' | 'cancel' | 'restart']?: readonly C[] | 'all' }

/** How many must confirm: so many, one of every kind named, or more than half of those who hold the seats named. */
export type Need = number | 'each' | 'majority'

export type StateDef = {
  is: 'draft' | 'open' | 'ended' | 'archived'
  /** Worklist queue while the case stands here. */
  queue?: string
}

/** `recording`, `photo`, `consent`: a file of that key is on the case, or comes with the event. */
export type Demand = 'reason' | 'secondFactor' | 'recording' | 'photo' | 'consent'
export const FILE_DEMANDS = ['recording', 'photo', 'consent'] as const satisfies readonly Demand[]
/** `onlyIfPossible`: drawn only when its guard holds; a reason why not would tell the reader nothing. */
export type Mark = 'primary' | 'irreversible' | 'bulk' | 'offline' | 'quiet' | 'internal' | 'danger' | 'onlyIfPossible'

export type Row<F, S extends string, E extends string, C extends string, T extends string> = {
  /** null opens the case; `@name` is a group of states. */
  from: NoInfer<S> | readonly NoInfer<S>[] | `@${string}` | null
  on: E
  /** Two outcomes are two rows; exactly one guard holds. `erased` deletes the case (drafts only). */
  to: NoInfer<S> | 'same' | 'stateLeft' | 'erased'
  by: readonly Actor[]
  /** Waits as a proposal until `need` others with this right have confirmed; `confirm` and `decline` are events of the spine. */
  confirmedBy?: { by: readonly Actor[]; need: Need }
  /** Nobody who did one of these events in this case (separation of duties), neither as the first voice nor as the second. */
  notBy?: readonly (NoInfer<E> | 'propose' | 'confirm')[]
  /** Nobody who holds one of these seats in this case. */
  notHolding?: readonly string[]
  /** The seat that at least two officers with certificates in force must hold, one of them the actor (行政处罚法 §42). */
  pair?: string
  /** Several: whichever comes first. */
  when?: WhenOf<F, NoInfer<C>> | readonly WhenOf<F, NoInfer<C>>[]
  guard?: Guard<F>
  /** Settles which of two rows an input means (paid in full or in part). Not asked for the button. */
  check?: Check<F>
  /** `actor`: so often by each person. */
  limit?: { times: Figure<number>; per: 'case' | 'round' | 'actor' }
  demands?: readonly Demand[]
  clock?: ClockEffect<NoInfer<C>>
  tasks?: { open?: T; answer?: T; cancel?: readonly T[] }
  sets?: { flags?: readonly string[]; clears?: readonly string[]; result?: string; round?: 'next' }
  claims?: (c: CaseState<F>, ctx: Context) => { kind: string; key: string }[]
  releases?: 'all'
  /** Other cases that this event brings about, once the commit is done. */
  opens?: readonly Opens<F>[]
  /** Other cases that hear of this event as a message, once the commit is done. */
  tells?: readonly Tells[]
  issues?: readonly (string | { doc: string; if: (c: CaseState<F>, ctx: Context) => boolean })[]
  notifies?: readonly (Actor | { to: Actor; if: (c: CaseState<F>, ctx: Context) => boolean })[]
  emits?: readonly (EventName | { event: EventName; if: (c: CaseState<F>, ctx: Context) => boolean })[]
  marks?: readonly Mark[]
  /** Article of law, or `own` where there is none. */
  source: string
}

export type Lifecycle<F, S extends string = string, E extends string = string, C extends string = string, T extends string = string> = {
  caseType: string
  kind: 'case' | 'sub' | 'record' | 'register'
  states: Record<S, StateDef>
  groups?: Record<string, readonly NoInfer<S>[]>
  clocks: Record<C, ClockOf<F>>
  tasks?: readonly T[]
  transitions: readonly Row<F, S, E, C, T>[]
}

/** Fixes the facts' type first, so that states, events and clocks are inferred from the table itself. */
export const lifecycleOf = <F>() => <const S extends string, const E extends string, const C extends string, const T extends string = never>(
  table: Lifecycle<F, S, E, C, T>,
): Lifecycle<F, S, E, C, T> => table

/** All that a row waits for; [] for what people do. */
export const whensOf = <F, C extends string>(row: { when?: WhenOf<F, C> | readonly WhenOf<F, C>[] }): readonly WhenOf<F, C>[] => (row.when === undefined ? [] : Array.isArray(row.when) ? (row.when as readonly WhenOf<F, C>[]) : [row.when as WhenOf<F, C>])

/** The states a row starts from; [] for a row that opens the case. */
export function statesFrom(lifecycle: Lifecycle<never>, row: { from: string | readonly string[] | null }): readonly string[] {
  if (row.from === null) return []
  if (typeof row.from !== 'string') return row.from
  if (!row.from.startsWith('@')) return [row.from]
  const group = lifecycle.groups?.[row.from.slice(1)]
  if (!group) throw new Error(`${lifecycle.caseType}: group ${row.from} is not defined`)
  return group
}
