import { pino, type DestinationStream, type Logger } from 'pino'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** One JSON line per happening on standard output: `time`, `level`, `what`, and what belongs to it. */
export type Log = Logger

export const openLog = (level: LogLevel, destination?: DestinationStream): Log => pino({
  level, messageKey: 'what', base: { service: 'onewindow', pid: process.pid }, timestamp: () => `,"time":"${new Date().toISOString()}"`, formatters: { level: (label) => ({ level: label }) },
}, destination ?? pino.destination({ fd: 1, sync: true }))

type ErrorFacts = { error: string; code?: string; table?: string; constraint?: string; message?: string; stack?: string[] }
type Thrown = { name?: unknown; code?: unknown; table?: unknown; constraint?: unknown; message?: unknown; stack?: unknown; severity?: unknown }

const MOST_FRAMES = 12

/**
 * What a log may say of an error: kind, code and place. The message stays out when a database or its client wrote it, because those quote the values they were
 * given, and such a value may be a name or an identity number.
 */
export function errorFacts(thrown: unknown): ErrorFacts {
  const { name, code, table, constraint, message, stack, severity } = (thrown ?? {}) as Thrown
  const facts: ErrorFacts = { error: typeof name === 'string' ? name : typeof thrown }
  if (typeof code === 'string') facts.code = code
  if (typeof table === 'string') facts.table = table
  if (typeof constraint === 'string') facts.constraint = constraint
  const quotes = severity !== undefined || /^Prisma|^Zod|^SyntaxError/.test(facts.error)
  if (typeof message === 'string' && !quotes) facts.message = message.slice(0, 500)
  if (typeof stack === 'string') facts.stack = stack.split('\n').map((line) => line.trim()).filter((line) => line.startsWith('at ')).slice(0, MOST_FRAMES)
  return facts
}
