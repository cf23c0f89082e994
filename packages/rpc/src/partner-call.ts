import { createHash } from 'node:crypto'
import { stageLeaf } from '@onewindow/audit/stage'
import { hashOf } from '@onewindow/casework/commit'
import { defineRefusals, fail } from '@onewindow/casework/refusal'
import { accept, answered, begin, decline } from '@onewindow/connectors/partners/journal'
import type { Queryable } from '@onewindow/audit/queryable'
import { inTransaction } from '@onewindow/identity/write-context'
import { z } from 'zod'
import type { Recognised } from './procedures.ts'
import { refusalCode, toTransport } from './transport.ts'

/** Refusals of calls of partners. */
export const refusePartner = defineRefusals('partner', { serialUsed: ['state', z.object({})], nothingWaits: ['state', z.object({})] })

/** The partner's own number of a message: what makes it happen once. */
export const serial = z.string().trim().min(1).max(80)

/** Keeps the answer in the journal and the call in the log, in the transaction of `on` where the work has one. */
export type Settle<T> = (on: Queryable, answer: T, caseId: string | null) => Promise<void>
/** Waits for whoever does the same call at this moment and gives its answer, or null when it is ours to do; first thing in the transaction that does it. */
export type Earlier<T> = (on: Queryable) => Promise<T | null>
type Work<T> = { key: string; earlier: Earlier<T>; settle: Settle<T> }

/** The same partner, call and serial give the same key, in the form idempotency keys have. */
function keyOf(partnerId: string, call: string, own: string): string {
  const hex = createHash('sha256').update(JSON.stringify([partnerId, call, own])).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Does a partner's call once per its serial: the same serial with the same content answers the same, with another content is refused. What was refused may come
 * again under its serial, since its time may not have been yet. Every accepted call is an entry of the log.
 * @throws CaseError `partner.serialUsed`, and what the work refuses
 */
export async function oncePerSerial<T, I extends { serial: string }>(ctx: Recognised, call: string, input: I, work: (how: Work<T>) => Promise<T>): Promise<T> {
  const { pool } = ctx.house.database
  const { partner } = ctx
  const at = ctx.house.clock.now()
  const digest = hashOf(input)
  const standing = await begin(pool, { id: ctx.house.ids(), partnerId: partner.id, keyId: partner.keyId, call, serial: input.serial, digest, at })
  if ('differs' in standing) fail(refusePartner.serialUsed({}))
  if ('answered' in standing) return standing.answered as T
  const { id } = standing
  const settle: Settle<T> = async (on, answer, caseId) => {
    if (!(await accept(on, id, { answer, caseId }))) return
    await stageLeaf(on, { at, actor: `partner:${partner.id}`, action: `partner.${call}`, subject: caseId ?? `partner:${partner.id}`, purpose: 'partner', event: { partnerId: partner.id, keyId: partner.keyId, call, serial: input.serial, digest, caseId } })
  }
  try {
    const earlier: Earlier<T> = async (on) => ((await answered(on, id)) as T | undefined) ?? null
    return await work({ earlier, key: keyOf(partner.id, call, input.serial), settle })
  } catch (error) {
    const refused = toTransport(error)
    if (refused.code !== 'INTERNAL_SERVER_ERROR' && refused.code !== 'SERVICE_UNAVAILABLE') await decline(pool, id, refusalCode(refused))
    throw error
  }
}

/** Settles work that was committed by itself. */
export const settled = <T>(ctx: Recognised, settle: Settle<T>, answer: T, caseId: string | null): Promise<void> => inTransaction(ctx.house.database.pool, (on) => settle(on, answer, caseId))
