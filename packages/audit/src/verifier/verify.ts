import { checkHeads, type Checkpoint } from './check-heads.ts'
import type { LeafRecord, LogSource, NodeRecord, Problem, Report, Trust } from './log-source.ts'
import { canonical, growTree, hashOfLeaf, sha256, type GrowingTree } from './own-hashing.ts'

const MOST_PROBLEMS = 100

/**
 * Checks a whole log offline and names the first bad entry: every leaf against its stored hash, every event against its digest, the tree
 * against every signed head, heads against each other, the keys and the heads from outside.
 * What nobody can see from the inside: a rewrite with a stolen key, or a cut tail together with its heads. For those bring an outside head.
 * @throws Error if an outside head is itself not signed by a trusted key
 */
export async function verifyLog(source: LogSource, trust: Trust): Promise<Report> {
  const { checkpoints, problems } = checkHeads(source.heads, trust)
  const events = source.events && await digestsOf(source.events)
  const nodes = source.nodes && readAlong(source.nodes)
  const finished: NodeRecord[] = []
  const tree = growTree((level, index, hash) => { if (nodes) finished.push({ level, index, hash }) })
  const heads = headChecker(checkpoints, tree, problems)
  const logged = new Set(source.waiting)
  let broken = false
  for await (const leaf of source.leaves) {
    const problem = orderProblem(leaf, tree.size()) ?? heads.problemNow() ?? contentProblem(leaf)
    if (problem) {
      problems.push(problem)
      broken = true
      break // everything after it would be reported as a consequence of it
    }
    if (events?.has(leaf.digest) === false && problems.length < MOST_PROBLEMS) {
      problems.push({ kind: 'eventChanged', entry: leaf.seq, detail: `no event has the digest ${leaf.digest}` })
    }
    logged.add(leaf.digest)
    tree.add(leaf.hash)
    heads.covers(leaf.at)
    for (const node of finished.splice(0)) await nodes?.expect(node, leaf.seq, problems)
  }
  if (!broken) problems.push(...atTheEnd(source, tree, heads))
  if (!broken && events) problems.push(...withoutLeaf(events, logged, tree.size()))
  return reportOf(problems, tree.size(), heads.vouched())
}

function orderProblem({ seq }: LeafRecord, expected: number): Problem | null {
  if (seq > expected) return { kind: 'missing', entry: expected, until: seq - 1, detail: `entry ${seq} follows entry ${expected - 1}` }
  return seq < expected ? { kind: 'duplicate', entry: seq, detail: `entry ${seq} stands twice` } : null
}

function contentProblem({ seq, at, actor, action, subject, purpose, digest, hash }: LeafRecord): Problem | null {
  if (hashOfLeaf(canonical({ seq, at, actor, action, subject, purpose, digest })) === hash) return null
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

function withoutLeaf(events: ReadonlyMap<string, string>, logged: ReadonlySet<string>, entry: number): Problem[] {
  const strangers = [...events].filter(([digest]) => !logged.has(digest)).slice(0, MOST_PROBLEMS)
  return strangers.map(([, name]) => ({ kind: 'eventWithoutLeaf', entry, detail: name }))
}

/** Digest of every event → where the event lies. */
async function digestsOf(events: NonNullable<LogSource['events']>): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { name, salt, event } of events) found.set(sha256(salt, canonical(event)), name)
  return found
}

function readAlong(nodes: NonNullable<LogSource['nodes']>) {
  const iterator = (async function* () { yield* nodes })()
  return {
    async expect(node: NodeRecord, seq: number, problems: Problem[]): Promise<void> {
      if (problems.some((problem) => problem.kind === 'nodeChanged')) return // the rows no longer stand side by side
      const { value } = await iterator.next()
      const same = value && value.level === node.level && value.index === node.index && value.hash === node.hash
      if (!same) problems.push({ kind: 'nodeChanged', entry: seq, detail: `stored node ${node.level}/${node.index}` })
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
