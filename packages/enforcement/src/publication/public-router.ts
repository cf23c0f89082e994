import { dayOf } from '@onewindow/calendar/day'
import type { Settings } from '@onewindow/casework/configuration/settings'
import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { PENALTY_DECISIONS } from '@onewindow/documents/definition/penalty-decisions'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { causeCode, organType } from '../configuration/cause.ts'
import { causeOf } from '../in-force.ts'
import { fellBy } from './fall.ts'
import { fall, type pageText } from './schemas.ts'

const A_PAGE = 20
const name = z.strictObject({ zh: z.string(), en: z.string() })
const line = {
  id: z.uuid(), party: z.string(), title: z.string(), number: z.string().nullable().meta({ description: 'Number of the decision' }), unitId: z.string(), organ: name, causeCode: z.string(), cause: name.nullable(),
  decidedOn: z.string(), publishedOn: z.string(), stopsOn: z.string().nullable(),
}
const listed = z.strictObject({ rows: z.array(z.strictObject(line)), next: z.uuid().nullable().meta({ description: 'What the next page goes on from; null at the end' }) })

/** The provisions as they were in force on the day of the decision. */
const law = z.strictObject({ violates: z.string(), punishes: z.string() })
const shown = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('published'), ...line, body: z.string(), organType, law: law.nullable(), repairFrom: z.string().nullable().meta({ description: 'From when on the party may ask for an early end; null: never' }),
    verifyCode: z.string().nullable().meta({ description: 'Code of the decision for /verify/{code}, which tells neither party nor text' }), corrections: z.array(z.string()).meta({ description: 'Days on which the text was corrected' }),
  }),
  // Why it went is kept; what was decided about whom is gone with it.
  z.strictObject({ is: z.literal('retracted'), organ: name, retractedOn: z.string(), why: fall }).meta({ description: 'Taken off because the decision fell; no party, no text' }),
])

export const searchPenaltiesInput = z.strictObject({
  party: z.string().trim().max(100).default('').meta({ description: 'How the name on the page begins' }), number: z.string().trim().max(60).default('').meta({ description: 'Number of the decision, whole' }),
  cause: causeCode.nullable().default(null), unitId: z.string().max(80).nullable().default(null), year: z.int().min(2000).max(2100).nullable().default(null), before: z.uuid().nullable().default(null),
})

const DECISIONS = `(${PENALTY_DECISIONS.map((name) => `'${name}'`).join(', ')})`
/** The decision that is published: the paper it was opened for, where none is named the first decision of the case. Indexes: primary key; issued_document (case_id, issued_at). */
const decision = (column: string): string =>
  `(select d.${column} from issued_document d where d.id = coalesce((f.facts->>'documentId')::uuid, (select e.id from issued_document e where e.case_id = f.parent_id and e.document in ('ordinaryCase.penaltyDecision', 'simpleCase.spotDecision') and e.voided_at is null order by e.issued_at desc limit 1)))`
const COLUMNS = `f.id, f.facts->'page'->>'party' party, f.facts->'page'->>'title' title, ${decision('number')} number, u.id "unitId", u.name_zh zh, coalesce(u.name_en, u.name_zh) en, f.facts->>'causeCode' "causeCode", f.facts->>'decidedOn' "decidedOn", f.facts->>'publishedOn' "publishedOn", f.facts->>'stopsOn' "stopsOn"`
/** The organ whose name the decision bears: kept with the publication, which is another one than handled it where the power was entrusted. Pages of older builds have none. Index: primary key. */
const ORGAN = "join unit u on u.id = coalesce(f.facts->>'organ', f.unit_id)"
/** On show: let out, not taken off, and not hidden because nobody took it off in time. Written as the partial index has it. */
const ON_SHOW = `f.case_type = 'publication' and f.state = 'published' and not f.flags && '{hidden}'`

/** Indexes: case_file_on_show; by a number issued_document_number_key. */
const SEARCH = `select ${COLUMNS} from case_file f ${ORGAN} where ${ON_SHOW}
 and ($1 = '' or f.facts->'page'->>'party' like $1 || '%') and ($2::text is null or f.facts->>'causeCode' = $2) and ($3::text is null or u.id = $3) and ($4::int is null or left(f.facts->>'decidedOn', 4) = $4::text)
 and ($6 = '' or f.parent_id = (select d.case_id from issued_document d where d.number = $6 and d.document in ${DECISIONS} and d.voided_at is null))
 and ($5::uuid is null or (f.facts->>'publishedOn', f.id) < (select g.facts->>'publishedOn', g.id from case_file g where g.id = $5 and g.case_type = 'publication' and g.facts->>'publishedOn' is not null))
 order by f.facts->>'publishedOn' desc, f.id desc limit ${A_PAGE + 1}`

const ONE = `select ${COLUMNS}, f.state, f.flags, f.facts->'page'->>'body' body, f.facts->'corrections' corrections, f.facts->>'organType' "organType", f.facts->>'repairFrom' "repairFrom", ${decision('verify_code')} "verifyCode", f.facts->>'fell' fell, f.facts->>'goneOn' "goneOn", iso(f.entered_at) "enteredAt", iso(f.changed_at) "changedAt", p.result, p.flags "parentFlags"
 from case_file f ${ORGAN} left join case_file p on p.id = f.parent_id where f.id = $1 and f.case_type = 'publication' and f.facts->>'publishedOn' is not null`

type Row = z.output<typeof pageText> & { id: string; number: string | null; unitId: string; zh: string; en: string; causeCode: string; decidedOn: string; publishedOn: string; stopsOn: string | null }
type One = Row & { state: string; flags: string[]; corrections: { on: string }[] | null; organType: z.output<typeof organType>; repairFrom: string | null; verifyCode: string | null; fell: string | null; goneOn: string | null; enteredAt: string; changedAt: string; result: string | null; parentFlags: string[] | null }

const causeThen = (settings: Settings, { causeCode: code, decidedOn }: Row) => causeOf(code, { settings, today: decidedOn })
function lineOf(settings: Settings, row: Row) {
  const { id, party, title, number, unitId, zh, en, causeCode: code, decidedOn, publishedOn, stopsOn } = row
  const cause = causeThen(settings, row)
  return { id, party, title, number, unitId, organ: { zh, en }, causeCode: code, cause: cause && { zh: cause.zh, en: cause.en }, decidedOn, publishedOn, stopsOn }
}
const escaped = (typed: string): string => typed.replace(/[\\%_]/g, '\\$&')

/** As it was written down with the order; pages ordered away before that was done ask the case around. */
function whyGone({ fell, result, parentFlags }: One): z.output<typeof fall> {
  const read = fall.safeParse(fell)
  return read.success ? read.data : fellBy({ result, flags: parentFlags ?? [] })
}

/** 处罚公示 as anybody reads it: the masked text while it is on show; once the decision fell, that it was taken off and why, without a word about the party (行政处罚法 §48; EN-18). */
export const publicPenaltyRouter = router({
  /** Decisions on show, the latest published first, twenty at a time. */
  search: publicQuery({ purpose: 'penalties' }).input(searchPenaltiesInput).output(listed).query(async ({ ctx: { house: { database: { pool }, settings } }, input: { party, number, cause, unitId, year, before } }) => {
    const { rows } = await pool.query<Row>(SEARCH, [escaped(party), cause, unitId, year, before, number])
    return { rows: rows.slice(0, A_PAGE).map((row) => lineOf(settings, row)), next: rows.length > A_PAGE ? (rows[A_PAGE - 1]?.id ?? null) : null }
  }),
  get: publicQuery({ purpose: 'penalties', openapi: { method: 'GET', path: '/penalties/{id}', summary: 'A published administrative penalty, or that it was taken off', tags: ['penalties'] } })
    .input(z.strictObject({ id: z.uuid() })).output(shown).query(async ({ ctx: { house: { database: { pool }, settings } }, input: { id } }) => {
      const { rows: [found] } = await pool.query<One>(ONE, [id])
      if (!found) return fail(refuse.notFound({}))
      const isHidden = found.flags.includes('hidden')
      if (found.state === 'retracted' || (found.state === 'published' && isHidden)) {
        return { is: 'retracted' as const, organ: { zh: found.zh, en: found.en }, retractedOn: found.goneOn ?? dayOf(isHidden ? found.changedAt : found.enteredAt), why: whyGone(found) }
      }
      if (found.state !== 'published') return fail(refuse.notFound({}))
      const cause = causeThen(settings, found)
      const { body, organType: by, repairFrom, verifyCode } = found
      return { is: 'published' as const, ...lineOf(settings, found), body, organType: by, law: cause && { violates: cause.violates, punishes: cause.punishes }, repairFrom, verifyCode, corrections: (found.corrections ?? []).map(({ on }) => on) }
    }),
})
