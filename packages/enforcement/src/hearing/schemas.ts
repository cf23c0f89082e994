import { plainDate } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'
import { line, passage } from '../matter/schemas.ts'

const note = z.string().trim().max(300)
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** When, where and before whom. A hearing is public unless secrets or private matters forbid it (行政处罚法 §64(三)). */
export const session = z.strictObject({ on: plainDate, time, place: line, host: line, /** 记录员; hearings set by older builds named none. */ clerk: personal('name', line).optional(), open: z.boolean(), whyClosed: note, bothAgree: z.boolean() })
export type Session = z.output<typeof session>

/** Facts of a hearing (听证). */
export const hearingFacts = z.strictObject({
  causeCode: z.string().max(12), partyName: personal('name', line), session: session.nullable().default(null), noticeServedOn: plainDate.nullable().default(null), minutes: z.string().max(20_000).default(''), opinion: z.string().max(4000).default(''),
  /** Why there is none, where the request was refused. */ refusedFor: z.string().max(4000).default(''),
})
export type HearingFacts = z.output<typeof hearingFacts>

export const sessionInput = session.omit({ host: true }).extend({ clerk: personal('name', line), whyClosed: note.default(''), bothAgree: z.boolean().default(false) })
export type SessionInput = z.output<typeof sessionInput>
/** The party comes itself or sends one or two with a mandate (§64(五)). */
export const holdInput = z.strictObject({
  representatives: z.array(z.strictObject({ name: personal('name', line), mandate: line })).max(2), present: z.array(line).min(1).max(40), minutes: z.string().trim().min(2).max(20_000), signed: z.boolean(), refusal: note.default(''),
})
/** A request that was not made in time, or where there is no right to one (§63, §64(一)). */
export const refuseInput = z.strictObject({ parentId: z.uuid(), why: passage })
export const abandonInput = z.strictObject({ ground: z.enum(['absent', 'left', 'withdrawn']) })
export const reportInput = z.strictObject({ opinion: passage })
