import type { Queryable } from '@onewindow/audit/queryable'
import { stageLeaf } from '@onewindow/audit/stage'
import { plainDate } from '@onewindow/calendar/definition'
import { fireOverdue } from '@onewindow/casework/fire-timers'
import type { House } from '@onewindow/casework/house'
import { isFirst, purposeOf, receiveOn, type Delivery, type Subscription } from '@onewindow/casework/receive'
import type { PartnerKind } from '@onewindow/connectors/partners/kinds'
import { events, type EventName } from '@onewindow/events/events'
import { regionPrefix } from '@onewindow/identity/region-code'
import { inTransaction } from '@onewindow/identity/write-context'
import { z } from 'zod'
import { oncePerSerial, serial } from './partner-call.ts'
import { partnerCommand, type Recognised } from './procedures.ts'
import { router, type OpenApi } from './trpc.ts'

type News = { id: string; partnerId: string; regionCode: string; serial: string; name: EventName; payload: Record<string, unknown> }
type Status = 'settled' | 'parked'

const answerShape = z.object({ status: z.enum(['settled', 'parked']), at: z.string() })

const REACHED = 'select 1 from case_file where id = $1 and region_code like $2'

/** Tells everybody within the partner's region who listens, each once, and with them the registers; answers the case that took it, or null when nobody waits for it now. */
async function tell(on: Queryable, house: House, deliveries: readonly Delivery[], news: News): Promise<string | null> {
  let taken: string | null = null
  const keyOf = (delivery: Delivery): string => `${news.name}:${news.partnerId}:${news.serial}:${purposeOf(delivery)}`
  for (const delivery of deliveries) {
    if (!('tell' in delivery) || (await on.query(REACHED, [delivery.tell, `${regionPrefix(news.regionCode)}%`])).rows.length === 0) continue
    const key = keyOf(delivery)
    const isDone = await receiveOn(on, house, delivery.tell, (when) => 'message' in when && when.message === delivery.message, delivery.input ?? {}, key)
    if (isDone) taken = delivery.tell
    else await on.query('delete from effect where key = $1', [key])
  }
  // A register is no case of a region: it hears what a case within the partner's region has taken.
  for (const delivery of taken ? deliveries : []) if ('register' in delivery && (await isFirst(on, keyOf(delivery), house.clock.now()))) await delivery.register(on)
  return taken
}

async function deliveriesOf(house: House, subscriptions: readonly Subscription[], { name, partnerId, serial: own, payload }: News): Promise<Delivery[]> {
  const found = await Promise.all(subscriptions.filter(({ on }) => on === name).map((one) => one.deliver(house, { name, key: `${partnerId}:${own}`, payload })))
  const deliveries = found.flat()
  // Before the transaction that keeps the news: a deadline has one of its own.
  for (const delivery of deliveries) if ('tell' in delivery) await fireOverdue(house, delivery.tell)
  return deliveries
}

/** News of a partner reaches the cases it concerns in the transaction that keeps it; where none waits for it (an unknown code, a case that is not there yet) it is parked and seen. */
async function keep(ctx: Recognised, subscriptions: readonly Subscription[], news: News): Promise<(on: Queryable) => Promise<{ status: Status; caseId: string | null }>> {
  const deliveries = await deliveriesOf(ctx.house, subscriptions, news)
  return async (on) => {
    const at = ctx.house.clock.now()
    const caseId = await tell(on, ctx.house, deliveries, news)
    const status = caseId ? 'settled' : 'parked'
    await on.query(`insert into partner_message (id, partner_id, serial, name, payload, status, case_id, tries, at, settled_at) values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9)`,
      [news.id, news.partnerId, news.serial, news.name, JSON.stringify(news.payload), status, caseId, at, caseId ? at : null])
    return { status, caseId }
  }
}

const MOST_AT_ONCE = 200

const PARKED = `select m.id, m.partner_id "partnerId", p.region_code "regionCode", m.serial, m.name, m.payload from partner_message m join partner p on p.id = m.partner_id
 where m.status = 'parked' order by m.tries, m.at, m.id limit ${MOST_AT_ONCE}`

/**
 * Tries parked news again: an order that came after its answer, an execution that was suspended. Each in a transaction of its own; what fails is reported and
 * stays parked, and the others have their turn.
 * @returns how many found their case
 */
export async function retryParked(house: House, subscriptions: readonly Subscription[], report: (error: unknown) => void): Promise<number> {
  const { pool } = house.database
  const { rows } = await pool.query<News>(PARKED)
  let settledNow = 0
  for (const news of rows) {
    try {
      if (await retried(house, subscriptions, news)) settledNow += 1
    } catch (error) {
      report(error)
      await pool.query(`update partner_message set tries = tries + 1 where id = $1 and status = 'parked'`, [news.id])
    }
  }
  return settledNow
}

async function retried(house: House, subscriptions: readonly Subscription[], news: News): Promise<boolean> {
  const deliveries = await deliveriesOf(house, subscriptions, news)
  return inTransaction(house.database.pool, async (on) => {
    const { rowCount } = await on.query(`select 1 from partner_message where id = $1 and status = 'parked' for update skip locked`, [news.id])
    if (rowCount === 0) return false
    const at = house.clock.now()
    const caseId = await tell(on, house, deliveries, news)
    await on.query(`update partner_message set tries = tries + 1, status = case when $2::uuid is null then status else 'settled' end, case_id = $2, settled_at = case when $2::uuid is null then null else $3::timestamptz end where id = $1`, [news.id, caseId, at])
    if (caseId) await stageLeaf(on, { at, actor: 'system', action: `partner.${news.name}.settle`, subject: caseId, purpose: 'partner', event: { messageId: news.id, partnerId: news.partnerId, serial: news.serial, caseId } })
    return caseId !== null
  })
}

const ABOUT = { caseId: true, caseType: true, version: true, event: true } as const

/** Events that partners send, and which kind sends them. The bank's money counts by its payment code, a change of registration by the firm's code. */
const SENT = {
  paymentReceived: { from: 'bank', path: '/partner/bank/payment-received', summary: 'bank: money for a payment code, in fen; an unknown code is parked', input: events.paymentReceived.omit({ serial: true }).extend({ paidOn: plainDate }) },
  subjectStatusChanged: {
    from: 'registry', path: '/partner/registry/subject-status-changed', summary: 'registry: a firm was registered, suspended, moved, deregistered, revoked',
    input: events.subjectStatusChanged.omit(ABOUT).extend({ on: plainDate, until: plainDate.nullable() }),
  },
  annualReportFiled: {
    from: 'registry', path: '/partner/registry/annual-report-filed', summary: 'registry: a firm filed the report of a year, in time or late',
    input: events.annualReportFiled.omit(ABOUT).extend({ on: plainDate }),
  },
  subjectFactCorrected: { from: 'registry', path: '/partner/registry/subject-fact-corrected', summary: 'registry: name, address or legal representative of a firm was wrong and is put right', input: events.subjectFactCorrected.omit(ABOUT) },
  equipmentTransferred: {
    from: 'registry', path: '/partner/registry/equipment-transferred', summary: 'registry: a piece of special equipment has another owner or place',
    input: events.equipmentTransferred.omit(ABOUT).extend({ on: plainDate }),
  },
} as const satisfies Partial<Record<EventName, { from: PartnerKind; path: `/${string}`; summary: string; input: z.ZodObject }>>

const newsProcedure = (name: keyof typeof SENT, subscriptions: readonly Subscription[]) => {
  const { from, path, summary, input } = SENT[name]
  const typed = z.strictObject({ serial, ...input.shape } as Record<string, z.ZodType> & { serial: typeof serial })
  const openapi: OpenApi = { method: 'POST', path, summary, tags: ['partner'], protect: true }
  return partnerCommand({ partners: [from], purpose: 'case', openapi }).input(typed).output(answerShape).mutation(({ ctx, input: asked }): Promise<z.output<typeof answerShape>> => {
    const said = asked as { serial: string } & Record<string, unknown>
    return oncePerSerial(ctx, `news.${name}`, said, async ({ earlier, settle }) => {
      const news: News = { id: ctx.house.ids(), partnerId: ctx.partner.id, regionCode: ctx.partner.regionCode, serial: said.serial, name, payload: said }
      const store = await keep(ctx, subscriptions, news)
      return inTransaction(ctx.house.database.pool, async (on) => {
        const done = await earlier(on)
        if (done) return done
        const { status, caseId } = await store(on)
        const answer = { status, at: ctx.house.clock.now() }
        await settle(on, answer, caseId)
        return answer
      })
    })
  })
}

/** What partners tell without naming a case of ours. */
export const partnerNewsRouter = (subscriptions: readonly Subscription[]) =>
  router({
    paymentReceived: newsProcedure('paymentReceived', subscriptions), subjectStatusChanged: newsProcedure('subjectStatusChanged', subscriptions), annualReportFiled: newsProcedure('annualReportFiled', subscriptions),
    subjectFactCorrected: newsProcedure('subjectFactCorrected', subscriptions), equipmentTransferred: newsProcedure('equipmentTransferred', subscriptions),
  })
