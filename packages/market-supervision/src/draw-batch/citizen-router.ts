import { canonicalJson } from '@onewindow/audit/definition/canonical-json'
import { systemPerformer, type CaseState } from '@onewindow/casework/case-state'
import { refuse } from '@onewindow/casework/errors'
import type { House } from '@onewindow/casework/house'
import { loadCase } from '@onewindow/casework/load'
import { perform } from '@onewindow/casework/perform'
import { fail } from '@onewindow/casework/refusal'
import { citizenCommand, citizenQuery, type Signed } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { candidateProof } from '../rules/draw/candidate-proof.ts'
import { blindedId, saltOf } from '../rules/draw/commitments.ts'
import { refuseDraw } from './errors.ts'
import { challengeInput, type DrawBatchFacts } from './schemas.ts'

const ownEntry = z.strictObject({
  drawNo: z.string(), commitHash: z.string(), objectsRoot: z.string(), partyId: z.uuid().meta({ description: 'The firm as the party the caller may act for, which a challenge names' }), firm: z.string(), uscc: z.string(),
  id: z.string().meta({ description: 'The name of the firm in the public list: "c" and the first 32 digits of SHA-256(salt, credit code)' }), salt: z.string(),
  entry: z.string().meta({ description: 'The entry as it was committed to, canonical (RFC 8785)' }), number: z.int().meta({ description: 'Which entry of the list it is, the first is 1' }), size: z.int(), leaf: z.string(), proof: z.array(z.string()),
})

/** What is sealed beside the list stays sealed. Index: claim (kind, key). */
const BY_NUMBER = "select f.id, f.facts -> 'saltKey' ->> 'sealed' \"saltKey\" from claim c join case_file f on f.id = c.case_id where c.kind = 'drawNo' and c.key = $1"
/** Firms among these parties, the one acted for now before the others; nobody may act for more than a session names. */
const FIRMS = 'select id "partyId", name, uscc from party where id = any($1::uuid[]) and uscc is not null order by id = $2 desc, name'
const IN_LIST = "select 1 from case_file where id = $1 and facts -> 'lists' -> 'objects' @> jsonb_build_array(jsonb_build_object('id', $2::text))"

type Firm = { partyId: string; name: string; uscc: string }

/**
 * The draw of that number with the first of these firms that is in its list: each looks for the name that it would have there, and of the candidates none is opened to find out.
 * A list from before there was a key says nothing by its names: there the firm looked for is the first.
 */
async function drawWith({ database: { pool }, seal }: House, drawNo: string, firms: readonly Firm[]): Promise<{ caseId: string; firm: Firm } | null> {
  const { rows: [found] } = await pool.query<{ id: string; saltKey: string | null }>(BY_NUMBER, [drawNo])
  const [first] = firms
  if (!found || !first) return null
  const key = found.saltKey ? (JSON.parse(seal.open(found.saltKey)) as string | null) : null
  if (key === null) return { caseId: found.id, firm: first }
  for (const firm of firms) {
    const { rows } = await pool.query(IN_LIST, [found.id, blindedId(saltOf(key, firm.uscc), firm.uscc)])
    if (rows.length > 0) return { caseId: found.id, firm }
  }
  return null
}

const asking = z.strictObject({ drawNo: z.string().min(4).max(60) })
/** `partyId`: the firm that speaks, among those the caller may act for; without it the one acted for now. */
const speaking = asking.extend({ partyId: z.uuid().optional() })
const ownChallenge = z.strictObject({ at: z.string(), ground: z.string(), answer: z.string().nullable().meta({ description: 'What the head found after the draw was repeated from its file; null until then' }) })
const rule = { roles: 'signedIn', purpose: 'ownCases' } as const

type Caller = Pick<Signed, 'house' | 'performer'>

/** The one firm that speaks: it is named, never guessed. @throws CaseError `case.notFound` for one the caller may not act for */
function speaker({ performer: { partyIds, actingPartyId } }: Caller, partyId: string | undefined): string[] {
  const named = partyId ?? actingPartyId
  return named !== null && partyIds.includes(named) ? [named] : fail(refuse.notFound({}))
}

/** A committed draw and the place in it of the first of these parties that is a firm in it. @throws CaseError `case.notFound` for who was no candidate, or of a list nobody has committed to */
async function placeOf({ house, performer }: Caller, drawNo: string, partyIds: readonly string[]) {
  const { rows: firms } = await house.database.pool.query<Firm>(FIRMS, [partyIds, performer.actingPartyId])
  const found = await drawWith(house, drawNo, firms)
  if (!found) return fail(refuse.notFound({}))
  const { state } = await loadCase<DrawBatchFacts>(house, found.caseId)
  const { lists, document, commitHash, candidates } = state.facts
  const own = candidates.find(({ subject }) => subject.uscc === found.firm.uscc)
  const place = own && lists && candidateProof(lists.objects, own.id)
  const entry = lists?.objects.find(({ id }) => id === own?.id)
  if (!own || !place || !entry || !document || !commitHash) return fail(refuse.notFound({}))
  return { state, firm: found.firm, own, place, entry, document, commitHash }
}

const challengeOf = ({ facts: { firmChallenges } }: CaseState<DrawBatchFacts>, own: string): z.output<typeof ownChallenge> | null => {
  const said = firmChallenges.find(({ id }) => id === own)
  return said ? { at: said.saidAt, ground: said.ground, answer: said.finding } : null
}

/** What a firm may know of a draw it was a candidate in: its own entry, that the list both parties committed to holds it (market supervision §5.2, step 12; MS-05), and what it said against it. */
export const citizenDrawRouter = router({
  /** The entry of a firm the caller may act for, from the commitment on; the one acted for now goes before the others, and `partyId` says which it is. Whether it was drawn stays open: the visit says that. @throws CaseError as `placeOf` */
  entry: citizenQuery(rule).input(asking).output(ownEntry).query(async ({ ctx, input: { drawNo } }) => {
    const { firm, own, place: { index, ...proof }, entry, document, commitHash } = await placeOf(ctx, drawNo, ctx.performer.partyIds)
    return { drawNo, commitHash, objectsRoot: document.objectsRoot, partyId: firm.partyId, firm: firm.name, uscc: firm.uscc, id: own.id, salt: own.salt, entry: canonicalJson(entry), number: index + 1, ...proof }
  }),

  /** What that firm said against the draw, and the answer; null where it said nothing. @throws CaseError as `speaker`, `placeOf` */
  challenged: citizenQuery(rule).input(speaking).output(ownChallenge.nullable()).query(async ({ ctx, input: { drawNo, partyId } }) => {
    const { state, own } = await placeOf(ctx, drawNo, speaker(ctx, partyId))
    return challengeOf(state, own.id)
  }),

  /**
   * A challenge of the draw by a firm that was a candidate in it (market supervision §3.3): once, in the year of the plan, while no other waits for its answer. The firm stays outside the batch, which names the
   * others; the batch keeps the name it has in the list, and the log who spoke for it. Sent twice it is one. @throws CaseError as `speaker`, `placeOf`, `drawBatch.challengeOpen`, `drawBatch.noChallenge`, `case.limitReached`, `drawBatch.notDrawn`
   */
  challenge: citizenCommand(rule).input(speaking.extend(challengeInput.shape)).output(ownChallenge).mutation(async ({ ctx, input: { drawNo, partyId, ground } }) => {
    const { state, own, firm } = await placeOf(ctx, drawNo, speaker(ctx, partyId))
    if (!state.facts.draw) return fail(refuseDraw.notDrawn({}))
    const before = challengeOf(state, own.id)
    if (before?.ground === ground) return before
    await perform(ctx.house, systemPerformer, { caseId: state.id, caseType: 'drawBatch', version: state.version, event: 'challenge', input: { ground, by: own.id, spoke: { accountId: ctx.performer.accountId, partyId: firm.partyId } } })
    const { state: now } = await loadCase<DrawBatchFacts>(ctx.house, state.id)
    return challengeOf(now, own.id) ?? fail(refuse.notFound({}))
  }),
})
