import type { CaseState, Context } from '@onewindow/casework/case-state'
import type { Db } from '@onewindow/casework/case-type'
import { custodyHashes, firstBrokenLink, type CustodyEvent } from '../rules/custody-chain.ts'
import type { CustodyEntry, Evidence } from './schemas.ts'

// R12 证据保管链 of a case: every hand a piece of evidence passed through, and whether its files are still those it was taken with. Source: 行政处罚法 §46, §47.

type Step = Pick<CustodyEntry, 'step' | 'hand'> & Partial<Pick<CustodyEntry, 'onto'>>
type Item = Pick<Evidence, 'id' | 'files' | 'custody'>

/** What of an entry is hashed: all of it but the hash, with the item and its files, so that none of them can be exchanged. */
const hashed = ({ id, files = [] }: Item, { at, step, hand, onto }: Omit<CustodyEntry, 'hash'>): CustodyEvent => ({ item: id, files: files.map(({ fileId, sha256 }) => ({ fileId, sha256 })), at, step, hand, onto })

/** The item with one more entry at the end of its chain. Evidence of older builds, taken without files, has none. */
export function passed<I extends Item>(item: I, { step, hand, onto = '' }: Step, { at }: Pick<Context, 'at'>): I {
  if (!item.files) return item
  const entry = { at, step, hand, onto }
  const chain = item.custody ?? []
  const hash = custodyHashes([...chain, entry].map((one) => hashed(item, one))).at(-1) ?? ''
  return { ...item, custody: [...chain, { ...entry, hash }] }
}

/** Heads of the chains by item, as the log keeps them with the event. */
export const headsOf = (evidence: readonly Item[]): Record<string, string> => Object.fromEntries(evidence.flatMap(({ id, custody }) => (custody?.length ? [[id, custody.at(-1)?.hash ?? '']] : [])))

/** All evidence of a case passes into other hands at once. */
export function handedOn<F extends { evidence: Evidence[] }>(c: { facts: F }, step: Step, ctx: Pick<Context, 'at'>): { facts: F; body: Record<string, unknown> } {
  const evidence = c.facts.evidence.map((item) => passed(item, step, ctx))
  return { facts: { ...c.facts, evidence }, body: { custody: headsOf(evidence) } }
}

/** Which item, and what was found. */
export type CustodyFault = { evidence: string; found: 'fileGone' | 'fileChanged' | 'chainBroken' | 'logDiffers' }
/** What lies outside the facts: hashes of the files by id as the store knows them, heads as the log has them. */
export type Kept = { stored: Readonly<Record<string, string>>; heads: Readonly<Record<string, string>> }

function faultOf(item: Item, { stored, heads }: Kept): CustodyFault['found'] | null {
  const { id, files = [], custody = [] } = item
  if (files.some(({ fileId }) => stored[fileId] === undefined)) return 'fileGone'
  if (files.some(({ fileId, sha256 }) => stored[fileId] !== sha256)) return 'fileChanged'
  if (firstBrokenLink(custody.map((one) => hashed(item, one)), custody.map(({ hash }) => hash)) !== null) return 'chainBroken'
  return heads[id] === custody.at(-1)?.hash ? null : 'logDiffers'
}

/** Items whose file is gone or another one, or whose chain does not hold (EN-21). */
export const custodyFaults = (evidence: readonly Item[], kept: Kept): CustodyFault[] =>
  evidence.filter(({ files }) => files).flatMap((item) => {
    const found = faultOf(item, kept)
    return found ? [{ evidence: item.id, found }] : []
  })

/** The files as they lie on the case and in the store, and the last head the log has of every item. */
const KEPT = `select (select coalesce(jsonb_object_agg(f.id, case when f.sha256 = a.sha256 then f.sha256 else '' end), '{}') from case_attachment a join stored_file f on f.id = a.file_id where a.case_id = $1 and f.id = any($2::uuid[]) and f.status = 'clean') stored,
 (select coalesce(jsonb_object_agg(h.key, h.value order by e.id), '{}') from case_event e cross join lateral jsonb_each_text(e.body->'custody') h where e.case_id = $1 and e.body->'custody' is not null) heads`

/** What does not hold of the evidence of this case. Indexes: case_attachment (case_id), case_event (case_id). */
export async function brokenEvidence(db: Db, { id, facts: { evidence } }: Pick<CaseState<{ evidence: readonly Evidence[] }>, 'id' | 'facts'>): Promise<CustodyFault[]> {
  const files = evidence.flatMap((one) => one.files ?? [])
  if (files.length === 0) return []
  const { rows: [kept] } = await db.query<Kept>(KEPT, [id, files.map(({ fileId }) => fileId)])
  return custodyFaults(evidence, kept ?? { stored: {}, heads: {} })
}

/** Loaded with the case. */
export const foundBroken = ({ known }: Pick<Context, 'known'>): readonly CustodyFault[] => (known.custody ?? []) as CustodyFault[]
