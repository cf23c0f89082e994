import type { InForce } from '@onewindow/casework/configuration/settings'
import type { Refusal } from '@onewindow/casework/refusal'
import { knobsOn } from '../in-force.ts'
import { refuseOrder } from './errors.ts'

// How long an order gives to correct. Like the clock that it is, it follows the settings of the day it begins.

/** The days asked for, or those that are set where none are named (行政处罚法 §28). */
export const termOf = (days: number | undefined, on: InForce): number => days ?? knobsOn(on).correctionDays

/** No order, and no longer time for one, gives more days than are set as the most. */
export function termFault(days: number | undefined, on: InForce): Refusal | null {
  const max = knobsOn(on).correctionDaysMax
  return termOf(days, on) > max ? refuseOrder.termTooLong({ max }) : null
}
