import { dayOf } from '@onewindow/calendar/day'
import type { Db } from '@onewindow/casework/case-type'
import type { InForce } from '@onewindow/casework/configuration/settings'
import { z } from 'zod'
import { categoryOf } from '../in-force.ts'
import { requestFacts } from '../citizen-request/schemas.ts'

const text = z.strictObject({ zh: z.string(), en: z.string() })

/** What number and query code open (convenience §8, "read status"): where the request stands, what was promised, what was answered. Nothing that tells who reported what. */
export const followed = z.strictObject({
  number: z.string(), state: z.string(), /** How it ended; null while it is open. */ result: z.string().nullable(),
  /** One that is kept secret, of which nothing but the state is told. */ sealed: z.boolean(),
  /** Days of Asia/Shanghai. */ receivedOn: z.string().nullable(), promisedOn: z.string().nullable(), /** The promised day has passed without a reply. */ late: z.boolean(),
  category: text.nullable(), unit: text.nullable(), /** What the reporter was asked to add, while it waits for that. */ asked: z.string().nullable(),
  reply: z.strictObject({ found: z.string(), done: z.string(), basis: z.string(), next: z.string(), on: z.string() }).nullable(), /** What was said where it ended without a reply of a unit: an answer on the spot, or which way to go. */ answer: z.string().nullable(),
})
export type Followed = z.output<typeof followed>

type Row = {
  number: string; state: string; result: string | null; sealed: boolean; category: string; unitZh: string | null; unitEn: string | null; receivedAt: string; promisedOn: string | null; missedAt: string | null
  asked: string; reply: unknown; answer: string | null
}
/** Of an archived one the state it ended in, as its parties knew it. A draft was never given a number. */
const FOLLOWED = `select c.number, coalesce(case when c.state = 'archived' then (select e.from_state from case_event e where e.case_id = c.id and e.to_state = 'archived' order by e.id desc limit 1) end, c.state) state, c.result,
 coalesce(c.facts ->> 'sealed' = 'true', false) sealed, c.topic category, u.name_zh "unitZh", u.name_en "unitEn", coalesce(c.received_at, c.opened_at) "receivedAt", k.due_on "promisedOn", k.missed_at "missedAt",
 c.facts ->> 'asked' asked, c.facts -> 'reply' reply, case when c.result in ('answered', 'diverted') then c.facts -> 'ending' ->> 'text' end answer
 from case_file c left join unit u on u.id = c.facts -> 'order' ->> 'unitId' left join lateral (select due_on, missed_at from case_clock where case_id = c.id and kind = 'total' order by round desc limit 1) k on true
 where c.number = $1 and c.query_code = $2 and c.case_type = 'citizenRequest'`

/** The request of that number, if the code is its own. Index: case_number_key. */
export async function findFollowed(db: Db, { number, code }: { number: string; code: string }, on: InForce): Promise<Followed | null> {
  const { rows: [row] } = await db.query<Row>({ name: 'followedRequest', text: FOLLOWED, values: [number, code] })
  if (!row) return null
  const { state, result, sealed } = row
  if (sealed) return { number: row.number, state, result, sealed, receivedOn: null, promisedOn: null, late: false, category: null, unit: null, asked: null, reply: null, answer: null }
  const category = categoryOf(row.category, on)
  const reply = requestFacts.shape.reply.parse(row.reply)
  return {
    number: row.number, state, result, sealed, receivedOn: dayOf(row.receivedAt), promisedOn: row.promisedOn, late: row.missedAt !== null, category: category && { zh: category.nameZh, en: category.nameEn },
    unit: row.unitZh === null ? null : { zh: row.unitZh, en: row.unitEn ?? row.unitZh }, asked: state === 'supplementing' ? row.asked : null,
    reply: reply && { found: reply.found, done: reply.done, basis: reply.basis, next: reply.next, on: dayOf(reply.at) }, answer: row.answer || null,
  }
}
