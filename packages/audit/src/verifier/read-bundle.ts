import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { canonical, sha256, signedBy } from './own-hashing.ts'
import type { EventRecord, HeadRecord, LeafRecord, LogSource, Trust } from './log-source.ts'

const PORTION = 1000

/** One line of an exported bundle. First `bundle`, then heads, events, leaves, last `end`, which signs all lines before it. */
type Line =
  | { kind: 'bundle', version: 1, events: boolean }
  | { kind: 'head' } & HeadRecord
  | { kind: 'event' } & EventRecord
  | { kind: 'leaf' } & LeafRecord
  | { kind: 'end', lines: number, sha256: string, keyId: string, signature: string }

/** What a bundle holds, and what is wrong with the file itself (null: signed by a trusted key and whole). */
export interface Bundle { readonly source: LogSource, readonly damage: string | null }

/**
 * Reads an exported bundle (JSON lines): once for the chain of its lines and its heads, and again for each question about events and
 * entries, so that a bundle may be larger than the memory.
 * @throws Error with the number of the line if a line cannot be read
 */
export async function readBundle(file: string, trust: Trust): Promise<Bundle> {
  const heads: HeadRecord[] = []
  let withEvents = true
  let damage: string | null = 'the last line is missing'
  let running = ''
  let count = 0
  for await (const text of linesOf(file)) {
    const line = parse(text, count + 1)
    if (line.kind === 'end') damage = endFault(line, count, running, trust)
    else if (damage === null) damage = `line ${count + 1} stands after the end`
    if (line.kind === 'bundle') withEvents = line.events
    else if (line.kind === 'head') heads.push(line)
    running = sha256(running + text)
    count += 1
  }
  return { source: { heads, leaves: () => rowsOf(file, 'leaf'), events: withEvents ? () => rowsOf(file, 'event') : null }, damage }
}

const linesOf = (file: string) => createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })

async function* rowsOf<Kind extends Line['kind']>(file: string, kind: Kind): AsyncIterable<readonly Extract<Line, { kind: Kind }>[]> {
  let portion: Extract<Line, { kind: Kind }>[] = []
  let number = 0
  for await (const text of linesOf(file)) {
    number += 1
    const line = parse(text, number)
    if (line.kind === kind) portion.push(line as Extract<Line, { kind: Kind }>)
    if (portion.length < PORTION) continue
    yield portion
    portion = []
  }
  yield portion
}

function parse(text: string, number: number): Line {
  try {
    const line = JSON.parse(text) as Line
    if (['bundle', 'head', 'event', 'leaf', 'end'].includes(line.kind)) return line
  } catch {
    // the sentence below is the answer for both
  }
  throw new Error(`Line ${number} of the bundle cannot be read.`)
}

/** The chain of line hashes must be the one that was signed. */
function endFault(end: Extract<Line, { kind: 'end' }>, lines: number, running: string, trust: Trust): string | null {
  if (end.lines !== lines) return `${end.lines} lines were signed, ${lines} are there`
  if (end.sha256 !== running) return 'its lines are not the lines that were signed'
  const key = trust.keys.find((candidate) => candidate.kid === end.keyId)
  if (!key) return 'it is signed by a key that is not trusted'
  const text = canonical({ lines: end.lines, sha256: end.sha256, keyId: end.keyId })
  return signedBy(key.x, text, end.signature) ? null : 'its signature is wrong'
}
