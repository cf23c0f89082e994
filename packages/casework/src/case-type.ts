import type { Queryable } from '@onewindow/audit/queryable'
import type { Pause } from '@onewindow/calendar/spec'
import type { z } from 'zod'
import type { InForce } from './configuration/settings.ts'
import type { CaseState, Context, PartRecord, Performer } from './case-state.ts'
import type { CodeName, FactValue } from './definition/views.ts'
import { whensOf, type Lifecycle } from './lifecycle.ts'
import type { LinkKind } from './opens.ts'
import type { Refusal } from './refusal.ts'

/** A file put on a case; `key` says what it is for. */
export type Attached = { fileId: string; key: string; label: string; sha256: string }

/** What an event changes besides state, clocks and documents, which come from its row. */
export type Change<F> = {
  facts?: F
  title?: string
  party?: string
  topic?: string
  channel?: string
  receivedAt?: string
  unit?: { id: string; path: string; regionCode: string }
  handlerId?: string | null
  parts?: PartRecord[]
  /** Who gives up a place in the case (an officer replaced, a unit released). */
  leave?: PartRecord[]
  openTasks?: { kind: string; unitId?: string; assigneeId?: string; body?: Record<string, unknown> }[]
  answerTask?: { id: string; body: Record<string, unknown> }
  attach?: Attached[]
  /** Files taken off again while the case is a draft. */
  detach?: string[]
  /** Cases this one now belongs to. */
  links?: readonly { to: string; kind: LinkKind }[]
  /** Parts for which a `perPart` clock starts (or the one that stops). */
  clockParts?: string[]
  pause?: { reason: string; basis: string; declaredLength?: Pause['declaredLength'] }
  extend?: { length: number; unit: string; reason: string }
  result?: string
  flags?: string[]
  searchText?: string
  /** What the timeline and the audit keep of the input; never sensitive values. */
  body?: Record<string, unknown>
}

/** An event that takes more than case, version, reason and files. */
export type EventSpec<F> = {
  input?: z.ZodType
  check?: (c: CaseState<F>, input: never, ctx: Context) => Refusal | null
  change?: (c: CaseState<F>, input: never, ctx: Context) => Change<F>
}

/** Narrows one event's input; keeps check and change typed by the schema. */
export function eventOf<F>() {
  return <I extends z.ZodType>(spec: {
    input: I
    check?: (c: CaseState<F>, input: z.output<I>, ctx: Context) => Refusal | null
    change?: (c: CaseState<F>, input: z.output<I>, ctx: Context) => Change<F>
  }): EventSpec<F> => spec as unknown as EventSpec<F>
}

/** Fields of a document, made from the case after the event. Number, organ and day are added when it is issued; `unitId` names another organ than the case's own. */
export type DocumentMaker<F> = (c: CaseState<F>, ctx: Context, input: unknown, reason?: string) => { data: Record<string, unknown>; series?: string; unitId?: string }

/** A pool, or a client inside a transaction. */
export type Db = Queryable

/** When something is fetched for a decision, and the policy of that day. */
export type Moment = InForce & { at: string }

/** What a person gives to open a case, and what the case starts with. `at` is the moment, `performer` the person. */
export type OpeningSpec<F> = {
  input: z.ZodType
  opening: (db: Db, performer: Performer, input: never, moment: Moment) => Promise<Omit<Opening, 'caseType' | 'facts'> & { facts: F }>
}

/** Narrows one opening's input by its schema. */
export function openingOf<F>() {
  return <I extends z.ZodType>(spec: {
    input: I
    opening: (db: Db, performer: Performer, input: z.output<I>, moment: Moment) => Promise<Omit<Opening, 'caseType' | 'facts'> & { facts: F }>
  }): OpeningSpec<F> => spec as unknown as OpeningSpec<F>
}

/** A new case before its first event. The case type decides the rest in its opening event's `change`. */
export type Opening = {
  caseType: string; id?: string; topic: string; title: string; party: string; regionCode: string; unitId: string; unitPath: string; channel: string; facts: unknown
  parentId?: string | null; parts?: PartRecord[]; /** Flags it begins with. */ flags?: readonly string[]; links?: readonly { to: string; kind: LinkKind }[]
}

export type CaseType<F> = {
  name: string
  numberPrefix: string | null
  /** Counted over the whole city and short enough to be read out on the phone, instead of per county. */
  numberForm?: 'city'
  facts: z.ZodType<F>
  /**
   * Facts that the parties of a case see, whole or a part by its path (`act.place`), where the type has no pages of its own; the rest is the office's. Every type in
   * which a party acts names what it acts upon. All parties see the same, so nothing that tells one of another.
   */
  partyFacts?: readonly string[]
  /** Facts that this reader is not shown, whatever purpose is stated: a protected reporter, secrets and lists of a draw. Never more than what is sensitive anyway. */
  withheld?: (facts: F, reader: Pick<Performer, 'accountId' | 'grants'>) => readonly string[]
  /** Whether citizens who act in this case stay unnamed for the office: in the course of the case, in refusals, on papers, in exports. */
  unnamed?: (facts: F) => boolean
  /** Facts that name the one partner of a kind that a case concerns (its laboratory), by kind; partners of other kinds reach every case of their region. */
  partnerNamedIn?: Readonly<Record<string, string>>
  /** The type has pages of its own for its facts; the general page draws none. */
  ownPanel?: true
  lifecycle: Lifecycle<F>
  events: Readonly<Record<string, EventSpec<F>>>
  documents: Readonly<Record<string, DocumentMaker<F>>>
  /** Fetches once what guards, clocks and documents need (item version, licences, bars); for an event that opens a case `c` is the opening. */
  load: (db: Db, c: CaseState<F>, moment: Moment, asked: { event: string; input: unknown }) => Promise<Record<string, unknown>>
  /** Events that open a case at somebody's wish get their procedure from this; the others are opened by the system or by hand. */
  openings?: Readonly<Record<string, OpeningSpec<F>>>
  /** What the codes of a field stand for, by the path of the field, in its events and openings, so that people choose by name (案由, 诉求分类, 大厅); what administrators publish is read as of a day: that of the case, as its guards do, or `now` where a guard looks at today. */
  codes?: Readonly<Record<string, readonly CodeName[] | ((kept: InForce, now: InForce) => readonly CodeName[])>>
  /** Names a case keeps for itself, whatever its list says since (the questions of a visit), or that `load` found for what it holds, by the field or path that asks for the code; read by the office, and by parties where `partyCodes` names the field: what an order told them to do. */
  keptCodes?: (c: CaseState<F>, on: InForce & Pick<Context, 'known'>) => Readonly<Record<string, readonly CodeName[]>>
  partyCodes?: readonly string[]
  /** What a case of this type hands to the case it lies in with every new state: facts travel, nobody types them again. */
  handsUp?: (c: CaseState<F>) => Record<string, unknown>
  /** What it hands to the cases it tells of an event, beside the message itself. */
  handsDown?: (c: CaseState<F>) => Record<string, unknown>
  /** A better word than "not possible in this state", where the domain has one (accepted by silence meanwhile). */
  explain?: (c: CaseState<F>, event: string) => Refusal | null
  /** Refusals that the case itself keeps: by code, the event of the system row that notes it. The row gets `accountId` and the `event` that was tried; the person hears the refusal all the same. */
  keepsRefusals?: Readonly<Record<string, string>>
  /** Whether this person must keep away from the case for a reason of the domain (a recusal that was granted). */
  excludes?: (c: CaseState<F>, actor: Performer) => boolean
  /** Why the officers on this seat are no pair for the matter (a certificate of another field), where the domain asks for more than two in force; which officer, and why. */
  pairFault?: (c: CaseState<F>, seat: string, ctx: Context) => Refusal | null
  /** What does not hold although the case says so (a file that is not the one it was): shown to the office beside the facts. */
  findings?: (c: CaseState<F>, ctx: Context) => Readonly<Record<string, FactValue>>
  /** Events that write rows of the domain's own in the same commit (a licence, a bar). All others are one statement without a transaction around it, two round trips less. */
  persist?: Readonly<Record<string, Persist<F>>>
}

/** Writes a domain's own rows; `db` is a client inside the transaction of the commit. */
export type Persist<F> = (db: Db, outcome: { before: CaseState<F> | null; after: CaseState<F>; event: string; input: unknown; ctx: Context }) => Promise<void>

/** The one place a case type is put together; checks that the table and its rooms agree. */
export function defineCaseType<F>(type: CaseType<F>): CaseType<F> {
  const events = new Set(type.lifecycle.transitions.map((row) => row.on))
  for (const name of [...Object.keys(type.events), ...Object.keys(type.persist ?? {}), ...Object.values(type.keepsRefusals ?? {})]) if (!events.has(name)) throw new Error(`${type.name}: event ${name} is in no row of the table`)
  const timed = type.lifecycle.transitions.find((row) => whensOf(row).filter((when) => 'after' in when || 'instant' in when).length > 1)
  if (timed) throw new Error(`${type.name}: the row of ${timed.on} waits for two times, and one timer is kept of a row`)
  return type
}

/** A case type with its facts' type forgotten, for lists of all of them. */
export type AnyCaseType = CaseType<never>
