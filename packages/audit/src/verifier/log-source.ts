/** What the verifier reads, wherever it comes from. All of it is evidence, none of it is trusted. */

export interface LeafRecord {
  readonly seq: number, readonly at: string, readonly actor: string, readonly action: string, readonly subject: string
  readonly purpose: string | null, readonly digest: string
  /** The leaf hash as it is stored. */
  readonly hash: string
}

export interface HeadRecord {
  readonly size: number, readonly root: string, readonly at: string, readonly keyId: string, readonly signature: string
}

/** A full event with its salt; `name` says where it lies (`case_event 17`). */
export interface EventRecord { readonly name: string, readonly salt: string, readonly event: unknown }

export interface NodeRecord { readonly level: number, readonly index: number, readonly hash: string }

/** Rows in their order: all at once, or portion by portion and from the beginning as often as it is called. */
export type Rows<Row> = readonly Row[] | (() => AsyncIterable<readonly Row[]>)

export interface LogSource {
  /** Signed heads in the order in which they were stored. */
  readonly heads: readonly HeadRecord[]
  /** Leaves by seq. */
  readonly leaves: Rows<LeafRecord>
  /** Full events; null if the log is checked without them (a published copy). */
  readonly events: Rows<EventRecord> | null
  /** Digests of entries that are committed and still wait for their number. */
  readonly waiting?: ReadonlySet<string>
  /** Stored inner nodes in the order in which a growing tree finishes them; absent in a bundle. */
  readonly nodes?: Rows<NodeRecord>
  /** The unsigned head the writer keeps. */
  readonly tree?: { readonly size: number, readonly root: string }
}

/** What the verifier trusts, brought from outside: the published keys, and heads that were published or anchored earlier. */
export interface Trust {
  readonly keys: readonly { readonly kid: string, readonly x: string }[]
  readonly outsideHeads?: readonly HeadRecord[]
}

export type ProblemKind =
  | 'missing' | 'duplicate' | 'leafChanged' | 'eventChanged' | 'eventWithoutLeaf' | 'truncated' | 'rootMismatch' | 'rewritten'
  | 'wrongKey' | 'headSignature' | 'headReplayed' | 'fork' | 'headBackdated' | 'treeHead' | 'nodeChanged' | 'bundleDamaged'

export interface Problem {
  readonly kind: ProblemKind
  /** The first entry that can no longer be relied on, counted from 0. */
  readonly entry: number
  /** Last entry among which the bad one is, when only a span can be named. */
  readonly until?: number
  /** What exactly: the head's size, the event's place. */
  readonly detail: string
}

export interface Report {
  readonly sound: boolean
  readonly entries: number
  /** Entries under the newest sound head; those after it are too young to be signed, or the sequencer stands. */
  readonly signedEntries: number
  /** By entry; the first is the answer to "where does it begin". At most 100. */
  readonly problems: readonly Problem[]
}
