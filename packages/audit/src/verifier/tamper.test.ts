import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SignedHead } from '../head.ts'
import { instantOf } from '../instant.ts'
import { ephemeralSigningKey, signTreeHead, type SigningKey } from '../keys.ts'
import { eventDigest, leafText } from '../leaf.ts'
import { append, emptyFrontier, leafHash, rootOf, toHex } from '../tree.ts'
import type { EventRecord, LeafRecord, LogSource, ProblemKind, Report } from './log-source.ts'
import { verifyLog } from './verify.ts'

const key = ephemeralSigningKey()
const trust = { keys: [key.publicJwk] }
/** Thousands of signatures are made and checked; on a machine that does other things too they take their time. */
const A_BUSY_MACHINE_MS = 60_000
const START = Date.parse('2026-11-24T01:00:00Z')

interface Log { leaves: LeafRecord[], events: EventRecord[], heads: SignedHead[] }

const hashed = (leaf: Omit<LeafRecord, 'hash'>): LeafRecord => ({ ...leaf, hash: toHex(leafHash(leafText(leaf))) })

/** Heads of the writer at these sizes, signed a second after the newest entry. */
function signAll(leaves: readonly LeafRecord[], sizes: readonly number[], by: SigningKey = key): SignedHead[] {
  let frontier = emptyFrontier
  return sizes.map((size) => {
    frontier = append(frontier, leaves.slice(frontier.size, size).map((leaf) => Buffer.from(leaf.hash, 'hex'))).frontier
    return signTreeHead(by, { size, root: toHex(rootOf(frontier)), at: instantOf(START + size * 1000) })
  })
}

/** An honest log, made with the writer's code: one event and one leaf a second, a head after every `headEvery` entries and after the last. */
function honest(size: number, headEvery: number): Log {
  const events = Array.from({ length: size }, (_, seq): EventRecord => ({ name: `case_event ${seq + 1}`, salt: `salt-${seq}`, event: { version: seq, reason: '补正' } }))
  const leaves = events.map(({ salt, event }, seq) => hashed({
    seq, at: instantOf(START + seq * 1000), actor: `p:${seq % 7}`, action: 'application.submit', subject: `case-${seq >> 2}`, purpose: null, digest: eventDigest(salt, event),
  }))
  const sizes = leaves.map((_, i) => i + 1).filter((n) => n % headEvery === 0 || n === size)
  return { leaves, events, heads: signAll(leaves, sizes) }
}

/** A rewrite by someone who knows the code: contents changed from `from` on, hashes recomputed. */
const recomputed = (log: Log, leaves: readonly Omit<LeafRecord, 'hash'>[]): Log => ({ ...log, leaves: leaves.map((leaf, seq) => hashed({ ...leaf, seq })) })
const flip = (hex: string) => `${hex.startsWith('0') ? '1' : '0'}${hex.slice(1)}`

interface Tamper {
  kind: string
  /** The log after the deed at entry `at`; null where the deed is impossible (swapping in a log of one). */
  deed: (log: Log, at: number) => Log | null
  /** What the verifier calls it. */
  says: ProblemKind[]
  /** Is the very entry named, or the span since the last sound head? */
  names: 'entry' | 'span' | 'head'
  /** Brings the last honest head from outside. */
  outside?: true
}

const tampers: Tamper[] = [
  { kind: 'one bit of a leaf', says: ['leafChanged'], names: 'entry',
    deed: (log, at) => ({ ...log, leaves: log.leaves.with(at, { ...log.leaves[at] as LeafRecord, actor: 'p:8' }) }) },
  { kind: 'one bit of an event', says: ['eventChanged'], names: 'entry',
    deed: (log, at) => ({ ...log, events: log.events.with(at, { ...log.events[at] as EventRecord, event: { version: at, reason: '补整' } }) }) },
  { kind: 'one bit of a salt', says: ['eventChanged'], names: 'entry',
    deed: (log, at) => ({ ...log, events: log.events.with(at, { ...log.events[at] as EventRecord, salt: `Salt-${at}` }) }) },
  { kind: 'one bit of a digest', says: ['leafChanged'], names: 'entry',
    deed: (log, at) => ({ ...log, leaves: log.leaves.with(at, { ...log.leaves[at] as LeafRecord, digest: flip((log.leaves[at] as LeafRecord).digest) }) }) },
  { kind: 'two entries swapped', says: ['leafChanged'], names: 'entry',
    deed: (log, at) => swap(log, at, (a, b) => [{ ...b, seq: a.seq }, { ...a, seq: b.seq }]) },
  { kind: 'two entries swapped, hashes recomputed', says: ['rootMismatch'], names: 'span',
    deed: (log, at) => swap(log, at, (a, b) => [hashed({ ...b, seq: a.seq }), hashed({ ...a, seq: b.seq })]) },
  { kind: 'one entry deleted', says: ['missing', 'truncated'], names: 'span',
    deed: (log, at) => ({ ...log, leaves: log.leaves.toSpliced(at, 1) }) },
  { kind: 'one entry inserted', says: ['duplicate'], names: 'entry',
    deed: (log, at) => ({ ...log, leaves: log.leaves.toSpliced(at, 0, hashed({ ...log.leaves[at] as LeafRecord, actor: 'p:8' })) }) },
  { kind: 'one entry inserted, the rest renumbered and recomputed', says: ['eventChanged'], names: 'entry',
    deed: (log, at) => recomputed(log, log.leaves.toSpliced(at, 0, { ...log.leaves[at] as LeafRecord, digest: 'ab'.repeat(32) })) },
  { kind: 'the tail cut off', says: ['truncated'], names: 'span',
    deed: (log, at) => ({ ...log, leaves: log.leaves.slice(0, at) }) },
  { kind: 'the tail cut off with its heads and events', says: ['truncated'], names: 'span', outside: true,
    deed: (log, at) => ({ leaves: log.leaves.slice(0, at), events: log.events.slice(0, at), heads: log.heads.filter((head) => head.size <= at) }) },
  { kind: 'one entry deleted, the rest renumbered', says: ['leafChanged', 'truncated'], names: 'span',
    deed: (log, at) => ({ ...log, leaves: log.leaves.toSpliced(at, 1).map((leaf, seq) => ({ ...leaf, seq })) }) },
  { kind: 'one entry deleted, the rest renumbered and recomputed', says: ['rootMismatch', 'truncated'], names: 'span',
    deed: (log, at) => recomputed(log, log.leaves.toSpliced(at, 1)) },
  { kind: 'the root of a head replaced', says: ['headSignature'], names: 'head',
    deed: (log, at) => atHead(log, at, (head) => ({ ...head, root: flip(head.root) })) },
  { kind: 'an old head replayed', says: ['headReplayed'], names: 'head',
    deed: (log) => ({ ...log, heads: [...log.heads, log.heads[0] as SignedHead] }) },
  { kind: 'a fork: two heads of one size, both signed', says: ['fork'], names: 'head',
    deed: (log, at) => {
      const i = log.heads.findIndex((head) => head.size > at)
      const head = log.heads[i] as SignedHead
      return { ...log, heads: log.heads.toSpliced(i + 1, 0, signTreeHead(key, { ...head, root: flip(head.root) })) }
    } },
  { kind: 'a head by a wrong key', says: ['wrongKey'], names: 'head',
    deed: (log, at) => atHead(log, at, (head) => signTreeHead(ephemeralSigningKey(), head)) },
  { kind: 'a head by a wrong key under the right name', says: ['headSignature'], names: 'head',
    deed: (log, at) => atHead(log, at, (head) => ({ ...signTreeHead(ephemeralSigningKey(), head), keyId: key.keyId })) },
  { kind: 'a back-dated head, signed', says: ['headBackdated'], names: 'head',
    deed: (log, at) => atHead(log, at, (head) => signTreeHead(key, { ...head, at: instantOf(START - 60_000) })) },
  { kind: 'the whole log rewritten and signed with the stolen key', says: ['rewritten'], names: 'span', outside: true,
    deed: (log, at) => {
      const events = log.events.with(at, { ...log.events[at] as EventRecord, event: { version: at, reason: '准予' } })
      const { leaves } = recomputed(log, log.leaves.with(at, { ...log.leaves[at] as LeafRecord, digest: eventDigest(`salt-${at}`, events[at]?.event) }))
      return { events, leaves, heads: signAll(leaves, log.heads.map((head) => head.size)) }
    } },
]

function swap(log: Log, at: number, exchange: (a: LeafRecord, b: LeafRecord) => [LeafRecord, LeafRecord]): Log | null {
  const [a, b] = [log.leaves[at], log.leaves[at + 1]]
  if (!a || !b) return null
  const [first, second] = exchange(a, b)
  return { ...log, leaves: log.leaves.with(at, first).with(at + 1, second) }
}

function atHead(log: Log, at: number, change: (head: SignedHead) => SignedHead): Log {
  const i = log.heads.findIndex((head) => head.size > at)
  return { ...log, heads: log.heads.with(i, change(log.heads[i] as SignedHead)) }
}

const soundHeadBefore = (log: Log, at: number) => Math.max(0, ...log.heads.map((head) => head.size).filter((size) => size <= at))

function expectNamed(report: Report, tamper: Tamper, log: Log, at: number): void {
  expect(report.sound).toBe(false)
  const first = report.problems[0]
  expect(tamper.says).toContain(first?.kind)
  if (tamper.names === 'entry') expect(first?.entry).toBe(at)
  if (tamper.names === 'span') {
    expect(first?.entry).toBeLessThanOrEqual(at)
    expect(first?.until ?? first?.entry).toBeGreaterThanOrEqual(at)
  }
  if (tamper.names === 'span' && !tamper.outside) expect(first?.entry).toBeGreaterThanOrEqual(soundHeadBefore(log, at))
}

const positions = (size: number) => new Set([0, size >> 1, size - 1, (size * 7919 + 13) % size])

describe('the verifier names the first bad entry (R12)', () => {
  for (const tamper of tampers) {
    it.each([1, 2, 3, 7, 8, 1000])(`${tamper.kind}, %i entries`, async (size) => {
      for (const headEvery of size < 1000 ? [1, 3, 60] : [60]) {
        const log = honest(size, headEvery)
        for (const at of positions(size)) {
          const changed = tamper.deed(log, at)
          if (!changed) continue
          const outsideHeads = tamper.outside ? log.heads.slice(-1) : []
          expectNamed(await verifyLog(changed as LogSource, { ...trust, outsideHeads }), tamper, log, at)
        }
      }
    }, A_BUSY_MACHINE_MS)
  }

  it('never cries wolf: 1,000 honest logs, with young unsigned entries, waiting events and heads kept outside', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), fc.nat(60), async (size, headEvery, signed) => {
      const log = honest(size, headEvery)
      const heads = log.heads.filter((head) => head.size <= signed)
      const young: EventRecord = { name: 'case_event 9999', salt: 's', event: { version: 1 } }
      const report = await verifyLog({ ...log, heads, events: [...log.events, young], waiting: new Set([eventDigest('s', { version: 1 })]) },
        { ...trust, outsideHeads: heads.slice(0, 1) })
      expect(report).toEqual({ sound: true, entries: size, signedEntries: Math.max(0, ...heads.map((head) => head.size)), problems: [] })
    }), { numRuns: 1000 })
  }, A_BUSY_MACHINE_MS)

  it('an event that was slipped in without an entry', async () => {
    const log = honest(5, 2)
    const report = await verifyLog({ ...log, events: [...log.events, { name: 'case_event 77', salt: 's', event: {} }] }, trust)
    expect(report.problems).toEqual([{ kind: 'eventWithoutLeaf', entry: 5, detail: 'case_event 77' }])
  })

  it('one event kept twice, and two entries of one event: the same digests, but not as often', async () => {
    const log = honest(5, 2)
    const twice = await verifyLog({ ...log, events: [...log.events, { ...log.events[2] as EventRecord, name: 'case_event 77' }] }, trust)
    expect(twice).toMatchObject({ sound: false, problems: [{ kind: 'eventWithoutLeaf', entry: 5, detail: 'case_event 77' }] })
    const { leaves } = recomputed(log, [...log.leaves, { ...log.leaves[2] as LeafRecord, at: instantOf(START + 5000) }])
    const again = await verifyLog({ ...log, leaves, heads: signAll(leaves, [6]) }, trust)
    expect(again).toMatchObject({ sound: false, problems: [{ kind: 'eventChanged', entry: 5 }] })
  })

  it('an entry whose digest is none belongs to no event', async () => {
    const log = honest(5, 2)
    const { leaves } = recomputed(log, [...log.leaves, { ...log.leaves[2] as LeafRecord, digest: 'none' }])
    expect(await verifyLog({ ...log, leaves, heads: signAll(leaves, [6]) }, trust)).toMatchObject({ sound: false, problems: [{ kind: 'eventChanged', entry: 5 }] })
  })

  it('refuses to lean on an outside head that nobody trusted signed', async () => {
    const log = honest(5, 2)
    await expect(verifyLog(log, { ...trust, outsideHeads: signAll(log.leaves, [5], ephemeralSigningKey()) })).rejects.toThrow('proves nothing')
  })
})
