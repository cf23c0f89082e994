import type { ClockSpec } from '@onewindow/calendar/spec'
import type { ItemContent, Limit } from '../catalogue/definition.ts'
import { pausableBy } from './special-procedures.ts'

/** Working days within which an application is accepted, refused or answered with a notice. Source: 行政许可法 §32(1)(四), §82. */
const ACCEPTANCE_WORKDAYS = 5

export type ItemClocks = {
  acceptance: ClockSpec
  /** The statutory limit (法定时限); null where no law fixes one. */
  decision: ClockSpec | null
  /** What the organ promised (承诺时限, 优化营商环境条例 §36); null where it promised nothing. */
  promise: ClockSpec | null
  /** From when decision and promise count: acceptance, receipt of the complete set, or the close of the batch window. */
  startsFrom: ItemContent['statutoryLimit']['startsFrom']
  extension: ItemContent['extension']
}

/** The clocks an item version gives its applications. Under commitment (告知承诺) the promise has its own length where the item sets one. */
export function itemClocks(item: ItemContent, { commitment = false } = {}): ItemClocks {
  const { statutoryLimit: statute, extension } = item
  const promised = (commitment ? item.promisedLimitUnderCommitment : null) ?? item.promisedLimit
  const window = item.deemedAcceptance
  const stoppable = { pausableBy: pausableBy(item), maxExtensions: extension?.maxTimes ?? 0 }
  return {
    acceptance: clock('acceptance', { value: window?.windowWorkdays ?? ACCEPTANCE_WORKDAYS, unit: 'workday' },
      { basis: window?.basis ?? '行政许可法 §32(1)(四), §82' }),
    decision: statute.value === null || statute.unit === null ? null : clock('decision', { value: statute.value, unit: statute.unit },
      { ...stoppable, basis: statute.basis ?? '', unitExplicitInLaw: statute.unitExplicitInLaw }),
    promise: promised && clock('promise', promised, { ...stoppable, kind: 'promise', basis: '优化营商环境条例 §36' }),
    startsFrom: statute.startsFrom,
    extension,
  }
}

const TITLES = {
  acceptance: { titleZh: '受理期限', titleEn: 'Limit for acceptance' },
  decision: { titleZh: '法定办理期限', titleEn: 'Statutory limit for the decision' },
  promise: { titleZh: '承诺办理期限', titleEn: 'Promised limit for the decision' },
} as const

type Differences = Partial<ClockSpec> & { basis: string }

function clock(id: keyof typeof TITLES, { value, unit }: Limit, differences: Differences): ClockSpec {
  return {
    id, ...TITLES[id], kind: 'limit', for: 'authority', unit, length: value, direction: 'after', clearDays: false,
    nonWorkingReceipt: 'asReceived',
    endOfDay: 'midnight', hours: 'default', maxExtensions: 0, pausableBy: [], reminders: [], unitExplicitInLaw: true, ...differences,
  }
}
