import { instant } from '@onewindow/calendar/definition'
import { z } from 'zod'

const id = z.string().trim().min(2).max(40)
const groups = z.array(id).min(1).max(26)

/** Facts of a window (窗口): which groups it serves, and who sits there now. */
export const windowFacts = z.strictObject({ hallId: id, code: z.string().trim().min(1).max(12), groups: z.array(id).max(26), clerkId: z.uuid().nullable(), clerkName: z.string().max(60).nullable(), backAt: instant.nullable() })
export type WindowFacts = z.output<typeof windowFacts>

export const createInput = z.strictObject({ hallId: id, code: z.string().trim().min(1).max(12) })
export const groupsInput = z.strictObject({ groups })
export type GroupsInput = z.output<typeof groupsInput>
/** When the clerk expects to be back, as the screen shows it. */
export const pauseInput = z.strictObject({ backAt: instant })
