import { addMonths, type PlainDate } from '@onewindow/calendar/day'
import type { DiscretionModel, Scale } from '../configuration/discretion-model.ts'

// Points that follow from a measurement, so that nobody chooses them by feeling (R4).

/** An earlier decision or waiver in the city; a waiver counts as a record for the next time. */
export type EarlierCase = { partyId: string; causeGroup: string; decidedOn: PlainDate }

/** Points for a measured value of a factor whose steps have limits: days of duration, entries of the record. @throws Error without one */
export function measuredPoints(model: DiscretionModel, id: 'duration' | 'record', value: number): number {
  const steps = model.factors.find((factor) => factor.id === id)?.steps ?? []
  const step = steps.find(({ upTo }) => upTo === undefined || value <= upTo)
  if (!step) throw new Error(`${id} has no step for ${value}`)
  return step.points
}

/** Points for the size of an act, by the steps of its cause; `value` in the unit of the scale. */
export function scalePoints(model: DiscretionModel, scaleId: string, value: number): number {
  const scale = model.scales.find(({ id }) => id === scaleId)
  const steps = model.factors.find(({ id }) => id === 'scale')?.steps
  const points = scale && steps?.[stepOf(scale, value)]?.points
  if (points === undefined) throw new Error(`No step of ${scaleId} for ${value}`)
  return points
}

function stepOf({ limits, bound }: Scale, value: number): number {
  const index = limits.findIndex((limit) => (bound === 'below' ? value < limit : value <= limit))
  return index === -1 ? limits.length : index
}

/** How often the party was decided against, or spared, for the same group of causes in the months before the act was found. */
export const earlierInGroup = (
  earlier: readonly EarlierCase[], about: { partyId: string; causeGroup: string; on: PlainDate; recordMonths: number },
): number => {
  const since = addMonths(about.on, -about.recordMonths)
  return earlier.filter(({ partyId, causeGroup, decidedOn }) =>
    partyId === about.partyId && causeGroup === about.causeGroup && decidedOn >= since && decidedOn <= about.on).length
}
