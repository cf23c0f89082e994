import type { Performer } from './case-state.ts'
import type { AnyCaseType, Db } from './case-type.ts'
import { casesOf } from './cases-of.ts'
import type { CaseReceipt } from './commit.ts'
import { ASKED } from './definition/marks.ts'
import { refuse } from './errors.ts'
import type { House } from './house.ts'
import { mayAnswer } from './may-act.ts'
import type { Subscription } from './receive.ts'
import { noteOn, say } from './spine-events.ts'

type Question = { requestId: string; number: string | null; aboutNumber: string; extract: string; partyId: string | null }

/**
 * A citizen's request that names a case is shown at that case (common vocabulary §5), to the office alone: the number of the request, what it says, and whether its
 * reporter is a party here, which decides how much may be told. Nothing goes back before the handler answers: a number that names no case is met with silence, so nobody
 * learns by asking which cases there are.
 */
export const showQuestions = (by: string, types: readonly AnyCaseType[]): Subscription => ({
  on: 'requestAboutCase', by,
  deliver: async (house, { payload }) => {
    const { requestId, number, aboutNumber, extract, partyId } = payload as unknown as Question
    const [asked] = await casesOf(house, types, 'number', aboutNumber)
    if (!asked) return []
    const { rows } = await house.database.pool.query('select 1 from case_part where case_id = $1 and party_id = $2 limit 1', [asked, partyId])
    return [{ in: asked, register: (db) => noteOn(db, house, asked, { event: 'requestNoted', body: { requestId, number, byParty: rows.length > 0, text: extract }, mark: ASKED }), about: requestId }]
  },
})

/** Questions nobody answered yet. */
const OPEN = `select 1 from case_event e where e.case_id = $1 and e.event = 'requestNoted' and e.body ->> 'requestId' = $2
 and not exists (select 1 from case_event a where a.case_id = e.case_id and a.event in ('requestAnswered', 'requestEnded') and a.body ->> 'requestId' = $2)`
const OTHERS = `select count(distinct e.body ->> 'requestId')::int n from case_event e where e.case_id = $1 and e.event = 'requestNoted' and e.body ->> 'requestId' <> $2
 and not exists (select 1 from case_event a where a.case_id = e.case_id and a.event in ('requestAnswered', 'requestEnded') and a.body ->> 'requestId' = e.body ->> 'requestId')`

/**
 * The request ended and nobody waits for the word any more; within the transaction of the message's mark. An answered question, or one that was never asked here, is left alone.
 * @throws CaseError `case.notFound`
 */
export async function endQuestion(client: Db, house: House, caseId: string, requestId: string): Promise<void> {
  const { rows: [question] } = await client.query(OPEN, [caseId, requestId])
  if (!question) return
  const { rows: [others] } = await client.query<{ n: number }>(OTHERS, [caseId, requestId])
  await noteOn(client, house, caseId, { event: 'requestEnded', body: { requestId }, ...(others?.n ? {} : { unmark: ASKED }) })
}

/**
 * What the handler of a case says to a request about it; the request's own handler hears it and tells the citizen.
 * @throws CaseError `case.notFound` out of scope or without such an open question, `case.roleMissing` where another handles the case, `case.stale`
 */
export async function answerRequest(house: House, performer: Performer, { requestId, text, ...onCase }: { caseId: string; version: number; key?: string | undefined; requestId: string; text: string }): Promise<CaseReceipt> {
  const { pool } = house.database
  const { rows: [question] } = await pool.query(OPEN, [onCase.caseId, requestId])
  const { rows: [others] } = await pool.query<{ n: number }>(OTHERS, [onCase.caseId, requestId])
  return say(house, performer, {
    ...onCase, event: 'requestAnswered', body: { requestId, text }, emits: 'requestAnswered', ...(others?.n ? {} : { unmark: ASKED }), guard: (c) => (!question ? refuse.notFound({}) : mayAnswer(performer, c) ? null : refuse.roleMissing({ roles: [] })),
  })
}
