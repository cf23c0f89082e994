import { shippedHours } from '@onewindow/calendar/shipped-hours'
import type { ClockUnit } from '@onewindow/calendar/spec'
import type { SetFault } from '@onewindow/casework/configuration/set'
import limitsFile from '../../data/limits.json' with { type: 'json' }
import { faultOf, type Fault } from './fault.ts'
import type { Limit, LimitLength, Limits } from './limits.ts'

/** A clock the case types ask for; none of them may be missing, since no case of its type could be opened or go on. */
export type LimitName = keyof typeof limitsFile

const isNeeded = (name: string): name is LimitName => Object.hasOwn(limitsFile, name)

/** Where a rule reckons with the length itself: arrivals in minutes, the promise to the reporter in whole days. */
const UNITS: Readonly<Partial<Record<LimitName, readonly ClockUnit[]>>> = { 'whistle.arrive': ['hour', 'minute'], 'citizenRequest.resolve': ['hour', 'workday', 'calendarDay'] }

const lengthsOf = ({ usual, urgent, byKind = {} }: Limit): [field: string, length: LimitLength][] =>
  [['usual', usual], ...(urgent ? [['urgent', urgent] as [string, LimitLength]] : []), ...Object.entries(byKind).map(([kind, length]): [string, LimitLength] => [`byKind.${kind}`, length])]

function ownFaults(name: string, limit: Limit): Fault[] {
  if (!isNeeded(name)) return [faultOf(name, '', 'unknownClock')]
  const units = UNITS[name]
  return [
    ...lengthsOf(limit).filter(([, { unit }]) => units && !units.includes(unit)).map(([field]) => faultOf(name, `${field}.unit`, 'unitNotCounted', { units: units ?? [] })),
    ...(limit.hours !== undefined && !Object.hasOwn(shippedHours, limit.hours) ? [faultOf(name, 'hours', 'unknownHours', { hours: limit.hours })] : []),
  ]
}

/** What keeps the lengths of clocks from being published: a clock that is missing, one nobody asks for, a unit or working hours nothing is reckoned with. */
export function limitFaults(limits: Limits): SetFault[] {
  const missing = Object.keys(limitsFile).filter((name) => !Object.hasOwn(limits, name)).map((name) => faultOf(name, '', 'missingClock'))
  return [...missing, ...Object.entries(limits).flatMap(([name, limit]) => ownFaults(name, limit))].map(({ entry, field, zh, en }) => ({ path: [entry, field].filter(Boolean).join('.'), zh, en }))
}
