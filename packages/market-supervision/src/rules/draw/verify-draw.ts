import { canonicalHash, commitHashOf, commitmentOf, seedOf } from './commitments.ts'
import { drawOf, isRefusal } from './draw.ts'
import type { DrawBundle } from './entries.ts'
import { listRoot } from './list-root.ts'

/** What is checked, in this order; a page shows one tick for each. */
export const DRAW_CHECKS = ['COMMIT_HASH', 'COMMITMENT', 'SEED', 'OBJECTS_ROOT', 'INSPECTORS_ROOT', 'RULES_HASH', 'RESULT'] as const
export type DrawCheck = (typeof DRAW_CHECKS)[number]

/** The first check that fails; `party` says whose secret does not match the commitment. */
export type DrawVerdict = { ok: true } | { ok: false; fails: DrawCheck; party?: string }

/**
 * Verifies a published draw with nothing but the bundle: document, secrets, seed, lists, rules, and the whole draw once more.
 * 优化营商环境条例 §54, §58: results of random checks are public. Runs in browsers.
 */
export function verifyDraw(bundle: DrawBundle): DrawVerdict {
  const { document, commitHash, reveals, publicValue, seed, rules, objects, inspectors } = bundle
  if (commitHashOf(document) !== commitHash) return { ok: false, fails: 'COMMIT_HASH' }
  const party = mismatch(bundle)
  if (party !== null) return { ok: false, fails: 'COMMITMENT', party }
  if (seedOf(commitHash, reveals.map(({ secret }) => secret), publicValue) !== seed) return { ok: false, fails: 'SEED' }
  if (listRoot(objects) !== document.objectsRoot) return { ok: false, fails: 'OBJECTS_ROOT' }
  if (listRoot(inspectors) !== document.inspectorsRoot) return { ok: false, fails: 'INSPECTORS_ROOT' }
  if (canonicalHash(rules) !== document.rulesHash) return { ok: false, fails: 'RULES_HASH' }
  return reproduces(bundle) ? { ok: true } : { ok: false, fails: 'RESULT' }
}

/** The party whose secret is missing, out of place or not the one committed to. */
function mismatch({ document, reveals }: DrawBundle): string | null {
  const failing = document.commitments.find(({ party, commitment }, i) => {
    const reveal = reveals[i]
    return reveal?.party !== party || commitmentOf(party, reveal.secret) !== commitment
  })
  return failing?.party ?? reveals[document.commitments.length]?.party ?? null
}

/** A list that names an entry twice has no draw, whatever its roots say. */
function reproduces({ seed, rules, objects, inspectors, resultHash }: DrawBundle): boolean {
  const unique = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id)).size === entries.length
  if (!unique(objects) || !unique(inspectors)) return false
  const result = drawOf(seed, rules, objects, inspectors)
  return !isRefusal(result) && result.resultHash === resultHash
}
