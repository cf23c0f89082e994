import { refuse } from '@onewindow/casework/errors'
import { fail } from '@onewindow/casework/refusal'
import { publicQuery } from '@onewindow/rpc/procedures'
import { router } from '@onewindow/rpc/trpc'
import { z } from 'zod'
import { groupOf, hallOf, shippedHalls } from './halls.ts'
import { timesOf } from './times.ts'

const publicly = publicQuery({ purpose: 'halls' })
const id = z.string().min(2).max(40)
/** Halls with what they do, and the times that can still be booked: what somebody must know before an appointment or a ticket. */
export const publicHallRouter = router({
  list: publicly.query(() => shippedHalls().map(({ id: hallId, nameZh, nameEn, place, groups }) => ({
    id: hallId, nameZh, nameEn, place, groups: groups.map((group) => ({ id: group.id, nameZh: group.nameZh, nameEn: group.nameEn, items: Object.entries(group.items).map(([code, item]) => ({ id: code, nameZh: item.nameZh, nameEn: item.nameEn })) })),
  }))),
  /** Working days from today with their times, each judged as the booking itself will be: `free`, or why not for so many people. */
  times: publicly.input(z.strictObject({ hallId: id, group: id, item: id, persons: z.int().min(1).max(200).default(1) })).query(async ({ ctx, input }) => {
    const hall = hallOf(input.hallId) ?? fail(refuse.notFound({}))
    const group = groupOf(input.hallId, input.group) ?? fail(refuse.notFound({}))
    return timesOf(ctx.house, hall, group, { item: input.item, persons: input.persons })
  }),
})
