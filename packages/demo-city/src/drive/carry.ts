import { subscriptions } from '@onewindow/api/subscriptions'
import { epochMs, instantTextMs, type Instant } from '@onewindow/calendar/day'
import { fireTimersOf } from '@onewindow/casework/fire-timers'
import type { House } from '@onewindow/casework/house'
import type { OpenOrder } from '@onewindow/casework/opens'
import { deliverMessage, openOrdered, tellParent, tellRelated } from '@onewindow/casework/receive'
import type { EventName } from '@onewindow/events/events'
import type { Stage } from './stage.ts'

type Left = { id: number; kind: string; case_id: string | null; payload: Record<string, unknown> }

/**
 * Whatever this transaction's commits left, but for what rings telephones: that is looked at when the case is done. Rows of other transactions are committed when
 * they are seen at all; ours are still under way.
 */
const TAKE = `delete from outbox where kind not in ('notice', 'messageAgain', 'accountNotice') and xmin::text::bigint >= (pg_current_xact_id()::text::bigint & 4294967295)
  and pg_xact_status(((pg_current_xact_id()::text::bigint >> 32 << 32) + xmin::text::bigint)::text::xid8) = 'in progress' returning id, kind, case_id, payload`

/**
 * Carries out, on the driver's clock, what the commits of this transaction left for other cases: cases opened, parents told, messages between domains. The relay
 * does the same with what is left in the outbox; here it would come months late.
 * @returns the cases something happened to
 */
export async function carryMessages(house: House): Promise<Set<string>> {
  const touched = new Set<string>()
  for (let rows = await take(house); rows.length > 0; rows = await take(house)) {
    for (const row of rows) {
      if (row.case_id) touched.add(row.case_id)
      await carryOut(house, row)
    }
  }
  return touched
}

/**
 * What finds its case there already ends in an error that is meant to be passed over; here it has ended the transaction, and only back at the savepoint can others go on.
 * @throws whatever is not meant to be passed over
 */
async function apart({ database: { pool } }: House, work: () => Promise<void>): Promise<void> {
  await pool.query('savepoint carried')
  await work().catch((error: unknown) => { if ((error as { code?: string }).code !== ABORTED) throw error })
  await pool.query('release savepoint carried').catch(async () => {
    await pool.query('rollback to savepoint carried')
    await pool.query('release savepoint carried')
  })
}
const ABORTED = '25P02'

async function take({ database }: House): Promise<Left[]> {
  const { rows } = await database.pool.query<Left>(TAKE)
  return rows.sort((a, b) => a.id - b.id)
}

async function carryOut(house: House, { id, kind, payload }: Left): Promise<void> {
  if (kind === 'caseOpens') await apart(house, () => openOrdered(house, String(payload.from), payload.order as OpenOrder))
  else if (kind === 'caseTells') await tellRelated(house, payload as never)
  else if (kind === 'subChanged') await tellParent(house, payload as never)
  else for (const one of subscriptions.filter(({ on }) => on === kind)) await apart(house, () => deliverMessage(house, [one], { name: kind as EventName, key: String(id), payload }))
}

const NEXT = `select case_id, iso(at) at from timer where case_id = any($1::uuid[]) and at <= $2 order by at limit 1`

/** What time alone brings about in these cases, one instant after the other, with its messages; cases that come of it join them. */
export async function elapse({ house, clock }: Stage, touched: Set<string>, until: Instant): Promise<void> {
  const next = async (): Promise<{ case_id: string; at: Instant } | undefined> => (await house.database.pool.query<{ case_id: string; at: Instant }>(NEXT, [[...touched], until])).rows[0]
  for (let due = await next(); due; due = await next()) {
    clock.set(instantTextMs(Math.max(epochMs(due.at), epochMs(clock.now()))))
    await fireTimersOf(house, due.case_id, due.at)
    for (const id of await carryMessages(house)) touched.add(id)
  }
}
