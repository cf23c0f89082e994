import { z } from 'zod'

/** What every event that leaves a case says about it. Ids only, never copied prose of persons. */
const about = { caseId: z.uuid(), caseType: z.string().max(40), version: z.int(), event: z.string().max(60) }

/** What every later change of a licence says; `event` is the row of its table. Idempotent by licence and version. */
const licence = z.object({ licenceId: z.uuid(), number: z.string().max(60), event: z.string().max(60), status: z.string().max(40), version: z.int(), caseId: z.uuid().nullable() })

/** Events that cross a package border, by name (common vocabulary §5). One schema each; the commit refuses to write what does not fit. */
export const events = {
  /** Fired on entering a state from which only archive, reopen, rating, correction or remedy lead. Idempotent by case and round. */
  caseClosed: z.object({ ...about, number: z.string().max(40).nullable(), result: z.string().max(40).nullable(), unitId: z.string().max(80), channel: z.string().max(20), round: z.int() }),
  /** A clock whose miss is a matter for supervision. Idempotent by clock and colour. */
  clockMissed: z.object({ ...about, clock: z.string().max(40), part: z.string().max(80), round: z.int(), colour: z.enum(['red', 'yellow']), unitId: z.string().max(80) }),
  /** A licence came into force. Idempotent by licence id. */
  licenceIssued: z.object({ ...about, licenceId: z.uuid(), number: z.string().max(60) }),
  /** Its data or period changed, or its number ended for a new one; also suspension lifted. */
  licenceChanged: licence,
  licenceSuspended: licence,
  licenceExpired: licence,
  /** 注销. */
  licenceCancelled: licence,
  /** 撤销, 撤回, 吊销: the right itself ended; `event` says which. */
  licenceRevoked: licence,
} as const

export type EventName = keyof typeof events
export const eventNames = Object.keys(events) as EventName[]

/** The payload of an event, cut to what its schema names. @throws ZodError when something is missing: a bug found before the commit */
export const payloadOf = (name: EventName, facts: Record<string, unknown>): Record<string, unknown> => events[name].parse(facts)
