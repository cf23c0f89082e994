import { shippedHours } from '@onewindow/calendar/shipped-hours'
import type { ClockUnit } from '@onewindow/calendar/spec'
import type { SetFault } from '@onewindow/casework/configuration/set'
import { clockIds, type ClockId } from '../rules/clock-table.ts'
import { faultAt } from './fault.ts'
import type { Limit, Limits } from './limits.ts'

const isNeeded = (name: string): name is ClockId => (clockIds as readonly string[]).includes(name)

const HOURS: readonly ClockUnit[] = ['hour', 'minute']
const DAYS: readonly ClockUnit[] = ['workday', 'calendarDay', 'month', 'year']
/** Clocks that end after hours: a rule asks for their last instant. */
const HOUR_CLOCKS: readonly ClockId[] = ['reveal', 'lateApproval', 'quickTestRetest', 'recallStart1', 'recallStart2', 'recallStart3']
/** What a head extends, or an order sets, in working days. */
const WORKDAY_CLOCKS: readonly ClockId[] = ['taskDue', 'rectification', 'verify']

const unitsOf = (name: ClockId): readonly ClockUnit[] => (HOUR_CLOCKS.includes(name) ? HOURS : WORKDAY_CLOCKS.includes(name) ? ['workday'] : DAYS)

function ownFaults(name: string, { unit, hours }: Limit): SetFault[] {
  if (!isNeeded(name)) return [faultAt(name, 'unknownClock')]
  const units = unitsOf(name)
  return [
    ...(units.includes(unit) ? [] : [faultAt(`${name}.unit`, 'unitNotCounted', { units })]),
    ...(hours === undefined || Object.hasOwn(shippedHours, hours) ? [] : [faultAt(`${name}.hours`, 'unknownHours', { hours })]),
  ]
}

/** What keeps the lengths of clocks from being published: a clock that cases need is missing, one nobody asks for, a unit or working hours nothing is reckoned with. */
export function limitFaults(limits: Limits): SetFault[] {
  const missing = clockIds.filter((name) => !Object.hasOwn(limits, name)).map((name) => faultAt(name, 'missingClock'))
  return [...missing, ...Object.entries(limits).flatMap(([name, limit]) => ownFaults(name, limit))]
}
