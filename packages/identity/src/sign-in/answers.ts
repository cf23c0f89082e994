import type { z } from 'zod'
import { IdentityError, refuse, type IdentityRefusal, type IdentityRefusalKind } from '../refusal.ts'

const STATUS: Record<IdentityRefusalKind, number> = { signIn: 401, person: 403, hidden: 404, state: 409, content: 422, tooMany: 429, away: 503 }
const MOST_BYTES = 10_000

/** A JSON answer that no cache keeps, with the cookies it sets. */
export function answer(body: unknown, cookies: readonly string[] = [], status = 200): Response {
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify(body), { status, headers })
}

/** A refusal as an answer: `{ code, params }`, its sentence is found in `locales/` by the code. */
export function answerRefusal({ code, kind, params }: IdentityRefusal): Response {
  const response = answer({ code, params }, [], code === 'case.badRequest' ? 400 : STATUS[kind])
  if (kind === 'tooMany')
    response.headers.set('retry-after', String(typeof params.seconds === 'number' ? params.seconds : Number(params.n ?? 60) * 60))
  return response
}

/** Runs the work; a refusal becomes its answer, anything else goes on to the server. */
export async function refusalsAnswered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof IdentityError) return answerRefusal(error.refusal)
    throw error
  }
}

/** The checked body of a request. @throws IdentityError `case.badRequest` */
export async function readBody<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const body = await request.text()
  if (body.length > MOST_BYTES) refuse('case.badRequest')
  let value: unknown
  try {
    value = body === '' ? {} : JSON.parse(body)
  } catch {
    refuse('case.badRequest')
  }
  const checked = schema.safeParse(value)
  return checked.success ? checked.data : refuse('case.badRequest')
}

/**
 * Lets a change pass only when a page of ours sends it: by Origin, or by Sec-Fetch-Site where a browser leaves Origin out.
 * @throws IdentityError `signIn.foreignOrigin`
 */
export function requireOwnOrigin(request: Request, origin: string): void {
  const given = request.headers.get('origin')
  const own = given === null ? request.headers.get('sec-fetch-site') === 'same-origin' : given === origin
  if (!own) refuse('signIn.foreignOrigin')
}
