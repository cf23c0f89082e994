import type { Db } from '@onewindow/casework/case-type'
import { searchSql } from '@onewindow/casework/search'
import { z } from 'zod'
import { exclusionCodes, type ExclusionCode } from '../rules/candidates.ts'
import { blindedId, saltOf } from '../rules/draw/commitments.ts'
import type { DrawBatchFacts } from './schemas.ts'

// "Is X in?" (market supervision §9): whether a firm is in the frozen list, or why not. Under which name it is there, and whether it was drawn, nobody reads from this.

const MOST = 10

/** `outside`: the areas of the draw do not reach it. */
export const candidacy = z.strictObject({ name: z.string(), uscc: z.string(), where: z.enum(['candidate', 'excluded', 'outside']), code: z.enum(exclusionCodes).nullable() })
export type Candidacy = z.output<typeof candidacy>

/** Firms of the region by a part of their name or their code, as the lists of this draw have them; none before the lists are frozen. Index: case_file (search). */
export async function findCandidates(db: Db, { scope, lists, candidates, saltKey }: DrawBatchFacts, typed: string): Promise<Candidacy[]> {
  if (!lists) return []
  const values: unknown[] = [scope.region]
  const found = searchSql(typed, 's', values)
  const { rows } = await db.query<{ name: string; uscc: string }>(`select s.title as name, s.facts ->> 'uscc' as uscc from case_file s where s.case_type = 'subject' and s.region_code like $1 || '%' and ${found} order by s.title, s.id limit ${MOST}`, values)
  const inList = new Set(candidates.map(({ subject }) => subject.uscc))
  const excluded = new Map<string, ExclusionCode>(lists.excluded.map(({ id, code }) => [id, code]))
  return rows.flatMap(({ name, uscc }): Candidacy[] => {
    if (inList.has(uscc)) return [{ name, uscc, where: 'candidate', code: null }]
    // A list from before there was a key tells nothing of whom it leaves out.
    if (saltKey === null) return []
    const code = excluded.get(blindedId(saltOf(saltKey, uscc), uscc)) ?? null
    return [{ name, uscc, where: code ? 'excluded' : 'outside', code }]
  })
}
