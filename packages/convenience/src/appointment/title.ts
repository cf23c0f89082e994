import { hallOf, itemOf } from '../hall/halls.ts'
import { whenText } from '../service-papers/paper.ts'
import type { AppointmentFacts } from './schemas.ts'

/** What an appointment is called: for what, when, where. */
export const titleOf = ({ hallId, group, item, slotStart }: Pick<AppointmentFacts, 'hallId' | 'group' | 'item' | 'slotStart'>): string =>
  [itemOf(hallId, group, item)?.nameZh ?? item, whenText(slotStart), hallOf(hallId)?.nameZh ?? hallId].join('，')
