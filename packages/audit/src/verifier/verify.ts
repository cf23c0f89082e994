import { checkHeads, type Checkpoint } from './check-heads.ts'
import type { EventRecord, LeafRecord, LogSource, NodeRecord, Problem, Report, Rows, Trust } from './log-source.ts'
import { canonical, growTree, hashOfLeaf, sha256, type GrowingTree } from './own-hashing.ts'
import { portionsOf, readAlong } from './portions.ts'
import { bagsOfOneRun, isDigest } from './same-digests.ts'

const MOST_PROBLEMS = 100

/**
 * Checks a whole log offline and names the first bad entry: every leaf against its stored hash, every event against its digest, the tree
 * against every signed head, heads against each other, the keys and the heads from outside.
 * It holds a portion of rows and one number, however long the log: events and entries stand in different orders, so their digests are
 * compared as bags; only when the bags differ the rows are read again, to name which.
 * What nobody can see from the inside: a rewrite with a stolen key, or a cut tail together with its heads. For those bring an outside head.
 * @throws Error if an outside head is itself not signed by a trusted key
 */
export async function verifyLog(source: LogSource, trust: Trust): Promise<Report> {
  const { checkpoints, problems } = checkHeads(source.heads, trust)
  const newBag = bagsOfOneRun()
  const logged = newBag()
  let belongsNowhere = false
  const finished: NodeRecord[] = []
  const nodes = source.nodes && nodeChecker(source.nodes)
  const tree = growTree((level, index, hash) => { if (nodes) finished.push({ level, index, hash }) })
  const heads = headChecker(checkpoints, tree, problems)
  const stopped = await readLeaves()
  if (!stopped) problems.push(...atTheEnd(source, tree, heads))
  if (source.events && !(await isWhole(source.events))) {
    const { changed, strangers } = await namedEvents({ ...source, events: source.events }, tree.size(), !stopped)
    problems.unshift(...changed) // where a span ends at the same entry, the entry says more
    problems.push(...strangers)
  }
  return reportOf(problems, tree.size(), heads.vouched())

  /** Until the end, or until something is wrong: everything after it would be reported as a consequence of it. */
  async function readLeaves(): Promise<boolean> {
    for await (const portion of portionsOf(source.leaves)) {
      for (const leaf of portion) {
        const problem = orderProblem(leaf, tree.size()) ?? heads.problemNow() ?? contentProblem(leaf)
        if (problem) {
          problems.push(problem)
          return true
        }
        if (isDigest(leaf.digest)) logged.put(leaf.digest)
        else belongsNowhere = true
        tree.add(leaf.hash)
        heads.covers(leaf.at)
        if (nodes) for (const node of finished.splice(0)) if (!nodes.stands(node)) await nodes.expect(node, leaf.seq, problems)
      }
    }
    return false
  }

  async function isWhole(events: Rows<EventRecord>): Promise<boolean> {
    const found = newBag()
    for await (const portion of portionsOf(events)) for (const event of portion) found.put(digestOf(event))
    for (const digest of source.waiting ?? []) if (isDigest(digest)) logged.put(digest)
    return !belongsNowhere && found.value() === logged.value()
  }
}

function orderProblem({ seq }: LeafRecord, expected: number): Problem | null {
  if (seq > expected) return { kind: 'missing', entry: expected, until: seq - 1, detail: `entry ${seq} follows entry ${expected - 1}` }
  return seq < expected ? { kind: 'duplicate', entry: seq, detail: `entry ${seq} stands twice` } : null
}

function contentProblem({ seq, at, actor, action, subject, purpose, digest, hash }: LeafRecord): Problem | null {
  if (hashOfLeaf(canonical({ action, actor, at, digest, purpose, seq, subject })) === hash) return null
  return { kind: 'leafChanged', entry: seq, detail: 'its content does not give its hash' }
}

type HeadChecker = ReturnType<typeof headChecker>

/** Compares the growing tree with each checkpoint of its size. */
function headChecker(checkpoints: readonly Checkpoint[], tree: GrowingTree, problems: Problem[]) {
  const waiting = [...checkpoints]
  let vouched = 0
  let vouchedOutside = 0
  let newest = -Infinity
  return {
    /** The tree took an entry of this instant. */
    covers: (at: string) => { newest = Math.max(newest, Date.parse(at)) },
    /** The problem of a tree that is not the one that was signed. */
    problemNow(): Problem | null {
      const size = tree.size()
      for (let next = waiting[0]; next && next.head.size <= size; next = waiting[0]) {
        waiting.shift()
        const detail = `head of size ${size} at ${next.head.at}`
        if (next.head.size < size) continue // a head of size 0 vouches for nothing
        // Against a head from outside, heads from inside prove nothing: whoever rewrote the log signed them too.
        if (next.head.root !== tree.root()) {
          const [kind, entry] = next.outside ? ['rewritten', vouchedOutside] as const : ['rootMismatch', vouched] as const
          return { kind, entry, until: size - 1, detail }
        }
        const isBackdated = !next.outside && Date.parse(next.head.at) < newest
        if (isBackdated) problems.push({ kind: 'headBackdated', entry: vouched, until: size - 1, detail })
        vouched = size
        if (next.outside) vouchedOutside = size
      }
      return null
    },
    /** The largest head the tree never reached. */
    beyond: () => waiting.findLast((checkpoint) => checkpoint.head.size > tree.size()),
    vouched: () => vouched,
  }
}

function atTheEnd(source: LogSource, tree: GrowingTree, heads: HeadChecker): Problem[] {
  const last = heads.problemNow()
  if (last) return [last]
  const size = tree.size()
  const found: Problem[] = []
  const beyond = heads.beyond()
  if (beyond) {
    // Nothing vouches for the entries since the last sound head either: one may have been taken out and the rest renumbered.
    const detail = `${size} entries are left of the ${beyond.head.size} signed at ${beyond.head.at}`
    found.push({ kind: 'truncated', entry: heads.vouched(), until: beyond.head.size - 1, detail })
  }
  if (source.tree && (source.tree.size !== size || source.tree.root !== tree.root())) {
    const detail = `the writer's head says size ${source.tree.size}, root ${source.tree.root}`
    found.push({ kind: 'treeHead', entry: Math.min(size, source.tree.size), detail })
  }
  return found
}

const digestOf = ({ salt, event }: EventRecord): string => sha256(salt + canonical(event))

/**
 * Which entries have no event, and which events no entry: read once more, now with all digests in memory, because something is wrong.
 * @param size how many entries were found good in themselves
 * @param toTheEnd whether these are all; else events of later ones are no strangers
 */
async function namedEvents(source: LogSource & { events: Rows<EventRecord> }, size: number, toTheEnd: boolean): Promise<{ changed: Problem[], strangers: Problem[] }> {
  const events = new Map<string, string[]>()
  for await (const portion of portionsOf(source.events)) for (const event of portion) named(events, digestOf(event)).push(event.name)
  const changed: Problem[] = []
  let read = 0
  for await (const portion of portionsOf(source.leaves)) {
    for (const { seq, digest } of portion) {
      if (read++ >= size) break
      // Each entry takes an event of its own: of two that say the same one is too many.
      if (events.get(digest)?.shift() === undefined && changed.length < MOST_PROBLEMS) changed.push({ kind: 'eventChanged', entry: seq, detail: `no event has the digest ${digest}` })
    }
    if (read >= size) break
  }
  for (const digest of source.waiting ?? []) events.get(digest)?.shift()
  const names = toTheEnd ? [...events.values()].flat().slice(0, MOST_PROBLEMS) : []
  return { changed, strangers: names.map((name) => ({ kind: 'eventWithoutLeaf', entry: size, detail: name })) }
}

function named(events: Map<string, string[]>, digest: string): string[] {
  const names = events.get(digest) ?? []
  events.set(digest, names)
  return names
}

/** Stored nodes beside the growing tree; once one differs, the rows no longer stand side by side and say nothing more. */
function nodeChecker(nodes: Rows<NodeRecord>) {
  const rows = readAlong(nodes)
  let apart = false
  const isSame = (stored: NodeRecord | undefined, node: NodeRecord): boolean =>
    stored !== undefined && stored.level === node.level && stored.index === node.index && stored.hash === node.hash
  let ahead: NodeRecord | undefined
  return {
    /** Whether the next stored one is at hand and the same; false: `expect` has to look. */
    stands: (node: NodeRecord): boolean => {
      if (apart) return true
      ahead = rows.next()
      return isSame(ahead, node)
    },
    async expect(node: NodeRecord, seq: number, problems: Problem[]): Promise<void> {
      if (ahead === undefined && await rows.more()) ahead = rows.next()
      if (isSame(ahead, node)) return
      apart = true
      problems.push({ kind: 'nodeChanged', entry: seq, detail: `stored node ${node.level}/${node.index}` })
    },
  }
}

function reportOf(problems: readonly Problem[], entries: number, signedEntries: number): Report {
  const sorted = problems.map((problem, i) => ({ problem, i, known: knownAt(problem) })).sort((a, b) => a.known - b.known || a.i - b.i)
  return { sound: problems.length === 0, entries, signedEntries, problems: sorted.map(({ problem }) => problem).slice(0, MOST_PROBLEMS) }
}

/**
 * An exact entry says more than the span it is in, so a span counts from its end.
 * The writer's unsigned head and events without an entry come last.
 */
function knownAt({ kind, entry, until }: Problem): number {
  if (kind === 'eventWithoutLeaf' || kind === 'treeHead') return Infinity
  return kind === 'missing' ? entry : until ?? entry
}
