import type { Person } from './people.ts'

/** What a command answers when it took effect, as the platform's own clients see it. */
export interface Receipt { caseId: string, number: string | null, version: number, state: string, event: string, at: string }

/** A command as its client keeps it: the key stays the same however often it is sent. */
export interface Command { key: string, person: Person, path: string, body: { caseId?: string } & Record<string, unknown> }

/**
 * What one sending brought. `refused` is an answer too; `away` (503, 429) asks to come again, `lost` is no answer at all, `broken` is
 * what may never be: another 5xx, or something that is no answer of ours.
 */
export type Answer =
  | { kind: 'done', receipt: Receipt }
  | { kind: 'refused', status: number, code: string }
  | { kind: 'away', status: number, retryAfter: string | null }
  | { kind: 'lost', why: string }
  | { kind: 'broken', status: number, text: string }

/** Longer than the platform may take for anything: a socket that hangs longer is a lost answer. */
const PATIENCE_MS = 20_000

export const headersOf = (person: Person, base: string): Record<string, string> => ({ cookie: person.cookie, origin: base, 'content-type': 'application/json' })

function read(status: number, text: string, retryAfter: string | null): Answer {
  if (status === 503 || status === 429) return { kind: 'away', status, retryAfter }
  try {
    const parsed = JSON.parse(text) as { result?: { data: Receipt }, error?: { message: string, data?: { refusal?: { code: string } | null } } }
    if (status === 200 && parsed.result) return { kind: 'done', receipt: parsed.result.data }
    if (status >= 400 && status < 500 && parsed.error) return { kind: 'refused', status, code: parsed.error.data?.refusal?.code ?? parsed.error.message }
  } catch { /* no JSON: told below with its beginning */ }
  return { kind: 'broken', status, text: text.slice(0, 300) }
}

/** Sends a command once. Never throws. */
export async function send(base: string, { key, person, path, body }: Command): Promise<Answer> {
  try {
    const answer = await fetch(`${base}/trpc/${path}`, {
      method: 'POST', headers: { ...headersOf(person, base), 'idempotency-key': key }, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE_MS),
    })
    return read(answer.status, await answer.text(), answer.headers.get('retry-after'))
  } catch (error) {
    const { cause, message } = error as Error
    return { kind: 'lost', why: (cause as { code?: string } | undefined)?.code ?? message }
  }
}

/** Asks a query. @throws Error when it is not answered with data */
export async function ask<T>(base: string, person: Person, path: string, input?: unknown): Promise<T> {
  const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const answer = await fetch(`${base}/trpc/${path}${query}`, { headers: headersOf(person, base), signal: AbortSignal.timeout(PATIENCE_MS) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
  return (JSON.parse(text) as { result: { data: T } }).result.data
}
