import type { Subscription } from '@onewindow/casework/receive'
import { noteOn } from '@onewindow/casework/spine-events'
import type { Hall, HallGroup } from './hall/hall.ts'
import { shippedHalls } from './hall/halls.ts'
import { timesOf } from './hall/times.ts'
import { whenText } from './service-papers/paper.ts'

/** Where every hall sees to whatever has no windows of its own. */
const GENERAL = 'general'
const MOST = 3

/** The hall of the county, else the first of the city. */
const hallFor = (regionCode: string): Hall | undefined => shippedHalls().find(({ unitId }) => unitId.endsWith(`:${regionCode.slice(0, 6)}`)) ?? shippedHalls()[0]

/** Windows that see to the item itself, else the general ones; null where a hall has neither, and whoever comes takes a number at the door. */
export function windowsFor({ groups }: Pick<Hall, 'groups'>, item: string): { group: HallGroup; item: string } | null {
  const [own, general] = [groups.find(({ items }) => Object.hasOwn(items, item)), groups.find(({ id }) => id === GENERAL)]
  return own ? { group: own, item } : general ? { group: general, item: GENERAL } : null
}

/** Where to come and when: with no free time, that one may come without. */
export const offerText = ({ nameZh, place }: Pick<Hall, 'nameZh' | 'place'>, free: readonly string[]): string => [`${nameZh}（${place}）`, ...(free.length > 0 ? free.map(whenText) : ['目前没有可以预约的时间，可以在开放时间直接到场取号'])].join('，')

/** An application whose item asks the person to come: the applicant reads at the case where, and which times are free next, and is told; who books is the person (docs/decisions/0013). */
export const offerSlots: Subscription = {
  on: 'appointmentNeeded', by: 'appointment',
  deliver: async (house, { payload }) => {
    const { caseId, regionCode, reason, item } = payload as { caseId: string; regionCode: string; reason: string; item: string }
    const hall = hallFor(regionCode)
    if (!hall) return []
    const windows = windowsFor(hall, item)
    const times = windows ? await timesOf(house, hall, windows.group, { item: windows.item, persons: 1 }) : []
    const free = times.filter((one) => one.free).slice(0, MOST).map(({ start }) => start)
    return [{ in: caseId, register: (db) => noteOn(db, house, caseId, { event: 'slotsOffered', body: { reason, hallId: hall.id, free, text: offerText(hall, free) }, tell: 'applicant' }), about: reason }]
  },
}
