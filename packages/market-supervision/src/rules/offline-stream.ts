import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { sha256, toHex, utf8 } from './sha-256.ts'

// Records made without a network: one chain for each device and task, so that a retry adds nothing, a gap is asked for again and two
// histories of one device are never mixed. 行政处罚法 §47: the whole process is recorded.

/** Hash before the first record. */
export const STREAM_START = '0'.repeat(64)

/** Hashes of the records of one stream in order: hash n = SHA-256(hash n−1 ‖ canonical record). Runs on the device. */
export function chainOf(records: readonly unknown[], before = STREAM_START): string[] {
  let hash = before
  return records.map((record) => (hash = toHex(sha256(utf8(hash + canonicalJson(record))))))
}

export type StreamEntry = { seq: number; hash: string }
/** `stored` is how many records the server has now, `added` how many of this batch were new. */
export type StreamReply =
  | { status: 'ACK'; stored: number; added: number }
  | { status: 'GAP'; stored: number; added: number; resendFrom: number }
  | { status: 'CHAIN_FORK'; stored: number; added: number; at: number }

/**
 * Takes a batch (seq from 1) onto the hashes already stored. Known records are passed over; another hash under a known number is a fork,
 * and nothing after it is taken; a hole asks for the rest. Sending anything again at any time adds nothing.
 */
export function ingest(stored: readonly string[], entries: readonly StreamEntry[]): { reply: StreamReply; hashes: string[] } {
  const hashes = [...stored]
  const state = () => ({ stored: hashes.length, added: hashes.length - stored.length })
  for (const { seq, hash } of entries) {
    if (seq > hashes.length + 1) return { reply: { status: 'GAP', ...state(), resendFrom: hashes.length + 1 }, hashes }
    if (seq === hashes.length + 1) hashes.push(hash)
    else if (hashes[seq - 1] !== hash) return { reply: { status: 'CHAIN_FORK', ...state(), at: seq }, hashes }
  }
  return { reply: { status: 'ACK', ...state() }, hashes }
}
