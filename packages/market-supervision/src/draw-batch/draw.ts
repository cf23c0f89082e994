import type { CaseState, Context } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import { fail, type Refusal } from '@onewindow/casework/refusal'
import { canonicalHash, commitHashOf, commitmentOf, seedOf } from '../rules/draw/commitments.ts'
import { drawOf, isRefusal } from '../rules/draw/draw.ts'
import type { CommitDocument, DrawBundle } from '../rules/draw/entries.ts'
import { sortedById } from '../rules/draw/order.ts'
import { listRoot } from '../rules/draw/list-root.ts'
import { refuseDraw } from './errors.ts'
import type { Frozen } from './pool.ts'
import type { DrawBatchFacts, Lists, Supplement } from './schemas.ts'

export type Case = CaseState<DrawBatchFacts>
type Facts = DrawBatchFacts

/** The frozen lists with the roots both parties commit to. */
export const frozenLists = ({ objects, excluded, inspectors, byClass, byCode }: Frozen, rules: Facts['rules']): Lists => ({
  objects: [...sortedById(objects)], excluded, inspectors: [...sortedById(inspectors)], byClass, byCode, objectsRoot: listRoot(objects), excludedRoot: listRoot(excluded), inspectorsRoot: listRoot(inspectors), rulesHash: canonicalHash(rules),
})

/** Which party an officer is: the supervisor, a partner department, or the one that draws. */
export function partyOf({ facts, unitId }: Pick<Case, 'facts' | 'unitId'>, { actor }: Pick<Context, 'actor'>): string {
  if (actor.grants.some(({ role }) => role === 'supervisor')) return 'supervisor'
  const partner = facts.departments.find((one) => one.unitId !== unitId && actor.grants.some((grant) => grant.unitId === one.unitId))
  return partner ? partner.dept : 'planner'
}

/** What two parties commit to and reveal: the draw of the batch, or a supplementary one. */
export type Ceremony = Pick<Facts, 'rules' | 'lists' | 'drawNo' | 'publicSource' | 'commitments' | 'document' | 'commitHash' | 'reveals' | 'publicValue' | 'draw'>

const supplementaryOf = ({ supplements, supplementReveals }: Facts, no: number): Ceremony | null => {
  const one = supplements[no]
  return one ? { ...one, reveals: supplementReveals.flatMap(({ no: of, ...said }) => (of === no ? [said] : [])) } : null
}

/** The supplementary draw whose secrets are not both there yet. */
export const openSupplement = ({ supplements }: Facts): Supplement | null => supplements.find(({ draw, ended }) => draw === null && !ended) ?? null

/** What is being committed to and revealed now. */
export const ceremonyOf = (facts: Facts): Ceremony => (openSupplement(facts) ? supplementaryOf(facts, facts.supplements.length - 1) : null) ?? facts

/** The last one that was begun. */
export const latestOf = (facts: Facts): Ceremony => supplementaryOf(facts, facts.supplements.length - 1) ?? facts

/** The facts with the ceremony under way as it is now. */
export function withCeremony(facts: Facts, now: Ceremony): Facts {
  const open = openSupplement(facts)
  if (!open) return { ...facts, ...now }
  const no = facts.supplements.length - 1
  const { reveals, drawNo: _, ...rest } = now
  return { ...facts, supplements: facts.supplements.with(no, { ...open, ...rest, lists: rest.lists ?? open.lists }), supplementReveals: [...facts.supplementReveals.filter((one) => one.no !== no), ...reveals.map((one) => ({ no, ...one }))] }
}

/** The commit document and its hash, once both commitments are there. A supplementary draw has the number of its batch with its own behind it. */
export function committed(ceremony: Ceremony, planNo: string, { at, known }: Context): Ceremony {
  const { lists, commitments, publicSource } = ceremony
  if (!lists || commitments.length < 2) return ceremony
  const drawNo = ceremony.drawNo ?? String(known.drawNo ?? '')
  const { objectsRoot, excludedRoot, inspectorsRoot, rulesHash } = lists
  const document: CommitDocument = {
    v: 'OWD1', drawNo, planNo, objectsRoot, excludedRoot, inspectorsRoot, rulesHash, commitments: commitments.map(({ party, commitment }) => ({ party, commitment })), publicSource, committedAt: at,
  }
  return { ...ceremony, drawNo, document, commitHash: commitHashOf(document) }
}

const ownOf = ({ commitments }: Ceremony, { actor }: Context) => commitments.find(({ accountId }) => accountId === actor.accountId)

/** Whether a secret is the one this officer committed to. */
export function secretFault({ facts }: Case, { secret, publicValue }: { secret: string; publicValue: string }, ctx: Context): Refusal | null {
  const ceremony = ceremonyOf(facts)
  const own = ownOf(ceremony, ctx)
  // A seat from an earlier draw of the batch is no try at this one.
  if (!own) return refuseDraw.notCommitted({})
  if (ceremony.reveals.some(({ party }) => party === own.party)) return refuse.sameOfficer({ event: 'reveal' })
  if (commitmentOf(own.party, secret) !== own.commitment) return refuseDraw.commitmentMismatch({})
  return ceremony.publicValue !== null && ceremony.publicValue !== publicValue ? refuseDraw.valueDiffers({}) : null
}

export function withReveal({ facts }: Case, { secret, publicValue }: { secret: string; publicValue: string }, ctx: Context): Ceremony {
  const ceremony = ceremonyOf(facts)
  return { ...ceremony, publicValue, reveals: [...ceremony.reveals, { party: ownOf(ceremony, ctx)?.party ?? '', secret }] }
}

/** The draw itself (优化营商环境条例 §54): seed from both secrets in the order of the commitments, then objects and teams. @throws CaseError `drawBatch.totalBelowMinimum` */
export function drawn(ceremony: Ceremony): Ceremony {
  const { lists, commitHash, commitments, reveals, rules, publicValue } = ceremony
  if (!lists || !commitHash) throw new Error('a draw without frozen lists')
  const secrets = commitments.map(({ party }) => reveals.find((one) => one.party === party)?.secret ?? '')
  const seed = seedOf(commitHash, secrets, publicValue ?? '')
  const result = drawOf(seed, rules, lists.objects, lists.inspectors)
  if (isRefusal(result)) return fail(refuseDraw.totalBelowMinimum({}))
  const { quotas, selected, reserves, assignments, shortages, resultHash } = result
  return { ...ceremony, draw: { seed, publicValue: publicValue ?? '', quotas: { ...quotas }, selected, reserves, assignments, shortages, resultHash } }
}

/** The file anybody can repeat the draw with (`/public/draws/<drawNo>.json`); null before the draw. */
export function bundleOf({ document, commitHash, commitments, reveals, rules, lists, draw }: Ceremony): DrawBundle | null {
  if (!document || !commitHash || !lists || !draw) return null
  const inOrder = commitments.flatMap(({ party }) => reveals.filter((one) => one.party === party))
  return { document, commitHash, reveals: inOrder, publicValue: draw.publicValue, seed: draw.seed, rules, objects: lists.objects, inspectors: lists.inspectors, resultHash: draw.resultHash }
}

/** The files of the supplementary draws that were made, in their order: each verifies by itself, as the first does. */
export const supplementaryBundles = (facts: Facts): { seats: Supplement['seats']; vacated: Supplement['vacated']; bundle: DrawBundle }[] => facts.supplements.flatMap(({ seats, vacated }, no) => {
  const bundle = bundleOf(supplementaryOf(facts, no) as Ceremony)
  return bundle ? [{ seats, vacated, bundle }] : []
})
