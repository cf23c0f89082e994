import type { AppRouter } from '@onewindow/api/router'
import type { TRPCClientError, TRPCLink } from '@trpc/client'
import { tap } from '@trpc/server/observable'
import { refusalOf } from './refusals.ts'

/** A random UUID that also works on pages without TLS, where `crypto.randomUUID` is missing. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Whether the server has judged the command: after that the same words are a new intent. */
function isSettled(error: TRPCClientError<AppRouter>): boolean {
  const refusal = refusalOf(error)
  return refusal !== null && refusal.code !== 'case.idempotencyInProgress' && refusal.code !== 'system.unavailable'
}

/**
 * One key per intent: the same command with the same words keeps its key until the server has answered, so a retry after a broken line
 * is the same click and happens once. The key travels in the operation's context as `idempotencyKey`; a form that keeps a key of its own
 * hands it over there, and it stays one intent over a reload of the page and other words.
 */
export function idempotencyLink(): TRPCLink<AppRouter> {
  return () => {
    const open = new Map<string, string>()
    return ({ op, next }) => {
      if (op.type !== 'mutation' || typeof op.context['idempotencyKey'] === 'string') return next(op)
      const intent = `${op.path}\n${JSON.stringify(op.input ?? null)}`
      const key = open.get(intent) ?? uuid()
      open.set(intent, key)
      return next({ ...op, context: { ...op.context, idempotencyKey: key } }).pipe(tap({
        complete: () => { open.delete(intent) },
        error: (error) => { if (isSettled(error)) open.delete(intent) },
      }))
    }
  }
}
