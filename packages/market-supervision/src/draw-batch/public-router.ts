import { refuse } from '@onewindow/casework/errors'
import { loadCase } from '@onewindow/casework/load'
import { fail } from '@onewindow/casework/refusal'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { commitDocument, drawBundle } from '../rules/draw/entries.ts'
import { bundleOf } from './draw.ts'
import type { DrawBatchFacts } from './schemas.ts'

const published = z.strictObject({
  drawNo: z.string(), state: z.string(), document: commitDocument, commitHash: z.string(), resultHash: z.string().nullable().meta({ description: 'From the draw on' }),
  bundle: drawBundle.nullable().meta({ description: 'Everything the draw is recomputed from; as soon as every visit is over, so that nobody knows beforehand who is visited' }),
})

const BY_NUMBER = "select case_id as id from claim where kind = 'drawNo' and key = $1"
const OVER = new Set(['closed', 'archived'])

/** A draw in the steps of its publication (优化营商环境条例 §54): what both parties committed to at once, the hash of the result with the draw, all of it when the visits are over. */
export const publicDrawRouter = router({
  byNumber: publicQuery({ purpose: 'draws', openapi: { method: 'GET', path: '/draws/{drawNo}', summary: 'What is public of a random draw of inspections, to recompute it', tags: ['draws'] } })
    .input(z.strictObject({ drawNo: z.string().min(4).max(60) })).output(published).query(async ({ ctx: { house }, input: { drawNo } }) => {
      const { rows: [found] } = await house.database.pool.query<{ id: string }>(BY_NUMBER, [drawNo])
      const { facts, state } = (await loadCase<DrawBatchFacts>(house, found?.id ?? fail(refuse.notFound({})))).state
      const { document, commitHash, draw } = facts
      if (!document || !commitHash) return fail(refuse.notFound({}))
      return { drawNo, state, document, commitHash, resultHash: draw?.resultHash ?? null, bundle: OVER.has(state) ? bundleOf(facts) : null }
    }),
})
