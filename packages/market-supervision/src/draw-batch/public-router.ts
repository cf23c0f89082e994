import { dayOf } from '@onewindow/calendar/day'
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

const A_PAGE = 20
const listed = z.strictObject({
  rows: z.array(z.strictObject({ drawNo: z.string(), state: z.string(), on: z.string().meta({ description: 'The day it was prepared, of Asia/Shanghai' }), organ: z.strictObject({ zh: z.string(), en: z.string() }) })),
  next: z.string().nullable().meta({ description: 'What the next page goes on from; null at the end' }), total: z.int().meta({ description: 'All of them, counted with the first page; 0 with further ones, which do not count again' }), voids: z.int().meta({ description: 'Draws that became void after both parties had committed; as total' }),
})

const WAS_VOID = "f.result in ('notRevealed', 'cancelled')"
/** The lists beside the numbers are not read for it; one that was void is told as that in the archive too. Indexes: case_file_draws, claim (case_id). */
export const latestSql = (more: boolean): string => `select c.key "drawNo", case when ${WAS_VOID} then 'void' else f.state end state, iso(f.opened_at) at, u.name_zh zh, coalesce(u.name_en, u.name_zh) en from case_file f join claim c on c.case_id = f.id and c.kind = 'drawNo' join unit u on u.id = f.unit_id
 where f.case_type = 'drawBatch'${more ? " and (f.opened_at, f.id) < (select g.opened_at, g.id from claim k join case_file g on g.id = k.case_id where k.kind = 'drawNo' and k.key = $1)" : ''} order by f.opened_at desc, f.id desc limit ${A_PAGE + 1}`
/** A void draw keeps its number, and is counted (market supervision §3.3). */
const COUNTED = `select count(*)::int total, (count(*) filter (where ${WAS_VOID}))::int voids from claim c join case_file f on f.id = c.case_id where c.kind = 'drawNo'`

/** A draw in the steps of its publication (优化营商环境条例 §54): what both parties committed to at once, the hash of the result with the draw, what it is recomputed from when the visits are over. */
export const publicDrawRouter = router({
  /** Draws that both parties have committed to, the latest first, twenty at a time; `before` is the number the last page ended with. */
  latest: publicQuery({ purpose: 'draws' }).input(z.strictObject({ before: z.string().min(4).max(60).nullable().default(null) })).output(listed).query(async ({ ctx: { house: { database: { pool } } }, input: { before } }) => {
    const { rows } = await pool.query<{ drawNo: string; state: string; at: string; zh: string; en: string }>(latestSql(before !== null), before === null ? [] : [before])
    const { rows: [counted = { total: 0, voids: 0 }] } = before === null ? await pool.query<{ total: number; voids: number }>(COUNTED) : { rows: [] }
    const page = rows.slice(0, A_PAGE)
    return { rows: page.map(({ drawNo, state, at, zh, en }) => ({ drawNo, state, on: dayOf(at), organ: { zh, en } })), next: rows.length > A_PAGE ? (page.at(-1)?.drawNo ?? null) : null, ...counted }
  }),
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
