import { z } from 'zod'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)

/** What a person is served for at a group of windows; minutes are what it takes as a rule. */
export const hallItem = z.strictObject({ nameZh: z.string().min(2).max(40), nameEn: z.string().min(2).max(80), minutes: z.int().min(1).max(240), maxPerSlot: z.int().min(1).max(200).optional() })
export const hallGroup = z.strictObject({ id, prefix: z.string().regex(/^[A-Z]$/), nameZh: z.string().min(2).max(40), nameEn: z.string().min(2).max(80), windows: z.int().min(1).max(60), items: z.record(id, hallItem) })
export type HallGroup = z.infer<typeof hallGroup>

/** A hall (大厅): its groups of windows, and the times that can be booked. `point`: latitude and longitude in E7. */
export const hall = z.strictObject({
  id, unitId: z.string().max(80), nameZh: z.string().min(2).max(60), nameEn: z.string().min(2).max(120), place: z.string().min(2).max(120), point: z.tuple([z.int(), z.int()]), sessions: z.array(z.tuple([time, time])).min(1).max(4), closesAt: time,
  slotMinutes: z.int().min(5).max(240), groups: z.array(hallGroup).min(1).max(26),
})
export type Hall = z.infer<typeof hall>
export const halls = z.array(hall).max(100)
