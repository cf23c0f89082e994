import { personal } from '@onewindow/casework/sensitive'
import { plainDate } from '@onewindow/calendar/spec'
import { z } from 'zod'

// What complaints, lists, samples, recalls and equipment have in common.

export const line = z.string().trim().min(1).max(200)
export const passage = z.string().trim().min(2).max(2000)
export const day = plainDate
/** An instant as text with offset. */
export const instant = z.iso.datetime({ offset: true }).max(40)
export const fen = z.int().min(0).max(1e13)
export const quantity = z.int().min(0).max(1e9)

/** The firm a case is about (经营主体), as far as it is known: a complaint may name no more than a sign over a door. */
export const firm = z.strictObject({
  partyId: z.uuid().nullable().default(null), uscc: z.string().trim().length(18).nullable().default(null), name: line, address: personal('address', z.string().trim().max(300)).default(''),
})
export type Firm = z.output<typeof firm>

/** A registered firm named by its code; name and address come from the register of parties. */
export const firmCode = z.string().trim().length(18)

/** Things tested in a sample. */
export const testedItem = z.strictObject({ item: line, limit: line, value: line, fits: z.boolean() })
