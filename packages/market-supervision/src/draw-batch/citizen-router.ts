import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { refuse } from '@onewindow/casework/errors'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { fail } from '@onewindow/casework/refusal'
import { citizenQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { candidateProof } from '../rules/draw/candidate-proof.ts'
import { blindedId, saltOf } from '../rules/draw/commitments.ts'
import type { DrawBatchFacts } from './schemas.ts'

const ownEntry = z.strictObject({
  drawNo: z.string(), commitHash: z.string(), objectsRoot: z.string(), uscc: z.string(),
  id: z.string().meta({ description: 'The name of the firm in the public list: "c" and the first 32 digits of SHA-256(salt, credit code)' }), salt: z.string(),
  entry: z.string().meta({ description: 'The entry as it was committed to, canonical (RFC 8785)' }), number: z.int().meta({ description: 'Which entry of the list it is, the first is 1' }), size: z.int(), leaf: z.string(), proof: z.array(z.string()),
})

/** What is sealed beside the list stays sealed. Index: claim (kind, key). */
const BY_NUMBER = "select f.id, f.facts -> 'saltKey' ->> 'sealed' \"saltKey\" from claim c join case_file f on f.id = c.case_id where c.kind = 'drawNo' and c.key = $1"
const CODE = 'select uscc from party where id = $1'
const IN_LIST = "select 1 from case_file where id = $1 and facts -> 'lists' -> 'objects' @> jsonb_build_array(jsonb_build_object('id', $2::text))"

/** The draw of that number, where the list has the name that this firm would have in it: of the candidates none is opened to find out. */
async function drawWith({ database: { pool }, seal }: House, drawNo: string, uscc: string): Promise<string | null> {
  const { rows: [found] } = await pool.query<{ id: string; saltKey: string | null }>(BY_NUMBER, [drawNo])
  const key = found?.saltKey ? (JSON.parse(seal.open(found.saltKey)) as string | null) : null
  if (!found || key === null) return found?.id ?? null
  const { rows } = await pool.query(IN_LIST, [found.id, blindedId(saltOf(key, uscc), uscc)])
  return rows.length > 0 ? found.id : null
}

/** What a firm may know of a draw it was a candidate in: its own entry, and that the list both parties committed to holds it (market supervision §5.2, step 12; MS-05). */
export const citizenDrawRouter = router({
  /** The entry of the firm the caller acts for, from the commitment on. Whether it was drawn stays open: the visit says that. @throws CaseError `case.notFound` for who was no candidate, or of a list nobody has committed to */
  entry: citizenQuery({ roles: 'signedIn', purpose: 'ownCases' }).input(z.strictObject({ drawNo: z.string().min(4).max(60) })).output(ownEntry).query(async ({ ctx: { house, performer }, input: { drawNo } }) => {
    const { rows: [firm] } = await house.database.pool.query<{ uscc: string | null }>(CODE, [performer.actingPartyId])
    const caseId = firm?.uscc ? await drawWith(house, drawNo, firm.uscc) : null
    if (!firm?.uscc || !caseId) return fail(refuse.notFound({}))
    const { lists, document, commitHash, candidates } = (await loadCase<DrawBatchFacts>(house, caseId)).state.facts
    const own = candidates.find(({ subject: { uscc } }) => uscc === firm.uscc)
    const place = own && lists && candidateProof(lists.objects, own.id)
    const entry = lists?.objects.find(({ id }) => id === own?.id)
    if (!own || !place || !entry || !document || !commitHash) return fail(refuse.notFound({}))
    const { index, ...proof } = place
    return { drawNo, commitHash, objectsRoot: document.objectsRoot, uscc: firm.uscc, id: own.id, salt: own.salt, entry: canonicalJson(entry), number: index + 1, ...proof }
  }),
})
