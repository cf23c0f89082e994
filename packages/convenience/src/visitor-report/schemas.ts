import { z } from 'zod'
import { requestKind } from '../configuration/category.ts'
import { place, PLACELESS } from '../citizen-request/schemas.ts'

/** Whom to ask back: a name and a telephone, or nobody (convenience §1, "phone or anonymous"). */
const reachable = z.strictObject({ name: z.string().trim().min(1).max(80), phone: z.string().regex(/^1[3-9]\d{9}$/) })

/** What somebody without an account reports. `reporter` null: anonymous. Which category it is, the centre says; the place may be left out for a question or praise. */
export const visitorReport = z.strictObject({
  kind: requestKind, text: z.string().trim().min(5).max(4000), place: place.nullable().default(null).meta({ emptyOnlyIf: { field: 'kind', is: PLACELESS } }), sealed: z.boolean().default(false), reporter: reachable.nullable().default(null),
  /** Made by the device for this report, so that sending it twice is one report (CS-25). */ key: z.uuid(),
})
export type VisitorReport = z.output<typeof visitorReport>

/** What follows it by: nobody is asked for more than this at `public.follow`. */
export const visitorReceipt = z.strictObject({ number: z.string(), queryCode: z.string(), /** The day of Asia/Shanghai it was received. */ receivedOn: z.string() })
