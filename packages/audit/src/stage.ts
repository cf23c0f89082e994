import { randomBytes } from 'node:crypto'
import { eventDigest, leafFacts, type LeafFacts } from './leaf.ts'
import type { Queryable } from './queryable.ts'

/** What is to be logged: the facts of the leaf, and the full event that its digest stands for. */
export interface StagedEvent extends Omit<LeafFacts, 'digest'> {
  /** Everything worth proving later. It is kept beside the log, not in it, and may hold what the leaf must not. */
  readonly event: unknown
}

/** A fresh salt: 128 random bits as 32 hexadecimal digits. One for each event. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/**
 * The body a commit puts into `audit_staging`, for callers that insert it within a statement of their own.
 * @throws ZodError if a field is too long or holds control characters: a bug of the caller, found before the commit
 */
export function stagingBody(facts: LeafFacts): LeafFacts {
  return leafFacts.parse(facts)
}

/**
 * Logs an event that is not an event of a case (those are staged by the commit itself): keeps the full event with its salt in
 * `audit_event` and stages its leaf. Call it on the client whose transaction makes the change, so that both happen or neither.
 * @returns the digest, by which `proofOfDigest` finds the entry once it has its number
 * @throws ZodError as `stagingBody`, TypeError if the event is not JSON
 */
export async function stageLeaf(client: Queryable, { event, ...facts }: StagedEvent): Promise<{ digest: string, salt: string }> {
  const salt = newSalt()
  const digest = eventDigest(salt, event)
  const body = stagingBody({ ...facts, digest })
  await client.query(STAGE, [salt, JSON.stringify(event), digest, JSON.stringify(body)])
  return { digest, salt }
}

const STAGE = `
with e as (insert into audit_event (salt, body, digest) values ($1, $2::jsonb, $3))
insert into audit_staging (body) values ($4::jsonb)`
