import type { Subscription } from '@onewindow/casework/receive'
import { noteOn } from '@onewindow/casework/spine-events'
import type { Hall } from './hall/hall.ts'
import { groupOf, shippedHalls } from './hall/halls.ts'
import { timesOf } from './hall/times.ts'
import { whenText } from './service-papers/paper.ts'

/** Where every hall sees to whatever has no windows of its own. */
const GENERAL = 'general'
const MOST = 3

/** The hall of the county, else the first of the city. */
const hallFor = (regionCode: string): Hall | undefined => shippedHalls().find(({ unitId }) => unitId.endsWith(`:${regionCode.slice(0, 6)}`)) ?? shippedHalls()[0]

/** An application whose item asks the person to come: the applicant reads at the case where, and which times are free next, and is told; who books is the person (docs/decisions/0013). */
export const offerSlots: Subscription = {
  on: 'appointmentNeeded', by: 'appointment',
  deliver: async (house, { payload }) => {
    const { caseId, regionCode, reason } = payload as { caseId: string; regionCode: string; reason: string }
    const hall = hallFor(regionCode)
    const group = hall && groupOf(hall.id, GENERAL)
    if (!hall || !group) return []
    const free = (await timesOf(house, hall, group, { item: GENERAL, persons: 1 })).filter((one) => one.free).slice(0, MOST).map(({ start }) => start)
    const text = [`${hall.nameZh}（${hall.place}）`, ...free.map(whenText)].join('，')
    return [{ in: caseId, register: (db) => noteOn(db, house, caseId, { event: 'slotsOffered', body: { reason, hallId: hall.id, free, text }, tell: 'applicant' }), about: reason }]
  },
}
