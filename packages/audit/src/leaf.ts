/** One entry of the log: who did what to which subject, when and why, and the digest of the full event. Never personal data. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { canonicalInstant } from './instant.ts'

const isLine = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text)
const line = (longest: number) => z.string().min(1).max(longest).refine(isLine, 'control characters')

/** Anything outside these years is a bug of the writer; and nothing may pass here that the table would refuse. */
const instant = z.iso.datetime({ offset: true }).regex(/^(19[7-9]\d|20\d\d|21\d\d)-/).max(40)
  .refine((text) => !/\.\d{10}/.test(text)).transform(canonicalInstant)

/** What a commit stages: everything of the leaf but its number. `at` is normalised to +08:00 with milliseconds. */
export const leafFacts = z.strictObject({
  at: instant,
  actor: line(200),
  action: line(100),
  subject: line(200),
  purpose: line(500).nullable(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type LeafFacts = z.infer<typeof leafFacts>

/** An entry with its number, counted from 0. */
export interface Leaf extends LeafFacts { readonly seq: number }

/** The text that is hashed into the tree: RFC 8785 of exactly these seven members. */
export function leafText(leaf: Leaf): string {
  const { seq, at, actor, action, subject, purpose, digest } = leaf
  return canonicalJson({ seq, at, actor, action, subject, purpose, digest })
}

/**
 * Digest of a full event: SHA-256 of the salt (its text, as UTF-8) followed by the canonical JSON of the event.
 * The salt keeps an event of few possible values from being guessed out of its digest; who deletes the salt has deleted the link.
 */
export function eventDigest(salt: string, event: unknown): string {
  return createHash('sha256').update(salt).update(canonicalJson(event)).digest('hex')
}
