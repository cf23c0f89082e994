import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Signed } from './session.ts'

export type Answer = { status: number; body: string; ms: number }

/**
 * One connection that stays open, from an address of its own within this machine: limits per address then count each as a caller, as they would behind many
 * addresses.
 */
export type Line = { send: (method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string) => Promise<Answer>; close: () => void }

export function line(port: number, caller: number): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.1.${1 + (caller % 250)}` })
  return {
    send: (method, path, headers, body) => new Promise((resolve, reject) => {
      const started = performance.now()
      const asked = request({ host: '127.0.0.1', port, method, path, agent, headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString(), ms: performance.now() - started }))
        answer.on('error', reject)
      })
      asked.on('error', reject)
      asked.end(body)
    }),
    close: () => agent.destroy(),
  }
}

/** A call of the platform's own API, as its pages make it. */
export type Call = { kind: 'query' | 'mutation'; path: string; input: unknown; by: Signed | null; actingFor?: string }

/** What was answered to a call: the data, or the refusal's code. */
export type Outcome = Answer & { data?: unknown; refusal?: string }

export async function call(on: Line, origin: string, { kind, path, input, by, actingFor }: Call): Promise<Answer> {
  const headers: Record<string, string> = { origin, 'x-language': 'zh', ...(by ? { cookie: by.cookie } : {}), ...(actingFor ? { 'x-acting-for': actingFor } : {}) }
  if (kind === 'query') return on.send('GET', `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, headers)
  return on.send('POST', `/trpc/${path}`, { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() }, JSON.stringify(input))
}

/** The data of an answer. @throws Error with the refusal when there is none */
export function dataOf<T>(answer: Answer, what: string): T {
  const parsed = JSON.parse(answer.body) as { result?: { data: T }; error?: unknown }
  if (answer.status !== 200 || !parsed.result) throw new Error(`${what}: ${answer.status} ${answer.body.slice(0, 400)}`)
  return parsed.result.data
}
