import { instant } from '@onewindow/calendar/definition'
import { personal } from '@onewindow/casework/sensitive'
import { z } from 'zod'

const fields = z.array(z.string().trim().min(1).max(80)).max(40)

/** Facts of one showing of a licence (亮证): what the holder ticked, and when somebody looked. The code is the id of the record, used once. */
export const presentationFacts = z.strictObject({ licenceId: z.uuid(), licenceNumber: z.string().max(60), holder: personal('name', z.string().max(120)), fields, shownAs: z.enum(['valid', 'expired']), scannedAt: instant.nullable().default(null), scannedBy: z.string().max(60).nullable().default(null) })
export type PresentationFacts = z.output<typeof presentationFacts>

export const presentInput = z.strictObject({ licenceId: z.uuid(), fields })
