import type { ClockTiming, ClockUnit } from './spec.ts'

/** A timing with every default of the specification filled in. */
export type Timing = {
  readonly unit: ClockUnit
  readonly length: number
  readonly for: 'authority' | 'party'
  readonly direction: 'after' | 'before'
  readonly roll: 'forward' | 'none' | 'backward'
  readonly clearDays: boolean
  readonly nonWorkingReceipt: 'asReceived' | 'nextWorkday'
  readonly endOfDay: 'midnight' | 'close'
  readonly hours: string
  readonly maxExtensions: number
}

/** Measures (查封、扣押) end on the day itself and clocks counted back do not move; everything else rolls to the next working day. */
function defaultRoll(spec: ClockTiming): Timing['roll'] {
  return spec.kind === 'measure' || spec.direction === 'before' ? 'none' : 'forward'
}

/** Fills the defaults without parsing; schemas stand at the boundary, this runs in inner loops. */
export function timingOf(spec: ClockTiming): Timing {
  return {
    unit: spec.unit,
    length: spec.length,
    for: spec.for ?? 'authority',
    direction: spec.direction ?? 'after',
    roll: spec.roll ?? defaultRoll(spec),
    clearDays: spec.clearDays ?? false,
    nonWorkingReceipt: spec.nonWorkingReceipt ?? 'asReceived',
    endOfDay: spec.endOfDay ?? 'midnight',
    hours: spec.hours ?? 'default',
    maxExtensions: spec.maxExtensions ?? 1,
  }
}

/** Hour clocks run to the instant and have no runs; their limit instant itself is still in time. */
export const isHourUnit = (unit: ClockUnit): unit is 'hour' | 'minute' | 'workHour' =>
  unit === 'hour' || unit === 'minute' || unit === 'workHour'

export const isMonthUnit = (unit: ClockUnit): unit is 'month' | 'year' => unit === 'month' || unit === 'year'

/** The unit an extension of the clock is granted in: calendar days for month and year clocks, else the clock's own. */
export const extensionUnitOf = (spec: Pick<ClockTiming, 'unit'>): ClockUnit => (isMonthUnit(spec.unit) ? 'calendarDay' : spec.unit)

/** Milliseconds of a length of an hour clock. */
export const msOfLength = (unit: 'hour' | 'minute' | 'workHour', length: number): number =>
  length * (unit === 'minute' ? 60_000 : 3_600_000)
