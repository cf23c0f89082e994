import { endQuestion } from '@onewindow/casework/asked-about'
import type { House } from '@onewindow/casework/house'
import type { Delivery, Message, Subscription } from '@onewindow/casework/receive'
import { CONFINED } from '@onewindow/casework/scope'

/** Cases around a request whose end is no answer to it. */
const NO_ANSWER: readonly string[] = ['citizenRequest', 'assistTask', 'whistle', 'serviceReview', 'supervisionCard']

async function isRequest(house: House, id: string): Promise<boolean> {
  const { rows } = await house.database.pool.query("select 1 from case_file where id = $1 and case_type = 'citizenRequest'", [id])
  return rows.length > 0
}

/** What is said of a case: its number and how it stands. */
type Said = { number: string; text: string }
/** All that is said of a confined case: nobody outside learns by a request whom it is about, nor what became of them. */
const OF_CONFINED: Said = { number: '', text: 'handled' }

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a message says of the case it comes from, to whoever is outside of it. */
async function saidOf(house: House, { caseId, number }: Message['payload'], text: unknown): Promise<Said> {
  const { rows } = await house.database.pool.query('select 1 from case_file where id = $1 and $2 = any(flags)', [caseId, CONFINED])
  return rows.length > 0 ? OF_CONFINED : { number: asText(number), text: asText(text) }
}

/** What an officer typed for whoever asked is what they read, also of a confined case; which case it is stays unsaid there. */
async function typedIn(house: House, payload: Message['payload'], text: unknown): Promise<Said> {
  const { number } = await saidOf(house, payload, text)
  return { number, text: asText(text) }
}

const answer = (id: string, said: Said): Delivery => ({ tell: id, message: 'caseAnswered', input: said })

/** A case that was handed over says how it stands; the request it came from is named in the message. */
const answers = (on: Message['name'], read: (payload: Message['payload']) => { request: unknown; text: unknown }, said = saidOf): Subscription => ({
  on, by: 'citizenRequest',
  deliver: async (house, { payload }) => {
    const { request, text } = read(payload)
    return typeof request === 'string' && (await isRequest(house, request)) ? [answer(request, await said(house, payload, text))] : []
  },
})

/** Any case linked with a request ended: its result is an answer (convenience §10.1). */
const linkedCaseEnded: Subscription = {
  on: 'caseClosed', by: 'citizenRequest',
  deliver: async (house, { payload }) => {
    const { caseId, caseType, result } = payload as { caseId: string; caseType: string; result: string | null }
    if (NO_ANSWER.includes(caseType)) return []
    const { rows } = await house.database.pool.query<{ id: string }>(LINKED_REQUESTS, [caseId])
    const said = await saidOf(house, payload, result)
    return rows.map(({ id }) => answer(id, said))
  },
}
const LINKED_REQUESTS = `select c.id from case_file c where c.case_type = 'citizenRequest' and c.id in (select l.to_id from case_link l where l.from_id = $1 union select l.from_id from case_link l where l.to_id = $1) order by c.id`

/** The request a penalty came from: the case was caused by a clue, the clue by the request. */
const SOURCE_OF = `select r.id from case_link c join case_link l on l.from_id = c.to_id join case_file r on r.id = l.to_id
 where c.from_id = $1 and c.kind = 'causedBy' and l.kind = 'causedBy' and r.case_type = 'citizenRequest' order by r.id`

/** What became of the case a request was the source of (convenience §10.1): the number and that there is a penalty, or that it changed; nothing about whom or how much. */
const penalty = (on: 'penaltyInForce' | 'penaltyChanged', read: (payload: Message['payload']) => unknown): Subscription => ({
  on, by: 'citizenRequest',
  deliver: async (house, { payload }) => {
    const { rows } = await house.database.pool.query<{ id: string }>(SOURCE_OF, [payload.caseId])
    const said = await saidOf(house, payload, read(payload))
    return rows.map(({ id }) => answer(id, said))
  },
})

/** The case a request asked about. Indexes: primary key; case_file (number). */
const ASKED_ABOUT = "select k.id from case_file r join case_file k on k.number = r.facts #>> '{aboutCase,number}' where r.id = $1"

/** A request that ended otherwise waits for no answer: its question falls away at the case it asked about. */
const questionEnds: Subscription = {
  on: 'caseClosed', by: 'askedCase',
  deliver: async (house, { payload }) => {
    const { caseId, caseType } = payload as { caseId: string; caseType: string }
    if (caseType !== 'citizenRequest') return []
    const { rows } = await house.database.pool.query<{ id: string }>(ASKED_ABOUT, [caseId])
    return rows.map(({ id }) => ({ in: id, register: (db) => endQuestion(db, house, id, caseId), about: caseId }))
  },
}

/** What requests listen to: market supervision, enforcement, and every case linked with them. */
export const requestSubscriptions: readonly Subscription[] = [
  answers('complaintProgressed', ({ requestId, status }) => ({ request: requestId, text: status })), answers('reportConcluded', ({ requestId, status }) => ({ request: requestId, text: status })),
  answers('caseFiled', ({ sourceCaseId }) => ({ request: sourceCaseId, text: 'filed' })), answers('caseNotFiled', ({ sourceCaseId, reason }) => ({ request: sourceCaseId, text: reason })), answers('requestAnswered', ({ requestId, text }) => ({ request: requestId, text }), typedIn), linkedCaseEnded, questionEnds,
  penalty('penaltyInForce', () => 'penalised'), penalty('penaltyChanged', ({ outcome }) => outcome),
]
