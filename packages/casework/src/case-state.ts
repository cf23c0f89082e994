import type { ClockSpec, Extension, Pause, Run } from '@onewindow/calendar/spec'
import type { WorkCalendar } from '@onewindow/calendar/work-calendar'
import type { RoleId } from '@onewindow/identity/roles'
import type { InForce } from './configuration/settings.ts'
import type { Attached } from './case-type.ts'

/** A statutory clock of one case, as recorded: recomputing with the recorded calendar version gives equal runs (clock §5). */
export type ClockRecord = {
  kind: string
  part: string
  round: number
  spec: ClockSpec
  startAt: string
  pauses: Pause[]
  extensions: Extension[]
  calendar: string
  calendarVersion: string
  state: 'running' | 'paused' | 'met' | 'missed' | 'cancelled'
  dueOn: string | null
  dueAt: string | null
  runs: Run[]
  provisional: boolean
  computedAt: string
  endedAt: string | null
  /** The instant it was found missed; one card per clock and colour follows from it. */
  missedAt: string | null
}

/** Parallel work inside a state: a department asked, a special procedure open, a proposal waiting for a second person. */
export type TaskRecord = {
  id: string
  kind: string
  state: 'open' | 'answered' | 'cancelled'
  unitId: string | null
  assigneeId: string | null
  body: Record<string, unknown>
  openedAt: string
  openedBy: string | null
  answeredAt: string | null
}

/**
 * What a person or unit is in this one case. `told`: a party knows of the case and sees it; comes about by the first event that notifies its part or that it does itself.
 */
export type PartRecord = { part: string; partyId: string | null; accountId: string | null; unitId: string | null; name: string; told?: boolean }

/** The place of an account in a case. */
export const seatOf = (part: string, accountId: string): PartRecord => ({ part, partyId: null, accountId, unitId: null, name: accountId })

/** A case inside this one, as far as its parent may care. */
export type SubRecord = { id: string; caseType: string; number: string | null; state: string; phase: string; result: string | null; topic: string }

/** Who did which event when: enough for separation of duties, limits and "already done by". */
export type ActRecord = { event: string; actorId: string | null; actorName: string; role: string | null; at: string; round: number }

export type AttachmentRecord = { fileId: string; key: string; label: string; sha256: string; addedAt: string }

/** The whole case as a decision sees it. Instants carry +08:00, days are local days of Asia/Shanghai. */
export type CaseState<F> = {
  id: string
  caseType: string
  kind: string
  topic: string
  number: string | null
  queryCode: string | null
  parentId: string | null
  state: string
  version: number
  round: number
  regionCode: string
  unitId: string
  unitPath: string
  handlerId: string | null
  title: string
  party: string
  facts: F
  flags: string[]
  result: string | null
  stateLeft: string | null
  channel: string
  openedAt: string
  receivedAt: string | null
  enteredAt: string
  /** When somebody last did something; what the system does quietly by itself (a reminder of a draft) does not count. */
  changedAt: string
  endedAt: string | null
  clocks: ClockRecord[]
  tasks: TaskRecord[]
  parts: PartRecord[]
  acts: ActRecord[]
  attachments: AttachmentRecord[]
  subs: SubRecord[]
}

export type Grant = { role: RoleId; unitId: string; unitPath: string; regionCode: string }

/** The person, timer or partner behind an event. */
export type Performer = {
  kind: 'staff' | 'citizen' | 'system' | 'partner'
  accountId: string | null
  name: string
  /** Parties this account may act for here (self, organisations within a mandate). */
  partyIds: string[]
  /** Whom it acts for now, where that is not itself: the name that stands on the case as "on behalf of". */
  actingFor: string | null
  /** The party it acts for now, itself where it names nobody; null for whoever acts for no party. */
  actingPartyId: string | null
  /** Own party, declared relatives, own organisations: a case of theirs is closed to the officer (回避). */
  relatedPartyIds: string[]
  grants: Grant[]
  secondFactor: boolean
  /** Which partner's system, for performers of that kind. */
  partner?: string
  /** Which cases a partner reaches with this call: of one type, in its region, and, where the type's facts name their partner, those that name it. */
  reach?: { partnerId: string; caseType: string; regionCode: string; namedIn: string | null }
}

export const systemPerformer: Performer = { kind: 'system', accountId: null, name: 'system', partyIds: [], actingFor: null, actingPartyId: null, relatedPartyIds: [], grants: [], secondFactor: true }

/** Everything a pure decision may know besides the case: the moment, the calendar, the policy of the day, the actor, and what `load` fetched. */
export type Context = InForce & {
  at: string
  calendar: WorkCalendar
  actor: Performer
  known: Readonly<Record<string, unknown>>
  /** Files that come with the event, by which a check or change may tell what they are. */
  files?: readonly Attached[]
}

/** The open tasks of one kind. */
export const openTasks = (c: { tasks: TaskRecord[] }, kind: string): TaskRecord[] => c.tasks.filter((task) => task.kind === kind && task.state === 'open')

/** The clock of that name that runs or is paused, latest round first. */
export const openClock = (c: { clocks: ClockRecord[] }, kind: string, part = ''): ClockRecord | undefined =>
  c.clocks.findLast((clock) => clock.kind === kind && clock.part === part && (clock.state === 'running' || clock.state === 'paused'))

/** The latest clock of that name, whatever its state. */
export const latestClock = (c: { clocks: ClockRecord[] }, kind: string, part = ''): ClockRecord | undefined =>
  c.clocks.findLast((clock) => clock.kind === kind && clock.part === part)

/** Cases of that type inside this one that have not ended. */
export const openSubs = (c: { subs: SubRecord[] }, caseType?: string): SubRecord[] =>
  c.subs.filter((sub) => (!caseType || sub.caseType === caseType) && (sub.phase === 'open' || sub.phase === 'draft'))

/** Accounts that hold a seat in the case. */
export const holdersOf = (c: { parts: PartRecord[] }, name: string): string[] => c.parts.flatMap(({ part, accountId }) => (part === name && accountId ? [accountId] : []))

/** Accounts that did one of these events in the case. */
export const actorsOf = (c: { acts: ActRecord[] }, ...events: string[]): string[] =>
  c.acts.filter((act) => act.actorId && events.includes(act.event)).map((act) => act.actorId as string)
