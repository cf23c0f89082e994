import { createHash, createHmac, randomBytes } from 'node:crypto'
import { procedureName } from '@onewindow/casework/definition/procedure-name'
import type { CaseView } from '@onewindow/casework/definition/views'
import { expect } from '@playwright/test'
import { getUntypedClient } from '@trpc/client'
import type { Caller } from './caller.ts'

// What people of a story do between the pages it tells: over the platform's own API, each with a session of their own.

/** A case, as somebody has it before them. */
export const seen = ({ api, person }: Caller, caseId: string): Promise<CaseView> =>
  (person.door === 'citizen' ? api.citizen : api.staff).case.get.query({ caseId }) as Promise<CaseView>

/** What somebody reads in a case, by the names of its facts. */
export const factsOf = async (by: Caller, caseId: string): Promise<Record<string, unknown>> => Object.fromEntries((await seen(by, caseId)).facts.map(({ key, value }) => [key, value]))

const send = ({ api, person }: Caller, caseType: string, event: string, input: object): Promise<unknown> => getUntypedClient(api).mutation(`${person.door}.${caseType}.${procedureName(event)}`, input)

const TRIES = 5

/** Acts on a case as it stands now. Where something arrived in between, the person looks again, as the page asks one to. */
async function upToDate(by: Caller, caseId: string, act: (now: CaseView) => Promise<unknown>): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await act(await seen(by, caseId))
      return
    } catch (error) {
      if (left === 1 || (error as Error).message !== 'case.stale') throw error
    }
  }
}

/** One event of a case. */
export const does = (by: Caller, caseId: string, event: string, input?: unknown, more: object = {}): Promise<void> =>
  upToDate(by, caseId, ({ caseType, version }) => send(by, caseType, event, { caseId, version, ...(input === undefined ? {} : { input }), ...more }))

/** The opening of a case. @returns its id */
export const opens = async (by: Caller, caseType: string, event: string, input: unknown): Promise<string> => (await send(by, caseType, event, { input }) as { caseId: string }).caseId

/** The second person says yes to what waits for one. */
export const agrees = (by: Caller, caseId: string): Promise<void> => upToDate(by, caseId, ({ version, tasks }) => {
  const proposal = tasks.findLast(({ kind, state }) => kind === 'proposal' && state === 'open')
  return by.api.staff.case.confirm.mutate({ caseId, version, proposalId: proposal?.id ?? '' })
})

/** Waits until what one case tells another has arrived; carried in the background, within seconds. */
export async function soon<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  let found: T | undefined
  await expect.poll(async () => { found = await look(); return found !== undefined }, { message: what, timeout: 20_000, intervals: [200] }).toBe(true)
  return found as T
}

/** The case of that type that came of another, once it is there. */
export const following = (by: Caller, caseId: string, caseType: string, suits: (one: CaseView['related'][number]) => boolean = () => true): Promise<string> =>
  soon(`${caseType} of ${caseId}`, async () => (await seen(by, caseId)).related.findLast((one) => one.caseType === caseType && suits(one))?.id)

/** Waits until a case stands there. */
export const stands = (by: Caller, caseId: string, state: string): Promise<true> => soon(state, async () => ((await seen(by, caseId)).state === state ? true : undefined))

/** Waits until that has happened in a case. */
export const happened = (by: Caller, caseId: string, event: string): Promise<true> => soon(event, async () => ((await seen(by, caseId)).timeline.some((one) => one.event === event) ? true : undefined))

/** What one party of a draw binds itself to (OWD1): its name and its secret, hashed as the published script does it. */
export const commitmentOf = (party: string, secret: string): string => createHash('sha256').update(`OWD1/commit\0${party}\0`).update(Buffer.from(secret, 'hex')).digest('hex')

const PAYMENT = '/api/rest/partner/bank/payment-received'
export type Key = { keyId: string; secret: string }

/** A bank tells of money, signed over six lines as the guide for partners shows it. `signed` is what was signed, where another body is sent. */
export async function bankTells(baseURL: string, { keyId, secret }: Key, message: object, signed: object = message): Promise<{ status: number; said: string }> {
  const [timestamp, nonce] = [String(Math.floor(Date.now() / 1000)), randomBytes(12).toString('hex')]
  const digest = createHash('sha256').update(JSON.stringify(signed)).digest('hex')
  const signature = createHmac('sha256', secret).update(['OW1-HMAC-SHA256', 'POST', PAYMENT, timestamp, nonce, digest].join('\n')).digest('hex')
  const answer = await fetch(baseURL + PAYMENT, {
    method: 'POST', body: JSON.stringify(message), headers: { 'content-type': 'application/json', 'x-onewindow-key': keyId, 'x-onewindow-timestamp': timestamp, 'x-onewindow-nonce': nonce, 'x-onewindow-signature': signature },
  })
  const { status: told, message: refused } = await answer.json() as { status?: string; message?: string }
  return { status: answer.status, said: told ?? refused ?? '' }
}
