import type { CaseState, Context } from '@onewindow/casework/case-state'
import { fail, type Refusal } from '@onewindow/casework/refusal'
import { canonicalHash, commitHashOf, commitmentOf, seedOf } from '../rules/draw/commitments.ts'
import { drawOf, isRefusal } from '../rules/draw/draw.ts'
import { sortedById, type CommitDocument, type DrawBundle } from '../rules/draw/entries.ts'
import { listRoot } from '../rules/draw/list-root.ts'
import { refuseDraw } from './errors.ts'
import type { Frozen } from './pool.ts'
import type { DrawBatchFacts, Lists } from './schemas.ts'

export type Case = CaseState<DrawBatchFacts>
type Facts = DrawBatchFacts

/** The frozen lists with the roots both parties commit to. */
export const frozenLists = ({ objects, excluded, inspectors, byClass, byCode }: Frozen, rules: Facts['rules']): Lists => ({
  objects: [...sortedById(objects)], excluded, inspectors: [...sortedById(inspectors)], byClass, byCode, objectsRoot: listRoot(objects), excludedRoot: listRoot(excluded), inspectorsRoot: listRoot(inspectors), rulesHash: canonicalHash(rules),
})

/** Which party an officer is: the supervisor, a partner department, or the one that draws. */
export function partyOf({ facts, unitId }: Case, { actor }: Context): string {
  if (actor.grants.some(({ role }) => role === 'supervisor')) return 'supervisor'
  const partner = facts.departments.find((one) => one.unitId !== unitId && actor.grants.some((grant) => grant.unitId === one.unitId))
  return partner ? partner.dept : 'planner'
}

/** The commit document and its hash, once both commitments are there. */
export function committed(c: Case, facts: Facts, { at, known }: Context): Facts {
  const { lists, commitments, planNo, publicSource } = facts
  if (!lists || commitments.length < 2) return facts
  const drawNo = String(known.drawNo ?? '')
  const { objectsRoot, excludedRoot, inspectorsRoot, rulesHash } = lists
  const document: CommitDocument = {
    v: 'OWD1', drawNo, planNo, objectsRoot, excludedRoot, inspectorsRoot, rulesHash, commitments: commitments.map(({ party, commitment }) => ({ party, commitment })), publicSource, committedAt: at,
  }
  return { ...facts, drawNo, document, commitHash: commitHashOf(document) }
}

/** Whether a secret is the one this officer committed to. */
export function secretFault({ facts }: Case, { secret, publicValue }: { secret: string; publicValue: string }, { actor }: Context): Refusal | null {
  const own = facts.commitments.find(({ accountId }) => accountId === actor.accountId)
  if (!own || commitmentOf(own.party, secret) !== own.commitment) return refuseDraw.commitmentMismatch({})
  return facts.publicValue !== null && facts.publicValue !== publicValue ? refuseDraw.valueDiffers({}) : null
}

export const withReveal = ({ facts }: Case, { secret, publicValue }: { secret: string; publicValue: string }, { actor }: Context): Facts => {
  const party = facts.commitments.find(({ accountId }) => accountId === actor.accountId)?.party ?? ''
  return { ...facts, publicValue, reveals: [...facts.reveals, { party, secret }] }
}

/** The draw itself (优化营商环境条例 §54): seed from both secrets in the order of the commitments, then objects and teams. @throws CaseError `drawBatch.totalBelowMinimum` */
export function drawn(facts: Facts): Facts {
  const { lists, commitHash, commitments, reveals, rules, publicValue } = facts
  if (!lists || !commitHash) throw new Error('a draw without frozen lists')
  const secrets = commitments.map(({ party }) => reveals.find((one) => one.party === party)?.secret ?? '')
  const seed = seedOf(commitHash, secrets, publicValue ?? '')
  const result = drawOf(seed, rules, lists.objects, lists.inspectors)
  if (isRefusal(result)) return fail(refuseDraw.totalBelowMinimum({}))
  const { quotas, selected, reserves, assignments, shortages, resultHash } = result
  return { ...facts, draw: { seed, publicValue: publicValue ?? '', quotas: { ...quotas }, selected, reserves, assignments, shortages, resultHash } }
}

/** The file anybody can repeat the draw with (`/public/draws/<drawNo>.json`); null before the draw. */
export function bundleOf({ document, commitHash, commitments, reveals, rules, lists, draw }: Facts): DrawBundle | null {
  if (!document || !commitHash || !lists || !draw) return null
  const inOrder = commitments.flatMap(({ party }) => reveals.filter((one) => one.party === party))
  return { document, commitHash, reveals: inOrder, publicValue: draw.publicValue, seed: draw.seed, rules, objects: lists.objects, inspectors: lists.inspectors, resultHash: draw.resultHash }
}
