import { addMinutes, isAfter } from '@onewindow/calendar/day'
import { share } from './basis-points.ts'

export type SummonedUnit = { readonly unit: string; readonly limitMinutes: number; readonly arrivedAt: string | null }
export type Arrival = 'onTime' | 'late' | 'pending' | 'absent'

/** How a summoned unit stands; the limit itself is still in time (北京市接诉即办工作条例 §16 街乡吹哨、部门报到). */
export function arrivalOf({ limitMinutes, arrivedAt }: SummonedUnit, blownAt: string, now: string): Arrival {
  const limit = addMinutes(blownAt, limitMinutes)
  if (arrivedAt !== null) return isAfter(arrivedAt, limit) ? 'late' : 'onTime'
  return isAfter(now, limit) ? 'absent' : 'pending'
}

/** Every unit of a whistle, and the share in time of those whose time is over, in basis points. */
export function arrivals(units: readonly SummonedUnit[], blownAt: string, now: string): { units: Record<string, Arrival>; arrivalRate: number | null } {
  const standing = units.map((one) => [one.unit, arrivalOf(one, blownAt, now)] as const)
  const count = (arrival: Arrival): number => standing.filter(([, one]) => one === arrival).length
  return { units: Object.fromEntries(standing), arrivalRate: share(count('onTime'), units.length - count('pending')) }
}
