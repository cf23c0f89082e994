import { TRPCError } from '@trpc/server'
import type { TRPCDefaultErrorShape as DefaultErrorShape } from '@trpc/server'
import { refuse, refuseSystem } from '@onewindow/casework/errors'
import { CaseError, type Refusal, type RefusalKind } from '@onewindow/casework/refusal'
import { isAway } from '@onewindow/database/away'
import { ZodError } from 'zod'

const CODES = {
  unreadable: 'BAD_REQUEST', signIn: 'UNAUTHORIZED', person: 'FORBIDDEN', hidden: 'NOT_FOUND', state: 'CONFLICT', content: 'UNPROCESSABLE_CONTENT', tooLarge: 'PAYLOAD_TOO_LARGE',
  typeRefused: 'UNSUPPORTED_MEDIA_TYPE', tooMany: 'TOO_MANY_REQUESTS', away: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<RefusalKind, TRPCError['code']>

/** The one place where a refusal becomes transport: status by kind, code and params beside it. */
export function toTransport(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error
  if (error instanceof CaseError) return new TRPCError({ code: CODES[error.refusal.kind], message: error.refusal.code, cause: error })
  const refusal = refusalOfCode(error)
  if (refusal) return toTransport(new CaseError(refusal))
  if (isAway(error)) return toTransport(new CaseError(refuseSystem.unavailable({})))
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'system.unexpected', cause: error })
}

/** Packages below the spine throw errors that carry `refusal` of the same shape. */
function refusalOfCode(error: unknown): Refusal | null {
  const refusal = (error as { refusal?: Partial<Refusal> } | null)?.refusal
  return refusal?.code && refusal.kind && refusal.kind in CODES ? { code: refusal.code, kind: refusal.kind, params: refusal.params ?? {} } : null
}

export type ErrorData = DefaultErrorShape['data'] & { refusal: { code: string; params: Record<string, unknown> } | null }

/** One shape for zod, JSON Schema and refusals: `{ code, params }`; never a stack, never what was typed. */
export function shapeOf(shape: DefaultErrorShape, error: TRPCError): DefaultErrorShape & { data: ErrorData } {
  const { stack: _stack, ...data } = shape.data
  const refusal = causeRefusal(error)
  return { ...shape, message: refusal?.code ?? error.message, data: { ...data, refusal } }
}

/** The code under which a person is refused, for logs and counters. */
export const refusalCode = (error: TRPCError): string => causeRefusal(error)?.code ?? (error.code === 'INTERNAL_SERVER_ERROR' ? 'system.unexpected' : error.code)

function causeRefusal(error: TRPCError): { code: string; params: Record<string, unknown> } | null {
  const { cause } = error
  if (cause instanceof CaseError) return { code: cause.refusal.code, params: cause.refusal.params }
  if (cause instanceof ZodError) return fieldRefusal(cause)
  return null
}

/** Which fields are wrong and how, by path; the sentence is made in the reader's language. */
export function fieldRefusal(error: ZodError): { code: string; params: Record<string, unknown> } {
  const fields = error.issues.slice(0, 50).map(({ path, code, message, ...issue }) => {
    const { minimum, maximum, format, origin } = issue as { minimum?: number; maximum?: number; format?: string; origin?: string }
    return { path: path.join('.'), code: message && /^[a-z][A-Za-z.]+$/.test(message) ? message : code, params: { ...(minimum === undefined ? {} : { minimum: Number(minimum) }), ...(maximum === undefined ? {} : { maximum: Number(maximum) }), ...(format ? { format } : {}), ...(origin ? { origin } : {}) } }
  })
  const { code, params } = refuse.invalidFields({ n: fields.length, fields })
  return { code, params }
}
