import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { fromHex, hmacWith, joined, sha256, toHex, u32be, utf8 } from '../sha-256.ts'
import type { CommitDocument } from './entries.ts'

// Two parties fix a secret each before either is known, and both are needed: nobody can compute, foresee or repeat until it suits who will
// be visited. 优化营商环境条例 §54: objects and inspectors are chosen at random. All hashes and secrets are lower-case hexadecimal.

const ZERO = Uint8Array.of(0)

/** SHA-256 of the canonical text (RFC 8785) of a value. */
export const canonicalHash = (value: unknown): string => toHex(sha256(utf8(canonicalJson(value))))

/** What a party gives before the draw: SHA-256("OWD1/commit" 00 party 00 secret). The secret stays with the party until the reveal. */
export const commitmentOf = (party: string, secret: string): string =>
  toHex(sha256(joined(utf8('OWD1/commit'), ZERO, utf8(party), ZERO, fromHex(secret))))

/** Fingerprint of the commit document; stored, logged and public at once. */
export const commitHashOf = (document: CommitDocument): string => canonicalHash(document)

/** Salt of a candidate: follows from the key of its batch, 32 random bytes that lie sealed, so that whether a firm is in the list is known without opening the list. One salt tells nothing of another. */
export const saltOf = (key: string, uscc: string): string => toHex(hmacWith(fromHex(key))(utf8(`OWD1/salt ${uscc}`))).slice(0, 32)

/**
 * Name of a candidate in public lists: with the salt (16 bytes nobody can guess, one for each candidate and batch) a subject finds itself, without it
 * nobody learns a subject's class.
 */
export const blindedId = (salt: string, uscc: string): string => `c${toHex(sha256(joined(fromHex(salt), utf8(uscc)))).slice(0, 32)}`

/**
 * Seed of the draw: HMAC-SHA-256 under the commit hash of the secrets in the order of the commitments, then the public value that was named
 * before ('' if none), each with its length in front.
 */
export function seedOf(commitHash: string, secrets: readonly string[], publicValue: string): string {
  const said = [...secrets.map(fromHex), utf8(publicValue)].flatMap((bytes) => [u32be(bytes.length), bytes])
  return toHex(hmacWith(fromHex(commitHash))(joined(utf8('OWD1/seed'), ZERO, ...said)))
}
