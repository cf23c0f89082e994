import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { refuse } from '@onewindow/casework/errors'
import { loadCase } from '@onewindow/casework/load'
import { fail } from '@onewindow/casework/refusal'
import { citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { candidateProof } from '../rules/draw/candidate-proof.ts'
import type { DrawBatchFacts } from './schemas.ts'

const ownEntry = z.strictObject({
  drawNo: z.string(), commitHash: z.string(), objectsRoot: z.string(), uscc: z.string(),
  id: z.string().meta({ description: 'The name of the firm in the public list: "c" and the first 32 digits of SHA-256(salt, credit code)' }), salt: z.string(),
  entry: z.string().meta({ description: 'The entry as it was committed to, canonical (RFC 8785)' }), number: z.int().meta({ description: 'Which entry of the list it is, the first is 1' }), size: z.int(), leaf: z.string(), proof: z.array(z.string()),
})

const BY_NUMBER = "select case_id as id from claim where kind = 'drawNo' and key = $1"
const CODE = 'select uscc from party where id = $1'

/** What a firm may know of a draw it was a candidate in: its own entry, and that the list both parties committed to holds it (market supervision §5.2, step 12; MS-05). */
export const citizenDrawRouter = router({
  /** The entry of the firm the caller acts for, from the commitment on. Whether it was drawn stays open: the visit says that. @throws CaseError `case.notFound` for who was no candidate, or of a list nobody has committed to */
  entry: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(z.strictObject({ drawNo: z.string().min(4).max(60) })).output(ownEntry).query(async ({ ctx: { house, performer }, input: { drawNo } }) => {
    const { pool } = house.database
    const { rows: [found] } = await pool.query<{ id: string }>(BY_NUMBER, [drawNo])
    const { rows: [firm] } = await pool.query<{ uscc: string | null }>(CODE, [performer.actingPartyId])
    if (!found || !firm?.uscc) return fail(refuse.notFound({}))
    const { lists, document, commitHash, candidates } = (await loadCase<DrawBatchFacts>(house, found.id)).state.facts
    const own = candidates.find(({ subject: { uscc } }) => uscc === firm.uscc)
    const place = own && lists && candidateProof(lists.objects, own.id)
    const entry = lists?.objects.find(({ id }) => id === own?.id)
    if (!own || !place || !entry || !document || !commitHash) return fail(refuse.notFound({}))
    const { index, ...proof } = place
    return { drawNo, commitHash, objectsRoot: document.objectsRoot, uscc: firm.uscc, id: own.id, salt: own.salt, entry: canonicalJson(entry), number: index + 1, ...proof }
  }),
})
