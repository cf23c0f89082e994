import type { Visit } from './desk.ts'
import type { Engine } from './engine.ts'
import { ADDRESS_HEADER } from './names.ts'

/** What the sign-in library answered: its JSON, its error code if any, and the cookies it sets. */
export type EngineAnswer = { ok: boolean; status: number; code: string | null; body: Record<string, unknown>; cookies: string[] }

export type EngineCall = {
  engine: Engine
  /** Address of the engine's pages, `https://host/auth/staff`. */
  base: string
  origin: string
  address: string
  userAgent: string | null
}

/**
 * Asks the library as a browser would, with only the cookie named.
 * @throws Error when the library itself fails; the server answers that as it answers every fault
 */
export async function callEngine(
  { engine, base, origin, address, userAgent }: EngineCall,
  path: string,
  body: unknown,
  cookie: string | null = null,
): Promise<EngineAnswer> {
  const headers = headersOf(origin, address, userAgent)
  if (cookie !== null) headers.set('cookie', cookie)
  const response = await engine.handler(new Request(base + path, { method: 'POST', headers, body: JSON.stringify(body) }))
  return readAnswer(response, path)
}

/** Opens a session for a user whose proof was checked here and not by the library. */
export async function vouch({ desk, request, address }: Visit, userId: string): Promise<EngineAnswer> {
  const headers = headersOf(desk.origin, address, request.headers.get('user-agent'))
  const engine = await desk.engine()
  return readAnswer(await engine.api.openVouchedSession({ body: { userId }, headers, asResponse: true }), '/vouched-session')
}

function headersOf(origin: string, address: string, userAgent: string | null): Headers {
  const headers = new Headers({ 'content-type': 'application/json', origin, [ADDRESS_HEADER]: address })
  if (userAgent !== null) headers.set('user-agent', userAgent.slice(0, 300))
  return headers
}

async function readAnswer(response: Response, path: string): Promise<EngineAnswer> {
  const text = await response.text()
  if (response.status >= 500) throw new Error(`The sign-in library failed at ${path} with ${response.status}`)
  const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> | null
  return {
    ok: response.ok,
    status: response.status,
    code: typeof json?.code === 'string' ? json.code : null,
    body: json ?? {},
    cookies: response.headers.getSetCookie(),
  }
}
