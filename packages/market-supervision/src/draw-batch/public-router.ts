import { refuse } from '@onewindow/casework/errors'
import { loadCase } from '@onewindow/casework/load'
import { fail } from '@onewindow/casework/refusal'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { commitDocument, drawBundle, type CommitDocument } from '../rules/draw/entries.ts'
import { bundleOf, supplementaryBundles } from './draw.ts'
import type { DrawBatchFacts, Supplement } from './schemas.ts'

const published = z.strictObject({
  drawNo: z.string(), state: z.string(), document: commitDocument, commitHash: z.string(), resultHash: z.string().nullable().meta({ description: 'From the draw on' }),
  bundle: drawBundle.nullable().meta({ description: 'What the draw is recomputed from: secrets, rules and blinded lists; as soon as every visit is over, so that nobody knows beforehand who is visited' }),
  supplements: z.array(z.strictObject({ drawNo: z.string(), document: commitDocument, commitHash: z.string(), resultHash: z.string().nullable(), bundle: drawBundle.nullable() })).meta({ description: 'Supplementary draws for seats nobody held, each published in the same steps and recomputed in the same way' }),
})

type Committed = { id: string; state: string; document: CommitDocument | null; commitHash: string | null; resultHash: string | null; supplements: Pick<Supplement, 'drawNo' | 'document' | 'commitHash' | 'draw'>[] | null }

/** What is public from the commitment on lies open in the facts; the sealed lists beside it are not opened for it. */
const BY_NUMBER = `select f.id, f.state, f.facts->'document' document, f.facts->>'commitHash' "commitHash", f.facts->'draw'->>'resultHash' "resultHash", f.facts->'supplements' supplements
 from claim c join case_file f on f.id = c.case_id where c.kind = 'drawNo' and c.key = $1`
const OVER = new Set(['closed', 'archived'])

/** A draw in the steps of its publication (优化营商环境条例 §54): what both parties committed to at once, the hash of the result with the draw, what it is recomputed from when the visits are over. */
export const publicDrawRouter = router({
  byNumber: publicQuery({ purpose: 'draws', openapi: { method: 'GET', path: '/draws/{drawNo}', summary: 'What is public of a random draw of inspections, to recompute it', tags: ['draws'] } })
    .input(z.strictObject({ drawNo: z.string().min(4).max(60) })).output(published).query(async ({ ctx: { house }, input: { drawNo } }) => {
      const { rows: [found] } = await house.database.pool.query<Committed>(BY_NUMBER, [drawNo])
      if (!found?.document || !found.commitHash) return fail(refuse.notFound({}))
      const { id, state, document, commitHash, resultHash } = found
      const facts = OVER.has(state) ? (await loadCase<DrawBatchFacts>(house, id)).state.facts : null
      const bundles = facts ? supplementaryBundles(facts).map(({ bundle }) => bundle) : []
      const supplements = (found.supplements ?? []).flatMap(({ drawNo: no, document: said, commitHash: hash, draw }) => (said && hash ? [{ drawNo: no, document: said, commitHash: hash, resultHash: draw?.resultHash ?? null, bundle: bundles.find((one) => one.commitHash === hash) ?? null }] : []))
      return { drawNo, state, document, commitHash, resultHash, bundle: facts ? bundleOf(facts) : null, supplements }
    }),
})
